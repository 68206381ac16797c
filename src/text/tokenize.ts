import type { Span } from "../source/span.ts";

/**
 * Cuts text into words, numbers, marks and possessive endings. Nothing but white space lies between tokens, so that the
 * text can be rebuilt from them. Abbreviations ("U.S.", "H.E.", "Mr.") keep their stops; hyphens stand alone, except after a
 * verbal prefix ("co-chaired"), because names meet at hyphens ("ASEAN-Russia", "Jong-un").
 */
export function tokenize(text: string, start = 0, end: number = text.length): readonly Span[] {
	const pattern = new RegExp(tokenPattern);
	pattern.lastIndex = start;
	const spans: Span[] = [];
	for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text))
		spans.push({ start: match.index, end: Math.min(match.index + match[0].length, end) });
	return spans;
}

const abbreviations =
	"Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Amb|Sec|Pres|Mt|Ft|vs|Inc|Ltd|Corp|Co|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

const tokenPattern = new RegExp(
	[
		String.raw`(?:\p{Lu}\.){2,}`, // U.S. H.E.
		String.raw`(?:Ph\.D|a\.m|p\.m|e\.g|i\.e|(?:${abbreviations})(?=\.\s))\.`,
		String.raw`\p{Lu}\.(?=\s+\p{Lu})`, // middle initial
		String.raw`['’]s\b`,
		String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])`,
		String.raw`(?:co|re|pre|non|un|anti|counter|vice)-\p{Ll}[\p{L}\p{M}]*`,
		String.raw`[\p{L}\p{M}\p{N}_]+(?:['’](?!s\b)[\p{L}\p{M}]+)*`,
		String.raw`\.{2,}|[^\s]`,
	].join("|"),
	"gu",
);

/** Folds case, diacritics and typographic quotes and dashes, for look-up; never shown. */
export function fold(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
	return text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’‘ʼ`´]/g, "'")
		.replace(/[“”«»]/g, '"')
		.replace(/[‐‑‒–—−]/g, "-")
		.replace(/ı/g, "i")
		.replace(/ø/g, "o")
		.replace(/ł/g, "l")
		.replace(/đ/g, "d");
}
