import { unescaped } from "./escape.ts";
import type { PartOfSpeech } from "./token.ts";
import { fold } from "./tokenize.ts";

/** A word as texts show it, with its part of speech: one object, however often and wherever it stands. */
export interface Word {
	/** Words are numbered as they come, so that what is known of each can be kept in a list. */
	readonly id: number;
	readonly text: string;
	/** Lower case, straight quotes, no diacritics: for look-up only. */
	readonly norm: string;
	/** Begins with a capital letter. */
	readonly capital: boolean;
	readonly pos: PartOfSpeech;
	readonly lemma: string;
}

/** What is the same of a word whatever its part of speech. */
export interface Form {
	readonly text: string;
	readonly norm: string;
	readonly capital: boolean;
	/** Part of speech that the form alone tells, whatever a tagger says. */
	readonly fixed: PartOfSpeech | undefined;
	/** The few words it was read as. */
	readonly words: Word[];
}

/** Looking at the letters is the dearest step, and a corpus has few distinct words. */
const forms = new Map<string, Form>();
const mostForms = 100_000;

export function formOf(written: string): Form {
	let form = forms.get(written);
	if (form === undefined) {
		const text = unescaped(written);
		const norm = fold(text);
		form = { text, norm, capital: /^\p{Lu}/u.test(text), fixed: fixedPart(text, norm), words: [] };
		if (forms.size >= mostForms) forms.clear();
		forms.set(written, form);
	}
	return form;
}

/** Marks are no words; wink-nlp takes "38th" for a pronoun, "de-escalate" for a noun. */
function fixedPart(text: string, norm: string): PartOfSpeech | undefined {
	if (norm === "'s") return "PART";
	if (/^[\p{P}\p{S}]+$/u.test(text)) return "PUNCT";
	if (/^de-\p{L}+ate$/u.test(norm)) return "VERB";
	return /^\d+(?:st|nd|rd|th)$/.test(norm) ? "ADJ" : undefined;
}

let words = 0;

/** The word that a form is with a part of speech and lemma. */
export function wordOf(form: Form, pos: PartOfSpeech, lemma: string): Word {
	for (const word of form.words) if (word.pos === pos && word.lemma === lemma) return word;
	const word: Word = { id: words++, text: form.text, norm: form.norm, capital: form.capital, pos, lemma };
	form.words.push(word);
	return word;
}
