import type { MeasureResult, ResultCell } from "../../analysis/measure.ts";
import { formatTable, printable } from "../table.ts";
import type { Terminal } from "../terminal.ts";

export const resultFormats = ["table", "csv", "json"] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** Writes a result; of a table at most `top` rows, all if 0. */
export async function printResult(
	result: MeasureResult,
	format: ResultFormat,
	top: number,
	terminal: Terminal,
): Promise<void> {
	if (format === "json") await terminal.write(`${JSON.stringify(result)}\n`);
	else if (format === "csv") await terminal.write(toCsv(result));
	else await printTable(result, top, terminal);
}

/** Ids are for machines: where a table has names beside them, it leaves them out. */
async function printTable(
	{ columns, rows, figures, notes }: MeasureResult,
	top: number,
	terminal: Terminal,
): Promise<void> {
	const shown = top > 0 ? rows.slice(0, top) : rows;
	const names = columns.filter(({ type }) => type !== "node");
	const told = names.some(({ type }) => type === "text") ? names : columns;
	if (told.length > 0) {
		const headings = told.map(({ label }) => label);
		await terminal.write(
			formatTable(
				headings,
				shown.map((row) => told.map(({ id }) => row[id])),
			),
		);
	}
	if (shown.length < rows.length) terminal.say(`… ${rows.length - shown.length} more rows; --top 0 shows all`);
	const facts = Object.entries(figures).map(([name, value]) => [name, figure(value)]);
	if (facts.length > 0) await terminal.write(`\n${formatTable(["figure", ""], facts)}`);
	for (const note of notes) terminal.say(printable(note));
}

/** Figures are of different kinds, so each has its own decimals. */
const figure = (value: ResultCell): string =>
	typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value ?? "–");

function toCsv({ columns, rows }: MeasureResult): string {
	const lines = [columns.map(({ id }) => id), ...rows.map((row) => columns.map(({ id }) => row[id] ?? null))];
	return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvCell(cell: ResultCell): string {
	if (typeof cell !== "string") return String(cell ?? "");
	const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
