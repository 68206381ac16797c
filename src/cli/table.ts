export type Cell = string | number | null | undefined;

/** Rows under headings, columns aligned: numbers to the right, text to the left. Ends with a line end. */
export function formatTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const whole = headings.map((_, column) =>
		rows.every((row) => typeof row[column] !== "number" || Number.isInteger(row[column])),
	);
	const texts = rows.map((row) => row.map((cell, column) => textOf(cell, whole[column] ?? false)));
	const widths = headings.map((heading, column) =>
		Math.max(...[heading, ...texts.map((row) => row[column] ?? "")].map(width)),
	);
	const right = headings.map((_, column) => rows.some((row) => typeof row[column] === "number"));
	const line = (cells: readonly string[]): string =>
		cells
			.map((cell, column) => pad(cell, widths[column] ?? 0, right[column] ?? false))
			.join("  ")
			.trimEnd();
	const rule = widths.map((size) => "─".repeat(size));
	return [headings, rule, ...texts].map((cells) => `${line(cells)}\n`).join("");
}

/** Numbers of one column have the same number of decimals. */
function textOf(cell: Cell, whole: boolean): string {
	if (cell === null || cell === undefined) return "";
	if (typeof cell === "string") return shortened(printable(cell));
	return whole ? String(cell) : cell.toFixed(3);
}

const longest = 100;

/** Whole quotes are for CSV and JSON; a table has to stay readable. */
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** On one line, and without the control characters by which a document could take over a terminal. */
export const printable = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** Columns on a terminal: combining marks take none. */
const width = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, "")].length;

const pad = (text: string, size: number, right: boolean): string => {
	const space = " ".repeat(Math.max(0, size - width(text)));
	return right ? space + text : text + space;
};
