import { createRequire } from "node:module";
import type { WinkMethods } from "wink-nlp";
import type { Span } from "../source/span.ts";
import type { PartOfSpeech, Token } from "./token.ts";
import { fold, tokenize } from "./tokenize.ts";

/** Gives every token of a stretch of text its part of speech and lemma, by wink-nlp aligned to our own tokens. */
export function tag(text: string, start: number, end: number): readonly Token[] {
	const words = readWords(text.slice(start, end), start);
	let cursor = 0;
	return tokenize(text, start, end).map((span) => {
		while (cursor < words.length - 1 && (words[cursor] as Word).end <= span.start) cursor++;
		return toToken(text, span, words[cursor]);
	});
}

interface Word extends Span {
	readonly pos: string;
	/** Undefined for some marks. */
	readonly lemma: string | undefined;
}

function toToken(text: string, span: Span, word: Word | undefined): Token {
	const surface = text.slice(span.start, span.end);
	const { norm, mark } = form(surface);
	const aligned = word !== undefined && word.start <= span.start && word.end > span.start ? word : undefined;
	const whole = aligned !== undefined && aligned.start === span.start && aligned.end === span.end;
	return {
		start: span.start,
		end: span.end,
		text: surface,
		norm,
		pos: mark ?? ((aligned?.pos ?? "X") as PartOfSpeech),
		lemma: whole ? form(aligned.lemma ?? surface).norm : norm,
	};
}

interface Form {
	readonly norm: string;
	/** Part of speech of what is no word. */
	readonly mark: PartOfSpeech | undefined;
}

/** Folding is the dearest step, and a corpus has few distinct words. */
const forms = new Map<string, Form>();
const mostForms = 100_000;

function form(surface: string): Form {
	let found = forms.get(surface);
	if (found === undefined) {
		const possessive = surface === "'s" || surface === "’s";
		found = { norm: fold(surface), mark: possessive ? "PART" : marks.test(surface) ? "PUNCT" : undefined };
		if (forms.size >= mostForms) forms.clear();
		forms.set(surface, found);
	}
	return found;
}

const marks = /^[\p{P}\p{S}]+$/u;

/** wink-nlp's tokens with offsets; it sees straight quotes, which are as long as the curly ones. */
function readWords(text: string, offset: number): readonly Word[] {
	const { nlp, its } = wink();
	const collection = nlp.readDoc(text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')).tokens();
	const values = collection.out(its.value) as string[];
	const spaces = collection.out(its.precedingSpaces as never) as string[];
	const tags = collection.out(its.pos) as string[];
	const lemmas = collection.out(its.lemma as never) as string[];
	const words: Word[] = [];
	let at = offset;
	for (let index = 0; index < values.length; index++) {
		at += (spaces[index] as string).length;
		const end = at + (values[index] as string).length;
		words.push({ start: at, end, pos: tags[index] as string, lemma: lemmas[index] as string });
		at = end;
	}
	return words;
}

let loaded: { readonly nlp: WinkMethods; readonly its: WinkMethods["its"] } | undefined;

/** Loaded on first use: the model takes 0.2 s. Both packages are CommonJS without default export types. */
function wink(): { readonly nlp: WinkMethods; readonly its: WinkMethods["its"] } {
	if (loaded === undefined) {
		const require = createRequire(import.meta.url);
		const create = require("wink-nlp") as (model: unknown, pipe: readonly string[]) => WinkMethods;
		const nlp = create(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
		loaded = { nlp, its: nlp.its };
	}
	return loaded;
}
