import { isCapital, isPossessive, type Token } from "../text/token.ts";
import type { Atom, Link } from "./atom.ts";
import type { HeadNoun } from "./head-noun.ts";
import type { KnownAtom } from "./known-atom.ts";
import { officeHeadAt } from "./office-head.ts";
import type { Scene } from "./scene.ts";
import {
	companySuffix,
	endsName,
	type Head,
	isHyphened,
	isJoiner,
	isMonthDay,
	isOfficeHead,
	isOfficeWord,
	isTitleVerb,
	namesText,
	opensOffice,
	ordinalWord,
	startsPerson,
} from "./titled-head.ts";
import { type Lead, readLead } from "./titled-lead.ts";
import { isLimit, isOffice } from "./titled-limit.ts";
import { endOfTopic } from "./titled-topic.ts";

/** What was read of a name. */
export interface Shape {
	readonly scene: Scene;
	readonly from: number;
	readonly head: Head;
	readonly lead: Lead;
	readonly complement: Complement;
	readonly inner: readonly Atom[];
}

export interface Complement {
	readonly to: number;
	readonly links: readonly Link[];
	/** Capitalised words of the complement that are not known names. */
	readonly words: number;
}

/** Reads a built name, for those inside others. */
type ReadName = (scene: Scene, from: number) => Atom | undefined;

/** What follows the head: "(ACRONYM)", "of the X", "on Y and Z", "(2021-2025)". */
export function readComplement(scene: Scene, head: Head, read: ReadName): Complement {
	const links: Link[] = [];
	let words = 0;
	let to = head.to;
	const seat = /^(?:embassy|consulate)$/.test(head.noun.kind) ? scene.known[to] : undefined;
	if (seat?.type === "place" || (seat?.type === "state" && seat.form === "name" && head.from > 0)) {
		links.push({ word: "in", to: seat });
		to = seat.to;
	}
	for (let at = to; at < scene.tokens.length; ) {
		const number = readNumber(scene, at, head);
		if (number !== undefined) {
			to = number;
			at = number;
			continue;
		}
		const link = scene.tokens[at] as Token;
		const opens =
			to === head.to
				? opensComplement(scene, head.noun, at)
				: continues(head.noun, link.norm) || continuesTopic(scene, head, at);
		if (!opens || isLimit({ scene, head, to, links }, at)) break;
		const part = readPart(scene, at + 1, head, read);
		if (part === undefined || !fits(head, link.norm, part.atom, to > head.to)) break;
		if (/^(?:between|with)$/.test(link.norm) && isPossessive(scene.tokens[part.to])) break;
		if (/^(?:between|with)$/.test(link.norm) && part.atom?.to === part.to && isOffice(scene, part.to)) break;
		if (head.noun.type === "event" && link.norm === "with" && !isGuest(scene, part, to === head.to)) break;
		if (link.norm === "and" && (part.atom?.type === "agreement" || part.atom?.type === "event")) break;
		if (link.norm === "between" && isOfOthers(scene, part)) break;
		if (part.atom !== undefined) links.push({ word: link.norm, to: part.atom });
		words += part.words;
		to = part.to;
		const second = link.norm === "between" && head.noun.type !== "agreement" ? secondOf(scene, to) : undefined;
		if (second !== undefined) {
			links.push({ word: "and", to: second });
			to = second.to;
			break;
		}
		at = to;
	}
	return { to: endOfTopic(scene, head, to), links, words };
}

/** "agreement between *Kenyan* ports": those who are of a state, not the state. */
const isOfOthers = ({ tokens }: Scene, { atom, to }: Part): boolean =>
	atom?.type === "state" && atom.form === "adjective" && atom.to === to && /^(?:NOUN|ADJ)$/.test(tokens[to]?.pos ?? "");

/** "Joint Commission between Cambodia *and Viet Nam*". */
function secondOf({ tokens, known }: Scene, at: number): KnownAtom | undefined {
	if (tokens[at]?.norm !== "and") return undefined;
	const name = known[tokens[at + 1]?.norm === "the" ? at + 2 : at + 1];
	return (name?.type === "state" && name.form === "name") || name?.type === "organisation" ? name : undefined;
}

/** A place after an occasion is where it was held, not part of its name; "*to* Advance Religious Freedom" is. */
const opensComplement = (scene: Scene, noun: HeadNoun, at: number): boolean => {
	const word = scene.tokens[at]?.norm ?? "";
	if (noun.type === "event" && word === "to") return !scene.titleCase && scene.tokens[at + 1]?.pos === "VERB";
	return noun.links.has(word) && (scene.titleCase || !/^(?:by|from)$/.test(word));
};

