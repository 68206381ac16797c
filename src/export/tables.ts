import { computeTies } from "../graph/ties.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Cell, type ColumnType, tieColumns } from "./columns.ts";
import type { ExportOptions } from "./exporter.ts";
import { type GraphView, graphView } from "./graph-view.ts";

/** A table for formats of rows and columns. An absent cell is unknown. */
export interface Table {
	readonly name: "nodes" | "edges" | "ties" | "statements";
	readonly columns: readonly { readonly id: string; readonly type: ColumnType }[];
	readonly rows: Iterable<readonly (Cell | undefined)[]>;
}

/**
 * Nodes, edges, ties between actors, and statements with one row for each place that makes them. With `options.ties` only
 * the nodes and edges of the tie graph of that level.
 */
export function tablesOf(corpus: Corpus, options: ExportOptions = {}): readonly Table[] {
	const view = graphView(corpus, options);
	const tables = [nodeTable(view), edgeTable(view)];
	return options.ties ? tables : [...tables, tieTable(corpus), statementTable(corpus)];
}

/** Columns are named as Gephi reads them: `Id`, `Label`, then the attributes. */
function nodeTable({ nodes, nodeColumns }: GraphView): Table {
	const rows = nodes.map(({ id, label, cells }) => [id, label, ...cells]);
	return { name: "nodes", columns: [text("Id"), text("Label"), ...nodeColumns], rows };
}

/** Columns are named as Gephi reads them: `Source`, `Target`, `Type`, `Weight` (statements, or the strength of the tie). */
function edgeTable({ directed, edges, edgeColumns }: GraphView): Table {
	const kind = directed ? "Directed" : "Undirected";
	const rows = edges.map(({ id, source, target, label, weight, cells }) => [
		source,
		target,
		kind,
		weight,
		id,
		label,
		...cells,
	]);
	const named = [text("Source"), text("Target"), text("Type"), number("Weight"), text("Id"), text("Label")];
	return { name: "edges", columns: [...named, ...edgeColumns], rows };
}

function tieTable(corpus: Corpus): Table {
	const columns = tieColumns(corpus);
	const rows = computeTies(corpus).map((tie) => {
		const cells = columns.map(({ value }) => value(tie, ""));
		return [tie.source, tie.target, "Undirected", tie.strength, ...cells];
	});
	return { name: "ties", columns: [text("Source"), text("Target"), text("Type"), number("Weight"), ...columns], rows };
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
