import type { LinkedSentence } from "../entity/link.ts";
import type { Token } from "../text/token.ts";
import type { Mark, NounPhrase, Phrase } from "./phrase.ts";
import { mark, readMark } from "./read-mark.ts";
import { readNoun } from "./read-noun.ts";
import { readVerb } from "./read-verb.ts";
import { openReader, type Reader } from "./reader.ts";

/** Cuts a sentence into noun phrases, verb groups and the words between them; every token is in one phrase. */
export function phrasesOf(sentence: LinkedSentence): readonly Phrase[] {
	const reader = openReader(sentence);
	for (let index = 0; index < reader.tokens.length; ) {
		const phrase = readPhrase(reader, index);
		reader.phrases.push(phrase);
		index = phrase.to;
	}
	return joinDated(reader);
}

/** "the *May 24* joint statement", "Norway's *2021* visit": a date among the words of a noun phrase stands before it. */
function joinDated({ phrases, tokens }: Reader): readonly Phrase[] {
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const [open, date, noun] = phrases.slice(index, index + 3);
		const dated = date?.type === "date" && open?.type === "noun" && noun?.type === "noun" && !noun.pronoun;
		if (!dated || !isOpen(open, tokens) || noun.opener !== tokens[noun.from]?.norm || isDeterminer(tokens[noun.from])) {
			joined.push(phrases[index] as Phrase);
			continue;
		}
		joined.push(
			{ ...(date as Mark), from: open.from },
			{
				...noun,
				opener: open.opener,
				names: [...open.names, ...noun.names],
				possessors: [...open.possessors, ...noun.possessors],
			},
		);
		index += 2;
	}
	return joined;
}

/** Ends in an article or a possessive: its noun is yet to come. */
const isOpen = (noun: NounPhrase, tokens: Reader["tokens"]): boolean =>
	/^['’]s?$/.test(tokens[noun.to - 1]?.text ?? "") || (noun.to === noun.from + 1 && isDeterminer(tokens[noun.from]));

const isDeterminer = (token: Token | undefined): boolean =>
	/^(?:the|a|an|this|these|our|their|its|his|her)$/.test(token?.norm ?? "");

/** A day without a year that nothing tells is a date, but none to state. */
const dated = (date: string): { readonly date?: string } => (date === "" ? {} : { date });

function readPhrase(reader: Reader, index: number): Phrase {
	const extent = reader.extents.get(index);
	if (extent?.linked.atom.type === "date")
		return { type: "date", from: index, to: extent.to, word: "", ...dated(extent.linked.atom.value) };
	return readMark(reader, index) ?? readVerb(reader, index) ?? readNoun(reader, index) ?? mark(reader, index, "adverb");
}
