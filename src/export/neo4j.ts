import { buildKnowledgeGraph, type KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type ColumnType, edgeColumns, nodeColumns } from "./columns.ts";
import { csvLine } from "./csv.ts";
import type { FolderExporter } from "./exporter.ts";
import { nodeLabel, relationType } from "./labels.ts";

/** Files for `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv`. */
export const neo4j: FolderExporter = {
	id: "neo4j",
	label: "Neo4j bulk import",
	description: "Two CSV files with the headers of neo4j-admin; relationships are aggregated statements with one quote.",
	extension: ".csv",
	mime: "text/csv",
	multiple: true,
	*write(corpus) {
		const graph = buildKnowledgeGraph(corpus);
		yield { name: "nodes.csv", mime: neo4j.mime, content: nodeRows(graph, corpus) };
		yield { name: "relationships.csv", mime: neo4j.mime, content: relationRows(graph, corpus) };
	},
};

const types: Readonly<Record<ColumnType, string>> = {
	string: "string",
	integer: "int",
	double: "double",
	boolean: "boolean",
};
const header = ({ id, type }: { readonly id: string; readonly type: ColumnType }): string => `${id}:${types[type]}`;

function* nodeRows(graph: KnowledgeGraph, corpus: Corpus): Iterable<string> {
	const columns = nodeColumns(corpus);
	yield csvLine(["id:ID", "name:string", ...columns.map(header), ":LABEL"]);
	for (const { node: id, attributes } of graph.nodeEntries()) {
		const cells = columns.map(({ value }) => value(attributes, id));
		yield csvLine([id, attributes.label, ...cells, `Entity;${nodeLabel(attributes.type)}`]);
	}
}

function* relationRows(graph: KnowledgeGraph, corpus: Corpus): Iterable<string> {
	const columns = edgeColumns(corpus);
	yield csvLine([":START_ID", ":END_ID", ":TYPE", "key:string", "count:int", ...columns.map(header)]);
	for (const { edge, source, target, attributes } of graph.edgeEntries()) {
		const cells = columns.map(({ value }) => value(attributes, edge));
		yield csvLine([source, target, relationType(attributes.predicate), edge, attributes.count, ...cells]);
	}
}
