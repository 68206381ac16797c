/** A cell after RFC 4180 that no spreadsheet takes for a formula: text that begins like one gets an apostrophe before it. */
export function csvCell(cell: string | number | boolean | null | undefined): string {
	if (typeof cell !== "string") return String(cell ?? "");
	return plainCsvCell(formula.test(cell) ? `'${cell}` : cell);
}

/** A cell after RFC 4180 as it is, for programs. */
export const plainCsvCell = (cell: string): string =>
	/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Blank space goes unseen, and the fullwidth forms of `=`, `+`, `-` and `@` are read as these. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
