import type { MeasureResult, ResultCell, ResultRow } from "../../analysis/measure.ts";
import { csvCell } from "../../store/csv-cell.ts";
import { formatTable, printable } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { writeOutput } from "../write-output.ts";

export const resultFormats = ["table", "csv", "json"] as const;
export type ResultFormat = (typeof resultFormats)[number];

export interface PrintOptions {
	readonly format: ResultFormat;
	/** Rows of a table at most; all if 0. */
	readonly top: number;
	/** File; standard output without one. */
	readonly output: string | undefined;
}

export async function printResult(
	result: MeasureResult,
	{ format, top, output }: PrintOptions,
	terminal: Terminal,
): Promise<void> {
	if (format === "json") return writeOutput([`${JSON.stringify(result)}\n`], output, terminal);
	if (format === "csv") return writeOutput([toCsv(result)], output, terminal);
	const shown = top > 0 ? result.rows.slice(0, top) : result.rows;
	await writeOutput([toTable(result, shown), toFigures(result)], output, terminal);
	const left = result.rows.length - shown.length;
	if (left > 0) terminal.say(`… ${left} more ${left === 1 ? "row" : "rows"}; --top 0 shows all`);
	for (const note of result.notes) terminal.say(printable(note));
}

/** Ids are for machines: where a table has names beside them, it leaves them out. */
function toTable({ columns }: MeasureResult, rows: readonly ResultRow[]): string {
	const names = columns.filter(({ type }) => type !== "node");
	const told = names.some(({ type }) => type === "text") ? names : columns;
	if (told.length === 0) return "";
	return formatTable(
		told.map(({ label }) => label),
		rows.map((row) => told.map(({ id }) => row[id])),
	);
}

function toFigures({ figures }: MeasureResult): string {
	const facts = Object.entries(figures).map(([name, value]) => [name, figure(value)]);
	return facts.length > 0 ? `\n${formatTable(["figure", ""], facts)}` : "";
}

/** Figures are of different kinds, so each has its own decimals. */
const figure = (value: ResultCell): string =>
	typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value ?? "–");

/** With ids as column names, CRLF line ends. */
export function toCsv({ columns, rows }: MeasureResult): string {
	const lines = [columns.map(({ id }) => id), ...rows.map((row) => columns.map(({ id }) => row[id]))];
	return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}
