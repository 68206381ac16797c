import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import { predicates } from "../ontology/terms.ts";
import type { FileExporter } from "./exporter.ts";

/** Pajek `.net`: a relation for each predicate and status, arcs with the number of statements. */
export const pajek: FileExporter = {
	id: "pajek",
	label: "Pajek",
	description: "For Pajek and UCINET: labels and weighted arcs, a relation for each predicate; no quotes, no dates.",
	extension: ".net",
	mime: "text/plain",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		const numbers = new Map(graph.nodes().map((id, index) => [id, index + 1]));
		yield `*Vertices ${graph.order}\n`;
		for (const { node, attributes } of graph.nodeEntries())
			yield `${numbers.get(node)} ${quoted(`${attributes.label} (${node})`)}\n`;
		for (const [index, predicate] of predicates.entries()) {
			const edges = graph.filterEdges((_, edge) => edge.predicate === predicate && edge.status === "actual");
			if (edges.length > 0) yield `*Arcs :${index + 1} ${quoted(predicate)}\n`;
			for (const edge of edges) {
				const [source, target] = graph.extremities(edge);
				yield `${numbers.get(source)} ${numbers.get(target)} ${graph.getEdgeAttribute(edge, "count")}\n`;
			}
		}
	},
};

/** Pajek has no escapes: double quotes and line breaks cannot stand in a label. */
const quoted = (label: string): string => `"${label.replaceAll('"', "'").replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}"`;
