import { setImmediate } from "node:timers/promises";
import { bestQuote, type Quote } from "../graph/best-quote.ts";
import { spanOfDates } from "../graph/dating.ts";
import { selectStatements } from "../graph/select.ts";
import type { Tie } from "../graph/ties.ts";
import { type EntityType, entityTypes, type Predicate, predicates, type Status, statuses } from "../ontology/terms.ts";
import { byCodeUnit, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import { betweennessOf } from "./betweenness.ts";
import { changeOf, type PeriodFigures } from "./change.ts";
import { communitiesOf } from "./communities.ts";
import { type Comparison, compareCorpora } from "./compare.ts";
import type { AnalysisInput, RunOptions } from "./measure.ts";

/** A sentence with the path of the document it stands in. */
export interface CitedQuote {
	readonly text: string;
	readonly document: string;
}

export interface CentralActor {
	readonly id: string;
	readonly label: string;
	readonly type: EntityType;
	readonly strength: number;
	readonly ties: number;
	readonly betweenness: number;
	/** Why it is central, a clause each, most telling first. */
	readonly reasons: readonly string[];
	readonly quote: CitedQuote;
}

export interface ReportedTie {
	readonly source: string;
	readonly target: string;
	readonly cooperation: number;
	readonly conflict: number;
	readonly documents: number;
	readonly quote: CitedQuote;
}

/** What a reader wants to know of a graph first; everything is a name, a figure or a quoted sentence. */
export interface Report {
	readonly size: {
		readonly documents: number;
		readonly entities: Readonly<Record<EntityType, number>>;
		readonly statements: Readonly<Record<Status, number>>;
		readonly predicates: Readonly<Record<Predicate, number>>;
		readonly ties: number;
	};
	readonly coverage: {
		/** First and last date of the documents. */
		readonly first?: string;
		readonly last?: string;
		readonly undated: number;
		/** Documents from which nothing was stated. */
		readonly silent: number;
		readonly unresolved: number;
		/** Share of entities that are linked to an identifier elsewhere. */
		readonly linked: number;
		/** Share of statements that more than one document makes. */
		readonly corroborated: number;
	};
	readonly central: readonly CentralActor[];
	readonly communities: readonly { readonly name: string; readonly members: readonly string[] }[];
	readonly strongest: readonly ReportedTie[];
	readonly hostile: readonly ReportedTie[];
	readonly periods: readonly PeriodFigures[];
	/** The last year against the one before; absent if there are no two. */
	readonly changes?: { readonly before: string; readonly after: string; readonly comparison: Comparison };
	/** Names of the entities that `changes` has by id. */
	readonly names: ReadonlyMap<string, string>;
}

/** Most rows of each list. */
const most = 10;

export async function createReport(input: AnalysisInput, run: RunOptions = {}): Promise<Report> {
	const { corpus, ties } = input;
	const cite = citer(corpus);
	const hostileQuote = criticism(corpus);
	const { groups } = await communitiesOf(input.graph, {}, { signal: run.signal });
	const labelOf = (id: string): string => corpus.entities.get(id)?.name ?? id;
	const coverage = coverageOf(corpus);
	await breathe(run);
	const periods = coveredYears(changeOf(corpus, "year", input.options), coverage, corpus.documents.length);
	await breathe(run);
	const changes = lastChange(corpus, periods, input);
	return {
		size: sizeOf(corpus, ties),
		coverage,
		central: await centralActors(input, cite, run),
		communities: groups
			.filter(({ members }) => members.length > 1)
			.slice(0, most)
			.map(({ name, members }) => ({ name, members: members.map(labelOf) })),
		strongest: topTies(ties, ({ strength }) => strength).map((tie) => reported(tie, labelOf, cite)),
		hostile: topTies(ties, ({ conflict }) => conflict).map((tie) =>
			reported({ ...tie, quote: hostileQuote(tie) }, labelOf, cite),
		),
		periods,
		...(changes ? { changes } : {}),
		names: new Map(changedIds(changes).map((id) => [id, labelOf(id)])),
	};
}

/** Lets the event loop see an interruption between two long steps. */
async function breathe({ signal }: RunOptions): Promise<void> {
	await setImmediate();
	signal?.throwIfAborted();
}

type Cite = (quote: Quote) => CitedQuote;

function citer({ documents }: Corpus): Cite {
	const paths = new Map(documents.map(({ id, path }) => [id, path]));
	return ({ text, document }) => ({ text, document: paths.get(document) ?? document });
}

function sizeOf({ documents, entities, statements }: Corpus, ties: readonly Tie[]): Report["size"] {
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
		ties: ties.length,
	};
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Record<K, number>> {
	const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
	for (const value of values) counts[value]++;
	return counts;
}

function coverageOf({ documents, entities, statements }: Corpus): Report["coverage"] {
	const linked = [...entities.values()].filter(({ sameAs }) => sameAs.length > 0).length;
	const corroborated = statements.filter(
		({ evidence }) => new Set(evidence.map(({ document }) => document)).size > 1,
	).length;
	return {
		...spanOfDates(documents.flatMap(({ date }) => date ?? [])),
		undated: documents.filter(({ date }) => !date).length,
		silent: documents.filter((document) => document.statements === 0).length,
		unresolved: documents.reduce((sum, { unresolved }) => sum + unresolved, 0),
		linked: entities.size === 0 ? 0 : linked / entities.size,
		corroborated: statements.length === 0 ? 0 : corroborated / statements.length,
	};
}

async function centralActors(
	{ graph, ties, corpus }: AnalysisInput,
	cite: Cite,
	run: RunOptions,
): Promise<readonly CentralActor[]> {
	const between = await betweennessOf(graph, {}, run);
	const own = new Map<string, Tie[]>(graph.mapNodes((node) => [node, []]));
	for (const tie of ties) for (const end of [tie.source, tie.target]) own.get(end)?.push(tie);
	const strengthOf = (node: string): number => (own.get(node) ?? []).reduce((sum, { strength }) => sum + strength, 0);
	const ranked = graph.nodes().sort((a, b) => strengthOf(b) - strengthOf(a) || byCodeUnit(a, b));
	const brokers = [...between].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([node]) => node);
	return ranked.slice(0, most).flatMap((node) => {
		const [best] = topTies(own.get(node) ?? [], ({ strength }) => strength);
		const entity = corpus.entities.get(node);
		if (!best || !entity) return [];
		const betweenness = between.get(node) ?? 0;
		const reasons = reasonsOf(own.get(node) ?? [], betweenness > 0 ? brokers.indexOf(node) + 1 : 0);
		const { name: label, type } = entity;
		return [
			{
				id: node,
				label,
				type,
				strength: strengthOf(node),
				ties: graph.degree(node),
				betweenness,
				reasons,
				quote: cite(best.quote),
			},
		];
	});
}