const continues = (noun: HeadNoun, word: string): boolean =>
	noun.links.size > 0 &&
	continuing.has(word) &&
	!(noun.type === "event" && word === "to") &&
	!(noun.type !== "agreement" && word === "and");

/** "Session on Barriers *to* Competition", "Conference of the States Parties *to the* Convention": the topic goes on in a common word or an instrument. */
function continuesTopic({ tokens, known, knowledge }: Scene, { noun }: Head, at: number): boolean {
	const { norm } = tokens[at] as Token;
	if (noun.type !== "event" || !topicLinks.has(norm)) return false;
	const next = tokens[at + 1];
	if (norm === "to" && next?.norm === "the") return tokens[at - 1]?.norm === "parties" || isAcronymEnd(tokens, at);
	return isCapital(next) && known[at + 1] === undefined && knowledge.lexicon.commonWords.has(next?.norm ?? "");
}

const isAcronymEnd = (tokens: Scene["tokens"], at: number): boolean =>
	tokens[at - 1]?.text === ")" && tokens[at - 4]?.norm === "parties";

const topicLinks = new Set("against in into to".split(" "));

const continuing = new Set(["of", "on", "for", "in", "between", "with", "to", "and"]);

/** "Resolution 2254", "Plan of Action 2021-2025", "(2021-2025)". */
function readNumber(scene: Scene, at: number, head: Head): number | undefined {
	const { tokens } = scene;
	const text = (index: number): string => tokens[index]?.text ?? "";
	if (head.noun.type === "organisation") return undefined;
	if (
		head.noun.type === "event" &&
		at === head.to &&
		/^(?:[IVX]{1,5}|\d)$/.test(text(at)) &&
		/^session$/.test(scene.tokens[at - 1]?.norm ?? "")
	)
		return at + 1;
	if (text(at) === "(" && /^\d{4}$/.test(text(at + 1)) && /^[-–]$/.test(text(at + 2)) && text(at + 4) === ")")
		return at + 5;
	const year = /^\d{4}$/.test(text(at)) && head.noun.type === "agreement";
	if (year && /^[-–]$/.test(text(at + 1)) && /^\d{4}$/.test(text(at + 2))) return at + 3;
	const aim = /^(?:vision|agenda|plan|blueprint|programme|program|strategy|framework|roadmap)$/;
	if (year && at === head.to && aim.test(tokens[at - 1]?.norm ?? "")) return at + 1;
	if (head.noun.kind === "resolution" && at === head.to && /^\d+$/.test(text(at))) return at + 1;
	return undefined;
}

/** A mission is sent *to* a state or body, not a city; the city a body sits in is no part of its name; an occasion's name ends before where it was held, unless it is on a state's affairs. */
function fits({ noun }: Head, word: string, atom: Atom | undefined, later: boolean): boolean {
	if (word === "to" && /^(?:embassy|mission|consulate)$/.test(noun.kind))
		return atom?.type === "state" || atom?.type === "organisation";
	if (noun.type === "organisation" && word === "in" && atom?.type === "place")
		return /^(?:embassy|mission|consulate)$/.test(noun.kind);
	if (noun.kind === "ministry" && word === "on") return false;
	if (noun.type === "event" && word === "with" && atom?.type === "state") return atom.form === "name";
	return noun.type !== "event" || word !== "in" || (later && (atom === undefined || atom.type === "state"));
}

/** "Dialogue *with Norway*": a state or body itself, not "*Cabinet* members", "*U.S.* companies" or "*U.S.* and Kenyan leaders"; further on, any name. */
function isGuest({ tokens, known }: Scene, { atom, to }: Part, first: boolean): boolean {
	const second = tokens[to]?.norm === "and" ? known[to + 1] : undefined;
	const shared = second?.type === "state" && second.form === "adjective";
	return (!first || atom?.to === to) && !shared && !/^(?:NOUN|ADJ)$/.test(tokens[to]?.pos ?? "");
}

interface Part {
	readonly to: number;
	readonly words: number;
	readonly atom?: Atom;
}

