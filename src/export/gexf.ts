import type { EntityType } from "../ontology/terms.ts";
import type { FileExporter } from "./exporter.ts";
import { type GraphView, graphView, type ViewColumn, type ViewNode } from "./graph-view.ts";
import { xmlAttributes } from "./xml.ts";

/** With a spell for each dated edge and each node seen in dated documents. graphology-gexf writes no spells. */
export const gexf: FileExporter = {
	id: "gexf",
	label: "GEXF 1.3",
	description: "For Gephi and Gephi Lite: nodes, parallel edges, attributes, time spells; one quote an edge.",
	extension: ".gexf",
	mime: "application/gexf+xml",
	multiple: false,
	write: (corpus, options) => writeGexf(graphView(corpus, options), newer),
};

/** The same for readers that know no later version. It has no kind of edge, by which Gephi tells parallel edges apart. */
export const gexf12: FileExporter = {
	...gexf,
	id: "gexf12",
	label: "GEXF 1.2",
	description: "For NetworkX, which reads no later version: as gexf, but Gephi draws parallel edges as one.",
	write: (corpus, options) => writeGexf(graphView(corpus, options), older),
};

/** What differs between the versions. */
interface Version {
	readonly namespace: string;
	readonly number: string;
	/** Attributes that the graph has in one version alone. */
	readonly time: string;
	readonly kinds: boolean;
	colour(hex: string): string;
}

const newer: Version = {
	namespace: "http://gexf.net/1.3",
	number: "1.3",
	time: ' timerepresentation="interval"',
	kinds: true,
	colour: (hex) => xmlAttributes({ hex }),
};

const older: Version = {
	namespace: "http://www.gexf.net/1.2draft",
	number: "1.2",
	time: "",
	kinds: false,
	colour: (hex) => xmlAttributes({ r: channel(hex, 1), g: channel(hex, 3), b: channel(hex, 5) }),
};

const channel = (hex: string, start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);

function* writeGexf(view: GraphView, version: Version): Iterable<string> {
	const { namespace, number, time } = version;
	const kind = view.directed ? "directed" : "undirected";
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${number}">\n`;
	yield "<meta><creator>Entente</creator></meta>\n";
	yield `<graph defaultedgetype="${kind}" mode="dynamic" timeformat="date"${time}>\n`;
	yield* nodeElements(view, version);
	yield* edgeElements(view, version);
	yield "</graph>\n</gexf>\n";
}

/** The colours of the entity types: six of the Okabe–Ito palette, told apart by colour-blind readers. */
export const typeColours: Readonly<Record<EntityType, string>> = {
	person: "#0072b2",
	state: "#d55e00",
	organisation: "#009e73",
	agreement: "#cc79a7",
	event: "#e69f00",
	place: "#56b4e9",
};

function* nodeElements({ nodes, nodeColumns }: GraphView, { colour }: Version): Iterable<string> {
	yield `${declarations("node", nodeColumns)}<nodes>\n`;
	for (const { id, label, type, first, last, cells } of nodes) {
		yield `<node${xmlAttributes({ id, label })}>${values(nodeColumns, cells)}${spell(first, last)}`;
		yield `<viz:color${colour(typeColours[type])}/></node>\n`;
	}
	yield "</nodes>\n";
}

function* edgeElements({ edges, edgeColumns }: GraphView, { kinds }: Version): Iterable<string> {
	yield `${declarations("edge", edgeColumns)}<edges>\n`;
	for (const { id, source, target, label, weight, first, last, cells } of edges) {
		const kind = kinds ? label : undefined;
		yield `<edge${xmlAttributes({ id, source, target, kind, label, weight })}>${values(edgeColumns, cells)}${spell(first, last)}</edge>\n`;
	}
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
