import type { LinkedAtom } from "../entity/link.ts";
import { askOnce } from "../text/ask-word.ts";
import { isDash, isPossessive, type Token } from "../text/token.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import { isDay, isGrammatical, isPreposition, opensCompound } from "./read-mark.ts";
import type { Extent, Reader } from "./reader.ts";
import {
	isBuiltNoun,
	isListedModifier,
	isOccasionInTitle,
	isPluralLike,
	isSecondNoun,
	isVerbal,
	qualifiesModifier,
	startsPredicate,
} from "./verbal.ts";

/** Determiner, modifiers, names, possessives and the noun that ends them. */
export function readNoun(reader: Reader, index: number): NounPhrase | undefined {
	const { tokens, extents } = reader;
	const first = tokens[index] as Token;
	if (first.pos === "PRON" && extents[index] === undefined && !owners.has(first.norm)) return pronoun(reader, index);
	const found = readModifiers(reader, index);
	if (found.to === index) return undefined;
	const headToken = found.head < 0 ? found.to - 1 : found.head;
	return {
		type: "noun",
		from: index,
		to: found.to,
		head: found.last === undefined ? headLemma(tokens[headToken]) : "",
		headToken,
		names: found.names,
		possessors: found.possessors,
		possessed: found.possessed,
		opener: first.norm,
		pronoun: false,
		ordinal: hasOrdinal(tokens, index, found.to),
		name: found.last,
		dated: undefined,
	};
}

const owners = new Set(["his", "her", "its", "their", "our", "my", "your"]);

const isOrdinal = askOnce(({ norm }) =>
	/^(?:first|second|third|fourth|fifth|last|latest|only|\d+(?:st|nd|rd|th))$/.test(norm),
);

function hasOrdinal(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) if (isOrdinal(tokens[index])) return true;
	return false;
}

interface Found {
	to: number;
	head: number;
	/** "*the dialogue* President X has convened": an article and a plain noun, which no title follows. */
	common: boolean;
	possessed: boolean;
	/** The name that ends what was read so far, if one does. */
	last: LinkedAtom | undefined;
	readonly names: LinkedAtom[];
	readonly possessors: LinkedAtom[];
}

function readModifiers(reader: Reader, index: number): Found {
	const { tokens, extents } = reader;
	const found: Found = {
		to: index,
		head: -1,
		common: false,
		possessed: false,
		last: undefined,
		names: [],
		possessors: [],
	};
	while (found.to < tokens.length) {
		const extent = extents[found.to];
		const goesOn = extent === undefined ? takeWord(reader, found, index) : takeName(reader, found, extent);
		if (!goesOn) break;
	}
	return found;
}

function takeName({ tokens, phrases }: Reader, found: Found, extent: Extent): boolean {
	const { linked, seat } = extent;
	if (found.common && isNextPhrase(linked) && isPlural(tokens[found.to - 1])) return false;
	if (linked.atom.type === "person" && linked.atom.offices.length > 0 && found.common) return false;
	if (linked.atom.type === "date") return false;
	if (found.last !== undefined && !mayFollow(found.last, linked) && !isOfPlace(phrases, found.last, linked))
		return false;
	found.names.push(linked);
	if (seat !== undefined) found.names.push(seat);
	found.last = linked;
	found.head = extent.to - 1;
	found.to = extent.to;
	return true;
}

/** "condemned in the strongest terms *Hezbollah's* attacks", "on Fridays *Norway* meets": a name after a plural is none of its phrase. */
const isNextPhrase = ({ atom }: LinkedAtom): boolean =>
	atom.type === "organisation" || (atom.type === "state" && atom.form === "name");

