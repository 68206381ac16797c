import type { Token } from "../text/token.ts";

/** Whether a date that the text leaves open lies ahead of the document or behind it. */
export type Outlook = "ahead" | "behind" | "rather behind" | undefined;

/** "*last* March", "*this* week's", "*next* Monday": the word before says it. */
export type Pointer = "last" | "this" | "next" | "since" | undefined;

export function pointerBefore(tokens: readonly Token[], from: number): Pointer {
	const word = tokens[from - 1]?.norm ?? "";
	if (word === "past" || word === "last") return "last";
	if (word === "next" || word === "coming") return "next";
	return word === "this" || word === "since" ? word : undefined;
}

/** How far from a date its verb may stand, in tokens. */
const reach = 30;

/** By the verb nearest to a date, before it or, where none stands there, after it: "will meet in May", "met in May". */
export function outlookAt(tokens: readonly Token[], from: number, to: number): Outlook {
	const before = outlookBefore(tokens, from);
	return before === "none" ? outlookAfter(tokens, to) : before;
}

function outlookBefore(tokens: readonly Token[], from: number): Outlook | "none" {
	let toCome = false;
	for (let index = from - 1; index >= Math.max(0, from - reach); index--) {
		const token = tokens[index] as Token;
		if (token.text === ";" || token.text === ":" || opensClause.has(token.norm)) break;
		if (ahead.has(token.norm)) return "ahead";
		if (token.pos !== "VERB" && token.pos !== "AUX") continue;
		if (toCome && intending.has(token.lemma)) return "ahead";
		if (tokens[index - 1]?.norm === "to" || /ing$/.test(token.norm)) toCome = true;
		else if (isArranged(tokens, index)) return "ahead";
		else if (toCome || !isPast(token)) return undefined;
		else return from - index <= besideVerb ? "behind" : "rather behind";
	}
	return toCome ? undefined : "none";
}

/** "announced a summit of the states in May" may mean the next one, "met in May" does not. */
const besideVerb = 4;

/** "will be held", "is scheduled", "the talks planned": a past form that tells what is to come. */
function isArranged(tokens: readonly Token[], index: number): boolean {
	const { lemma } = tokens[index] as Token;
	for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
		const { norm, pos } = tokens[before] as Token;
		if (ahead.has(norm) || norm === "to") return true;
		if (/^(?:is|are|'s|'re)$/.test(norm)) return intending.has(lemma);
		if (pos !== "ADV" && pos !== "AUX") break;
	}
	return /^(?:plan|schedule|slate|expect|anticipate)$/.test(lemma) && tokens[index - 1]?.pos === "NOUN";
}

function outlookAfter(tokens: readonly Token[], to: number): Outlook {
	for (let index = to; index < Math.min(tokens.length, to + reach); index++) {
		const token = tokens[index] as Token;
		if (token.text === ";") return undefined;
		if (ahead.has(token.norm)) return "ahead";
		if (token.pos === "VERB" || token.pos === "AUX") return isPast(token) ? "behind" : undefined;
	}
	return undefined;
}

const opensClause = new Set("that which who when where while because if although".split(" "));
const ahead = new Set(
	"will shall 'll upcoming forthcoming scheduled slated due intends plans expects tomorrow ahead advance starting beginning".split(
		" ",
	),
);
const intending = new Set(
	"plan intend agree schedule expect look set commit decide invite prepare anticipate slate".split(" "),
);

const isPast = ({ norm, lemma }: Token): boolean =>
	/^(?:was|were|had|did|been)$/.test(norm) || (norm !== lemma && !/(?:ing|s)$/.test(norm) && !isPresent.test(norm));

const isPresent = /^(?:am|is|are|be|being|has|have|does|do|'s|'re|'m|'ve|'ll|'d)$/;

/** The year of a month that stands without one. */
export function yearOfMonth(document: string, month: number, pointer: Pointer, outlook: Outlook): number {
	const [year, own] = document.split("-").map(Number) as [number, number];
	const distance = month - own;
	if (pointer === "this") return year;
	if (pointer === "last" || pointer === "since") return distance > 0 ? year - 1 : year;
	if (pointer === "next") return distance <= 0 ? year + 1 : year;
	if (outlook === "ahead") return distance <= -6 ? year + 1 : year;
	if (outlook === "behind") return distance > 0 ? year - 1 : year;
	if (outlook === "rather behind") return distance > 3 ? year - 1 : year;
	if (distance >= 9) return year - 1;
	return distance <= -10 ? year + 1 : year;
}

/** The year of a day that stands without one; a day or two after a document of the past tense is still its own time. */
export function yearOfDay(document: string, month: number, day: number, pointer: Pointer, outlook: Outlook): number {
	const [year, ownMonth, ownDay] = document.split("-").map(Number) as [number, number, number?];
	if (pointer === undefined && month === ownMonth) return year;
	if (outlook === "behind" && month - ownMonth === 1 && day <= 2 && (ownDay ?? 0) >= 30) return year;
	return yearOfMonth(document, month, pointer, outlook);
}
