import { fold } from "../text/tokenize.ts";

interface NameRead {
	readonly words: readonly string[];
	readonly shortForms: readonly string[];
}

/** The words of a name for comparison: folded, without initials' stops. */
export const nameWords = (name: string): readonly string[] => readName(name).words;

/** Words that alone may stand for the person: the last, the first of a name written surname first, and parts of a double surname. */
export const shortForms = (name: string): readonly string[] => readName(name).shortForms;

function readName(name: string): NameRead {
	let read = namesRead.get(name);
	if (read === undefined) {
		const words = fold(name)
			.replace(/[."]/g, "")
			.split(/[\s-]+/)
			.filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|iv)$/.test(word));
		const long = words.filter((word) => word.length > 1);
		read = { words, shortForms: long.length < 2 ? long : [...long.slice(1), long[0] as string] };
		if (namesRead.size >= mostNames) namesRead.clear();
		namesRead.set(name, read);
	}
	return read;
}

/** Each name of a document is compared with all others. */
const namesRead = new Map<string, NameRead>();
const mostNames = 20_000;

/**
 * Whether two full names may be of one person: same words in any order, or the same last word and first names that agree
 * (equal, or one the initial of the other), or one name's words all among the other's.
 */
export function compatibleNames(a: string, b: string): boolean {
	const left = nameWords(a);
	const right = nameWords(b);
	if (left.length === 0 || right.length === 0) return false;
	const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
	if (isPartOf(shorter, longer) && fullWords(shorter) >= 2) return true;
	return shorter.length >= 2 && shorter.at(-1) === longer.at(-1) && sameWord(shorter[0] as string, longer[0] as string);
}

/**
 * Each word of the shorter is a word of the longer, one of them at full length ("R." stands for one name, not for two), in the same
 * order or with the surname at the other end. "Zayed Al Nahyan" is not "Mohamed bin Zayed Al Nahyan", but his father.
 */
function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
	for (const word of shorter) if (!isAmong(longer, word)) return false;
	if (longer.some((word) => /^(?:bin|ibn|bint)$/.test(word)) && shorter[0] !== longer[0]) return false;
	return orders(shorter).some((words) => isSubsequence(words, longer));
}

function isAmong(words: readonly string[], word: string): boolean {
	for (const other of words) if (sameWord(word, other)) return true;
	return false;
}

/** As written, with the last word first, and with the first word last. */
const orders = (words: readonly string[]): readonly (readonly string[])[] => [
	words,
	[...words.slice(-1), ...words.slice(0, -1)],
	[...words.slice(1), ...words.slice(0, 1)],
];

function isSubsequence(shorter: readonly string[], longer: readonly string[]): boolean {
	let at = 0;
	let whole = false;
	for (const word of shorter) {
		const exact = longer.indexOf(word, at);
		const found = exact >= 0 ? exact : longer.findIndex((other, index) => index >= at && sameWord(word, other));
		if (found < 0) return false;
		whole ||= exact >= 0 && word.length > 1;
		at = found + 1;
	}
	return whole;
}

const particles = new Set(["bin", "ibn", "al", "el", "de", "da", "von", "van", "der", "la"]);

/** "bin Salman" is no full name. */
const fullWords = (words: readonly string[]): number => words.filter((word) => !particles.has(word)).length;

const sameWord = (a: string, b: string): boolean =>
	a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
