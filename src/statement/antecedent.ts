import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Group } from "./group.ts";
import type { NounPhrase } from "./phrase.ts";

/** Who a pronoun means by its own sentence: somebody, nobody that can be told, or (undefined) nobody it names. */
export type Antecedent = readonly Reference[] | undefined;

/** "X will travel to Y, where *he* will meet Z", "A and B will meet in Y, where *they* …": the subject of the nearest clause before. */
export function subjectBefore(
	clauses: readonly Clause[],
	noun: NounPhrase,
	actors: (group: Group) => readonly Reference[],
): Antecedent {
	const several = /^(?:they|their|them|theirs)$/.test(wordOf(noun));
	for (const { verb, subject } of clauses.toReversed()) {
		if (verb.form !== "finite" || verb.headToken >= noun.from || subject === undefined || holds(subject, noun))
			continue;
		const named = actors(subject);
		if (several && named.length >= 2) return named;
		if (several && isBodyAlone(named)) return named;
		const persons = named.filter(({ type }) => type === "person");
		if (!several && persons.length > 0) return persons.length === 1 ? persons : [];
		if (!several && named.length === 0 && isHolder(subject)) return [];
	}
	return subjectAfter(clauses, noun, actors, several);
}

/** "X met with Y and Z in Oslo, where *they* …": all who met. */
export function meetingBefore(
	clauses: readonly Clause[],
	noun: NounPhrase,
	actors: (group: Group) => readonly Reference[],
): Antecedent {
	const met = clauses.findLast(
		({ verb }) => verb.headToken < noun.from && verb.form === "finite" && /^(?:meet|speak|talk)$/.test(verb.lemma),
	);
	if (met?.subject === undefined || !noun.pronoun) return undefined;
	const others = met.attachments.filter(({ word }) => word === "with").map(({ group }) => group);
	const groups = [met.subject, ...others];
	if (groups.some((group) => holds(group, noun))) return undefined;
	const persons = groups.flatMap(actors).filter(({ type }) => type === "person");
	return persons.length > 1 ? persons : undefined;
}

/** "*the Ministry* says that *they* …": a state or body by its name may be "they". */
const isBodyAlone = ([only, other]: readonly Reference[]): boolean =>
	only !== undefined &&
	other === undefined &&
	only.reason === "name" &&
	(only.type === "state" || only.type === "organisation");

/** "*The President* said that he …": somebody, though the text does not let us tell who. */
const isHolder = ({ members }: Group): boolean =>
	members.length === 1 &&
	members[0]?.noun.opener === "the" &&
	/^(?:president|secretary|minister|chancellor|premier|king|ambassador|envoy)$/.test(members[0].noun.head);

/** "In *her* meeting with X, Secretary Y said": where the phrase opens the clause, its subject. */
function subjectAfter(
	clauses: readonly Clause[],
	noun: NounPhrase,
	actors: (group: Group) => readonly Reference[],
	several: boolean,
): Antecedent {
	if (noun.pronoun) return undefined;
	const clause = clauses.find(({ attachments }) =>
		attachments.some(({ fronted, group }) => fronted && holds(group, noun)),
	);
	const acting = clause?.subject === undefined || clause.verb.passive ? [] : actors(clause.subject);
	const named = acting.filter(({ type, reason }) => several || (type === "person" && reason !== "pronoun"));
	return several ? (named.length >= 2 ? named : undefined) : named.length === 1 ? named : undefined;
}

/** Those who act in the clause that has a noun phrase behind its verb: "Minister X thanked *him*" is not himself. */
export function actingOn(
	clauses: readonly Clause[],
	noun: NounPhrase,
	actors: (group: Group) => readonly Reference[],
): readonly Reference[] {
	const clause = clauses.findLast(({ verb }) => verb.headToken < noun.from);
	return clause?.subject === undefined || holds(clause.subject, noun) ? [] : actors(clause.subject);
}

/** "met with Minister X and thanked *him*": the one person whom the clause before has as object, or with whom. */
export function objectBefore(
	clauses: readonly Clause[],
	noun: NounPhrase,
	acting: readonly string[],
	actors: (group: Group) => readonly Reference[],
): Antecedent {
	for (const { verb, object, attachments } of clauses.toReversed()) {
		if (verb.headToken >= noun.from) continue;
		const groups = [object, ...attachments.map(({ group }) => group)].filter(
			(group) => group !== undefined && !holds(group, noun) && (group.members[0]?.noun.from ?? 0) < noun.from,
		) as readonly Group[];
		const persons = groups.flatMap(actors).filter(({ type, entity }) => type === "person" && !acting.includes(entity));
		if (persons.length > 0) return persons.length === 1 ? persons : [];
	}
	return undefined;
}

/** "thanked *the Speakers* and congratulated them": those whom the clause before has as object, named or not. */
export function severalBefore(
	clauses: readonly Clause[],
	noun: NounPhrase,
	actors: (group: Group) => readonly Reference[],
): Antecedent {
	const before = clauses.findLast(
		({ verb, object }) => verb.headToken < noun.from && object !== undefined && !holds(object, noun),
	);
	const people = before?.object?.members.filter(({ noun: { head, pronoun } }) => !pronoun && isPeople(head)) ?? [];
	if (before?.object === undefined || people.length === 0) return undefined;
	const named = actors(before.object);
	return named.length >= 2 ? named : [];
}

const isPeople = (head: string): boolean =>
	/^(?:speaker|leader|minister|official|senator|member|governor|mayor|counterpart|representative|delegation|ambassador|president|colleague|ally|partner|family|guest|participant)$/.test(
		head,
	);

const wordOf = (noun: NounPhrase): string => (noun.pronoun ? noun.head : noun.opener);

const holds = (group: Group, noun: NounPhrase): boolean => group.members.some((member) => member.noun === noun);
