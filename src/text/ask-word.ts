import type { Word } from "./word.ts";

/**
 * A question about words, answered once for each: a corpus has few, and no word of a sentence goes unasked. Where no word stands the
 * answer is no.
 */
export function askOnce(ask: (word: Word) => boolean): (token: { readonly word: Word } | undefined) => boolean {
	/** By the word's number: whether it was asked, and what it answered. */
	let answers = new Uint8Array(4096);
	return (token) => {
		if (token === undefined) return false;
		const { word } = token;
		if (word.id >= answers.length) answers = lengthened(answers, word.id);
		if (answers[word.id] === unasked) answers[word.id] = ask(word) ? yes : no;
		return answers[word.id] === yes;
	};
}

const unasked = 0;
const no = 1;
const yes = 2;

function lengthened(answers: Uint8Array, id: number): Uint8Array<ArrayBuffer> {
	const longer = new Uint8Array(2 * id);
	longer.set(answers);
	return longer;
}
