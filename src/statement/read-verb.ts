import { isMonth } from "../mention/titled-head.ts";
import { askOnce } from "../text/ask-word.ts";
import type { Token } from "../text/token.ts";
import type { NounPhrase, Phrase, VerbForm, VerbGroup } from "./phrase.ts";
import { isUpTo } from "./read-mark.ts";
import type { Reader } from "./reader.ts";
import { isInfinitive, isVerbal } from "./verbal.ts";
import { opensWithUs } from "./we-named.ts";

/** "will also be travelling", "has not been signed", "to sign", "hosted". */
export function readVerb(reader: Reader, index: number): VerbGroup | undefined {
	const { tokens } = reader;
	const infinitive = tokens[index]?.norm === "to" && isInfinitive(tokens, index);
	if (!infinitive && !isVerbal(reader, index)) return undefined;
	const chain = readChain(reader, infinitive ? index + 1 : index);
	if (chain.head < index) return undefined;
	const verb = tokens[chain.head] as Token;
	const particle = readParticle(tokens, chain.to);
	const auxiliary = chain.modal || chain.future ? "modal" : chain.auxiliary;
	const form = infinitive ? "infinitive" : formOf(reader, index, chain.head, auxiliary);
	return {
		type: "verb",
		from: index,
		to: chain.to + (particle === "" ? 0 : 1),
		lemma: lemmaOf(verb),
		headToken: chain.head,
		form: form === "passive-participle" ? "participle" : form,
		passive: form === "passive-participle" || (chain.head > index && isPassive(verb, chain.auxiliary)),
		base: chain.to - index === 1 && isBare(verb),
		present: chain.to - index === 1 && (verb.norm === `${verb.lemma}s` || /^(?:has|goes|is|are)$/.test(verb.norm)),
		progressive: verb.norm.endsWith("ing") && be.has(chain.auxiliary),
		future: chain.future,
		modal: chain.modal,
		negated: chain.negated || isNegatedBefore(tokens, index),
		particle,
	};
}

/** "meet", and "fulfil", which the tagger knows as "fulfill". */
const isBare = ({ norm, lemma }: Token): boolean => norm === lemma || `${norm}l` === lemma;

interface Chain {
	to: number;
	/** The main verb, or the last auxiliary where there is none. */
	head: number;
	auxiliary: string;
	modal: string;
	future: boolean;
	negated: boolean;
}

/** Auxiliaries, adverbs and negation up to the main verb. */
function readChain(reader: Reader, from: number): Chain {
	const { tokens, extents } = reader;
	const chain: Chain = { to: from, head: -1, auxiliary: "", modal: "", future: false, negated: false };
	while (chain.to < tokens.length && extents[chain.to] === undefined && chain.head < 0) {
		const token = tokens[chain.to] as Token;
		if (isModal(token)) noteModal(chain, token.norm);
		else if (isObliged(tokens, chain.to)) {
			noteModal(chain, "must");
			chain.to++;
		} else if (isNegation(token)) chain.negated ||= !isNotOnly(tokens, chain.to);
		else if (isNoLonger(tokens, chain.to)) {
			chain.negated = true;
			chain.to++;
		} else if (isAuxiliary(token)) {
			chain.auxiliary = token.norm;
			if (!leadsToVerb(reader, chain.to)) endAt(chain, tokens);
		} else if (isVerbal(reader, chain.to)) chain.head = chain.to;
		else if (chain.to === from || !isBetween(token)) break;
		chain.to++;
	}
	if (chain.head < 0) chain.head = chain.to - 1;
	return chain;
}

function noteModal(chain: Chain, norm: string): void {
	const future = futures.has(norm);
	chain.future ||= future;
	if (!future) chain.modal = norm;
	chain.negated ||= norm === "won't";
}

/** "Norway *has to* withdraw", "*needs to* stop": must. */
const isObliged = (tokens: readonly Token[], at: number): boolean =>
	tokens[at + 1]?.norm === "to" && /^(?:has|needs)$/.test(tokens[at]?.norm ?? "") && isInfinitive(tokens, at + 1);

