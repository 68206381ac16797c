import { spanOfDates } from "../graph/dating.ts";
import { type EntityType, entityTypes, type Predicate, predicates, type Status, statuses } from "../ontology/terms.ts";
import { byCodeUnit } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";

export interface Size {
	readonly documents: number;
	readonly entities: Readonly<Record<EntityType, number>>;
	readonly statements: Readonly<Record<Status, number>>;
	readonly predicates: Readonly<Record<Predicate, number>>;
	readonly ties: number;
}

export interface Coverage {
	/** First and last date of the documents. */
	readonly first?: string;
	readonly last?: string;
	readonly undated: number;
	/** Number of documents of each year, and of each file or folder that they came in, most first. */
	readonly years: Readonly<Record<string, number>>;
	readonly sources: readonly { readonly name: string; readonly documents: number }[];
	/** Documents from which nothing was stated. */
	readonly silent: number;
	readonly unresolved: number;
	/** Share of entities that are linked to an identifier elsewhere. */
	readonly linked: number;
	/** Share of statements that more than one document makes. */
	readonly corroborated: number;
}

export function sizeOf({ documents, entities, statements }: Corpus, ties: number): Size {
	return {
		documents: documents.length,
		entities: countBy(
			entityTypes,
			[...entities.values()].map(({ type }) => type),
		),
		statements: countBy(
			statuses,
			statements.map(({ status }) => status),
		),
		predicates: countBy(
			predicates,
			statements.map(({ predicate }) => predicate),
		),
		ties,
	};
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Record<K, number>> {
	const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
	for (const value of values) counts[value]++;
	return counts;
}

export function coverageOf({ documents, entities, statements }: Corpus): Coverage {
	const linked = [...entities.values()].filter(({ sameAs }) => sameAs.length > 0).length;
	const corroborated = statements.filter(
		({ evidence }) => new Set(evidence.map(({ document }) => document)).size > 1,
	).length;
	return {
		...spanOfDates(documents.flatMap(({ date }) => date ?? [])),
		undated: documents.filter(({ date }) => !date).length,
		years: tally(documents.flatMap(({ date }) => date?.slice(0, 4) ?? [])),
		sources: Object.entries(tally(documents.map(({ path }) => containerOf(path))))
			.map(([name, count]) => ({ name, documents: count }))
			.sort((a, b) => b.documents - a.documents || byCodeUnit(a.name, b.name)),
		silent: documents.filter((document) => document.statements === 0).length,
		unresolved: documents.reduce((sum, { unresolved }) => sum + unresolved, 0),
		linked: entities.size === 0 ? 0 : linked / entities.size,
		corroborated: statements.length === 0 ? 0 : corroborated / statements.length,
	};
}

/** The file of a document that is one of many in it (`file#name`), else the folder. */
function containerOf(path: string): string {
	const mark = path.indexOf("#");
	if (mark > 0) return path.slice(0, mark);
	const slash = path.lastIndexOf("/");
	return slash > 0 ? path.slice(0, slash) : "";
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
	const counts = new Map<string, number>();
	for (const value of [...values].sort(byCodeUnit)) counts.set(value, (counts.get(value) ?? 0) + 1);
	return Object.fromEntries(counts);
}
