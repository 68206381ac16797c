import { createRequire } from "node:module";
import type { Tokens, WinkMethods } from "wink-nlp";
import { replaceEscaped } from "./escape.ts";
import type { PartOfSpeech } from "./token.ts";
import { fold } from "./tokenize.ts";
import { type Form, formOf, type Word, wordOf } from "./word.ts";

/** What wink-nlp makes of a text, word by word: a cursor that moves forward only. */
export class WinkWords {
	/** As long as the text. */
	readonly #read: string;
	readonly #tokens: Tokens;
	readonly #lexemes: readonly Lexeme[];
	readonly #tags: readonly PartOfSpeech[];
	#index = -1;
	#from = 0;
	#to = 0;

	constructor(text: string) {
		const { nlp, its } = wink();
		this.#read = readable(text);
		this.#tokens = nlp.readDoc(this.#read).tokens();
		this.#tags = this.#tokens.out(its.pos) as PartOfSpeech[];
		const ids = this.#tokens.out(its.uniqueId as never) as unknown as number[];
		this.#lexemes = ids.map((id, index) => vocabulary[id] ?? this.#meet(id, index));
	}

	/** Goes to the first word that ends after an offset. */
	moveTo(offset: number): void {
		while (this.#index < this.#lexemes.length - 1 && this.#to <= offset) {
			this.#index++;
			const { value } = this.#lexemes[this.#index] as Lexeme;
			this.#from = placeOf(this.#read, value, this.#to);
			this.#to = this.#from + value.length;
		}
	}

	/** How the word that stands around an offset is tagged; undefined between words. */
	tagAt(offset: number): PartOfSpeech | undefined {
		return this.#from <= offset && this.#to > offset ? this.#tags[this.#index] : undefined;
	}

	/** The word that stands exactly there, if one does. */
	readingOf(from: number, to: number): Reading | undefined {
		if (this.#from !== from || this.#to !== to) return undefined;
		const lexeme = this.#lexemes[this.#index] as Lexeme;
		const tagged = this.#tags[this.#index] as PartOfSpeech;
		for (const reading of lexeme.readings) if (reading.tagged === tagged) return reading;
		const reading = readAs(tagged, lexeme, this.#lemma());
		lexeme.readings.push(reading);
		return reading;
	}

	#lemma(): string | undefined {
		return this.#tokens.itemAt(this.#index).out(wink().its.lemma as never) as unknown as string | undefined;
	}

	#meet(id: number, index: number): Lexeme {
		const value = this.#tokens.itemAt(index).out();
		const lexeme: Lexeme = {
			value,
			form: formOf(value),
			asWritten: !/['"]/.test(value) && value !== standIn && !value.includes(letters),
			readings: [],
		};
		while (vocabulary.length <= id) vocabulary.push(undefined);
		vocabulary[id] = lexeme;
		return lexeme;
	}
}

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
	/** Folded; undefined of what is no word. */
	readonly lemma: string | undefined;
	/** Undefined where the text may show another. */
	readonly word: Word | undefined;
}

/** By the numbers of wink-nlp. A list with gaps would be slow to read. */
const vocabulary: (Lexeme | undefined)[] = [];

function readAs(tagged: PartOfSpeech, { value, form, asWritten }: Lexeme, lemmatised: string | undefined): Reading {
	if (value.includes(letters)) return { tagged, lemma: undefined, word: undefined };
	const lemma = lemmatised === undefined ? form.norm : fold(lemmatised);
	return { tagged, lemma, word: asWritten ? wordOf(form, form.fixed ?? tagged, lemma) : undefined };
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

/** The text with straight quotes, letters for letters spelt out, and a stand-in for what is too long for a word, of the same length. */
function readable(written: string): string {
	const text = written.includes("\\x") ? replaceEscaped(written, () => letters) : written;
	const straight = /[’‘“”\ufeff]/.test(text)
		? text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replaceAll("\ufeff", " ")
		: text;
	return mayBeOverlong(straight) ? straight.replace(overlong, (run) => standIn.padEnd(run.length)) : straight;
}

/** wink-nlp takes time quadratic in the length of a word. Nothing this long is one. */
const overlong = /[^\s]{200,}/g;
const standIn = "x";

/** For a letter spelt out in as many signs. */
const letters = "eeee";

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