/** One complement: an optional article and capitalised words or a known name. */
function readPart(scene: Scene, at: number, head: Head, read: ReadName): Part | undefined {
	const { tokens, known } = scene;
	const aim = aimEnd(scene, at, head);
	const article = /^(?:the|a|an|our)$/.test(tokens[aim]?.norm ?? "");
	const start = article ? aim + 1 : aim;
	if (/^an?$/.test(tokens[at]?.norm ?? "") && head.noun.type === "organisation") return undefined;
	if (isOfHolder(scene, start, head, tokens[at - 1]?.norm)) return undefined;
	const nested = head.from === start ? undefined : nestedName(scene, start, head, read);
	if (nested !== undefined) return { to: skipAcronym(scene, nested.to), words: 0, atom: nested };
	let to = start;
	let words = 0;
	let atom: Atom | undefined;
	let listed = false;
	while (to < tokens.length) {
		const name = known[to];
		const token = tokens[to] as Token;
		const numbered =
			(/^\p{N}/u.test(token.text) && isJoiner(tokens[to - 1])) ||
			(to === start && ordinalWord.test(token.text) && isJoiner(tokens[to + 1]));
		if (name === undefined && !isCapital(token) && !numbered) break;
		if (to > start && name === undefined && isBesideName(scene, to, head) && !isHeldIn(scene, at, head)) break;
		if (to > start && (startsPerson(scene, to) || isBeforeHolder(scene, to, head))) break;
		if (isMonthDay(tokens, to)) break;
		if (to > start && scene.titleCase && name === undefined && opensPredicate(tokens, to)) break;
		if (to > start && head.noun.type === "event" && namesText.has(token.norm)) break;
		if (name !== undefined) atom ??= name;
		else words++;
		const next = name?.to ?? to + 1;
		to = skipAcronym(scene, next);
		if (to > next && head.noun.type === "organisation" && isCapital(tokens[to])) break;
		if (isJoiner(tokens[to]) && tokens[to + 1]?.norm === "to" && isJoiner(tokens[to + 2]) && isCapital(tokens[to + 3]))
			to += 3;
		else if (isJoiner(tokens[to]) && (isCapital(tokens[to + 1]) || isTightNumber(tokens, to))) to++;
		else if (isHyphened(tokens, to)) to += 2;
		else if (isPossessive(tokens[to]) && isCapital(tokens[to + 1]) && !isBesideName(scene, to + 1, head)) to++;
		else if (tokens[to]?.norm === "and" && isCapital(tokens[to + 1]) && joinsComplement(scene, to, head, name)) {
			to++;
			listed = false;
		} else if (joinsWithArticle(scene, to, head, name, read)) to += 2;
		else if (tokens[to]?.text === "," && isCapital(tokens[to + 1]) && listCloses(scene, to)) {
			to++;
			listed = true;
		} else if (listed && isCapital(tokens[afterAnd(tokens, to)])) {
			to = afterAnd(tokens, to);
			listed = false;
		}
	}
	while (to > start && (/^(?:and|,)$/.test(tokens[to - 1]?.norm ?? "") || isPossessive(tokens[to - 1]))) to--;
	if (to === start) return undefined;
	if (head.noun.type === "event" && /^(?:of|between|among)$/.test(tokens[at - 1]?.norm ?? ""))
		to = atom?.type === "organisation" && atom.to === to ? ministersEnd(tokens, to) : endOfStates(scene, start, to);
	return { to, words, ...(atom === undefined ? {} : { atom }) };
}

/** "Plan of Action to *Implement* the Nordic Rivers Partnership": the verb of an instrument's aim, where what it is done to goes on with its article. */
const aimEnd = ({ tokens }: Scene, at: number, { noun }: Head): number =>
	noun.type === "agreement" &&
	tokens[at - 1]?.norm === "to" &&
	isCapital(tokens[at]) &&
	tokens[at + 1]?.norm === "the" &&
	isCapital(tokens[at + 2])
		? at + 1
		: at;

/** "the meeting of *Foreign Minister X*", "a comment of the Press Department on *Foreign Minister X's* visit": somebody in office begins. */
function isOfHolder(scene: Scene, at: number, head: Head, link: string | undefined): boolean {
	if (head.noun.type === "organisation") return link === "on" && opensOffice(scene, at);
	if (head.noun.type !== "event" && head.noun.kind !== "joint-statement") return false;
	return isOfficeHead(scene, at) || (opensOffice(scene, at) && !isTopic(scene, at + 1, head));
}

/** "meeting of the G7 *foreign ministers*": those of the body who meet. */
function ministersEnd(tokens: Scene["tokens"], at: number): number {
	const portfolio = /^(?:foreign|defen[cs]e|finance|trade|energy|health|interior)$/.test(tokens[at]?.norm ?? "");
	const last = portfolio ? at + 1 : at;
	const alone = !isPossessive(tokens[last + 1]) && !/^(?:and|or)$/.test(tokens[last + 1]?.norm ?? "");
	return alone && /^(?:ministers|leaders)$/.test(tokens[last]?.text ?? "") ? last + 1 : at;
}

