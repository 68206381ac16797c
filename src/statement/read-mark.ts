import { askOnce } from "../text/ask-word.ts";
import { isPossessive, type Token } from "../text/token.ts";
import type { Mark } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { isInfinitive } from "./verbal.ts";

export function readMark(reader: Reader, index: number): Mark | undefined {
	const { tokens, extents } = reader;
	const token = tokens[index] as Token;
	if (extents[index] !== undefined || reader.titles[index]) return undefined;
	if (token.pos === "PUNCT") return readPunctuation(reader, index);
	if (isUpTo(tokens, index)) return mark(reader, index, "adverb", 2);
	if (!isGrammatical(token)) return token.pos === "ADV" ? mark(reader, index, "adverb") : undefined;
	if (isCoordinator(token)) return mark(reader, index, "coordinator");
	if (token.norm === "as" && tokens[index + 1]?.norm === "well" && tokens[index + 2]?.norm === "as")
		return mark(reader, index, "coordinator", 3);
	if (token.norm === "to" && tokens[index + 1]?.text === "date") return mark(reader, index, "adverb", 2);
	if (isDay(tokens, index)) return mark(reader, index, "adverb");
	if (isRelative(token)) return mark(reader, index, "relative");
	if (token.norm === "that" && isRelativeThat(reader, index)) return mark(reader, index, "relative");
	const compound = compoundPreposition(tokens, index);
	if (compound > 0) return mark(reader, index, "preposition", compound, compoundWord(tokens, index));
	if (token.norm === "such" && tokens[index + 1]?.norm === "as")
		return mark(reader, index, "preposition", 2, "including");
	if (token.norm === "like" && token.pos !== "VERB" && reader.phrases.at(-1)?.type === "noun")
		return mark(reader, index, "preposition", 1, "including");
	if (token.norm === "to" && isInfinitive(tokens, index)) return undefined;
	if (isMeasure(reader, index) || isDegree(tokens, index)) return mark(reader, index, "adverb");
	if (participles.has(token.norm)) return mark(reader, index, isBeforeNoun(tokens, index) ? "preposition" : "adverb");
	if (isPreposition(token) && token.pos !== "VERB" && !opensCompound(tokens, index))
		return mark(reader, index, "preposition");
	if (
		subordinators.has(token.norm) &&
		!(token.norm === "that" && token.pos === "DET" && !opensSubject(reader, index + 1))
	)
		return mark(reader, index, "subordinator");
	if (token.pos === "ADV" && !negations.has(token.norm)) return mark(reader, index, "adverb");
	return undefined;
}

/** "with *over* half a billion dollars", "for *about* 200 troops": how much, after a preposition of its own. */
const isMeasure = ({ phrases, tokens }: Reader, index: number): boolean =>
	phrases.at(-1)?.type === "preposition" &&
	/^(?:over|about|around|under|near)$/.test(tokens[index]?.norm ?? "") &&
	(tokens[index + 1]?.pos === "NUM" || /^(?:half|a|[$€£])$/.test(tokens[index + 1]?.norm ?? ""));

/** "will commit *up to* $50 million": how much. */
export const isUpTo = (tokens: readonly Token[], index: number): boolean =>
	tokens[index]?.norm === "up" &&
	tokens[index + 1]?.norm === "to" &&
	(tokens[index + 2]?.pos === "NUM" || /^[$€£]/.test(tokens[index + 2]?.text ?? ""));

/** "*so* glad", "*so* warmly". */
const isDegree = (tokens: readonly Token[], index: number): boolean =>
	tokens[index]?.norm === "so" && /^(?:ADJ|ADV)$/.test(tokens[index + 1]?.pos ?? "");

function readPunctuation(reader: Reader, index: number): Mark | undefined {
	const { text } = reader.tokens[index] as Token;
	if (text === ",") return mark(reader, index, "comma");
	if (stops.has(text) || text.startsWith("..")) return mark(reader, index, "stop");
	return text === "&" ? mark(reader, index, "coordinator") : undefined;
}

/** "met with X *today* in Y": a day that no date could be made of; not "today's meeting". */
export const isDay = (tokens: readonly Token[], index: number): boolean =>
	isDayWord(tokens[index]) && !isPossessive(tokens[index + 1]);
const days: ReadonlySet<string> = new Set(["today", "yesterday", "tomorrow", "tonight"]);
const isDayWord = askOnce(({ norm }) => days.has(norm));

/** "the meeting that *President Biden* hosted", "it matters that *countries* stand …": no "that" stands before a name or a plural but to open a clause. */
function opensSubject({ extents, tokens }: Reader, index: number): boolean {
	const atom = extents[index]?.linked.atom;
	if (atom !== undefined) return atom.type === "person" || (atom.type === "state" && atom.form === "name");
	const { pos, norm, lemma } = tokens[index] ?? { pos: "X", norm: "", lemma: "" };
	return pos === "NOUN" && norm !== lemma && /[^s]s$/.test(norm);
}

