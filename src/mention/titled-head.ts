import { askOnce } from "../text/ask-word.ts";
import { isCapital, isPossessive, type Token } from "../text/token.ts";
import { nameEndingAt } from "./atom.ts";
import type { HeadNoun } from "./head-noun.ts";
import type { Scene } from "./scene.ts";

/** A noun that heads a name, where it stands. */
export interface Head {
	readonly noun: HeadNoun;
	readonly from: number;
	readonly to: number;
}

export const isJoiner = (token: Token | undefined): boolean => token !== undefined && joiners.has(token.text);
const joiners = new Set(["-", "–", "—", "/", "&"]);

export const isTitleVerb = (token: Token): boolean =>
	token.pos === "VERB" || token.pos === "AUX" || token.pos === "ADP";

/** "Multi*-agency* Platform": a compound in lower case, and the name goes on. */
export const isHyphened = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.text === "-" &&
	tokens[at]?.start === tokens[at - 1]?.end &&
	tokens[at]?.end === tokens[at + 1]?.start &&
	/^\p{Ll}/u.test(tokens[at + 1]?.text ?? "") &&
	isCapital(tokens[at + 2]);

/** "Institute of Rivers and Ports *JSC*": what sort of company the whole is. */
export const companySuffix: RegExp = /^(?:jsc|pjsc|plc|llc|llp|co|ltd|limited|inc|corp|gmbh|bhd)\.?$/;

export const ordinalWord: RegExp =
	/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|inaugural|annual|\d+(?:st|nd|rd|th)|[IVX]{1,6})$/i;

export const isOrdinal: (token: Token | undefined) => boolean = askOnce(({ text }) => ordinalWord.test(text));

export const stopWords: ReadonlySet<string> = new Set(
	"the a an this that these those either each both all every any some la le les el our your my his her their its we i you he she it they at in on of to for from by with as and or but if when while after before since during under over remarks readout welcoming opening closing statement secretary president minister ambassador deputy via no is are was were".split(
		" ",
	),
);

/** "Leaders Summit on Rivers *Summary* of Proceedings": a text on the occasion, and no more of its name. */
export const namesText: ReadonlySet<string> = new Set("summary proceedings factsheet transcript readout".split(" "));

/** Whether a known name ends before a token. */
export const endsName = ({ known }: Scene, at: number): boolean => nameEndingAt(known, at) !== undefined;

type HeadNouns = Scene["knowledge"]["headNouns"];

/** "COP28" is head and name in one. */
export const opensHead = (headNouns: HeadNouns, { norm, text }: Pick<Token, "norm" | "text">): boolean =>
	text.startsWith("COP") || firstWordsOf(headNouns).has(singular(norm));

const firstWords = new WeakMap<HeadNouns, ReadonlySet<string>>();

/** Words that head nouns begin with, in the singular: few tokens are among them, and only those need to be looked at. */
function firstWordsOf(headNouns: HeadNouns): ReadonlySet<string> {
	let words = firstWords.get(headNouns);
	if (words === undefined) {
		words = new Set([...headNouns.values()].flat().map((noun) => singular(noun.words[0] as string)));
		firstWords.set(headNouns, words);
	}
	return words;
}

/** The longest head noun whose first word stands at a token. */
export function headAt(scene: Scene, index: number): Head | undefined {
	const { tokens, knowledge } = scene;
	const first = tokens[index];
	if (first === undefined || !scene.words[index]?.opensHead) return undefined;
	for (let size = 4; size >= 1; size--) {
		const last = tokens[index + size - 1];
		if (last === undefined) continue;
		const one = singular(last.norm);
		const plural = one === last.norm ? undefined : fitting(knowledge.headNouns.get(last.norm), size, tokens, index);
		const single = fitting(knowledge.headNouns.get(one), size, tokens, index);
		const noun = plural?.type === "organisation" ? plural : (single ?? plural);
		if (noun !== undefined && (noun.lower || first.capital)) return { noun, from: index, to: index + size };
	}
	return undefined;
}

function fitting(
	nouns: readonly HeadNoun[] | undefined,
	size: number,
	tokens: readonly Token[],
	from: number,
): HeadNoun | undefined {
	if (nouns !== undefined)
		for (const noun of nouns) if (noun.words.length === size && matches(noun, tokens, from)) return noun;
	return undefined;
}

const singular = (norm: string): string =>
	norm.charCodeAt(norm.length - 1) !== 0x73 || norm === "talks" || norm === "consultations" ? norm : norm.slice(0, -1);

function matches(noun: HeadNoun, tokens: readonly Token[], from: number): boolean {
	const last = noun.words.length - 1;
	for (let offset = 0; offset <= last; offset++) {
		const word = noun.words[offset] as string;
		const norm = tokens[from + offset]?.norm ?? "";
		if (norm !== word && (offset < last || singular(norm) !== singular(word))) return false;
	}
	return true;
}

/** An office, of one or of several ("Co-Chairs"), unless it owns what follows ("Leaders' Declaration"). */
export const isOfficeWord = (scene: Scene, at: number): boolean =>
	scene.words[at]?.office !== undefined &&
	!isPossessive(scene.tokens[at + 1]) &&
	headAt(scene, at + 1) === undefined &&
	!isVirtue(scene.tokens, at);

/** "College of Criminal *Justice*": what the word of a judge's title says before no name. */
const isVirtue = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.norm === "justice" && isCapital(tokens[at - 1]) && !isCapital(tokens[at + 1]);

/** "Ministry of Foreign Affairs *Political* Director X": the modifier of an office. */
export const opensOffice = ({ words }: Scene, at: number): boolean =>
	words[at]?.modifiesOffice === true && words[at + 1]?.office === "one";

/** A singular office: what follows is a person, not more of the name. */
export const isOfficeHead = (scene: Scene, at: number): boolean => scene.words[at]?.office === "one";

/** A name in the complement of an office-less run that is a person's: two capitals of which the first is a given name. */
export function startsPerson(scene: Scene, at: number): boolean {
	const word = scene.words[at];
	return word?.given === true && !word.common && isCapital(scene.tokens[at + 1]) && scene.known[at] === undefined;
}

/** "Dialogue on *June 8*": a date, not more of the name. */
export const isMonthDay = (tokens: readonly Token[], at: number): boolean =>
	isMonth(tokens[at]) || weekdays.has(tokens[at]?.norm ?? "") || isMonth(tokens[at + 1]);

export const isMonth = (token: Token | undefined): boolean => token?.capital === true && months.has(token.norm);

const months = new Set(
	"january february march april may june july august september october november december".split(" "),
);
const weekdays = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));