/** After the "and" or ", and" that closes a list. */
function afterAnd(tokens: Scene["tokens"], at: number): number {
	const and = tokens[at]?.text === "," ? at + 1 : at;
	return tokens[and]?.norm === "and" ? and + 1 : -1;
}

/** "Vision 2030*-35*"; not "the University of Nairobi *– 10* of them". */
const isTightNumber = (tokens: Scene["tokens"], joiner: number): boolean =>
	/^\p{N}/u.test(tokens[joiner + 1]?.text ?? "") && tokens[joiner]?.start === tokens[joiner - 1]?.end;

/** In a headline, a verb of its own; not the noun of "Climate *Risk*", which a singular before it cannot govern. */
function opensPredicate(tokens: Scene["tokens"], at: number): boolean {
	const token = tokens[at] as Token;
	const before = tokens[at - 1];
	if (!isTitleVerb(token) || isJoiner(before)) return false;
	return token.pos !== "VERB" || /(?:s|ed|ing)$/.test(token.norm) || before?.norm.endsWith("s") === true;
}

/** An office that stands beside the name and is none of it: "Ministry of Foreign Affairs *Spokesperson*". */
const isBesideName = (scene: Scene, at: number, head: Head): boolean =>
	(/^(?:embassy|mission|consulate)$/.test(head.noun.kind) && officeHeadAt(scene, at) !== undefined) ||
	(opensOffice(scene, at) && !isTopic(scene, at + 1, head)) ||
	(isOfficeWord(scene, at) && !isConvened(scene, at, head) && !isTopic(scene, at, head));

/** "Roundtable on Military *Justice* Reform": the word of an office that is one of a topic. */
const isTopic = ({ tokens, known, words, knowledge }: Scene, at: number, { noun }: Head): boolean =>
	noun.type === "event" &&
	isCapital(tokens[at + 1]) &&
	known[at + 1] === undefined &&
	words[at + 1]?.office === undefined &&
	knowledge.lexicon.commonWords.has(tokens[at + 1]?.norm ?? "");

/** "Office *of the* Vice President", "Office *of the* Special Envoy for Syria": whose office it is. */
const isHeldIn = ({ tokens }: Scene, article: number, { noun }: Head): boolean =>
	noun.words.at(-1) === "office" && tokens[article]?.norm === "the" && tokens[article - 1]?.norm === "of";

/** "Institute for Justice *and the* Rule of Law": a common word after the article, with which no name of its own begins. */
function joinsWithArticle(scene: Scene, at: number, head: Head, left: Atom | undefined, read: ReadName): boolean {
	const { tokens, known, knowledge } = scene;
	const next = at + 2;
	if (head.noun.type !== "organisation" || tokens[at]?.norm !== "and" || tokens[at + 1]?.norm !== "the") return false;
	if (
		tokens[at - 1]?.text === ")" ||
		left !== undefined ||
		known[next] !== undefined ||
		!isCapital(tokens[next]) ||
		isBesideName(scene, next, head)
	)
		return false;
	return knowledge.lexicon.commonWords.has(tokens[next]?.norm ?? "") && read(scene, next) === undefined;
}

/** "Secretary of the Ministry of Foreign Affairs *Thani Thongphakdi*", "Chairman of the Commission on Rivers *Tran Van Hai*": words that are nothing but the name of who heads it. */
function isBeforeHolder(scene: Scene, at: number, head: Head): boolean {
	const { tokens, known, knowledge } = scene;
	const ministry = head.noun.kind === "ministry" || head.noun.kind === "department";
	if (!(ministry || isOfOffice(scene, head)) || !isCapital(tokens[at])) return false;
	if (!(knowledge.lexicon.commonWords.has(tokens[at - 1]?.norm ?? "") || endsName(scene, at))) return false;
	let to = at;
	while (isCapital(tokens[to]) && known[to] === undefined && isNameLike(scene, to)) to++;
	return to - at >= 2 && to - at <= 5 && !isCapital(tokens[to]);
}

/** A word that is none of English, or as short as "Van" and "Ha" in names. */
const isNameLike = ({ tokens, knowledge }: Scene, at: number): boolean => {
	const { text, norm } = tokens[at] as Token;
	return /^\p{Lu}\p{Ll}/u.test(text) && (norm.length <= 3 || !knowledge.lexicon.commonWords.has(norm));
};

