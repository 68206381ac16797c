import type { Span } from "../source/span.ts";
import type { Word } from "./word.ts";

/** Coarse part of speech (Universal POS, as wink-nlp gives it). */
export type PartOfSpeech =
	| "ADJ"
	| "ADP"
	| "ADV"
	| "AUX"
	| "CCONJ"
	| "DET"
	| "INTJ"
	| "NOUN"
	| "NUM"
	| "PART"
	| "PRON"
	| "PROPN"
	| "PUNCT"
	| "SCONJ"
	| "SYM"
	| "VERB"
	| "X";

/** A word, number, mark or possessive ending, with its place in the document. */
export class Token implements Span {
	readonly start: number;
	readonly end: number;
	readonly word: Word;

	constructor(start: number, end: number, word: Word) {
		this.start = start;
		this.end = end;
		this.word = word;
	}

	get text(): string {
		return this.word.text;
	}

	get norm(): string {
		return this.word.norm;
	}

	get capital(): boolean {
		return this.word.capital;
	}

	get pos(): PartOfSpeech {
		return this.word.pos;
	}

	get lemma(): string {
		return this.word.lemma;
	}
}

/** No token carries no capital. */
export const isCapital = (token: Token | undefined): boolean => token?.capital === true;

/** "'s" after a name, or the apostrophe alone after a plural. */
export function isPossessive(token: Token | undefined): boolean {
	if (token === undefined) return false;
	const { text } = token;
	const mark = text.charCodeAt(0);
	return (mark === 0x27 || mark === 0x2019) && (text.length === 1 || (text.length === 2 && text.endsWith("s")));
}

/** A hyphen or an en dash. */
export const isDash = (token: Token | undefined): boolean => token?.text === "-" || token?.text === "–";

/** A sentence: a span of a block and its tokens, whose offsets are into the document. */
export interface Sentence extends Span {
	readonly tokens: readonly Token[];
	/** Index into `Document.blocks`. */
	readonly block: number;
}
