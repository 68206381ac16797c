import { createRequire } from "node:module";
import type { WinkMethods } from "wink-nlp";
import { type PartOfSpeech, Token } from "./token.ts";
import { fold, tokenEdges } from "./tokenize.ts";
import { type Form, formOf, type Word, wordOf } from "./word.ts";

/** Gives every token of a stretch of text its part of speech and lemma, by wink-nlp aligned to our own tokens. */
export function tag(text: string, start: number, end: number): readonly Token[] {
	const { read, lexemes, tags, readingAt } = readWords(text.slice(start, end));
	const edges = tokenEdges(text, start, end);
	const tokens: Token[] = [];
	let index = -1;
	let from = start;
	let to = start;
	for (let edge = 0; edge < edges.length; edge += 2) {
		const begin = edges[edge] as number;
		const stop = edges[edge + 1] as number;
		while (index < lexemes.length - 1 && to <= begin) {
			index++;
			const { value } = lexemes[index] as Lexeme;
			from = start + placeOf(read, value, to - start);
			to = from + value.length;
		}
		const aligned = from <= begin && to > begin;
		const reading = aligned && from === begin && to === stop ? readingAt(index) : undefined;
		if (reading !== undefined && (lexemes[index] as Lexeme).asWritten)
			tokens.push(new Token(begin, stop, reading.word));
		else {
			const before = tokens.at(-1);
			const joined = before?.end === begin ? before : undefined;
			const tagged = aligned ? (tags[index] as PartOfSpeech) : "X";
			tokens.push(new Token(begin, stop, wordShown(text.slice(begin, stop), tagged, reading?.lemma, joined)));
		}
	}
	return tokens;
}

/** Where the next value begins: after white space, or later, since wink-nlp passes over some invisible characters. */
function placeOf(read: string, value: string, after: number): number {
	let at = after;
	while (isSpace(read.charCodeAt(at))) at++;
	if (read.charCodeAt(at) === value.charCodeAt(0)) return at;
	const found = read.indexOf(value, after);
	return found < 0 ? at : found;
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;

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

/** A word of wink-nlp's vocabulary, which numbers all that it has read. */
interface Lexeme {
	readonly value: string;
	readonly form: Form;
	/** The text may show it otherwise: with curly quotes, or what stood too long for a word. */
	readonly asWritten: boolean;
	/** The few ways it was tagged. */
	readonly readings: Reading[];
}

interface Reading {
	readonly tagged: PartOfSpeech;
	/** Folded. */
	readonly lemma: string;
	readonly word: Word;
}

/** By the numbers of wink-nlp. A list with gaps would be slow to read. */
const vocabulary: (Lexeme | undefined)[] = [];

const toLexeme = (value: string): Lexeme => ({
	value,
	form: formOf(value),
	asWritten: !/['"]/.test(value) && value !== standIn,
	readings: [],
});

/** wink-nlp takes time quadratic in the length of a word. Nothing this long is one. */
const overlong = /[^\s]{200,}/g;
const standIn = "x";

/** Whether the text may hold such a run: at most one look for so many characters. */
function mayBeOverlong(text: string): boolean {
	const length = 200;
	for (let at = 0; at + length <= text.length; ) {
		const space = text.lastIndexOf(" ", at + length - 1);
		if (space < at) return true;
		at = space + 1;
	}
	return false;
}

interface Tagged {
	/** What wink-nlp read, as long as the text. */
	readonly read: string;
	readonly lexemes: readonly Lexeme[];
	readonly tags: readonly PartOfSpeech[];
	readingAt(index: number): Reading;
}

/** wink-nlp's tokens of the text with straight quotes and a stand-in for what is too long for a word, of the same length. */
function readWords(text: string): Tagged {
	const { nlp, its } = wink();
	const straight = /[’‘“”\ufeff]/.test(text)
		? text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replaceAll("\ufeff", " ")
		: text;
	const read = mayBeOverlong(straight) ? straight.replace(overlong, (run) => standIn.padEnd(run.length)) : straight;
	const tokens = nlp.readDoc(read).tokens();
	const tags = tokens.out(its.pos) as PartOfSpeech[];
	const lexemes = (tokens.out(its.uniqueId as never) as unknown as number[]).map((id, index) => {
		let lexeme = vocabulary[id];
		if (lexeme === undefined) {
			lexeme = toLexeme(tokens.itemAt(index).out());
			while (vocabulary.length <= id) vocabulary.push(undefined);
			vocabulary[id] = lexeme;
		}
		return lexeme;
	});
	const readingAt = (index: number): Reading => {
		const { readings, form } = lexemes[index] as Lexeme;
		const tagged = tags[index] as PartOfSpeech;
		for (const reading of readings) if (reading.tagged === tagged) return reading;
		const lemmatised = tokens.itemAt(index).out(its.lemma as never) as unknown as string | undefined;
		const lemma = lemmatised === undefined ? form.norm : fold(lemmatised);
		const reading = { tagged, lemma, word: wordOf(form, form.fixed ?? tagged, lemma) };
		readings.push(reading);
		return reading;
	};
	return { read, lexemes, tags, readingAt };
}

let loaded: { readonly nlp: WinkMethods; readonly its: WinkMethods["its"] } | undefined;

/** Loaded on first use: the model takes 0.2 s. Both packages are CommonJS without default export types. */
function wink(): { readonly nlp: WinkMethods; readonly its: WinkMethods["its"] } {
	if (loaded === undefined) {
		const require = createRequire(import.meta.url);
		const create = require("wink-nlp") as (model: unknown, pipe: readonly string[]) => WinkMethods;
		const nlp = create(require("wink-eng-lite-web-model"), ["pos"]);
		loaded = { nlp, its: nlp.its };
	}
	return loaded;
}
