import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { FileExporter } from "./exporter.ts";

/**
 * Pajek `.net`: arcs with the number of statements, labelled by predicate. Relations of their own would be Pajek's way,
 * but NetworkX and igraph read a second `*Arcs` as data.
 */
export const pajek: FileExporter = {
	id: "pajek",
	label: "Pajek",
	description:
		"For Pajek, UCINET and igraph: what happened, as weighted arcs labelled by predicate; no quotes, no dates, no plans.",
	extension: ".net",
	mime: "text/plain",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		const numbers = new Map(graph.nodes().map((id, index) => [id, index + 1]));
		yield `*Vertices ${graph.order}\n`;
		for (const { node, attributes } of graph.nodeEntries())
			yield `${numbers.get(node)} ${quoted(`${attributes.label} (${node})`)}\n`;
		yield "*Arcs\n";
		for (const { source, target, attributes } of graph.edgeEntries())
			if (attributes.status === "actual")
				yield `${numbers.get(source)} ${numbers.get(target)} ${attributes.count} l "${attributes.predicate}"\n`;
	},
};

/** Pajek has no escapes: double quotes and line breaks cannot stand in a label. */
const quoted = (label: string): string => `"${label.replaceAll('"', "'").replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}"`;
