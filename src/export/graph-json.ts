import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { FileExporter } from "./exporter.ts";
import { typeColours } from "./gexf.ts";

/** What `graph.import()` of graphology takes, with all attributes as they are. */
export const graphJson: FileExporter = {
	id: "json",
	label: "graphology JSON",
	description: "The graph as graphology serialises it, lists and all, with the best quote of each edge.",
	extension: ".json",
	mime: "application/json",
	multiple: false,
	*write(corpus) {
		const { options, nodes, edges } = buildKnowledgeGraph(corpus).export();
		yield `{"options":${JSON.stringify(options)},"attributes":{"base":${JSON.stringify(corpus.base)}},\n"nodes":[`;
		yield* separated(nodes);
		yield '],\n"edges":[';
		yield* separated(edges);
		yield "]}\n";
	},
};

/** What `cytoscape({ elements })` takes. */
export const cytoscape: FileExporter = {
	id: "cytoscape",
	label: "Cytoscape JSON",
	description: "Elements for Cytoscape.js and Cytoscape Desktop, with all attributes.",
	extension: ".cyjs",
	mime: "application/json",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		// NetworkX and Cytoscape Desktop look for what is said of the network as a whole.
		yield `{"data":${JSON.stringify({ name: "Entente", base: corpus.base })},"directed":true,"multigraph":true,\n`;
		yield '"elements":{"nodes":[';
		yield* separated(
			graph.mapNodes((id, node) => ({
				data: { id, name: node.label, ...node, color: typeColours[node.type] },
				classes: node.type,
			})),
		);
		yield '],\n"edges":[';
		yield* separated(
			graph.mapEdges((id, edge, source, target) => {
				const data = { id, key: id, source, target, label: edge.predicate, weight: edge.count, ...edge };
				return { data, classes: `${edge.predicate} ${edge.status}` };
			}),
		);
		yield "]}}\n";
	},
};

function* separated(elements: readonly object[]): Iterable<string> {
	for (const [index, element] of elements.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(element)}`;
}
