import type { Span } from "../source/span.ts";

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
export interface Token extends Span {
	readonly text: string;
	/** Lower case, straight quotes, no diacritics: for look-up only. */
	readonly norm: string;
	/** Begins with a capital letter. */
	readonly capital: boolean;
	readonly pos: PartOfSpeech;
	readonly lemma: string;
}

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
