import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Group } from "./group.ts";

/** "X will lead a *delegation* to Kenya", "a delegation led by X": whom "the delegation" stands for in what follows. */
export function noteDelegations(clauses: readonly Clause[], discourse: Discourse): void {
	const leaders: Reference[] = [];
	for (const clause of clauses) leaders.push(...leading(clause, discourse), ...led(clause, discourse));
	if (leaders.length > 0) discourse.leaders.note(leaders.map(({ entity }) => entity));
}

/** "*X* leads the delegation", "The delegation is headed by *X*". */
function leading({ verb, subject, object, attachments }: Clause, discourse: Discourse): readonly Reference[] {
	if (!/^(?:co-)?(?:lead|head)$/.test(verb.lemma) || !isDelegation(verb.passive ? subject : object)) return [];
	const leader = verb.passive ? attachments.find(({ word }) => word === "by")?.group : subject;
	return discourse.people(leader);
}

/** "A delegation *led by X* visited Kenya", "met a delegation led by X". */
function led({ subject, object, attachments }: Clause, discourse: Discourse): readonly Reference[] {
	const leaders: Reference[] = [];
	const note = (group: Group | undefined): void => {
		if (group !== undefined)
			for (const { noun, led } of group.members) if (noun.head === "delegation") leaders.push(...discourse.people(led));
	};
	note(subject);
	note(object);
	for (const { group } of attachments) note(group);
	return leaders;
}

const isDelegation = (group: Group | undefined): boolean =>
	group?.members.length === 1 && group.members[0]?.noun.head === "delegation";
