import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import { type Column, type ColumnType, edgeColumns, nodeColumns } from "./columns.ts";
import type { FileExporter } from "./exporter.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** GraphML with typed keys. graphology-graphml only reads. */
export const graphml: FileExporter = {
	id: "graphml",
	label: "GraphML",
	description: "For NetworkX, igraph, yEd and Cytoscape: nodes, parallel edges and attributes; one quote an edge.",
	extension: ".graphml",
	mime: "application/graphml+xml",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		const nodes = [{ id: "label", type: "string" as const, value: labelOf }, ...nodeColumns(corpus)];
		const edges = [{ id: "weight", type: "double" as const, value: weightOf }, ...edgeColumns(corpus)];
		yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
		yield keys("node", nodes) + keys("edge", edges);
		yield '<graph id="G" edgedefault="directed">\n';
		for (const { node: id, attributes } of graph.nodeEntries())
			yield `<node${xmlAttributes({ id })}>${data("node", nodes, attributes, id)}</node>\n`;
		for (const { edge: id, source, target, attributes } of graph.edgeEntries())
			yield `<edge${xmlAttributes({ id, source, target })}>${data("edge", edges, attributes, id)}</edge>\n`;
		yield "</graph>\n</graphml>\n";
	},
};

const labelOf = ({ label }: { readonly label: string }): string => label;
const weightOf = ({ count }: { readonly count: number }): number => count;

const types: Readonly<Record<ColumnType, string>> = {
	string: "string",
	integer: "int",
	double: "double",
	boolean: "boolean",
};

function keys<T>(kind: "node" | "edge", columns: readonly Column<T>[]): string {
	return columns
		.map(
			({ id, type }) =>
				`<key${xmlAttributes({ id: `${kind}-${id}`, for: kind, "attr.name": id, "attr.type": types[type] })}/>\n`,
		)
		.join("");
}

function data<T>(kind: string, columns: readonly Column<T>[], element: T, key: string): string {
	return columns
		.map(({ id, value }) => {
			const cell = value(element, key);
			return cell === undefined
				? ""
				: `<data${xmlAttributes({ key: `${kind}-${id}` })}>${escapeXml(String(cell))}</data>`;
		})
		.join("");
}
