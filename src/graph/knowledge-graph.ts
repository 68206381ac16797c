import { MultiDirectedGraph } from "graphology";
import type { Entity } from "../entity/entity.ts";
import type { EntityType, Predicate, Status } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { bestQuote, type Quote } from "./best-quote.ts";
import { createDating, spanOfDates } from "./dating.ts";
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
	for (const id of [...corpus.entities.keys()].sort(byCodeUnit)) {
		const entity = corpus.entities.get(id);
		if (entity && (!kept || kept.has(id))) graph.addNode(id, nodeOf(entity, seen(id), heldOn.get(id) ?? []));
	}
	addEdges(graph, corpus, groups);
	return graph;
}

function addEdges(graph: KnowledgeGraph, corpus: Corpus, groups: ReadonlyMap<string, readonly Statement[]>): void {
	const edgeOf = edgeMaker(corpus);
	for (const key of [...groups.keys()].sort(byCodeUnit)) {
		const [first, ...more] = groups.get(key) ?? [];
		if (!first || first.predicate === "heldOn") continue;
		if (graph.hasNode(first.subject) && graph.hasNode(first.object))
			graph.addEdgeWithKey(key, first.subject, first.object, edgeOf([first, ...more]));
	}
}

function nodeOf(entity: Entity, sighting: Sighting, heldOn: readonly HeldOn[]): GraphNode {
	const { type, kind, name, named, aliases, sameAs } = entity;
	return { type, ...(kind ? { kind } : {}), label: name, named, aliases, sameAs, ...sighting, heldOn };
}

function edgeMaker(corpus: Corpus): (statements: readonly [Statement, ...Statement[]]) => GraphEdge {
	const dating = createDating(corpus);
	const texts = new Map(corpus.documents.map(({ id, sha256 }) => [id, sha256]));
	return (statements) => {
		const evidence = statements.flatMap((statement) => statement.evidence);
		const dates = sortedSet(statements.flatMap((statement) => dating(statement).dates));
		return {
			predicate: statements[0].predicate,
			status: statements[0].status,
			count: statements.length,
			places: evidence.length,
			documents: new Set(evidence.map(({ document }) => texts.get(document) ?? document)).size,
			dates,
			...spanOfDates(dates),
			titles: sortedSet(statements.flatMap(({ title }) => title ?? [])),
			kinds: sortedSet(statements.flatMap(({ kind }) => kind ?? [])),
			categories: sortedSet(statements.flatMap(({ category }) => category ?? [])),
			statements: sortedSet(statements.map(({ id }) => id)),
			quote: bestQuote(evidence),
			confidence: evidence.reduce((best, { confidence }) => Math.max(best, confidence), 0),
		};
	};
}

function groupStatements({ statements }: Corpus): Map<string, Statement[]> {
	const groups = new Map<string, Statement[]>();
	for (const statement of statements) listAt(groups, edgeKey(statement)).push(statement);
	return groups;
}

function mentionedIn(groups: ReadonlyMap<string, readonly Statement[]>): ReadonlySet<string> {
	return new Set([...groups.values()].flatMap(([first]) => (first ? [first.subject, first.object] : [])));
}

function heldOnOf(groups: ReadonlyMap<string, readonly Statement[]>): ReadonlyMap<string, HeldOn[]> {
	const held = new Map<string, HeldOn[]>();
	for (const key of [...groups.keys()].sort(byCodeUnit)) {
		const statements = groups.get(key) ?? [];
		const [first] = statements;
		if (first?.predicate !== "heldOn") continue;
		const ids = sortedSet(statements.map(({ id }) => id));
		listAt(held, first.subject).push({ date: first.object, status: first.status, statements: ids });
	}
	return held;
}
