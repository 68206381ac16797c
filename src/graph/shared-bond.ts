import type { Predicate } from "../ontology/terms.ts";
import { byCodeUnit, listAt } from "../order.ts";
import type { Statement } from "../statement/statement.ts";
import type { Acting } from "./acting.ts";
import type { Bond } from "./bond.ts";
import type { TieComponent } from "./weights.ts";

/**
 * The bonds of actors that share an event, an agreement or an organisation. Each pair has one part in (members − 1);
 * a state beside its own minister is one member, and the two are not bound by sitting together.
 * Groups of more than `largest` members give none.
 */
export function* sharedBonds(statements: readonly Statement[], acting: Acting, largest: number): Iterable<Bond> {
	const groups = groupsOf(statements, acting);
	for (const key of [...groups.keys()].sort(byCodeUnit)) {
		const group = groups.get(key);
		if (group && group.members.size <= largest) yield* bondsOf(group, acting);
	}
}

interface Group {
	readonly component: TieComponent;
	readonly members: Map<string, Statement[]>;
}

const sharedComponents: Readonly<Partial<Record<Predicate, TieComponent>>> = {
	participatedIn: "sharedEvent",
	chaired: "sharedEvent",
	partyTo: "sharedAgreement",
	memberOf: "sharedMembership",
};

function groupsOf(statements: readonly Statement[], acting: Acting): ReadonlyMap<string, Group> {
	const groups = new Map<string, Group>();
	for (const statement of statements) {
		const component = sharedComponents[statement.predicate];
		if (!component) continue;
		const key = `${component}|${statement.object}`;
		const group = groups.get(key) ?? { component, members: new Map() };
		groups.set(key, group);
		for (const actor of acting.standsFor(statement.subject, statement)) listAt(group.members, actor).push(statement);
	}
	return groups;
}

function* bondsOf({ component, members }: Group, acting: Acting): Iterable<Bond> {
	const actors = [...members.keys()].sort(byCodeUnit);
	const represented = representedAmong(actors, members, acting);
	const others = actors.length - represented.size - 1;
	const share = 1 / Math.max(1, others);
	for (const [source, target] of pairsOf(actors)) {
		if (represented.get(source)?.has(target) || represented.get(target)?.has(source)) continue;
		const statements = [...(members.get(source) ?? []), ...(members.get(target) ?? [])];
		yield { source, target, component, share, direct: false, statements };
	}
}

function* pairsOf(sorted: readonly string[]): Iterable<readonly [string, string]> {
	for (let first = 0; first < sorted.length; first++)
		for (let second = first + 1; second < sorted.length; second++)
			yield [sorted[first] as string, sorted[second] as string];
}

/** The members that another member acts for, and who does. */
function representedAmong(
	actors: readonly string[],
	members: ReadonlyMap<string, readonly Statement[]>,
	acting: Acting,
): ReadonlyMap<string, ReadonlySet<string>> {
	const represented = new Map<string, Set<string>>();
	for (const person of actors) {
		const [statement] = members.get(person) ?? [];
		for (const body of statement ? acting.represented(person, statement) : [])
			if (members.has(body)) represented.set(body, (represented.get(body) ?? new Set()).add(person));
	}
	return represented;
}
