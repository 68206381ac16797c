import type { LinkedSentence } from "../entity/link.ts";
import { isPossessive, type Token } from "../text/token.ts";
import { type NounPhrase, nounLike, type Phrase } from "./phrase.ts";
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
	const { tokens } = reader;
	const phrases = joinShared(joinCounted(joinHalved(joinAdjectives(joinDated(reader), tokens), tokens)), tokens);
	return joinListed(phrases, tokens);
}

/** "a *strong, prosperous, and* independent Vietnam", "its *unyielding and* steadfast support": adjectives side by side before one noun. */
function joinAdjectives(phrases: readonly Phrase[], tokens: Reader["tokens"]): readonly Phrase[] {
	if (!phrases.some((phrase, index) => opensAdjectives(phrase, phrases[index - 1], tokens))) return phrases;
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const first = phrases[index] as Phrase;
		const end = opensAdjectives(first, phrases[index - 1], tokens) ? endOfAdjectives(phrases, index, tokens) : index;
		const noun = phrases[end];
		if (end === index || first.type !== "noun" || noun?.type !== "noun") joined.push(first);
		else {
			const { opener, names, possessors, possessed } = first;
			joined.push(
				nounLike(noun, {
					from: first.from,
					opener,
					names: [...names, ...noun.names],
					possessors: [...possessors, ...noun.possessors],
					possessed: possessed || noun.possessed,
				}),
			);
			index = end;
		}
	}
	return joined;
}

/** An article or owner and adjectives alone; without them, not what somebody is said to be. */
function opensAdjectives(phrase: Phrase, before: Phrase | undefined, tokens: Reader["tokens"]): boolean {
	if (phrase.type !== "noun" || phrase.pronoun || phrase.name !== undefined) return false;
	const last = tokens[phrase.to - 1];
	if (last?.pos !== "ADJ" && last?.pos !== "VERB") return false;
	const owned = phrase.possessed || isDeterminer(tokens[phrase.from]);
	if (owned) return last.pos === "ADJ" || /(?:ed|ing)$/.test(last.norm);
	return last.pos === "ADJ" && (before?.type === "preposition" || (before?.type === "verb" && before.lemma !== "be"));
}

/** Index of the noun phrase that a list of adjectives leads to, or of the first where it leads to none. */
function endOfAdjectives(phrases: readonly Phrase[], begin: number, tokens: Reader["tokens"]): number {
	let index = begin;
	for (;;) {
		let next = index + 1;
		if (phrases[next]?.type === "comma") next++;
		if (phrases[next]?.type === "coordinator") next++;
		const noun = phrases[next];
		if (next === index + 1 || noun?.type !== "noun" || !opensPlainly(noun, tokens)) return begin;
		if (tokens[noun.to - 1]?.pos !== "ADJ") return noun.to > noun.from + 1 ? next : begin;
		index = next;
	}
}

/** It begins with an adjective or participle, and not with an article, a name or an owner. */
const opensPlainly = (noun: NounPhrase, tokens: Reader["tokens"]): boolean =>
	!noun.pronoun &&
	/^(?:ADJ|VERB)$/.test(tokens[noun.from]?.pos ?? "") &&
	noun.names.every(({ atom }) => atom.from > noun.from);

/** "*U.S. and* global efforts", "*Kenyan and* international partners": a state before the noun that an adjective joins it to. */
function joinShared(phrases: readonly Phrase[], tokens: Reader["tokens"]): readonly Phrase[] {
	const isJoined = (phrase: Phrase | undefined, index: number): phrase is NounPhrase =>
		phrases[index + 1]?.type === "coordinator" && isOfState(phrase, tokens);
	if (!phrases.some(isJoined)) return phrases;
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const state = phrases[index];
		const noun = phrases[index + 2];
		if (isJoined(state, index) && isPlain(noun) && opensWithAdjective(noun, tokens)) {
			joined.push(nounLike(noun, { from: state.from, opener: state.opener, names: [...state.names, ...noun.names] }));
			index += 2;
		} else joined.push(phrases[index] as Phrase);
	}
	return joined;
}

/** "Kenyan", "U.S.": nothing but the adjective of a state, or its letters. */
const isOfState = (phrase: Phrase | undefined, tokens: Reader["tokens"]): phrase is NounPhrase => {
	if (phrase?.type !== "noun" || phrase.name?.atom.type !== "state" || phrase.names.length !== 1) return false;
	const { atom } = phrase.name;
	const whole = atom.from === phrase.from && atom.to === phrase.to;
	return whole && (atom.form === "adjective" || /^\p{Lu}\.?\p{Lu}\.?$/u.test(tokens[atom.from]?.text ?? ""));
};

const opensWithAdjective = (noun: NounPhrase, tokens: Reader["tokens"]): boolean =>
	noun.to > noun.from + 1 &&
	tokens[noun.from]?.pos === "ADJ" &&
	noun.possessors.length === 0 &&
	noun.names.length === 0;

/** "*half* a billion dollars", "*half* the cost": a fraction before the article. */
function joinHalved(phrases: readonly Phrase[], tokens: Reader["tokens"]): readonly Phrase[] {
	if (!phrases.some((phrase) => isHalf(phrase, tokens))) return phrases;
	return phrases.flatMap((phrase, index) => {
		const before = phrases[index - 1];
		const next = phrases[index + 1];
		if (isHalf(phrase, tokens) && isPlain(next) && /^(?:a|an|the)$/.test(next.opener)) return [];
		if (before !== undefined && isHalf(before, tokens) && isPlain(phrase) && /^(?:a|an|the)$/.test(phrase.opener))
			return [nounLike(phrase, { from: before.from })];
		return [phrase];
	});
}

