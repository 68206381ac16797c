import type { LinkedSentence } from "../entity/link.ts";
import type { Phrase } from "./phrase.ts";
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
	return reader.phrases;
}

function readPhrase(reader: Reader, index: number): Phrase {
	const extent = reader.extents.get(index);
	if (extent?.linked.atom.type === "date")
		return { type: "date", from: index, to: extent.to, word: "", date: extent.linked.atom.value };
	return readMark(reader, index) ?? readVerb(reader, index) ?? readNoun(reader, index) ?? mark(reader, index, "adverb");
}
