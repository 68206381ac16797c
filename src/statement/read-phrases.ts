import type { LinkedSentence } from "../entity/link.ts";
import type { Token } from "../text/token.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
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

/** "the *May 24* joint statement", "Norway's *2021* visit", "*yesterday's* meeting": a date inside a noun phrase dates it. */
function joinDated({ phrases, tokens }: Reader): readonly Phrase[] {
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const [open, date, noun] = phrases.slice(index, index + 3);
		if (date?.type === "date" && open?.type === "noun" && isHeadless(noun, tokens) && isOpen(open, tokens)) {
			joined.push({
				...noun,
				from: open.from,
				opener: open.opener,
				names: [...open.names, ...noun.names],
				possessors: [...open.possessors, ...noun.possessors],
				dated: date,
			});
			index += 2;
		} else if (open?.type === "date" && isPossessive(date, tokens) && isHeadless(noun, tokens)) {
			joined.push({ ...noun, from: open.from, opener: "the", dated: open });
			index += 2;
		} else joined.push(phrases[index] as Phrase);
	}
	return joined;
}

const isPossessive = (phrase: Phrase | undefined, tokens: Reader["tokens"]): boolean =>
	phrase?.type === "adverb" && tokens[phrase.from]?.norm === "'s" && phrase.to === phrase.from + 1;

/** A noun phrase whose article or owner stands elsewhere. */
const isHeadless = (phrase: Phrase | undefined, tokens: Reader["tokens"]): phrase is NounPhrase =>
	phrase?.type === "noun" &&
	!phrase.pronoun &&
	phrase.opener === tokens[phrase.from]?.norm &&
	!isDeterminer(tokens[phrase.from]);

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