/** "the first *in*-person summit", "*on*-going talks". */
export const opensCompound = (tokens: readonly Token[], index: number): boolean =>
	tokens[index + 1]?.text === "-" &&
	(isPreposition(tokens[index]) || tokens[index]?.norm === "per") &&
	tokens[index]?.norm !== "to" &&
	tokens[index - 1]?.text !== "-" &&
	tokens[index + 1]?.start === tokens[index]?.end &&
	tokens[index + 2]?.start === tokens[index + 1]?.end;

export const mark = (
	{ tokens }: Reader,
	index: number,
	type: Mark["type"],
	length = 1,
	word: string = tokens[index]?.norm ?? "",
): Mark => ({ type, from: index, to: index + length, word, date: undefined });

const prepositions: ReadonlySet<string> = new Set(
	"of in on at to for from by with between among against into towards toward under over through during within without via across behind about regarding concerning including alongside on behalf near since until amid throughout beyond following after before upon around despite".split(
		" ",
	),
);

export const isPreposition: (token: Token | undefined) => boolean = askOnce(({ norm }) => prepositions.has(norm));

const stops = new Set([...'; : . ! ? … ( ) [ ] “ ” " — – -'.split(" ")]);
const coordinators = new Set(["and", "or", "nor", "but"]);
const isCoordinator = askOnce(({ norm }) => coordinators.has(norm));
const relatives = new Set(["who", "which", "whom", "whose"]);
const isRelative = askOnce(({ norm }) => relatives.has(norm));
const participles = new Set(["following", "including", "concerning", "regarding"]);
const negations = new Set(["not", "never", "no"]);

const subordinators = new Set(
	"that if because although though while whereas whether unless when where as than so".split(" "),
);

/** All words by which marks and the bounds of noun phrases are known. */
const grammatical: ReadonlySet<string> = new Set([
	...coordinators,
	...relatives,
	...participles,
	...negations,
	...prepositions,
	...subordinators,
	...days,
	..."like such than next last this due".split(" "),
]);

/** Of most words it is enough to know that they are none of these. */
export const isGrammatical: (token: Token) => boolean = askOnce(({ norm }) => grammatical.has(norm));

const compounds =
	/^(?:in (?:response|addition|relation|accordance|cooperation|coordination|collaboration|partnership|conjunction|connection|contrast|regard|line|reaction) (?:to|with)|with (?:respect|regard) to|in (?:light|terms|spite|view|view) of|as part of|on behalf of|on the part of|as a result of|in (?:support|defen[cs]e) of|in solidarity with|due to)$/;

/** The first two words of each, to pass over all others. */
const seconds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	[
		"in",
		new Set(
			"response addition relation accordance cooperation coordination collaboration partnership conjunction connection contrast regard line reaction light terms spite view support defense defence solidarity".split(
				" ",
			),
		),
	],
	["with", new Set(["respect", "regard"])],
	["as", new Set(["part", "a"])],
	["on", new Set(["behalf", "the"])],
	["due", new Set(["to"])],
]);

/** "intimidation *on the part of* X" is by X; "*in support of* X" is for X, "met *as part of* the dialogue" within it, "*on behalf of* X" for X; the others fill no role. */
function compoundWord(tokens: readonly Token[], index: number): string {
	if (/^(?:support|defen[cs]e|solidarity)$/.test(tokens[index + 1]?.norm ?? "")) return "in support of";
	if (tokens[index]?.norm === "as" && tokens[index + 1]?.norm === "part") return "within";
	if (tokens[index + 1]?.norm === "behalf") return "on behalf of";
	return tokens[index + 2]?.norm === "part" ? "by" : "regarding";
}

/** "in response to", "with respect to", "due to": two to four words that are one preposition. */
function compoundPreposition(tokens: readonly Token[], index: number): number {
	if (!seconds.get(tokens[index]?.norm ?? "")?.has(tokens[index + 1]?.norm ?? "")) return 0;
	for (const size of [2, 3, 4])
		if (
			compounds.test(
				tokens
					.slice(index, index + size)
					.map((token) => token.norm)
					.join(" "),
			)
		)
			return size;
	return 0;
}

const isBeforeNoun = (tokens: readonly Token[], index: number): boolean =>
	!verbOrEnd.has(tokens[index + 1]?.pos ?? "PUNCT");
const verbOrEnd: ReadonlySet<Token["pos"]> = new Set(["AUX", "VERB", "PUNCT"]);

/** "the agreements *that* were reached", not "said *that* talks were held". */
function isRelativeThat({ phrases, tokens }: Reader, index: number): boolean {
	const before = phrases.at(-1);
	const after = tokens[index + 1];
	return before?.type === "noun" && (after?.pos === "AUX" || after?.pos === "VERB");
}
