import type { Span } from "../source/span.ts";
import { escapedLetter } from "./escape.ts";

/**
 * Cuts text into words, numbers, marks, possessive endings and contracted verbs ("we'll"). Nothing but white space lies between tokens, so that the
 * text can be rebuilt from them. Abbreviations ("U.S.", "H.E.", "Mr.") keep their stops; hyphens stand alone, except after a
 * verbal prefix ("co-chaired"), because names meet at hyphens ("ASEAN-Russia", "Jong-un").
 */
export function tokenize(text: string, start = 0, end: number = text.length): readonly Span[] {
	const spans: Span[] = [];
	for (let at = skipSpace(text, start, end); at < end; ) {
		const to = Math.min(tokenEnd(text, at), end);
		spans.push({ start: at, end: to });
		at = skipSpace(text, to, end);
	}
	return spans;
}

/** Where the next token begins, or the end. */
export function skipSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

const isSpace = (code: number): boolean =>
	code === 0x20 || (code < 0x20 ? code >= 0x09 && code <= 0x0d : code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** Where the token ends that begins at an offset. */
export function tokenEnd(text: string, from: number): number {
	const to = plainEnd(text, from);
	if (to >= 0) return to;
	tokenPattern.lastIndex = from;
	return from + (tokenPattern.exec(text)?.[0].length ?? 1);
}

/** Where the token at an offset ends if the next characters tell without the pattern, which takes many times as long; otherwise -1. */
function plainEnd(text: string, from: number): number {
	const first = text.charCodeAt(from);
	if (first === backslash) return -1;
	let digits = true;
	let to = from;
	let code = first;
	for (; isWordCode(code); code = text.charCodeAt(++to)) if (code > 0x39) digits = false;
	if (to === from) return markEnd(text, from, code);
	const next = text.charCodeAt(to + 1);
	if (first <= 0x39) {
		if (!digits) return -1;
		if (code === stop || code === 0x2c || code === 0x3a) return next < 0x80 && !isDigit(next) ? to : -1;
		return code < 0x7f || isMark(code) ? to : -1;
	}
	if (code === quote || code === curlyQuote)
		return endingAt(text, to) > 0 || (next < 0x80 && !isWordCode(next)) ? to : -1;
	if (code === backslash) return -1;
	if (code === stop) return to > from + 1 && !abbreviations.has(text.slice(from, to)) ? to : -1;
	if (code === hyphen) return prefixes.has(text.slice(from, to)) ? -1 : to;
	return code < 0x7f || isMark(code) || Number.isNaN(code) ? to : -1;
}

/** The same where no letter or digit of ASCII stands. */
function markEnd(text: string, from: number, code: number): number {
	if (code === quote || code === curlyQuote) return from + Math.max(1, endingAt(text, from));
	if (code === stop) return text.charCodeAt(from + 1) === stop ? -1 : from + 1;
	return (code > 0x20 && code < 0x7f) || isMark(code) ? from + 1 : -1;
}

const quote = 0x27;
const curlyQuote = 0x2019;
const hyphen = 0x2d;
const stop = 0x2e;
const backslash = 0x5c;

/** ASCII letters, digits and the underscore. */
const isWordCode = (code: number): boolean =>
	(code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code) || code === 0x5f;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Dashes, quotation marks and bullets outside ASCII. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2026;

/** How long the ending at a quotation mark is: "'s", "'ll"; 0 if it is none. */
function endingAt(text: string, at: number): number {
	let to = at + 1;
	while (to < at + 4 && isWordCode(text.charCodeAt(to))) to++;
	return to > at + 1 && endings.has(text.slice(at + 1, to)) ? to - at : 0;
}

const shortened =
	"Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Amb|Sec|Pres|Mt|Ft|vs|Inc|Ltd|Corp|Co|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
const abbreviations: ReadonlySet<string> = new Set(["Ph", ...shortened.split("|")]);
const ended = "s|ll|re|ve|m|d";
const endings: ReadonlySet<string> = new Set(ended.split("|"));
const verbal = "co|re|pre|non|un|anti|counter|vice";
/** "de-escalate", not "Rio de-Janeiro". */
const undoing = "de(?=-(?:escalat|conflict|radicali|carboni|risk|list|min))";
/** "Co-hosted by", not the office of "Co-Chair". */
const joint = "Co(?=-(?:host|chair|organi[sz]|sponsor|convene|author|found)ed|-led)";
const prefixes: ReadonlySet<string> = new Set([...verbal.split("|"), "de", "Co"]);

const letters = String.raw`(?:[\p{L}\p{M}\p{N}_]|${escapedLetter})+`;

const tokenPattern = new RegExp(
	[
		String.raw`(?:\p{Lu}\.)+\p{Lu}(?=[-–]\p{Lu})`, // "U.S-Kenya"
		String.raw`(?:\p{Lu}\.){2,}`, // U.S. H.E.
		String.raw`(?:Ph\.D|a\.m|p\.m|e\.g|i\.e|(?:${shortened})(?=\.\s))\.`,
		String.raw`\p{Lu}\.(?=\s+\p{Lu})`, // middle initial
		String.raw`['’](?:${ended})\b`, // "Norway's", "we'll"
		String.raw`\d+(?:ST|ND|RD|TH)(?![\p{L}\p{M}\p{N}_])`, // "THE 79TH SESSION"
		String.raw`\d+(?:st|nd|rd|th)(?=\p{Lu}\p{L})`, // "10thASEAN Summit"
		String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])`,
		String.raw`(?:${verbal}|${undoing}|${joint})-\p{Ll}[\p{L}\p{M}]*`,
		String.raw`${letters}(?:['’](?!(?:${ended})\b)[\p{L}\p{M}]+)*`,
		String.raw`\.{2,}|[^\s]`,
	].join("|"),
	"uy",
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
