import type { ViewQuote } from "../../src/export/viewer-data.ts";

export type Role = "subject" | "trigger" | "object" | "";

/** A stretch of a quote and what it carries. */
export interface QuotePart {
	readonly text: string;
	readonly role: Role;
}

/** Longest quote shown whole; a longer one keeps what is marked and its surroundings. */
const longest = 600;

/** Cuts a quote at its marks. Parts join to the quote, or to an excerpt around the marks where the quote is very long. */
export function quoteParts(quote: ViewQuote): readonly QuotePart[] {
	const roles: readonly (readonly [Role, readonly [number, number] | undefined])[] = [
		["subject", quote.subject],
		["trigger", quote.trigger],
		["object", quote.object],
	];
	const marks = roles
		.flatMap(([role, span]) => (span ? [{ role, start: span[0] - quote.start, end: span[1] - quote.start }] : []))
		.filter(({ start, end }) => start >= 0 && end <= quote.quote.length && start < end)
		.sort((a, b) => a.start - b.start);
	const [from, to] = excerpt(quote.quote.length, marks);
	const parts: QuotePart[] = from > 0 ? [{ text: "… ", role: "" }] : [];
	let at = from;
	for (const { role, start, end } of marks) {
		if (start < at) continue;
		if (start > at) parts.push({ text: quote.quote.slice(at, start), role: "" });
		parts.push({ text: quote.quote.slice(start, end), role });
		at = end;
	}
	if (at < to) parts.push({ text: quote.quote.slice(at, to), role: "" });
	if (to < quote.quote.length) parts.push({ text: " …", role: "" });
	return parts;
}

function excerpt(
	length: number,
	marks: readonly { readonly start: number; readonly end: number }[],
): readonly [number, number] {
	if (length <= longest) return [0, length];
	const start = Math.min(length, ...marks.map((m) => m.start));
	const end = Math.max(0, ...marks.map((m) => m.end));
	if (marks.length === 0) return [0, longest];
	const spare = Math.max(120, (longest - (end - start)) / 2);
	return [Math.max(0, Math.floor(start - spare)), Math.min(length, Math.ceil(end + spare))];
}

/** The quote to show first: the surest, then the earliest in the corpus. */
export const bestFirst = (quotes: readonly ViewQuote[]): readonly ViewQuote[] =>
	[...quotes].sort((a, b) => b.confidence - a.confidence || a.evidence - b.evidence);