function takeWord(reader: Reader, found: Found, index: number): boolean {
	const { tokens } = reader;
	const token = tokens[found.to] as Token;
	if (found.last !== undefined && found.to > index && startsPredicate(tokens, found.to)) return false;
	if (found.to > index && isPossessive(token)) {
		found.possessed = true;
		if (found.last !== undefined) found.possessors.push(found.last);
		found.last = undefined;
		if (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[found.to + 1]?.pos ?? "")) found.head = -1;
		found.to = skipBrackets(tokens, found.to + 1);
		return true;
	}
	if (!isNominal(reader, found.to, index)) return false;
	if (mayHead(token) || found.head < 0) {
		found.head = found.to;
		if (
			token.pos !== "NUM" &&
			token.pos !== "X" &&
			token.pos !== "SYM" &&
			mayHead(token) &&
			!namesOccasionAgain(found.last, token)
		)
			found.last = undefined;
		found.common =
			token.pos === "NOUN" && found.names.length === 0 && isArticle(tokens[index]) && !reader.titles[found.to];
	} else if (token.pos === "ADJ") found.last = undefined;
	found.to += isBuiltNoun(tokens, found.to) ? 3 : 1;
	if (isHyphenated(reader, found.to)) found.to++;
	return true;
}

/** "the *sanctions* Norway imposed": no name ends what such a noun begins. */
const isPlural = (token: Token | undefined): boolean =>
	token?.pos === "NOUN" && token.norm !== token.lemma && token.norm.endsWith("s");

/** "the Organization's *(OECD)* Council Meeting". */
const skipBrackets = (tokens: readonly Token[], at: number): number =>
	tokens[at]?.text === "(" && tokens[at + 2]?.text === ")" && /^\p{Lu}{2,}/u.test(tokens[at + 1]?.text ?? "")
		? at + 3
		: at;

const mayHead = askOnce(({ pos }) => /^(?:NOUN|PROPN|NUM|X|VERB|SYM)$/.test(pos));

const isArticle = askOnce(({ norm }) => /^(?:the|a|an|his|her|their|our)$/.test(norm));

/** A hyphen that ties this word to the next. */
function isHyphenated({ tokens, extents }: Reader, at: number): boolean {
	if (!isDash(tokens[at])) return false;
	return extents[at + 1] !== undefined || (tokens[at + 1] !== undefined && tokens[at]?.start === tokens[at - 1]?.end);
}

/** A noun in -ing is no form of a verb: "the *signing* of". */
const headLemma = (token: Token | undefined): string =>
	token === undefined
		? ""
		: (token.pos === "VERB" && !isPluralLike(token)) || token.norm.endsWith("ing")
			? token.norm
			: singularHead(token);

/** The tagger leaves capitalised plurals as they are: "*Allies*", "*Doses* of the vaccine". */
function singularHead({ lemma, norm, pos }: Token): string {
	if (pos !== "PROPN" || lemma !== norm || !/[^s]s$/.test(norm) || norm.length < 5) return lemma;
	return norm.endsWith("ies") ? `${norm.slice(0, -3)}y` : norm.slice(0, -1);
}

/** "48th session of the Council of Ministers *conference*": a plain word for the occasion that was just named. */
const namesOccasionAgain = (last: LinkedAtom | undefined, token: Token): boolean =>
	last?.atom.type === "event" && /^(?:conference|meeting|summit|session|forum|event|ceremony|talks)$/.test(token.norm);

const pronoun = ({ tokens }: Reader, index: number): NounPhrase => ({
	type: "noun",
	from: index,
	to: index + 1,
	head: tokens[index]?.norm ?? "",
	headToken: index,
	names: [],
	possessors: [],
	possessed: false,
	opener: tokens[index]?.norm ?? "",
	pronoun: true,
	ordinal: false,
	name: undefined,
	dated: undefined,
});

/** "Kenyan President", "Russian Embassy", "U.S.-Africa": a state or body before another name; not two persons side by side. */
const mayFollow = (last: LinkedAtom, next: LinkedAtom): boolean =>
	last.atom.type !== "person" && last.atom.type !== "place" && next.atom.type !== "date";

/** "with *Texas* Governor X": where the office is held; "in *Texas* Governor X met Y" tells where they met. */
function isOfPlace(phrases: readonly Phrase[], { atom: place }: LinkedAtom, { atom: person }: LinkedAtom): boolean {
	const before = phrases.at(-1);
	return (
		place.type === "place" &&
		person.type === "person" &&
		person.extent.from === place.to &&
		person.offices.some(({ from }) => from === place.to) &&
		!(before?.type === "preposition" && /^(?:in|at|from|near)$/i.test(before.word))
	);
}

