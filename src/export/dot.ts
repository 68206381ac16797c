import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { FileExporter } from "./exporter.ts";
import { typeColours } from "./gexf.ts";

/** Graphviz: what is only planned or proposed is dashed, what is denied dotted. */
export const dot: FileExporter = {
	id: "dot",
	label: "Graphviz DOT",
	description: "For Graphviz drawings of small graphs: labels, colours, statuses, quotes as tooltips.",
	extension: ".dot",
	mime: "text/vnd.graphviz",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus, { isolated: false });
		yield 'digraph entente {\n\tnode [shape=box, style="rounded,filled", fillcolor=white];\n';
		for (const { node, attributes } of graph.nodeEntries())
			yield `\t${quoted(node)} [label=${quoted(attributes.label)}, color="${typeColours[attributes.type]}"];\n`;
		for (const { edge, source, target, attributes } of graph.edgeEntries()) {
			const { predicate, status, count, quote } = attributes;
			const style = `id=${quoted(edge)}, label="${predicate}", style=${styles[status]}, weight=${count}`;
			yield `\t${quoted(source)} -> ${quoted(target)} [${style}, tooltip=${quoted(quote.text)}];\n`;
		}
		yield "}\n";
	},
};

const styles = { actual: "solid", planned: "dashed", proposed: "dashed", denied: "dotted" } as const;

/** A quoted id. Backslashes are doubled, for Graphviz expands `\N` and `\G` in labels; entities are kept as text. */
const quoted = (text: string): string =>
	`"${text
		.replaceAll("&", "&amp;")
		.replaceAll("\\", "\\\\")
		.replaceAll('"', '\\"')
		.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}"`;
