import { csvCell } from "../store/csv-cell.ts";
import type { Cell } from "./columns.ts";
import type { FolderExporter } from "./exporter.ts";
import { type Table, tablesOf } from "./tables.ts";

/** `nodes.csv` and `edges.csv` open in Gephi as they are; `ties.csv` and `statements.csv` are for spreadsheets and pandas. */
export const csv: FolderExporter = {
	id: "csv",
	label: "CSV tables",
	description: "Nodes, edges, ties and statements for Gephi, spreadsheets and pandas; lists are joined by semicolons.",
	extension: ".csv",
	mime: "text/csv",
	multiple: true,
	*write(corpus, options) {
		for (const table of tablesOf(corpus, options))
			yield { name: `${table.name}.csv`, mime: csv.mime, content: csvRows(table) };
	},
};

function* csvRows({ columns, rows }: Table): Iterable<string> {
	yield csvLine(columns.map(({ id }) => id));
	for (const row of rows) yield csvLine(row);
}

/** A row of guarded cells, with a line feed at its end. */
export const csvLine = (cells: readonly (Cell | undefined)[]): string => `${cells.map(csvCell).join(",")}\n`;
