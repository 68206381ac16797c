import type { EntityType } from "../ontology/terms.ts";
import type { FileExporter } from "./exporter.ts";
import { type GraphView, graphView, type ViewColumn, type ViewNode } from "./graph-view.ts";
import { xmlAttributes } from "./xml.ts";

/** GEXF 1.3 with a spell for each dated edge and each node seen in dated documents. graphology-gexf writes no spells. */
export const gexf: FileExporter = {
	id: "gexf",
	label: "GEXF 1.3",
	description: "For Gephi and Gephi Lite: nodes, parallel edges, attributes, time spells; one quote an edge.",
	extension: ".gexf",
	mime: "application/gexf+xml",
	multiple: false,
	*write(corpus, options) {
		const view = graphView(corpus, options);
		const kind = view.directed ? "directed" : "undirected";
		yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
		yield "<meta><creator>Entente</creator></meta>\n";
		yield `<graph defaultedgetype="${kind}" mode="dynamic" timeformat="date" timerepresentation="interval">\n`;
		yield* nodeElements(view);
		yield* edgeElements(view);
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

function* nodeElements({ nodes, nodeColumns }: GraphView): Iterable<string> {
	yield `${declarations("node", nodeColumns)}<nodes>\n`;
	for (const { id, label, type, first, last, cells } of nodes) {
		yield `<node${xmlAttributes({ id, label })}>${values(nodeColumns, cells)}${spell(first, last)}`;
		yield `<viz:color hex="${typeColours[type]}"/></node>\n`;
	}
	yield "</nodes>\n";
}

function* edgeElements({ edges, edgeColumns }: GraphView): Iterable<string> {
	yield `${declarations("edge", edgeColumns)}<edges>\n`;
	for (const { id, source, target, label, weight, first, last, cells } of edges)
		yield `<edge${xmlAttributes({ id, source, target, kind: label, label, weight })}>${values(edgeColumns, cells)}${spell(first, last)}</edge>\n`;
	yield "</edges>\n";
}

function declarations(kind: "node" | "edge", columns: readonly ViewColumn[]): string {
	const rows = columns.map(({ id, type }) => `<attribute${xmlAttributes({ id, title: id, type })}/>`);
	return `<attributes class="${kind}" mode="static">${rows.join("")}</attributes>\n`;
}

function values(columns: readonly ViewColumn[], cells: ViewNode["cells"]): string {
	const written = columns.map(({ id }, index) => {
		const value = cells[index];
		return value === undefined ? "" : `<attvalue${xmlAttributes({ for: id, value })}/>`;
	});
	return `<attvalues>${written.join("")}</attvalues>`;
}

const spell = (start: string | undefined, end: string | undefined): string =>
	start || end ? `<spells><spell${xmlAttributes({ start, end })}/></spells>` : "";
