import type { LinkedAtom } from "../entity/link.ts";
/** A range of tokens with one role in the sentence. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A noun phrase without the prepositional phrases after it. */
export interface NounPhrase extends Range {
	readonly type: "noun";
	/** Lemma of the last noun, or "" where a name ends the phrase. */
	readonly head: string;
	readonly headToken: number;
	/** Names in it, in order, with their entities. */
	readonly names: readonly LinkedAtom[];
	/** The name that ends the phrase, if one does. */
	readonly name: LinkedAtom | undefined;
	/** Names that own the head: "*Russia*'s support". */
	readonly possessors: readonly LinkedAtom[];
	/** Somebody owns the head, named or not: "the Indian *navy's* decision". */
	readonly possessed: boolean;
	/** First word, lower case: "the", "our", "both", "he". */
	readonly opener: string;
	readonly pronoun: boolean;
	/** "the *first* state", "the *17th* nation". */
	readonly ordinal: boolean;
	/** The date inside it: "the *May 24* summit". */
	readonly dated: Mark | undefined;
}

export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";

/** A verb with its auxiliaries. */
export interface VerbGroup extends Range {
	readonly type: "verb";
	readonly lemma: string;
	readonly headToken: number;
	readonly form: VerbForm;
	readonly passive: boolean;
	/** The bare form: "and *meet* with". */
	readonly base: boolean;
	/** "travels": one finite word in the present. */
	readonly present: boolean;
	/** "is travelling". */
	readonly progressive: boolean;
	readonly future: boolean;
	/** "would", "should", "may" …; "" without one. */
	readonly modal: string;
	readonly negated: boolean;
	/** "forward" in "look forward", "out" in "carry out". */
	readonly particle: string;
}

export interface Mark extends Range {
	readonly type: "preposition" | "coordinator" | "comma" | "relative" | "subordinator" | "adverb" | "stop" | "date";
	readonly word: string;
	/** EDTF, of a date. */
	readonly date: string | undefined;
}

export type Phrase = NounPhrase | VerbGroup | Mark;

/** A noun phrase but for some of it: by a literal, since objects of one shape are read faster than such as were spread. */
export function nounLike(noun: NounPhrase, change: Partial<NounPhrase>): NounPhrase {
	const { from, to, head, headToken, names, possessors, possessed, opener, pronoun, ordinal, name, dated } = noun;
	return Object.assign(
		{
			type: "noun" as const,
			from,
			to,
			head,
			headToken,
			names,
			possessors,
			possessed,
			opener,
			pronoun,
			ordinal,
			name,
			dated,
		},
		change,
	);
}

/** "*our* commitment", "one of *our* allies": the word in a phrase that says whose it is, as a pronoun. */
export const weOf = (noun: NounPhrase, at: number): NounPhrase =>
	nounLike(noun, {
		from: at,
		to: at + 1,
		headToken: at,
		head: "our",
		opener: "our",
		pronoun: true,
		name: undefined,
		names: [],
		possessors: [],
		possessed: false,
	});