const joiners = new Set(["-", "–", "&", "/"]);

/** "U.S.-Kenya", "an additional *$*5 million"; not "the signatories of the Accords – *Norway, …*". */
function joinsNoun({ tokens, extents }: Reader, index: number): boolean {
	const token = tokens[index] as Token;
	if (/^[$€£]$/.test(token.text)) return tokens[index + 1]?.pos === "NUM";
	if (!joiners.has(token.text) || !isDash(token) || tokens[index - 1]?.end === token.start)
		return joiners.has(token.text);
	const before = extents.find((extent) => extent?.to === index)?.linked.atom.type;
	return before !== "agreement";
}

const joining = new Set("and or nor but that who which".split(" "));

const innerDeterminers = new Set(["the", "other", "all", "both", "its", "our", "their"]);
const spells = new Set("week month year weekend spring summer fall autumn winter morning afternoon evening".split(" "));

/** Whether a word goes on, or begins, the noun phrase that starts at another. */
function isNominal(reader: Reader, index: number, start: number): boolean {
	const { tokens } = reader;
	const token = tokens[index] as Token;
	if (reader.titles[index]) return true;
	if (token.pos === "PUNCT") return index > start && joinsNoun(reader, index);
	if (token.pos === "ADV" && index > start && qualifiesModifier(tokens, index)) return true;
	if (opensCompound(tokens, index)) return true;
	return isGrammatical(token) ? goesOnWith(reader, index, start) : goesOnBy(reader, index, start);
}

/** The same of a word that may stand between phrases. */
function goesOnWith(reader: Reader, index: number, start: number): boolean {
	const { tokens } = reader;
	const token = tokens[index] as Token;
	if (isDay(tokens, index)) return false;
	if (token.norm === "such" && tokens[index + 1]?.norm === "as") return false;
	if (token.norm === "due") return tokens[index + 1]?.norm !== "to" && goesOnBy(reader, index, start);
	if (token.norm === "than") return /^(?:more|less|fewer)$/.test(tokens[index - 1]?.norm ?? "") && index > start;
	if (
		index > start &&
		(token.norm === "next" || token.norm === "last" || token.norm === "this") &&
		spells.has(tokens[index + 1]?.norm ?? "")
	)
		return false;
	if (joining.has(token.norm)) return token.norm === "that" && index === start && token.pos === "DET";
	return goesOnBy(reader, index, start);
}

/** "the *first* African nation", "a *further* meeting": a tagger's adverb before what it orders. */
const ordersNoun = (tokens: readonly Token[], index: number): boolean =>
	/^(?:further|first|last)$/.test(tokens[index]?.norm ?? "") && /^(?:ADJ|NOUN)$/.test(tokens[index + 1]?.pos ?? "");

/** "before *expanded* talks": a participle that opens what a preposition governs. */
const isExpanded = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.pos === "ADP" && tokens[at]?.norm.endsWith("ed") === true;

/** The same by its part of speech. */
function goesOnBy(reader: Reader, index: number, start: number): boolean {
	const { tokens } = reader;
	const token = tokens[index] as Token;
	switch (token.pos) {
		case "NOUN":
		case "PROPN":
		case "ADJ":
		case "NUM":
		case "SYM":
		case "X":
			return !isPreposition(token);
		case "DET":
			return (
				index === start ||
				(innerDeterminers.has(token.norm) && /^(?:all|both|half|of)$/.test(tokens[index - 1]?.norm ?? ""))
			);
		case "PRON":
			return index === start || /^(?:both|all)$/.test(tokens[index - 1]?.norm ?? "");
		case "VERB":
			return (
				(index > start ||
					isPluralLike(token) ||
					isOccasionInTitle(token) ||
					isListedModifier(tokens, reader.phrases, index) ||
					isExpanded(tokens, index) ||
					isSecondNoun(tokens, reader.phrases, index)) &&
				!isVerbal(reader, index)
			);
		case "ADV":
			return index > start && ordersNoun(tokens, index);
		default:
			return false;
	}
}