/** "*Chairman of* the Party's Commission on Rivers": the body is whose office was named before it. */
function isOfOffice(scene: Scene, { from }: Head): boolean {
	const { tokens } = scene;
	for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
		const office = officeHeadAt(scene, at);
		if (office !== undefined && !office.plural) return /^(?:of|at|for|in)$/.test(tokens[office.to]?.norm ?? "");
		if (!isCapital(tokens[at]) && !/^(?:of|for|the|and|['’]s?|-|d['’]affaires)$/.test(tokens[at]?.norm ?? ""))
			return false;
	}
	return false;
}

/** "meeting of NATO Foreign *Ministers*", "Council of Economic *Advisers*": those who meet or sit, in the name. */
const isConvened = ({ tokens, knowledge }: Scene, at: number, head: Head): boolean =>
	(head.noun.type !== "agreement" || head.noun.kind === "joint-statement") &&
	knowledge.officeHeads.get(tokens[at]?.norm ?? "") === true &&
	!isCapital(tokens[at + 1]);

/** "Summit of the *Philippines, Japan, and the United States*", "… and the *Gulf Cooperation Council and Egypt*": all of a closed list. */
function endOfStates({ tokens, known }: Scene, start: number, to: number): number {
	if (known[start]?.type !== "state" || known[start]?.to !== to) return to;
	let end = to;
	for (let at = to; ; ) {
		const before = at;
		if (tokens[at]?.text === ",") at++;
		const closes = tokens[at]?.norm === "and";
		if (closes) at++;
		if (tokens[at]?.norm === "the") at++;
		const member = known[at];
		const listed = member?.type === "organisation" || (member?.type === "state" && member.form === "name");
		if (at === before || member === undefined || !listed) return end;
		at = member.to;
		if (closes) end = at;
	}
}

/** "meeting of the *India-U.S. Counternarcotics Working Group*": a built name inside a name. */
function nestedName(scene: Scene, start: number, head: Head, read: ReadName): Atom | undefined {
	if (!isCapital(scene.tokens[start]) || head.to >= start + 12) return undefined;
	const lead = readLead(scene, start);
	if (lead === undefined || (!isCapital(scene.tokens[lead.head.from]) && lead.head.noun.kind !== "dialogue"))
		return undefined;
	if (companySuffix.test(scene.tokens[lead.head.to - 1]?.norm ?? "")) return undefined;
	const sitting = /^(?:meeting|session|round|edition)$/.test(scene.tokens[head.from]?.norm ?? "");
	const series = sitting && lead.head.noun.kind === "dialogue";
	if (lead.head.noun.type === "event" && head.noun.type !== "agreement" && !series) return undefined;
	return read(scene, start);
}

function joinsComplement(scene: Scene, at: number, head: Head, left: Atom | undefined): boolean {
	const right = scene.known[at + 1];
	if (scene.tokens[right?.to ?? at + 2]?.norm === "affairs") return true;
	if (/^[-–]$/.test(scene.tokens[at + 2]?.text ?? "") && !isCapital(scene.tokens[at + 3])) return false;
	if (head.noun.type === "agreement") return right?.type !== "agreement";
	return (
		left === undefined &&
		!isBesideName(scene, at + 1, head) &&
		right === undefined &&
		!startsPerson(scene, at + 1) &&
		scene.knowledge.lexicon.commonWords.has(scene.tokens[at + 1]?.norm ?? "")
	);
}

/** "Civilian Security, Democracy, and Human Rights": a comma inside a name, if a closing "and Capital" follows soon. */
function listCloses(scene: Scene, at: number): boolean {
	const { tokens, known } = scene;
	const isOther = (index: number): boolean =>
		startsPerson(scene, index) || (known[index] !== undefined && !isInsulars(scene, index));
	for (let index = at; index < Math.min(at + 9, tokens.length); index++) {
		const token = tokens[index] as Token;
		if (isOther(index)) return false;
		if (token.norm === "and") return isCapital(tokens[index + 1]) && !isOther(index + 1);
		if (token.text !== "," && !isCapital(token)) return false;
	}
	return false;
}

/** "Asian Americans, Native Hawaiians, and *Pacific Islanders*": the place that people are called after, one more of a list. */
const isInsulars = ({ tokens, known }: Scene, at: number): boolean =>
	known[at]?.type === "place" && /^Islanders$/.test(tokens[known[at]?.to ?? at]?.text ?? "");

export function skipAcronym(scene: Scene, at: number): number {
	const { tokens } = scene;
	const closes =
		tokens[at]?.text === "(" &&
		/^[\p{Lu}\p{N}][\p{L}\p{N}.+]*$/u.test(tokens[at + 1]?.text ?? "") &&
		tokens[at + 2]?.text === ")";
	return closes ? at + 3 : at;
}
