import type { Span } from "../source/span.ts";

/**
 * Cuts text into words, numbers, marks, possessive endings and contracted verbs ("we'll"). Nothing but white space lies between tokens, so that the
 * text can be rebuilt from them. Abbreviations ("U.S.", "H.E.", "Mr.") keep their stops; hyphens stand alone, except after a
 * verbal prefix ("co-chaired"), because names meet at hyphens ("ASEAN-Russia", "Jong-un").
 */
export function tokenize(text: string, start = 0, end: number = text.length): readonly Span[] {
	const pattern = new RegExp(tokenPattern);
	const spans: Span[] = [];
	for (let at = skipSpace(text, start, end); at < end; ) {
		let to = plainEnd(text, at);
		if (to < 0) {
			pattern.lastIndex = at;
			const match = pattern.exec(text);
			if (match === null || match.index >= end) break;
			at = match.index;
			to = at + match[0].length;
		}
		spans.push({ start: at, end: Math.min(to, end) });
		at = skipSpace(text, to, end);
	}
	return spans;
}

function skipSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && text.charCodeAt(at) === 0x20) at++;
	return at;
}

/**
 * Where the token at an offset ends if plain ASCII tells without the pattern, which takes many times as long; otherwise -1.
 * Most words are followed by a space or a comma.
 */
function plainEnd(text: string, from: number): number {
	let digits = true;
	let to = from;
	let code = text.charCodeAt(to);
	for (; isWordCode(code); code = text.charCodeAt(++to)) if (code > 0x39) digits = false;
	if (to === from) return code > 0x20 && code < 0x7f && code !== quote && code !== stop ? from + 1 : -1;
	if (code > 0x7e || code === quote || code === stop) return -1;
	if (text.charCodeAt(from) <= 0x39 && (!digits || code === 0x2c || code === 0x3a)) return -1;
	return code === hyphen && to - from <= longestPrefix ? -1 : to;
}

const quote = 0x27;
const hyphen = 0x2d;
const stop = 0x2e;
const longestPrefix = "counter".length;

/** ASCII letters, digits and the underscore. */
const isWordCode = (code: number): boolean =>
	(code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

const abbreviations =
	"Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Amb|Sec|Pres|Mt|Ft|vs|Inc|Ltd|Corp|Co|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

const tokenPattern = new RegExp(
	[
		String.raw`(?:\p{Lu}\.){2,}`, // U.S. H.E.
		String.raw`(?:Ph\.D|a\.m|p\.m|e\.g|i\.e|(?:${abbreviations})(?=\.\s))\.`,
		String.raw`\p{Lu}\.(?=\s+\p{Lu})`, // middle initial
		String.raw`['’](?:s|ll|re|ve|m|d)\b`, // "Norway's", "we'll"
		String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])`,
		String.raw`(?:co|re|pre|non|un|anti|counter|vice)-\p{Ll}[\p{L}\p{M}]*`,
		String.raw`[\p{L}\p{M}\p{N}_]+(?:['’](?!(?:s|ll|re|ve|m|d)\b)[\p{L}\p{M}]+)*`,
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
