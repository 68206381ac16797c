import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import { buildTieGraph } from "../graph/projection.ts";
import { sightings } from "../graph/sighting.ts";
import { computeTies } from "../graph/ties.ts";
import type { EntityType } from "../ontology/terms.ts";
import { iriOf } from "../rdf/iri.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Cell, type Column, type ColumnType, edgeColumns, nodeColumns, tieColumns } from "./columns.ts";
import type { ExportOptions } from "./exporter.ts";

/** A graph as the exchange formats write it: elements in order, with the cells of their columns. */
export interface GraphView {
	readonly directed: boolean;
	readonly nodeColumns: readonly ViewColumn[];
	readonly nodes: readonly ViewNode[];
	readonly edgeColumns: readonly ViewColumn[];
	readonly edges: readonly ViewEdge[];
}

export interface ViewColumn {
	readonly id: string;
	readonly type: ColumnType;
}

interface ViewElement {
	readonly id: string;
	readonly label: string;
	/** The days of its time spell. */
	readonly first?: string | undefined;
	readonly last?: string | undefined;
	/** One for each column; undefined where unknown. */
	readonly cells: readonly (Cell | undefined)[];
}

export interface ViewNode extends ViewElement {
	readonly type: EntityType;
}

export interface ViewEdge extends ViewElement {
	readonly source: string;
	readonly target: string;
	readonly weight: number;
}

/** The graph of statements or, with `options.ties`, that of the ties between actors of that level. */
export function graphView(corpus: Corpus, { ties }: ExportOptions = {}): GraphView {
	return ties ? tieView(corpus, ties) : statementView(corpus);
}

function statementView(corpus: Corpus): GraphView {
	const graph = buildKnowledgeGraph(corpus);
	const [ofNodes, ofEdges] = [nodeColumns(corpus), edgeColumns(corpus)];
	const nodes = graph.mapNodes((id, node): ViewNode => {
		const { label, type, firstSeen: first, lastSeen: last } = node;
		return { id, label, type, first, last, cells: cellsOf(ofNodes, node, id) };
	});
	const edges = graph.mapEdges((id, edge, source, target): ViewEdge => {
		const { predicate: label, count: weight, first, last } = edge;
		return { id, source, target, label, weight, first, last, cells: cellsOf(ofEdges, edge, id) };
	});
	return { directed: true, nodeColumns: ofNodes, nodes, edgeColumns: ofEdges, edges };
}

function tieView(corpus: Corpus, level: NonNullable<ExportOptions["ties"]>): GraphView {
	const graph = buildTieGraph(corpus, computeTies(corpus, { level }));
	const seen = sightings(corpus);
	const ofEdges = tieColumns(corpus);
	const nodes = graph.mapNodes((id, { label, type }): ViewNode => {
		const { firstSeen: first, lastSeen: last, mentions, documents } = seen(id);
		return { id, label, type, first, last, cells: [type, mentions, documents, iriOf(corpus.base, id)] };
	});
	const edges = graph.mapEdges((id, { weight, tie }, source, target): ViewEdge => {
		const { first, last } = tie;
		return { id, source, target, label: "tie", weight, first, last, cells: cellsOf(ofEdges, tie, id) };
	});
	return { directed: false, nodeColumns: tieNodeColumns, nodes, edgeColumns: ofEdges, edges };
}

const tieNodeColumns: readonly ViewColumn[] = [
	{ id: "type", type: "string" },
	{ id: "mentions", type: "integer" },
	{ id: "documents", type: "integer" },
	{ id: "iri", type: "string" },
];

const cellsOf = <T>(columns: readonly Column<T>[], element: T, key: string): readonly (Cell | undefined)[] =>
	columns.map(({ value }) => value(element, key));
