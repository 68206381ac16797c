/**
 * The form in which names and quotes are searched, never shown: lower case without diacritics, one kind of apostrophe, quotation
 * mark and dash, runs of blank space as one. Letters that Unicode does not take apart are written as names are in English: ø as o,
 * ß as ss. A folded text may differ in length from its original.
 */
export function fold(text: string): string {
	const plain = isAscii.test(text) ? text.toLowerCase() : plainLetters(text);
	return plain.replaceAll("`", "'").replace(/\s+/g, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = /^[\u0000-\u007F]*$/;

/** An acute accent that stands alone is an apostrophe; Unicode would take it apart into a blank and a mark. */
const plainLetters = (text: string): string =>
	text
		.replaceAll("´", "'")
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[’‘‚ʼ]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[\p{Pd}−]/gu, "-")
		.replace(/[øłđðþßæœħŧŋıə]/g, (letter) => letters[letter] ?? letter);

const letters: Readonly<Record<string, string>> = {
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ħ: "h",
	ŧ: "t",
	ŋ: "n",
	ı: "i",
	ə: "a",
};
