import { createRequire } from "node:module";
import type { WinkMethods } from "wink-nlp";
import type { Span } from "../source/span.ts";
import type { PartOfSpeech, Token } from "./token.ts";
import { fold, tokenize } from "./tokenize.ts";

/** Gives every token of a stretch of text its part of speech and lemma, by wink-nlp aligned to our own tokens. */
export function tag(text: string, start: number, end: number): readonly Token[] {
	const { plain, read, values, spaces, tags, lemmas } = readWords(text.slice(start, end));
	const tokens: Token[] = [];
	let word = 0;
	let from = start + (spaces[0]?.length ?? 0);
	let to = from + (values[0]?.length ?? 0);
	for (const span of tokenize(text, start, end)) {
		while (word < values.length - 1 && to <= span.start) {
			word++;
			const value = values[word] as string;
			const expected = to + (spaces[word] as string).length;
			from = read.startsWith(value, expected - start)
				? expected
				: found(read.indexOf(value, to - start), start, expected);
			to = from + value.length;
		}
		const aligned = from <= span.start && to > span.start;
		const whole = aligned && from === span.start && to === span.end;
		const surface = whole && plain ? (values[word] as string) : text.slice(span.start, span.end);
		tokens.push(toToken(span, surface, aligned ? tags[word] : undefined, whole ? lemmas[word] : undefined));
	}
	return tokens;
}

/** wink-nlp counts some invisible characters neither as word nor as space: the next value is looked for. */
const found = (index: number, start: number, expected: number): number => (index < 0 ? expected : start + index);

function toToken({ start, end }: Span, text: string, pos: string | undefined, lemma: string | undefined): Token {
	const { surface, norm, mark, capital } = form(text);
	return {
		start,
		end,
		text: surface,
		norm,
		capital,
		pos: mark ?? ordinal(norm) ?? ((pos ?? "X") as PartOfSpeech),
		lemma: lemma === undefined || lemma === norm ? norm : form(lemma).norm,
	};
}

/** wink-nlp takes "38th" for a pronoun. */
const ordinal = (norm: string): PartOfSpeech | undefined =>
	norm.charCodeAt(0) <= 0x39 && /^\d+(?:st|nd|rd|th)$/.test(norm) ? "ADJ" : undefined;

interface Form {
	/** The same string object each time, so that look-ups need not hash it again. */
	readonly surface: string;
	readonly norm: string;
	/** Part of speech of what is no word. */
	readonly mark: PartOfSpeech | undefined;
	readonly capital: boolean;
}

/** Folding is the dearest step, and a corpus has few distinct words. */
const forms = new Map<string, Form>();
const mostForms = 100_000;

function form(surface: string): Form {
	let found = forms.get(surface);
	if (found === undefined) {
		const possessive = surface === "'s" || surface === "’s";
		found = {
			surface,
			norm: fold(surface),
			mark: possessive ? "PART" : marks.test(surface) ? "PUNCT" : undefined,
			capital: /^\p{Lu}/u.test(surface),
		};
		if (forms.size >= mostForms) forms.clear();
		forms.set(surface, found);
	}
	return found;
}

const marks = /^[\p{P}\p{S}]+$/u;

interface Words {
	/** The values are as written: nothing was replaced. */
	readonly plain: boolean;
	/** What wink-nlp read, as long as the text. */
	readonly read: string;
	readonly values: readonly string[];
	readonly spaces: readonly string[];
	readonly tags: readonly string[];
	/** Undefined for some marks. */
	readonly lemmas: readonly (string | undefined)[];
}

/** wink-nlp takes time quadratic in the length of a word. Nothing this long is one. */
const overlong = /[^\s]{200,}/g;

/** wink-nlp's tokens of the text with straight quotes and a stand-in for what is too long for a word, of the same length. */
function readWords(text: string): Words {
	const { nlp, its } = wink();
	const straight = /[’‘“”\ufeff]/.test(text)
		? text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replaceAll("\ufeff", " ")
		: text;
	const read = straight.replace(overlong, (run) => "x".padEnd(run.length));
	const collection = nlp.readDoc(read).tokens();
	return {
		plain: read === text,
		read,
		values: collection.out(its.value) as string[],
		spaces: collection.out(its.precedingSpaces as never) as string[],
		tags: collection.out(its.pos) as string[],
		lemmas: collection.out(its.lemma as never) as string[],
	};
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
