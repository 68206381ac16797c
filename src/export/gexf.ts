import { buildKnowledgeGraph, type GraphEdge, type GraphNode, type KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { EntityType } from "../ontology/terms.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Column, edgeColumns, nodeColumns } from "./columns.ts";
import type { FileExporter } from "./exporter.ts";
import { xmlAttributes } from "./xml.ts";

/** GEXF 1.3 with a spell for each dated edge and each node seen in dated documents. graphology-gexf writes no spells. */
export const gexf: FileExporter = {
	id: "gexf",
	label: "GEXF 1.3",
	description: "For Gephi and Gephi Lite: nodes, parallel edges, attributes, time spells; one quote an edge.",
	extension: ".gexf",
	mime: "application/gexf+xml",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
		yield "<meta><creator>Entente</creator></meta>\n";
		yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
		yield* nodeElements(graph, nodeColumns(corpus));
		yield* edgeElements(graph, corpus);
		yield "</graph>\n</gexf>\n";
	},
};

/** The colours of the entity types: six of the Okabe–Ito palette, told apart by colour-blind readers. */
export const typeColours: Readonly<Record<EntityType, string>> = {
	person: "#0072b2",
	state: "#d55e00",
	organisation: "#009e73",
	agreement: "#cc79a7",
	event: "#e69f00",
	place: "#56b4e9",
};

function* nodeElements(graph: KnowledgeGraph, columns: readonly Column<GraphNode>[]): Iterable<string> {
	yield declarations("node", columns);
	yield "<nodes>\n";
	for (const { node, attributes } of graph.nodeEntries()) {
		yield `<node${xmlAttributes({ id: node, label: attributes.label })}>${values(columns, attributes, node)}`;
		yield `${spell(attributes.firstSeen, attributes.lastSeen)}<viz:color hex="${typeColours[attributes.type]}"/></node>\n`;
	}
	yield "</nodes>\n";
}

function* edgeElements(graph: KnowledgeGraph, corpus: Corpus): Iterable<string> {
	const columns: readonly Column<GraphEdge>[] = edgeColumns(corpus);
	yield declarations("edge", columns);
	yield "<edges>\n";
	for (const { edge, attributes, source, target } of graph.edgeEntries()) {
		const { predicate, count, first, last } = attributes;
		yield `<edge${xmlAttributes({ id: edge, source, target, kind: predicate, label: predicate, weight: count })}>`;
		yield `${values(columns, attributes, edge)}${spell(first, last)}</edge>\n`;
	}
	yield "</edges>\n";
}

function declarations<T>(kind: "node" | "edge", columns: readonly Column<T>[]): string {
	const rows = columns.map(({ id, type }) => `<attribute${xmlAttributes({ id, title: id, type })}/>`);
	return `<attributes class="${kind}" mode="static">${rows.join("")}</attributes>\n`;
}

function values<T>(columns: readonly Column<T>[], element: T, key: string): string {
	const cells = columns.map(({ id, value }) => {
		const cell = value(element, key);
		return cell === undefined ? "" : `<attvalue${xmlAttributes({ for: id, value: cell })}/>`;
	});
	return `<attvalues>${cells.join("")}</attvalues>`;
}

const spell = (start: string | undefined, end: string | undefined): string =>
	start || end ? `<spells><spell${xmlAttributes({ start, end })}/></spells>` : "";
