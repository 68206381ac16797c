import { createRequire } from "node:module";
import type { WinkMethods } from "wink-nlp";
import type { Span } from "../source/span.ts";
import type { PartOfSpeech, Token } from "./token.ts";
import { fold, tokenize } from "./tokenize.ts";

/** Gives every token of a stretch of text its part of speech and lemma, by wink-nlp aligned to our own tokens. */
export function tag(text: string, start: number, end: number): readonly Token[] {
	const { read, words, tags, lemmaAt } = readWords(text.slice(start, end));
	const tokens: Token[] = [];
	let index = -1;
	let from = start;
	let to = start;
	for (const span of tokenize(text, start, end)) {
		while (index < words.length - 1 && to <= span.start) {
			index++;
			const word = words[index] as Word;
			from = start + placeOf(read, word.value, to - start);
			to = from + word.value.length;
		}
		const aligned = from <= span.start && to > span.start;
		const word = words[index];
		if (word !== undefined && aligned && from === span.start && to === span.end) {
			const { form } = word;
			const shown = word.asWritten ? form : formOf(text.slice(span.start, span.end));
			tokens.push(toToken(span, shown, tags[index], lemmaAt(index), tokens.at(-1)));
		} else {
			const form = formOf(text.slice(span.start, span.end));
			tokens.push(toToken(span, form, aligned ? tags[index] : undefined, form.norm, tokens.at(-1)));
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

function toToken(
	{ start, end }: Span,
	form: Form,
	pos: string | undefined,
	lemma: string,
	before: Token | undefined,
): Token {
	const { surface, norm, capital, fixed } = form;
	const token = { start, end, text: surface, norm, capital };
	const verb = before?.end === start && pronouns.has(before.norm) ? shortVerbs.get(norm) : undefined;
	if (verb !== undefined) return { ...token, pos: "AUX", lemma: verb };
	return { ...token, pos: fixed ?? ((pos ?? "X") as PartOfSpeech), lemma };
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

interface Form {
	/** The same string object each time, so that look-ups need not hash it again. */
	readonly surface: string;
	readonly norm: string;
	/** Part of speech that the form alone tells, whatever the tagger says. */
	readonly fixed: PartOfSpeech | undefined;
	readonly capital: boolean;
}

/** Folding is the dearest step, and a corpus has few distinct words. */
const forms = new Map<string, Form>();
const mostForms = 100_000;

function formOf(surface: string): Form {
	let form = forms.get(surface);
	if (form === undefined) {
		const norm = fold(surface);
		form = { surface, norm, fixed: fixedPart(surface, norm), capital: /^\p{Lu}/u.test(surface) };
		if (forms.size >= mostForms) forms.clear();
		forms.set(surface, form);
	}
	return form;
}

/** Marks are no words; wink-nlp takes "38th" for a pronoun. */
function fixedPart(surface: string, norm: string): PartOfSpeech | undefined {
	if (norm === "'s") return "PART";
	if (/^[\p{P}\p{S}]+$/u.test(surface)) return "PUNCT";
	return /^\d+(?:st|nd|rd|th)$/.test(norm) ? "ADJ" : undefined;
}

/** A word of wink-nlp's vocabulary, which numbers all that it has read. */
interface Word {
	readonly value: string;
	readonly form: Form;
	/** The text may show it otherwise: with curly quotes, or what stood too long for a word. */
	readonly asWritten: boolean;
	/** By part of speech. */
	readonly lemmas: Map<string, string>;
}

const vocabulary: (Word | undefined)[] = [];

const toWord = (value: string): Word => ({
	value,
	form: formOf(value),
	asWritten: !/['"]/.test(value) && value !== standIn,
	lemmas: new Map(),
});

interface Reading {
	/** What wink-nlp read, as long as the text. */
	readonly read: string;
	readonly words: readonly Word[];
	readonly tags: readonly string[];
	/** Folded. */
	lemmaAt(index: number): string;
}

/** wink-nlp takes time quadratic in the length of a word. Nothing this long is one. */
const overlong = /[^\s]{200,}/g;
const standIn = "x";

/** wink-nlp's tokens of the text with straight quotes and a stand-in for what is too long for a word, of the same length. */
function readWords(text: string): Reading {
	const { nlp, its } = wink();
	const straight = /[’‘“”\ufeff]/.test(text)
		? text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replaceAll("\ufeff", " ")
		: text;
	const read = straight.replace(overlong, (run) => standIn.padEnd(run.length));
	const tokens = nlp.readDoc(read).tokens();
	const tags = tokens.out(its.pos) as string[];
	const words = (tokens.out(its.uniqueId as never) as unknown as number[]).map((id, index) => {
		let word = vocabulary[id];
		if (word === undefined) {
			word = toWord(tokens.itemAt(index).out());
			vocabulary[id] = word;
		}
		return word;
	});
	const lemmaAt = (index: number): string => {
		const { lemmas, form } = words[index] as Word;
		const tag = tags[index] as string;
		let lemma = lemmas.get(tag);
		if (lemma === undefined) {
			const read = tokens.itemAt(index).out(its.lemma as never) as unknown as string | undefined;
			lemma = read === undefined ? form.norm : fold(read);
			lemmas.set(tag, lemma);
		}
		return lemma;
	};
	return { read, words, tags, lemmaAt };
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
