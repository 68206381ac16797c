import { readFileSync } from "node:fs";

export type Row = Readonly<Record<string, string>>;

/** The rows of `data/lexicon/<file>` by column name, and the raw text. */
export function readLexicon(file: string): {
	readonly text: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
} {
	const text = readFileSync(new URL(`../../data/lexicon/${file}`, import.meta.url), "utf8");
	const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
	const columns = header.split("\t");
	const rows = lines.map((line) => {
		const cells = line.split("\t");
		return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
	});
	return { text, columns, rows };
}

export const list = (row: Row, column: string): readonly string[] =>
	(row[column] ?? "").split("|").filter((part) => part !== "");

/** `form → id` pairs that two rows claim although the later one does not flag the form as ambiguous. */
export function clashes(rows: readonly Row[], columns: readonly string[]): readonly string[] {
	const owners = new Map<string, string>();
	const found: string[] = [];
	for (const row of rows) {
		const id = row["id"] ?? "";
		const flagged = new Set(list(row, "ambiguous"));
		const forms = new Set(columns.flatMap((column) => list(row, column)));
		for (const form of forms) {
			if (flagged.has(form)) continue;
			const owner = owners.get(form);
			if (owner !== undefined && owner !== id) found.push(`${form}: ${owner}, ${id}`);
			owners.set(form, id);
		}
	}
	return found;
}
