import type { LinkedAtom, LinkedSentence } from "../entity/link.ts";
import type { Atom } from "../mention/atom.ts";
import type { Token } from "../text/token.ts";

/** A range of tokens with one role in the sentence. */
interface Range {
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
	readonly name?: LinkedAtom;
	/** Names that own the head: "*Russia*'s support". */
	readonly possessors: readonly LinkedAtom[];
	/** First word, lower case: "the", "our", "both", "he". */
	readonly opener: string;
	readonly pronoun: boolean;
	/** "the *first* state", "the *17th* nation". */
	readonly ordinal: boolean;
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
	readonly date?: string;
}

export type Phrase = NounPhrase | VerbGroup | Mark;

/** Cuts a sentence into noun phrases, verb groups and the words between them; every token is in one phrase. */
export function phrasesOf(sentence: LinkedSentence): readonly Phrase[] {
	const reader: Reader = {
		tokens: sentence.scene.tokens,
		extents: extentsOf(sentence),
		titles: titlesOf(sentence),
		phrases: [],
	};
	for (let index = 0; index < reader.tokens.length; ) {
		const phrase = readPhrase(reader, index);
		reader.phrases.push(phrase);
		index = phrase.to;
	}
	return reader.phrases;
}

interface Extent extends Range {
	readonly linked: LinkedAtom;
	/** The state a comma adds: "New Delhi, India". */
	readonly seat?: LinkedAtom;
}

/** Words of offices beside no name: "the *Under Secretary*" holds no preposition. */
function titlesOf({ offices, scene }: LinkedSentence): ReadonlySet<number> {
	const titles = new Set<number>();
	for (const office of offices)
		for (let index = office.from; index < office.to; index++) {
			const { norm } = scene.tokens[index] as Token;
			if (index > office.from && /^(?:of|for|to|at)$/.test(norm)) break;
			if (/^\p{L}/u.test(norm) && !/^(?:and|the)$/.test(norm)) titles.add(index);
			else if (/^[-–]$/.test(norm)) titles.add(index);
		}
	return titles;
}

interface Reader {
	readonly tokens: readonly Token[];
	readonly titles: ReadonlySet<number>;
	/** Names with their titles and appositions, by first token. */
	readonly extents: ReadonlyMap<number, Extent>;
	readonly phrases: Phrase[];
}

function extentsOf({ atoms, scene }: LinkedSentence): ReadonlyMap<number, Extent> {
	const extents = new Map<number, Extent>();
	let floor = 0;
	const ranges = atoms
		.map((linked) => ({ linked, range: rangeOf(linked.atom) }))
		.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
	for (const { linked, range } of ranges) {
		if (range.from < floor) continue;
		const seat = seatAfter(scene.tokens, range, linked, ranges);
		const to = acronymAfter(scene.tokens, seat?.atom.to ?? range.to);
		extents.set(range.from, { from: range.from, to, linked, ...(seat === undefined ? {} : { seat }) });
		floor = to;
	}
	return extents;
}

/** "European External Action Service *(EEAS)*". */
function acronymAfter(tokens: readonly Token[], at: number): number {
	const bracket =
		tokens[at]?.text === "(" &&
		tokens[at + 2]?.text === ")" &&
		/^[\p{Lu}][\p{Lu}\p{N}\p{Ll}.+]*$/u.test(tokens[at + 1]?.text ?? "");
	return bracket ? at + 3 : at;
}

