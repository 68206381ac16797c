import { MultiDirectedGraph } from "graphology";
import type { Entity } from "../entity/entity.ts";
import type { EntityType, Predicate, Status } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet, valuesOf } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { bestQuoteOf, type Quote } from "./best-quote.ts";
import { createDating, spanOfDates } from "./dating.ts";
import { countPlaces, countTexts, textsOf } from "./evidence.ts";
import { type Sighting, sightings } from "./sighting.ts";

/** When an event was, is or may be held, and the statements that say so. */
export interface HeldOn {
	readonly date: string;
	readonly status: Status;
	readonly statements: readonly string[];
}

export interface GraphNode extends Sighting {
	readonly type: EntityType;
	readonly kind?: string;
	readonly label: string;
	readonly named: boolean;
	readonly aliases: readonly string[];
	readonly sameAs: readonly string[];
	/** Of an event; empty for other nodes. */
	readonly heldOn: readonly HeldOn[];
}

/** The statements with one subject, predicate, object and status. */
export interface GraphEdge {
	readonly predicate: Predicate;
	readonly status: Status;
	/** How many statements, and in how many places of the documents they are made. */
	readonly count: number;
	readonly places: number;
	/** Documents with different texts; two copies of one release are one document. */
	readonly documents: number;
	/** EDTF dates with the precision of the texts, sorted, and the days they span. */
	readonly dates: readonly string[];
	readonly first?: string;
	readonly last?: string;
	readonly titles: readonly string[];
	readonly kinds: readonly string[];
	readonly categories: readonly string[];
	readonly statements: readonly string[];
	readonly quote: Quote;
	readonly confidence: number;
}

export type KnowledgeGraph = MultiDirectedGraph<GraphNode, GraphEdge>;

export interface KnowledgeGraphOptions {
	/** Keep entities that no statement is about. Default true. */
	readonly isolated?: boolean;
}

/** Edge key: `subject|predicate|status|object`; ids hold no bar. */
export const edgeKey = ({ subject, predicate, status, object }: Statement): string =>
	`${subject}|${predicate}|${status}|${object}`;

/**
 * The graph of a corpus: entities as nodes, statements aggregated by subject, predicate, object and status as parallel
 * edges. Dates of events become attributes of the event. Nodes and edges come in order of their keys.
 */
export function buildKnowledgeGraph(corpus: Corpus, options: KnowledgeGraphOptions = {}): KnowledgeGraph {
	const graph: KnowledgeGraph = new MultiDirectedGraph();
	const groups = groupStatements(corpus);
	const kept = options.isolated === false ? mentionedIn(groups) : undefined;
	const heldOn = heldOnOf(groups);
	const seen = sightings(corpus);
	for (const id of sortedSet(corpus.entities.keys())) {
		const entity = corpus.entities.get(id);
		if (entity && (!kept || kept.has(id))) graph.addNode(id, nodeOf(entity, seen(id), heldOn.get(id) ?? []));
	}
	addEdges(graph, corpus, groups);
	return graph;
}

function addEdges(graph: KnowledgeGraph, corpus: Corpus, groups: ReadonlyMap<string, readonly Statement[]>): void {
	const edgeOf = edgeMaker(corpus);
	for (const key of sortedSet(groups.keys())) {
		const statements = groups.get(key) ?? [];
		const [first] = statements;
		if (!first || first.predicate === "heldOn") continue;
		if (graph.hasNode(first.subject) && graph.hasNode(first.object))
			graph.addEdgeWithKey(key, first.subject, first.object, edgeOf(first, statements));
	}
}

function nodeOf(entity: Entity, sighting: Sighting, heldOn: readonly HeldOn[]): GraphNode {
	const { type, kind, name, named, aliases, sameAs } = entity;
	return { type, ...(kind ? { kind } : {}), label: name, named, aliases, sameAs, ...sighting, heldOn };
}

function edgeMaker(corpus: Corpus): (first: Statement, statements: readonly Statement[]) => GraphEdge {
	const dating = createDating(corpus);
	const texts = textsOf(corpus);
	return (first, statements) => {
		const dates =
			statements.length === 1 ? dating(first).dates : sortedSet(statements.flatMap((one) => dating(one).dates));
		const quote = bestQuoteOf(statements);
		return {
			predicate: first.predicate,
			status: first.status,
			count: statements.length,
			places: countPlaces(statements),
			documents: countTexts(statements, texts),
			dates,
			...spanOfDates(dates),
			titles: valuesOf(statements, ({ title }) => title),
			kinds: valuesOf(statements, ({ kind }) => kind),
			categories: valuesOf(statements, ({ category }) => category),
			statements: valuesOf(statements, ({ id }) => id),
			quote,
			confidence: quote.confidence,
		};
	};
}

function groupStatements({ statements }: Corpus): Map<string, Statement[]> {
	const groups = new Map<string, Statement[]>();
	for (const statement of statements) listAt(groups, edgeKey(statement)).push(statement);
	return groups;
}

function mentionedIn(groups: ReadonlyMap<string, readonly Statement[]>): ReadonlySet<string> {
	const mentioned = new Set<string>();
	for (const [first] of groups.values()) if (first) mentioned.add(first.subject).add(first.object);
	return mentioned;
}

function heldOnOf(groups: ReadonlyMap<string, readonly Statement[]>): ReadonlyMap<string, HeldOn[]> {
	const held = new Map<string, HeldOn[]>();
	const dated = [...groups].filter(([, [first]]) => first?.predicate === "heldOn");
	for (const [, statements] of dated.sort(([a], [b]) => byCodeUnit(a, b))) {
		const [first] = statements;
		if (!first) continue;
		const ids = sortedSet(statements.map(({ id }) => id));
		listAt(held, first.subject).push({ date: first.object, status: first.status, statements: ids });
	}
	return held;
}
