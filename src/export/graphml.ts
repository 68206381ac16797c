import { escapeXml } from "../rdf/xml-text.ts";
import type { ColumnType } from "./columns.ts";
import type { FileExporter } from "./exporter.ts";
import { graphView, type ViewColumn, type ViewNode } from "./graph-view.ts";
import { xmlAttributes } from "./xml.ts";

/** GraphML with typed keys. graphology-graphml only reads. */
export const graphml: FileExporter = {
	id: "graphml",
	label: "GraphML",
	description: "For NetworkX, igraph, yEd and Cytoscape: nodes, parallel edges and attributes; one quote an edge.",
	extension: ".graphml",
	mime: "application/graphml+xml",
	multiple: false,
	*write(corpus, options) {
		const { directed, nodes, nodeColumns, edges, edgeColumns } = graphView(corpus, options);
		const ofNodes: readonly ViewColumn[] = [{ id: "label", type: "string" }, ...nodeColumns];
		const ofEdges: readonly ViewColumn[] = [{ id: "weight", type: "double" }, ...edgeColumns];
		yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
		yield keys("node", ofNodes) + keys("edge", ofEdges);
		yield `<graph id="G" edgedefault="${directed ? "directed" : "undirected"}">\n`;
		for (const { id, label, cells } of nodes)
			yield `<node${xmlAttributes({ id })}>${data("node", ofNodes, [label, ...cells])}</node>\n`;
		for (const { id, source, target, weight, cells } of edges)
			yield `<edge${xmlAttributes({ id, source, target })}>${data("edge", ofEdges, [weight, ...cells])}</edge>\n`;
		yield "</graph>\n</graphml>\n";
	},
};

const types: Readonly<Record<ColumnType, string>> = {
	string: "string",
	integer: "int",
	double: "double",
	boolean: "boolean",
};

function keys(kind: "node" | "edge", columns: readonly ViewColumn[]): string {
	return columns
		.map(
			({ id, type }) =>
				`<key${xmlAttributes({ id: `${kind}-${id}`, for: kind, "attr.name": id, "attr.type": types[type] })}/>\n`,
		)
		.join("");
}

function data(kind: string, columns: readonly ViewColumn[], cells: ViewNode["cells"]): string {
	return columns
		.map(({ id }, index) => {
			const cell = cells[index];
			return cell === undefined
				? ""
				: `<data${xmlAttributes({ key: `${kind}-${id}` })}>${escapeXml(String(cell))}</data>`;
		})
		.join("");
}