/** "is *not* a member": an auxiliary that is the verb itself, and the negation after it. */
function endAt(chain: Chain, tokens: readonly Token[]): void {
	chain.head = chain.to;
	if (!/^(?:not|n't|never)$/.test(tokens[chain.to + 1]?.norm ?? "") || isNotOnly(tokens, chain.to + 1)) return;
	chain.negated = true;
	chain.to++;
}

const negations = new Set(["not", "never", "neither"]);
const isNegation = askOnce(({ norm }) => norm.endsWith("n't") || negations.has(norm));
/** "are *not only* a partner": one, and more. */
const isNotOnly = (tokens: readonly Token[], at: number): boolean =>
	/^(?:only|just|merely|simply)$/.test(tokens[at + 1]?.norm ?? "");
/** "will *no longer* travel". */
const isNoLonger = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.norm === "no" && tokens[at + 1]?.norm === "longer";
const isAuxiliary = askOnce(
	({ pos, norm, lemma }) => pos === "AUX" || be.has(norm) || lemma === "have" || lemma === "do",
);
/** "has *long* been", "will *also* visit". */
const isBetween = (token: Token): boolean => token.pos === "ADV" || timeWords.has(token.norm);
const timeWords = new Set("long recently already now also still just previously once first next".split(" "));

const futures = new Set(["will", "shall", "'ll", "won't"]);
const modals = new Set("will would can could may might shall should must 'll ’ll won't".split(" "));

const isModal = askOnce(({ norm }) => modals.has(norm));

const be = new Set("be is are was were been being am 's 're 'm".split(" "));

function isPassive(verb: Token, auxiliary: string): boolean {
	if (!be.has(auxiliary) || verb.norm.endsWith("ing") || be.has(verb.norm)) return false;
	return verb.norm === verb.lemma || pastParticiple.test(verb.norm);
}

const pastParticiple = /(?:ed|en|wn|ne|ld|pt|ght|nt|lt|ft|de|ad|et|ut|un|nd|ck|ng)$/;

function lemmaOf({ norm, pos, lemma, capital }: Token): string {
	if (be.has(norm)) return "be";
	if (norm === "waged" || norm === "waging") return "wage";
	if (pos === "NOUN" && lemma.endsWith("ing")) return lemma.slice(0, -"ing".length);
	if (lemma.startsWith("co-")) return `co-${stem(lemma.slice("co-".length))}`;
	if (capital && pos !== "VERB" && headlined.has(lemma)) return lemma.slice(0, -1);
	return lemma.startsWith("re-") ? lemma.slice("re-".length) : lemma;
}

/** "Secretary X *Travels* to Y": wink-nlp leaves a verb in capitals as it is. */
const headlined = new Set("travels meets speaks visits convenes hosts attends signs announces".split(" "));

/** wink-nlp leaves prefixed verbs inflected: "co-chaired" → "co-chair". */
const stem = (word: string): string => {
	if (word === "led") return "lead";
	if (/(?:st|chair|sign|lead|found|author|sponsor|organiz|organis)ed$/.test(word))
		return word.replace(/ed$/, /organi[sz]ed$/.test(word) ? "e" : "");
	return word.replace(/(?:ed|s|ing)$/, "");
};

const isNegatedBefore = (tokens: readonly Token[], index: number): boolean =>
	negations.has(tokens[index - 1]?.norm ?? "") || tokens[index - 1]?.norm === "nor";

function readParticle(tokens: readonly Token[], at: number): string {
	const word = tokens[at]?.norm ?? "";
	if (word === "united" && !tokens[at]?.capital && standing.has(tokens[at - 1]?.lemma ?? "")) return word;
	if (word === "on" && tokens[at - 1]?.lemma === "sign" && tokens[at + 1]?.norm === "to") return word;
	return particles.has(word) && tokens[at]?.pos !== "NOUN" && !isUpTo(tokens, at) ? word : "";
}

/** "*stands* united with Kenya": how one stands, no verb of its own. */
const standing = new Set(["stand", "remain", "stay"]);
const particles = new Set(["forward", "out", "up", "down", "off", "back", "together"]);

function leadsToVerb(reader: Reader, index: number): boolean {
	const { tokens } = reader;
	for (let next = index + 1; next < Math.min(index + 5, tokens.length); next++) {
		const token = tokens[next] as Token;
		if (token.pos === "ADV" || token.norm === "not" || token.norm === "n't" || token.norm === "also") continue;
		if (isNoLonger(tokens, next)) continue;
		return token.pos === "AUX" || isVerbal(reader, next);
	}
	return false;
}

/** Whether a bare form opens a clause of its own or hangs on the noun before it: "the meeting *hosted* by Canada". */
function formOf(
	{ tokens, phrases }: Reader,
	from: number,
	head: number,
	auxiliary: string,
): VerbForm | "passive-participle" {
	const verb = tokens[head] as Token;
	if (auxiliary !== "") return /^(?:being|having)$/.test((tokens[from] as Token).norm) ? "gerund" : "finite";
	if (verb.norm.endsWith("ing")) return "gerund";
	if (!/(?:ed|en|wn|ld|ught|ent|et|ut|un|ade|ead|led|aid|ound|orn|one)$/.test(verb.norm)) return "finite";
	const next = tokens[head + 1];
	if (next?.norm === "by") return "passive-participle";
	if (opensWithUs(phrases)) return "finite";
	const before = phrases.at(-1);
	const apart = before?.type === "comma" ? phrases.at(-2) : undefined;
	if (apart?.type === "noun" && isDoneBy(tokens, head)) return "passive-participle";
	if (apart?.type === "noun" && reducible.has(verb.lemma) && /[el]d$/.test(verb.norm)) {
		if (/^(?:in|by|at|on)$/.test(next?.norm ?? "") || (isOccasion(apart) && tellsWhen(next)))
			return "passive-participle";
	}
	const hangs =
		before?.type === "noun" && reducible.has(verb.lemma) && (circumstance.test(next?.norm ?? "") || isDay(next));
	if (!hangs || before.pronoun || /^(?:person|state)$/.test(before.name?.atom.type ?? "")) return "finite";
	return isInObject(phrases) ? "passive-participle" : "finite";
}

const circumstance =
	/^(?:in|on|at|last|this|earlier|today|yesterday|between|online|virtually|under|via|during|to|for|from|as|with)$/;

const isOccasion = ({ name }: NounPhrase): boolean => name?.atom.type === "event";

/** "the Rivers Summit, held *from* May 3 to 5", "held *virtually*", "held *May 3*". */
const tellsWhen = (token: Token | undefined): boolean =>
	/^(?:from|between|during|virtually|online|last|this|earlier|today|yesterday|under)$/.test(token?.norm ?? "") ||
	isDay(token);

const isDay = (token: Token | undefined): boolean => isMonth(token) || /^\d{1,2}$/.test(token?.text ?? "");

/** "the Forum, *represented at this meeting by* A and B": who does it follows where it is done. */
function isDoneBy(tokens: readonly Token[], head: number): boolean {
	if (!/^(?:in|at|on)$/.test(tokens[head + 1]?.norm ?? "") || !/ed$/.test(tokens[head]?.norm ?? "")) return false;
	for (let index = head + 2; index < Math.min(head + 8, tokens.length); index++) {
		const { norm, pos } = tokens[index] as Token;
		if (norm === "by") return true;
		if (pos === "PUNCT" || pos === "VERB" || pos === "AUX" || pos === "CCONJ") return false;
	}
	return false;
}

const reducible = new Set(
	"hold host sign conclude issue release adopt organize organise convene schedule lead chair set announce reach sponsor establish launch deploy hold make donate approve provide deliver give grant allocate fund deploy include base call name entitle title know sponsor headquarter locate situate found attend author co-author".split(
		" ",
	),
);

/** The noun before already serves an earlier verb or preposition. */
function isInObject(phrases: readonly Phrase[]): boolean {
	const before = phrases.at(-2);
	return (
		before?.type === "preposition" ||
		phrases.slice(0, -1).some((phrase) => phrase.type === "verb" && phrase.form === "finite")
	);
}
