import { fold } from "../../src/export/fold.ts";
import type { ViewDocument } from "../../src/export/viewer-data.ts";
import { byCodeUnit } from "../../src/order.ts";

/** How many statements documents gave, in steps that tell silence from plenty. */
export const yields: readonly { readonly label: string; readonly from: number; readonly to: number }[] = [
	{ label: "none", from: 0, to: 0 },
	{ label: "1–2", from: 1, to: 2 },
	{ label: "3–5", from: 3, to: 5 },
	{ label: "6–10", from: 6, to: 10 },
	{ label: "11–20", from: 11, to: 20 },
	{ label: "over 20", from: 21, to: Number.POSITIVE_INFINITY },
];

/** Documents by how many statements they gave. */
export const yieldCounts = (documents: readonly ViewDocument[]): readonly number[] =>
	yields.map(({ from, to }) => documents.filter(({ statements }) => statements >= from && statements <= to).length);

/** Statements to a page of two thousand characters. */
export const density = (d: Pick<ViewDocument, "statements" | "length">): number =>
	(d.statements / Math.max(500, d.length)) * 2000;

/** What nine in ten documents stay below, so that one dense page does not make all others look empty. */
export function usualDensity(documents: readonly ViewDocument[]): number {
	const sorted = documents.map(density).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.9)] || sorted.at(-1) || 1;
}

export type DocumentColumn = "date" | "title" | "statements" | "mentions" | "unresolved" | "density";

const compared: Readonly<Record<DocumentColumn, (a: ViewDocument, b: ViewDocument) => number>> = {
	date: (a, b) => byCodeUnit(b.date, a.date),
	title: (a, b) => byCodeUnit(a.title || a.path, b.title || b.path),
	statements: (a, b) => b.statements - a.statements,
	mentions: (a, b) => b.mentions - a.mentions,
	unresolved: (a, b) => b.unresolved - a.unresolved,
	density: (a, b) => density(b) - density(a),
};

/** Positions of the documents whose title, date, issuer, place or path has all words, in order of a column. */
export function listDocuments(
	documents: readonly ViewDocument[],
	words: string,
	column: string,
	reversed: boolean,
	step: number | null,
): readonly number[] {
	const wanted = fold(words).split(" ").filter(Boolean);
	const { from, to } = (step === null ? undefined : yields[step]) ?? { from: 0, to: Number.POSITIVE_INFINITY };
	const compare = compared[column as DocumentColumn] ?? compared.date;
	const found = documents.flatMap((d, i) => {
		if (d.statements < from || d.statements > to) return [];
		const text = wanted.length > 0 ? fold(`${d.title} ${d.date} ${d.issuer} ${d.place} ${d.path}`) : "";
		return wanted.every((word) => text.includes(word)) ? [i] : [];
	});
	const sign = reversed ? -1 : 1;
	return found.sort((a, b) => {
		const [x, y] = [documents[a], documents[b]];
		return (x && y ? sign * compare(x, y) : 0) || a - b;
	});
}
