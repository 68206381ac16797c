import { buildKnowledgeGraph } from "../graph/knowledge-graph.ts";
import { type Cell, edgeColumns, nodeColumns } from "./columns.ts";
import type { FileExporter } from "./exporter.ts";
import { nodeLabel, relationType } from "./labels.ts";

/** A script that can be run twice: every element is merged by its key. */
export const cypher: FileExporter = {
	id: "cypher",
	label: "Cypher script",
	description:
		"MERGE statements for Neo4j, Memgraph and others; relationships are aggregated statements with one quote.",
	extension: ".cypher",
	mime: "application/x-cypher-query",
	multiple: false,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		const nodes = nodeColumns(corpus);
		const edges = edgeColumns(corpus);
		yield "CREATE CONSTRAINT entente_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n";
		for (const { node: id, attributes } of graph.nodeEntries()) {
			const cells = nodes.map((column) => [column.id, column.value(attributes, id)] as const);
			const properties = map([["name", attributes.label], ...cells]);
			yield `MERGE (n:Entity {id: ${literal(id)}}) SET n:${nodeLabel(attributes.type)}, n += ${properties};\n`;
		}
		for (const { edge, source, target, attributes } of graph.edgeEntries()) {
			const cells = edges.map((column) => [column.id, column.value(attributes, edge)] as const);
			const ends = `MATCH (a:Entity {id: ${literal(source)}}), (b:Entity {id: ${literal(target)}})`;
			const relation = `MERGE (a)-[r:${relationType(attributes.predicate)} {key: ${literal(edge)}}]->(b)`;
			yield `${ends} ${relation} SET r += ${map([["count", attributes.count], ...cells])};\n`;
		}
	},
};

/** Names are ours, values are escaped. */
function map(entries: readonly (readonly [string, Cell | undefined])[]): string {
	const known = entries.flatMap(([name, cell]) => (cell === undefined ? [] : [`${name}: ${literal(cell)}`]));
	return `{${known.join(", ")}}`;
}

/**
 * A Cypher literal. Parsers before Cypher 25 replace `\uXXXX` before they read strings, so a backslash in the text is
 * kept apart from a following `u` by joining two strings.
 */
export function literal(cell: Cell): string {
	if (typeof cell !== "string") return String(cell);
	const escaped = cell.replace(/[\\'\n\r\t]|[\p{Cc}\u2028\u2029]/gu, (character) => escapes[character] ?? " ");
	return `'${escaped.replaceAll("\\\\u", "\\\\' + 'u")}'`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
