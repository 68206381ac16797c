import { buildKnowledgeGraph, type KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { computeTies } from "../graph/ties.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Cell, type ColumnType, edgeColumns, nodeColumns, separator } from "./columns.ts";

/** A table for formats of rows and columns. An absent cell is unknown. */
export interface Table {
	readonly name: "nodes" | "edges" | "ties" | "statements";
	readonly columns: readonly { readonly id: string; readonly type: ColumnType }[];
	readonly rows: Iterable<readonly (Cell | undefined)[]>;
}

/** Nodes, edges, ties between actors, and statements with one row for each place that makes them. */
export function tablesOf(corpus: Corpus): readonly Table[] {
	const graph = buildKnowledgeGraph(corpus);
	return [nodeTable(graph, corpus), edgeTable(graph, corpus), tieTable(corpus), statementTable(corpus)];
}

/** Columns are named as Gephi reads them: `Id`, `Label`, then the attributes. */
export function nodeTable(graph: KnowledgeGraph, corpus: Corpus): Table {
	const columns = nodeColumns(corpus);
	const rows = graph.mapNodes((id, node) => [id, node.label, ...columns.map(({ value }) => value(node, id))]);
	return { name: "nodes", columns: [text("Id"), text("Label"), ...columns], rows };
}

/** Columns are named as Gephi reads them: `Source`, `Target`, `Type`, `Weight` (the number of statements). */
export function edgeTable(graph: KnowledgeGraph, corpus: Corpus): Table {
	const columns = edgeColumns(corpus);
	const rows = graph.mapEdges((id, edge, source, target) => [
		...[source, target, "Directed", edge.count, id, edge.predicate],
		...columns.map(({ value }) => value(edge, id)),
	]);
	const named = [text("Source"), text("Target"), text("Type"), number("Weight"), text("Id"), text("Label")];
	return { name: "edges", columns: [...named, ...columns], rows };
}

function tieTable(corpus: Corpus): Table {
	const rows = computeTies(corpus).map((tie) => [
		...[tie.source, tie.target, "Undirected", tie.strength, tie.cooperation, tie.conflict, tie.score],
		...[tie.documents, tie.first, tie.last, tie.statements.join(separator), tie.quote.text],
	]);
	const measured = ["Weight", "cooperation", "conflict", "score"].map(number);
	const dated = [integer("documents"), text("first"), text("last"), text("statements"), text("quote")];
	return { name: "ties", columns: [text("Source"), text("Target"), text("Type"), ...measured, ...dated], rows };
}

function statementTable(corpus: Corpus): Table {
	const paths = new Map(corpus.documents.map(({ id, path }) => [id, path]));
	const rows = corpus.statements.flatMap((statement) =>
		statement.evidence.map((place) => [
			...[statement.id, statement.subject, statement.predicate, statement.object, statement.status],
			...[statement.title, statement.date, statement.kind, statement.category],
			...[paths.get(place.document), place.start, place.end, place.quote, place.confidence, place.rule],
		]),
	);
	const stated = ["id", "subject", "predicate", "object", "status", "title", "date", "class", "category"].map(text);
	const place = [text("document"), integer("start"), integer("end"), text("quote"), number("confidence"), text("rule")];
	return { name: "statements", columns: [...stated, ...place], rows };
}

const text = (id: string) => ({ id, type: "string" }) as const;
const number = (id: string) => ({ id, type: "double" }) as const;
const integer = (id: string) => ({ id, type: "integer" }) as const;
