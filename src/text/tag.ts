import type { Span } from "../source/span.ts";
import { type PartOfSpeech, Token } from "./token.ts";
import { skipSpace, tokenEnd } from "./tokenize.ts";
import { WinkWords } from "./wink-words.ts";
import { formOf, type Word, wordOf } from "./word.ts";

/** Each reading costs as much as some twenty words, and takes memory in proportion to its length. */
const batchLength = 20_000;

/** Stands between two stretches that are read at once, and keeps either from bearing on how the other is tagged. */
const parting = "\n\n";

/** Gives every token of some stretches of a text its part of speech and lemma, by wink-nlp aligned to our own tokens. */
export function tag(text: string, stretches: readonly Span[]): readonly (readonly Token[])[] {
	const tagged: (readonly Token[])[] = [];
	for (let first = 0; first < stretches.length; ) {
		let length = 0;
		let next = first;
		do length += lengthOf(stretches[next++] as Span);
		while (next < stretches.length && length + lengthOf(stretches[next] as Span) <= batchLength);
		tagBatch(text, stretches.slice(first, next), tagged);
		first = next;
	}
	return tagged;
}

const lengthOf = ({ start, end }: Span): number => end - start;

function tagBatch(text: string, stretches: readonly Span[], tagged: (readonly Token[])[]): void {
	const words = new WinkWords(stretches.map(({ start, end }) => text.slice(start, end)).join(parting));
	let offset = 0;
	for (const stretch of stretches) {
		tagged.push(align(text, stretch, words, stretch.start - offset));
		offset += lengthOf(stretch) + parting.length;
	}
}

/** Our own tokens of a stretch, which stands so much later in the text than in what was read. */
function align(text: string, { start, end }: Span, words: WinkWords, later: number): readonly Token[] {
	const tokens: Token[] = [];
	for (let from = skipSpace(text, start, end); from < end; ) {
		const to = Math.min(tokenEnd(text, from), end);
		words.moveTo(from - later);
		const reading = words.readingOf(from - later, to - later);
		const word =
			reading?.word ??
			wordShown(text.slice(from, to), words.tagAt(from - later) ?? "X", reading?.lemma, joinedTo(tokens, from));
		tokens.push(new Token(from, to, word));
		from = skipSpace(text, to, end);
	}
	return tokens;
}

/** The token before, if no space parts it from what begins at an offset. */
function joinedTo(tokens: readonly Token[], from: number): Token | undefined {
	const before = tokens.at(-1);
	return before?.end === from ? before : undefined;
}

/** The word that the text shows, which wink-nlp read otherwise or not at all, joined to the token before or not. */
function wordShown(text: string, tagged: PartOfSpeech, lemma: string | undefined, joined: Token | undefined): Word {
	const form = formOf(text);
	const verb = joined !== undefined && pronouns.has(joined.norm) ? shortVerbs.get(form.norm) : undefined;
	return verb === undefined ? wordOf(form, form.fixed ?? tagged, lemma ?? form.norm) : wordOf(form, "AUX", verb);
}

/** "we'*ll*", "he'*s*": what is short for a verb after a pronoun. */
const shortVerbs: ReadonlyMap<string, string> = new Map([
	["'s", "be"],
	["'m", "be"],
	["'re", "be"],
	["'ve", "have"],
	["'ll", "will"],
	["'d", "would"],
]);

const pronouns = new Set("i you he she it we they who what that there here".split(" "));
