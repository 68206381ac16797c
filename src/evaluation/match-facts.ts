import type { Entity } from "../entity/entity.ts";
import { type Predicate, symmetricPredicates } from "../ontology/terms.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import type { Gold, GoldFact } from "./gold.ts";
import type { EntityMatch } from "./match-entities.ts";
import { normalise } from "./normalise.ts";

/** A statement and one place that makes it. */
export interface Claim {
	readonly statement: Statement;
	readonly evidence: Evidence;
}

/** How the claims of one document compare with its gold facts. Optional facts are in none of the lists. */
export interface FactMatch {
	readonly found: readonly { readonly claim: Claim; readonly facts: readonly GoldFact[] }[];
	readonly spurious: readonly { readonly claim: Claim; readonly subject: string; readonly object: string }[];
	readonly missed: readonly GoldFact[];
	/** Required facts, one for each subject, predicate and object. */
	readonly wanted: readonly GoldFact[];
}

/** @param claims of the document, in order; of several with one subject, predicate and object the first counts. */
export function matchFacts(
	claims: readonly Claim[],
	entities: ReadonlyMap<string, Entity>,
	gold: Gold,
	match: EntityMatch,
): FactMatch {
	const facts = groupFacts(gold.facts);
	const nameOf = (id: string): string =>
		match.toGold.get(id)?.id ?? (entities.has(id) ? `?${entities.get(id)?.name}` : id);
	const isOptional = (id: string): boolean => match.toGold.get(id)?.optional === true;
	const seen = new Set<string>();
	const found: { claim: Claim; facts: readonly GoldFact[] }[] = [];
	const spurious: { claim: Claim; subject: string; object: string }[] = [];
	for (const claim of claims) {
		const { subject, predicate, object } = claim.statement;
		const ends = [subject, object];
		if (ends.some((id) => entities.get(id)?.named === false)) continue;
		const identity = identityOf(predicate, nameOf(subject), nameOf(object));
		if (seen.has(identity)) continue;
		seen.add(identity);
		const group = facts.get(identity);
		if (group ? group.every(({ optional }) => optional) : ends.some(isOptional)) continue;
		if (group) found.push({ claim, facts: group });
		else spurious.push({ claim, subject: nameOf(subject), object: nameOf(object) });
	}
	const required = [...facts].filter(([, group]) => group.some(({ optional }) => !optional));
	const lastOf = ([, group]: (typeof required)[number]): readonly GoldFact[] => group.slice(-1);
	return {
		found,
		spurious,
		wanted: required.flatMap(lastOf),
		missed: required.filter(([key]) => !seen.has(key)).flatMap(lastOf),
	};
}

/** Whether a found claim has the status of the fact (the last of several) and, if it is of an office, one of its titles. */
export function agreement(
	{ statement }: Claim,
	facts: readonly GoldFact[],
): { readonly status: boolean; readonly title?: boolean } {
	const status = statement.status === (facts.at(-1)?.status ?? "actual");
	const titles = facts.flatMap(({ title }) => (title ? [normalise(title)] : []));
	return titles.length === 0 ? { status } : { status, title: titles.includes(normalise(statement.title ?? "")) };
}

function groupFacts(facts: readonly GoldFact[]): ReadonlyMap<string, readonly GoldFact[]> {
	const groups = new Map<string, GoldFact[]>();
	for (const fact of facts) {
		const identity = identityOf(fact.predicate, fact.subject, fact.object);
		groups.set(identity, [...(groups.get(identity) ?? []), fact]);
	}
	return groups;
}

const identityOf = (predicate: Predicate, subject: string, object: string): string =>
	[predicate, ...(symmetricPredicates.has(predicate) ? [subject, object].sort() : [subject, object])].join("|");