const isHalf = (phrase: Phrase, tokens: Reader["tokens"]): boolean =>
	phrase.type === "noun" && phrase.to === phrase.from + 1 && tokens[phrase.from]?.norm === "half";

/** "*one of the* leading members", "*some of our* closest partners": as many of those as the first word says. */
function joinCounted(phrases: readonly Phrase[]): readonly Phrase[] {
	if (!phrases.some((phrase) => phrase.type === "noun" && counts.has(phrase.head))) return phrases;
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const [count, of, noun] = phrases.slice(index, index + 3);
		const plain = count?.type === "noun" && counts.has(count.head) && count.to === count.from + 1;
		if (plain && of?.type === "preposition" && of.word === "of" && isPlain(noun)) {
			const opener = noun.opener === "the" ? count.opener : noun.opener;
			joined.push(nounLike(noun, { from: count.from, opener }));
			index += 2;
		} else joined.push(phrases[index] as Phrase);
	}
	return joined;
}

const isPlain = (phrase: Phrase | undefined): phrase is NounPhrase =>
	phrase?.type === "noun" && phrase.name === undefined && !phrase.pronoun;

const counts: ReadonlySet<string> = new Set(["one", "some", "many", "dozen", "hundred", "thousand"]);

/** "the *May 24* joint statement", "Norway's *2021* visit", "*yesterday's* meeting": a date inside a noun phrase dates it. */
function joinDated({ phrases, tokens }: Reader): readonly Phrase[] {
	if (!phrases.some(({ type }) => type === "date")) return phrases;
	const joined: Phrase[] = [];
	for (let index = 0; index < phrases.length; index++) {
		const open = phrases[index];
		const date = phrases[index + 1];
		const noun = phrases[index + 2];
		if (date?.type === "date" && open?.type === "noun" && isHeadless(noun, tokens) && isOpen(open, tokens)) {
			joined.push(
				nounLike(noun, {
					from: open.from,
					opener: open.opener,
					names: [...open.names, ...noun.names],
					possessors: [...open.possessors, ...noun.possessors],
					dated: date,
				}),
			);
			index += 2;
		} else if (open?.type === "date" && isEnding(date, tokens) && isHeadless(noun, tokens)) {
			joined.push(nounLike(noun, { from: open.from, opener: "the", dated: open }));
			index += 2;
		} else joined.push(phrases[index] as Phrase);
	}
	return joined;
}

/** "A, its Minister; *B, its Ambassador;* and C": between semicolons that no verb comes between stand the things of one list. */
function joinListed(phrases: readonly Phrase[], tokens: Reader["tokens"]): readonly Phrase[] {
	const isEnd = (phrase: Phrase): boolean => tokens[phrase.from]?.text === ";";
	if (!phrases.some(isEnd)) return phrases;
	const ends = phrases.flatMap((phrase, index) => (isEnd(phrase) ? [index] : []));
	const joining = new Set(
		ends.filter((at, position) => isListItem(phrases.slice(at + 1, ends[position + 1] ?? phrases.length))),
	);
	return phrases.map((phrase, index) =>
		joining.has(index) && phrase.type === "stop" ? { ...phrase, type: "comma", word: ";" } : phrase,
	);
}

const isListItem = (phrases: readonly Phrase[]): boolean =>
	phrases.every(({ type }) => type !== "verb" && type !== "subordinator") &&
	phrases.find(({ type }) => type !== "coordinator")?.type === "noun" &&
	phrases.some((phrase) => phrase.type === "noun" && phrase.names.length > 0);

const isEnding = (phrase: Phrase | undefined, tokens: Reader["tokens"]): boolean =>
	phrase?.type === "adverb" && tokens[phrase.from]?.norm === "'s" && phrase.to === phrase.from + 1;

/** A noun phrase whose article or owner stands elsewhere. */
const isHeadless = (phrase: Phrase | undefined, tokens: Reader["tokens"]): phrase is NounPhrase =>
	phrase?.type === "noun" &&
	!phrase.pronoun &&
	phrase.opener === tokens[phrase.from]?.norm &&
	!isDeterminer(tokens[phrase.from]);

/** Ends in an article or a possessive: its noun is yet to come. */
const isOpen = (noun: NounPhrase, tokens: Reader["tokens"]): boolean =>
	isPossessive(tokens[noun.to - 1]) || (noun.to === noun.from + 1 && isDeterminer(tokens[noun.from]));

const isDeterminer = (token: Token | undefined): boolean =>
	/^(?:the|a|an|this|these|our|their|its|his|her)$/.test(token?.norm ?? "");

function readPhrase(reader: Reader, index: number): Phrase {
	const extent = reader.extents[index];
	if (extent?.linked.atom.type === "date") {
		const { value } = extent.linked.atom;
		return { type: "date", from: index, to: extent.to, word: "", date: value === "" ? undefined : value };
	}
	return readMark(reader, index) ?? readVerb(reader, index) ?? readNoun(reader, index) ?? mark(reader, index, "adverb");
}