const componentWords: Readonly<Record<string, string>> = {
	sharedEvent: "events shared with others",
	metWith: "meetings and calls",
	sharedAgreement: "agreements shared with others",
	sharedMembership: "organisations shared with others",
	membership: "memberships",
	partnership: "partnerships",
	accreditation: "missions and ambassadors",
	visit: "visits",
	aid: "aid given or received",
	support: "support given or received",
	criticism: "criticism made or received",
};

function reasonsOf(ties: readonly Tie[], brokerRank: number): readonly string[] {
	const sums = new Map<string, number>();
	for (const { components } of ties)
		for (const [component, weight] of Object.entries(components))
			sums.set(component, (sums.get(component) ?? 0) + weight);
	const leading = [...sums].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).slice(0, 3);
	const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
	const shares = leading.map(
		([component, weight]) => `${componentWords[component] ?? component} (${Math.round((100 * weight) / total)} %)`,
	);
	const partners = `ties to ${ties.length} ${ties.length === 1 ? "other" : "others"}`;
	const between = brokerRank > 0 && brokerRank <= 5 ? [`number ${brokerRank} in standing between others`] : [];
	return [partners, ...between, `strength from ${shares.join(", ")}`];
}

function topTies(ties: readonly Tie[], part: (tie: Tie) => number): readonly Tie[] {
	return ties
		.filter((tie) => part(tie) > 0)
		.sort((a, b) => part(b) - part(a) || byCodeUnit(`${a.source}|${a.target}`, `${b.source}|${b.target}`))
		.slice(0, most);
}

function reported(tie: Tie, labelOf: (id: string) => string, cite: Cite): ReportedTie {
	const { source, target, cooperation, conflict, documents, quote } = tie;
	return { source: labelOf(source), target: labelOf(target), cooperation, conflict, documents, quote: cite(quote) };
}

/**
 * Documents speak of years long past and of plans for years to come; a handful of ties in 1946 says nothing of 1946. So only
 * the years of the documents are kept, unless many documents have no date.
 */
function coveredYears(
	periods: readonly PeriodFigures[],
	{ first, last, undated }: Report["coverage"],
	documents: number,
): readonly PeriodFigures[] {
	if (first === undefined || last === undefined || undated * 10 > documents) return periods;
	return periods.filter(({ name }) => name >= first.slice(0, 4) && name <= last.slice(0, 4));
}

/** A sentence that says what is hostile about a tie, for its best quote may be about a friendly side of it. */
function criticism({ statements }: Corpus): (tie: Tie) => Quote {
	const byId = new Map(
		statements.filter(({ predicate }) => predicate === "criticises").map((statement) => [statement.id, statement]),
	);
	return ({ statements: ids, quote }) => {
		const evidence = ids.flatMap((id) => byId.get(id)?.evidence ?? []);
		return evidence.length > 0 ? bestQuote(evidence) : quote;
	};
}

function changedIds(changes: Report["changes"]): readonly string[] {
	if (!changes) return [];
	const { ties, agreements, statuses } = changes.comparison;
	return sortedSet([
		...ties.flatMap(({ source, target }) => [source, target]),
		...agreements.flatMap(({ agreement, parties }) => [agreement, ...parties]),
		...statuses.flatMap(({ subject, object }) => [subject, object]),
	]);
}

/** The last two years that are next to each other and well covered: against a year with few documents, everything is new or gone. */
function lastChange(corpus: Corpus, periods: readonly PeriodFigures[], input: AnalysisInput): Report["changes"] {
	const most = Math.max(...periods.map(({ ties }) => ties));
	const [before, after] = periods.filter(({ ties }) => ties > 0 && ties * 10 >= most).slice(-2);
	if (!before || !after) return undefined;
	const [earlier, later] = [before, after].map(({ period }) => selectStatements(corpus, { period }));
	if (!earlier || !later) return undefined;
	return { before: before.name, after: after.name, comparison: compareCorpora(earlier, later, input.options) };
}

/** Names of the entity types and statuses that occur, with their counts, most frequent first, for a sentence. */
export const countedWords = (counts: Readonly<Record<string, number>>): string =>
	Object.keys(counts)
		.filter((name) => (counts[name] ?? 0) > 0)
		.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byCodeUnit(a, b))
		.map((name) => `${counts[name]} ${name}`)
		.join(", ");
