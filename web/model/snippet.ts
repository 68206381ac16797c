import { fold } from "../../src/export/fold.ts";

export interface SnippetPart {
	readonly text: string;
	/** Whether it holds one of the words that were looked for. */
	readonly hit: boolean;
}

/** How many characters stand before the first word that was found. */
const lead = 40;

/** A piece of a quote around the words that were looked for, cut between words. */
export function snippetOf(quote: string, words: string, length = 130): readonly SnippetPart[] {
	const wanted = fold(words).split(" ").filter(Boolean);
	const tokens = [...quote.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
		start: index,
		end: index + text.length,
		hit: wanted.some((word) => fold(text).includes(word)),
	}));
	const first = tokens.find(({ hit }) => hit)?.start ?? 0;
	const shown = tokens.filter(({ start, end }) => start >= first - lead && end <= first - lead + length);
	const [from, to] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? Math.min(length, quote.length)];
	const parts: SnippetPart[] = from > (tokens[0]?.start ?? 0) ? [{ text: "… ", hit: false }] : [];
	let at = from;
	for (const { start, end, hit } of shown) {
		if (!hit) continue;
		if (start > at) parts.push({ text: quote.slice(at, start), hit: false });
		parts.push({ text: quote.slice(start, end), hit: true });
		at = end;
	}
	if (to > at) parts.push({ text: quote.slice(at, to), hit: false });
	if (to < (tokens.at(-1)?.end ?? 0)) parts.push({ text: " …", hit: false });
	return parts;
}