/** "New Delhi, *India*", "Narcotics Control Bureau, *India* (NCB)": the state that a comma adds to a place or body, not a list. */
function seatAfter(
	tokens: readonly Token[],
	range: Range,
	{ atom }: LinkedAtom,
	ranges: readonly { readonly linked: LinkedAtom; readonly range: Range }[],
): LinkedAtom | undefined {
	if ((atom.type !== "place" && atom.type !== "organisation") || tokens[range.to]?.text !== ",") return undefined;
	const next = ranges.find(
		(other) =>
			other.range.from === range.to + 1 || (tokens[range.to + 1]?.norm === "the" && other.range.from === range.to + 2),
	)?.linked;
	if (next?.atom.type !== "state" || next.atom.form !== "name") return undefined;
	const after = tokens[next.atom.to];
	const before = tokens[range.from - 1]?.text;
	if (after?.norm === "and" || before === ",") return undefined;
	if (after?.text === ",")
		return atom.type === "place" && !/^(?:and|\p{Lu}.*)$/u.test(tokens[next.atom.to + 1]?.text ?? "")
			? next
			: undefined;
	return atom.type === "place" || after === undefined || /^(?:VERB|AUX)$/.test(after.pos) || /^[(.]$/.test(after.text)
		? next
		: undefined;
}

const rangeOf = (atom: Atom): Range => (atom.type === "person" ? atom.extent : atom);

function readPhrase(reader: Reader, index: number): Phrase {
	const extent = reader.extents.get(index);
	if (extent?.linked.atom.type === "date")
		return { type: "date", from: index, to: extent.to, word: "", date: extent.linked.atom.value };
	return readMark(reader, index) ?? readVerb(reader, index) ?? readNoun(reader, index) ?? mark(reader, index, "adverb");
}

const mark = ({ tokens }: Reader, index: number, type: Mark["type"]): Mark => ({
	type,
	from: index,
	to: index + 1,
	word: tokens[index]?.norm ?? "",
});

const prepositions = new Set(
	"of in on at to for from by with between among against into towards toward under over through during within without via across about regarding concerning including alongside on behalf near since until amid throughout beyond following after before upon around despite".split(
		" ",
	),
);
const subordinators = new Set(
	"that if because although though while whereas whether unless when where as than so".split(" "),
);

function readMark(reader: Reader, index: number): Mark | undefined {
	const { tokens, extents } = reader;
	const token = tokens[index] as Token;
	if (extents.has(index) || reader.titles.has(index)) return undefined;
	if (token.text === ",") return mark(reader, index, "comma");
	if (/^[;:.!?…()[\]“”"—–-]$|^\.{2,}$/.test(token.text)) return mark(reader, index, "stop");
	if (/^(?:and|or|nor|&|but)$/.test(token.norm)) return mark(reader, index, "coordinator");
	if (/^(?:who|which|whom|whose)$/.test(token.norm)) return mark(reader, index, "relative");
	if (token.norm === "that" && isRelativeThat(reader, index)) return mark(reader, index, "relative");
	const compound = compoundPreposition(tokens, index);
	if (compound > 0) return { type: "preposition", from: index, to: index + compound, word: "regarding" };
	if (token.norm === "such" && tokens[index + 1]?.norm === "as")
		return { type: "preposition", from: index, to: index + 2, word: "including" };
	if (token.norm === "like" && token.pos !== "VERB" && reader.phrases.at(-1)?.type === "noun")
		return { ...mark(reader, index, "preposition"), word: "including" };
	if (token.norm === "to" && isInfinitive(tokens, index)) return undefined;
	if (/^(?:following|including|concerning|regarding)$/.test(token.norm))
		return mark(reader, index, isBeforeNoun(tokens, index) ? "preposition" : "adverb");
	if (prepositions.has(token.norm) && token.pos !== "VERB") return mark(reader, index, "preposition");
	if (subordinators.has(token.norm) && !(token.norm === "that" && token.pos === "DET"))
		return mark(reader, index, "subordinator");
	if (token.pos === "ADV" && !/^(?:not|never|no)$/.test(token.norm)) return mark(reader, index, "adverb");
	return undefined;
}

const compounds =
	/^(?:in (?:response|addition|relation|accordance|cooperation|coordination|collaboration|partnership|conjunction|contrast|regard|line|reaction) (?:to|with)|with (?:respect|regard) to|in (?:light|terms|spite|view|view) of|as part of|on behalf of|as a result of)$/;

/** "in response to", "with respect to": three or four words that are one preposition and fill no role. */
function compoundPreposition(tokens: readonly Token[], index: number): number {
	if (!/^(?:in|with|as|on)$/.test(tokens[index]?.norm ?? "")) return 0;
	for (const size of [3, 4])
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
	!/^(?:AUX|VERB|PUNCT)$/.test(tokens[index + 1]?.pos ?? "PUNCT");

/** "the agreements *that* were reached", not "said *that* talks were held". */
function isRelativeThat({ phrases, tokens }: Reader, index: number): boolean {
	const before = phrases.at(-1);
	const after = tokens[index + 1];
	return before?.type === "noun" && after !== undefined && /^(?:AUX|VERB)$/.test(after.pos);
}

function isInfinitive(tokens: readonly Token[], index: number): boolean {
	let next = index + 1;
	while (tokens[next]?.pos === "ADV") next++;
	const verb = tokens[next];
	return verb !== undefined && (verb.pos === "VERB" || verb.pos === "AUX") && !/ing$/.test(verb.norm);
}

const modals = new Set("will would can could may might shall should must 'll ’ll won't".split(" "));
const be = new Set("be is are was were been being am 's 're 'm".split(" "));

/** "will also be travelling", "has not been signed", "to sign", "hosted". */
function readVerb(reader: Reader, index: number): VerbGroup | undefined {
	const { tokens, extents } = reader;
	const first = tokens[index] as Token;
	const infinitive = first.norm === "to" && isInfinitive(tokens, index);
	if (!infinitive && !isVerbal(reader, index)) return undefined;
	let to = infinitive ? index + 1 : index;
	let head = -1;
	let auxiliary = "";
	let modal = "";
	let future = false;
	let negated = false;
	while (to < tokens.length && !extents.has(to)) {
		const token = tokens[to] as Token;
		if (modals.has(token.norm)) {
			future ||= /^(?:will|shall|'ll|won't)$/.test(token.norm);
			if (!/^(?:will|shall|'ll|won't)$/.test(token.norm)) modal = token.norm;
			negated ||= token.norm === "won't";
		} else if (/^(?:not|n't|never|neither)$/.test(token.norm) || /n't$/.test(token.norm)) negated = true;
		else if (token.pos === "ADV" && head < 0) {
			// "also", "today" between auxiliary and verb
		} else if (
			token.pos === "AUX" ||
			be.has(token.norm) ||
			token.lemma === "have" ||
			(token.lemma === "do" && head < 0)
		) {
			if (head >= 0) break;
			auxiliary = token.norm;
			if (!leadsToVerb(reader, to)) {
				head = to++;
				const not = /^(?:not|n't|never)$/.test(tokens[to]?.norm ?? "");
				negated ||= not;
				if (not) to++;
				break;
			}
		} else if (isVerbal(reader, to)) {
			if (head >= 0) break;
			head = to++;
			break;
		} else break;
		to++;
	}
	if (head < 0) head = to - 1;
	if (head < index) return undefined;
	const verb = tokens[head] as Token;
	const particle = readParticle(tokens, to);
	const inflected =
		/ed$|en$|wn$|ne$|ld$|pt$|ght$|nt$|lt$|ft$|de$|ad$|et$|ut$|un$/.test(verb.norm) && verb.lemma !== verb.norm;
	const passive =
		be.has(auxiliary) &&
		head > index &&
		!/ing$/.test(verb.norm) &&
		(inflected || verb.norm === verb.lemma) &&
		!be.has(verb.norm);
	const form = infinitive ? "infinitive" : formOf(reader, index, head, auxiliary, modal || future ? "modal" : "");
	return {
		type: "verb",
		from: index,
		to: to + (particle === "" ? 0 : 1),
		lemma: lemmaOf(verb),
		headToken: head,
		form: form === "passive-participle" ? "participle" : form,
		passive: passive || form === "passive-participle",
		base: to - index === 1 && verb.norm === verb.lemma,
		future,
		modal,
		negated: negated || isNegatedBefore(tokens, index),
		particle,
	};
}

const lemmaOf = (verb: Token): string =>
	be.has(verb.norm)
		? "be"
		: verb.lemma.replace(/^(?:co|re)-(.*)$/, (_, rest: string) =>
				verb.lemma.startsWith("co-") ? `co-${stem(rest)}` : rest,
			);

/** wink-nlp leaves prefixed verbs inflected: "co-chaired" → "co-chair". */
const stem = (word: string): string => {
	if (word === "led") return "lead";
	if (/(?:st|chair|sign|lead|found|author|sponsor|organiz|organis)ed$/.test(word))
		return word.replace(/ed$/, /organi[sz]ed$/.test(word) ? "e" : "");
	return word.replace(/(?:ed|s|ing)$/, "");
};

const isNegatedBefore = (tokens: readonly Token[], index: number): boolean =>
	/^(?:not|never|neither|nor)$/.test(tokens[index - 1]?.norm ?? "");

function readParticle(tokens: readonly Token[], at: number): string {
	const word = tokens[at]?.norm ?? "";
	return /^(?:forward|out|up|down|off|back|together)$/.test(word) && tokens[at]?.pos !== "NOUN" ? word : "";
}

function isVerbal({ tokens, extents, titles, phrases }: Reader, index: number): boolean {
	const token = tokens[index] as Token;
	if (extents.has(index) || titles.has(index)) return false;
	if (token.pos === "AUX") return true;
	if (token.pos !== "VERB") return isVerbByPlace(tokens, phrases, index);
	const before = tokens[index - 1];
	if (
		before !== undefined &&
		/^(?:its|their|our|his|her|my|your)$/.test(before.norm) &&
		/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tokens[index + 1]?.pos ?? "")
	)
		return false;
	if (before?.text === "-" && before.end === token.start) return false;
	if (before !== undefined && /^['’]s?$/.test(before.text) && /ing$/.test(token.norm)) return false;
	if (
		before !== undefined &&
		/^(?:DET|ADJ)$/.test(before.pos) &&
		!/^(?:that|all|both|each|this)$/.test(before.norm) &&
		/^(?:NOUN|PROPN|ADJ)$/.test(tokens[index + 1]?.pos ?? "")
	)
		return false;
	return !(before?.pos === "DET" && /^(?:the|a|an)$/.test(before.norm) && phrases.length > 0);
}

const nounOrVerb =
	/^(?:welcome|support|visit|host|chair|plan|aim|hope|call|thank|look|condemn|urge|praise|salute|commend|applaud|note|stress|pledge|meet|travel|join|sign|present|back|attack|need|want|remain|share|express|mark|charge|ban|aid|fund|lead|brief|address|return|stop|demand|report|claim|order|challenge|project|mandate|partner|trade|program)s?$/;

/** A tagger's noun that stands where the verb must: "we *welcome* NATO's work", "President X *plans* to convene". */
function isVerbByPlace(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const token = tokens[index] as Token;
	if (!nounOrVerb.test(token.norm) || token.capital) return false;
	let before = phrases.length - 1;
	while (phrases[before]?.type === "adverb") before--;
	const subject = phrases[before];
	if (subject?.type !== "noun" || subject.to < index - 2) return false;
	const next = tokens[index + 1];
	if (subject.pronoun)
		return /^(?:i|we|you|he|she|it|they|who)$/.test(subject.head) && next !== undefined && next.pos !== "PUNCT";
	const leads =
		next !== undefined &&
		(/^(?:DET|PRON)$/.test(next.pos) || (next.norm === "to" && tokens[index + 2]?.pos === "VERB"));
	return subject.name !== undefined && leads;
}

function leadsToVerb(reader: Reader, index: number): boolean {
	const { tokens } = reader;
	for (let next = index + 1; next < Math.min(index + 5, tokens.length); next++) {
		const token = tokens[next] as Token;
		if (token.pos === "ADV" || /^(?:not|n't|also)$/.test(token.norm)) continue;
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
	modal: string,
): VerbForm | "passive-participle" {
	const verb = tokens[head] as Token;
	if (auxiliary !== "" || modal !== "")
		return /^(?:being|having)$/.test((tokens[from] as Token).norm) ? "gerund" : "finite";
	if (/ing$/.test(verb.norm)) return "gerund";
	if (!/(?:ed|en|wn|ld|ught|ent|et|ut|un|ade|ead|led|aid|ound|orn|one)$/.test(verb.norm)) return "finite";
	const next = tokens[head + 1];
	if (next?.norm === "by") return "passive-participle";
	const before = phrases.at(-1);
	if (
		before?.type === "comma" &&
		phrases.at(-2)?.type === "noun" &&
		reducible.has(verb.lemma) &&
		/^(?:in|by|at|on)$/.test(next?.norm ?? "") &&
		/ed$|ld$|gned$/.test(verb.norm)
	)
		return "passive-participle";
	const hangs =
		before?.type === "noun" &&
		reducible.has(verb.lemma) &&
		/^(?:in|on|at|last|this|earlier|today|yesterday|between|online|virtually|under|via|during|to|for|from|as|with)$/.test(
			next?.norm ?? "",
		);
	return hangs && before.name?.atom.type !== "person" && !(before.name?.atom.type === "state") && isInObject(phrases)
		? "passive-participle"
		: "finite";
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

/** Determiner, modifiers, names, possessives and the noun that ends them. */
function readNoun(reader: Reader, index: number): NounPhrase | undefined {
	const { tokens, extents } = reader;
	const first = tokens[index] as Token;
	if (!extents.has(index) && first.pos === "PRON" && !/^(?:his|her|its|their|our|my|your)$/.test(first.norm))
		return pronoun(reader, index);
	const names: LinkedAtom[] = [];
	const possessors: LinkedAtom[] = [];
	let last: LinkedAtom | undefined;
	let head = -1;
	let to = index;
	while (to < tokens.length) {
		const extent = extents.get(to);
		if (extent !== undefined) {
			if (extent.linked.atom.type === "date" || (last !== undefined && !mayFollow(last, extent.linked))) break;
			names.push(extent.linked);
			if (extent.seat !== undefined) names.push(extent.seat);
			last = extent.linked;
			head = extent.to - 1;
			to = extent.to;
			continue;
		}
		const token = tokens[to] as Token;
		if (last !== undefined && to > index && startsPredicate(tokens, to)) break;
		if (/^['’]s?$/.test(token.text) && to > index) {
			if (last !== undefined) possessors.push(last);
			last = undefined;
			to++;
			continue;
		}
		if (!isNominal(reader, to, index)) break;
		if (/^(?:NOUN|PROPN|NUM|X|VERB|SYM)$/.test(token.pos) || head < 0) {
			head = to;
			last = /^(?:NOUN|PROPN|VERB)$/.test(token.pos) && !namesOccasionAgain(last, token) ? undefined : last;
		} else if (token.pos === "ADJ") last = undefined;
		to++;
		if (
			/^[-–]$/.test(tokens[to]?.text ?? "") &&
			(extents.has(to + 1) || (tokens[to + 1] !== undefined && tokens[to]?.start === tokens[to - 1]?.end))
		)
			to++;
	}
	if (to === index) return undefined;
	const headToken = head < 0 ? to - 1 : head;
	return {
		type: "noun",
		from: index,
		to,
		head: last === undefined ? headLemma(tokens[headToken]) : "",
		headToken,
		names,
		possessors,
		opener: first.norm,
		pronoun: false,
		ordinal: tokens
			.slice(index, to)
			.some((token) => /^(?:first|second|third|fourth|fifth|last|latest|only|\d+(?:st|nd|rd|th))$/.test(token.norm)),
		...(last === undefined ? {} : { name: last }),
	};
}

/** A noun in -ing is no form of a verb: "the *signing* of". */
const headLemma = (token: Token | undefined): string =>
	token === undefined ? "" : token.pos === "VERB" || /ing$/.test(token.norm) ? token.norm : singularHead(token);

/** The tagger leaves capitalised plurals as they are: "*Allies*", "*Doses* of the vaccine". */
function singularHead({ lemma, norm, pos }: Token): string {
	if (pos !== "PROPN" || lemma !== norm || !/[^s]s$/.test(norm) || norm.length < 5) return lemma;
	return norm.endsWith("ies") ? `${norm.slice(0, -3)}y` : norm.slice(0, -1);
}

/** "President Biden *plans to* convene …": after a name, a noun that must be the verb. */
function startsPredicate(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index] as Token;
	const next = tokens[index + 1];
	if (!nounOrVerb.test(token.norm) || !/s$/.test(token.norm) || token.capital || next === undefined)
		return false;
	return /^(?:DET|PRON)$/.test(next.pos) || (next.norm === "to" && tokens[index + 2]?.pos === "VERB");
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
	opener: tokens[index]?.norm ?? "",
	pronoun: true,
	ordinal: false,
});

/** "Kenyan President", "Russian Embassy", "U.S.-Africa": a state or body before another name; not two persons side by side. */
const mayFollow = (last: LinkedAtom, next: LinkedAtom): boolean =>
	last.atom.type !== "person" && last.atom.type !== "place" && next.atom.type !== "date";

function isNominal(reader: Reader, index: number, start: number): boolean {
	const { tokens } = reader;
	const token = tokens[index] as Token;
	if (/^[,;:.!?()[\]“”"—]$/.test(token.text)) return false;
	if (reader.titles.has(index)) return true;
	if (token.norm === "such" && tokens[index + 1]?.norm === "as") return false;
	if (token.norm === "than") return /^(?:more|less|fewer)$/.test(tokens[index - 1]?.norm ?? "") && index > start;
	if (
		index > start &&
		/^(?:next|last|this)$/.test(token.norm) &&
		/^(?:week|month|year|weekend|spring|summer|fall|autumn|winter|morning|afternoon|evening)$/.test(
			tokens[index + 1]?.norm ?? "",
		)
	)
		return false;
	if (/^(?:and|or|nor|but|that|who|which)$/.test(token.norm))
		return token.norm === "that" && index === start && token.pos === "DET";
	switch (token.pos) {
		case "NOUN":
		case "PROPN":
		case "ADJ":
		case "NUM":
		case "SYM":
		case "X":
			return !prepositions.has(token.norm);
		case "DET":
			return index === start || /^(?:the|other|all|both|its|our|their)$/.test(token.norm)
				? index === start || /^(?:all|both|half|of)$/.test(tokens[index - 1]?.norm ?? "")
				: false;
		case "PRON":
			return index === start || /^(?:both|all)$/.test(tokens[index - 1]?.norm ?? "");
		case "VERB":
			return index > start && !isVerbal(reader, index);
		case "PUNCT":
			return /^[-–&/]$/.test(token.text) && index > start;
		default:
			return false;
	}
}
