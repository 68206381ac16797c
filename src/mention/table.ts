import { readFileSync } from "node:fs";
import { EntenteError } from "../errors.ts";

/** A row of a tab-separated table with a header line; `|` stands between alternatives in a cell. */
export interface Row {
	text(column: string): string;
	list(column: string): readonly string[];
}

/** @throws {EntenteError} when the file cannot be read or a row has more cells than the header. */
export function readTable(path: string): readonly Row[] {
	const [header = "", ...lines] = readFileSync(path, "utf8").replace(/\r/g, "").split("\n");
	const columns = new Map(header.split("\t").map((name, index) => [name, index]));
	return lines
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line, index) => toRow(path, index + 2, columns, line.split("\t")));
}

function toRow(path: string, line: number, columns: ReadonlyMap<string, number>, cells: readonly string[]): Row {
	if (cells.length > columns.size)
		throw new EntenteError(
			`${path}:${line}: ${cells.length} cells under ${columns.size} columns; remove the extra tabs`,
		);
	const text = (column: string): string => cells[columns.get(column) ?? -1] ?? "";
	return {
		text,
		list: (column) =>
			text(column)
				.split("|")
				.filter((value) => value !== ""),
	};
}
