import type { Document } from "../source/document.ts";
import { oncePerDocument } from "../source/once-per-document.ts";
import { fold } from "../text/tokenize.ts";

/** What a document gives each acronym for, folded: "Inflation Reduction Act (IRA)" makes IRA "inflation reduction act". */
export const speltOutIn: (document: Document) => ReadonlyMap<string, string> = oncePerDocument(({ text }) => {
	const found = new Map<string, string>();
	for (const { 1: acronym = "", index } of text.matchAll(bracketed)) {
		const full = fullForm(acronym, text.slice(Math.max(0, index - longest), index));
		if (full !== undefined && !found.has(acronym)) found.set(acronym, full);
	}
	return found;
});

/** The article and quotation marks are those of contracts: (the “Company”). */
const bracketed = /\s\((?:the |or )?[“"]?(\p{Lu}[\p{Lu}\p{N}]{1,7})[”"]?[,)]/gu;

/** Letters of the longest name that an acronym is looked for in. */
const longest = 160;

/** The last words before a bracket whose initials the acronym is, small words counted or not. */
function fullForm(acronym: string, before: string): string | undefined {
	const words = before.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.]*/gu) ?? [];
	const letters = fold(acronym);
	for (let from = words.length - 1; from >= Math.max(0, words.length - 2 * letters.length); from--) {
		const name = words.slice(from).map(fold);
		if (/^\p{Lu}/u.test(words[from] ?? "") && (initials(name) === letters || initials(name.filter(isLong)) === letters))
			return name.join(" ");
	}
	return undefined;
}

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

export const isLong = (word: string): boolean => !/^(?:of|the|and|for|on|in|to|with|by|a|an)$/.test(word);
