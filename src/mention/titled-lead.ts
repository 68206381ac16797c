import { isCapital, isPossessive, type Token } from "../text/token.ts";
import type { Scene } from "./scene.ts";
import {
	companySuffix,
	endsName,
	type Head,
	headAt,
	isHyphened,
	isJoiner,
	isOfficeHead,
	isOrdinal,
	isTitleVerb,
	ordinalWord,
	startsPerson,
	stopWords,
} from "./titled-head.ts";

export interface Lead {
	readonly head: Head;
	readonly ordinal?: string;
	/** Capitalised words before the head that are neither known names nor ordinals. */
	readonly words: number;
}

/** Verbs and nouns that open a headline, not a name: "*Hold* Peace Talks". */
const opensHeadline =
	/^(?:co|sign|signs|signal|hold|holds|host|hosts|attend|attends|launch|launches|announce|announces|join|joins|lead|leads|convene|convenes|chair|chairs|deliver|delivers|open|opens|welcome|welcomes|following|ahead|upcoming|briefing|preview|interview|fact|background|call|trip|travel|visit|support|new|more|key|major|first-ever|establish|establishes|strengthening|advancing)$/;

/** "President X *Hosts* Inaugural Rivers Summit": a tagger's noun that is the verb. */
const tellsInHeadline = /^(?:hosts|convenes|attends|holds|joins|announces|launches|celebrates|welcomes|delivers)$/;

/** Modifiers and head: capitals, known names, ordinals and hyphens up to the last head noun of the run. */
export function readLead(scene: Scene, from: number): Lead | undefined {
	const { tokens } = scene;
	const first = tokens[from] as Token;
	const twice = isTwiceAYear(tokens, from);
	const ordinal = isOrdinal(first) || twice ? first.text : undefined;
	const opens = twice || formatEnd(tokens, from) !== undefined || (opensLead(first) && !opensPair.test(first.text));
	if ((!opens && headAt(scene, from) === undefined) || endsCompound(tokens, from)) return undefined;
	if (
		(stopWords.has(first.norm) || /^(?:jr|sr)\.?$/.test(first.norm)) &&
		headAt(scene, from) === undefined &&
		!isOur(tokens, from)
	)
		return undefined;
	if (isPersons(scene, from)) return undefined;
	if (ordinal !== undefined && /^(?:my|his|her|your)$/.test(tokens[from - 1]?.norm ?? "")) return undefined;
	if (/^(?:former|incoming|outgoing)$/.test(first.norm)) return undefined;
	if (scene.titleCase && ordinal === undefined && opensHeadline.test(first.norm)) return undefined;
	let best: Lead | undefined;
	let words = 0;
	let index = twice ? from + 2 : from;
	while (index < tokens.length) {
		const inside = index > from && endsBeyondHead(scene, index);
		const head = inside
			? undefined
			: (headAt(scene, index) ?? (ordinal === undefined ? undefined : sittingAt(scene, index)));
		if (head !== undefined) {
			best = { head, words, ...(ordinal === undefined ? {} : { ordinal }) };
			if (!isCapital(tokens[index])) break;
		}
		const next = step(scene, index, from);
		if (next === undefined) break;
		const modifies = head === undefined || head.noun.type === "relation";
		if (scene.known[index] === undefined && isCapital(tokens[index]) && modifies) words++;
		index = next;
	}
	const byPerson = scene.titleCase && ordinal === undefined && startsPerson(scene, from);
	return byPerson && best?.head.noun.type !== "place" ? undefined : best;
}

/** "the next *Our Rivers* Conference": a name that begins with that word, by its capital within a sentence. */
const isOur = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.text === "Our" && /^(?:the|next|at|this|year['’]?s|annual|of|for)$/.test(tokens[at - 1]?.norm ?? "");

/** "Vice President *Harris'* Meeting": whose it is, and no part of its name. */
const isPersons = (scene: Scene, from: number): boolean =>
	isPossessive(scene.tokens[from + 1]) &&
	scene.known[from] === undefined &&
	!scene.knowledge.lexicon.commonWords.has(scene.tokens[from]?.norm ?? "") &&
	/^\p{Lu}\p{Ll}/u.test(scene.tokens[from]?.text ?? "") &&
	!namesSite(scene, from + 1);

/** "Prince*'s* Creek Naval Base": a site called after a part of the land, which is called after somebody. */
function namesSite(scene: Scene, possessive: number): boolean {
	const { tokens, known } = scene;
	for (let at = possessive + 1; at < possessive + 5 && isCapital(tokens[at]) && known[at] === undefined; at++)
		if (at > possessive + 1 && headAt(scene, at)?.noun.type === "place") return true;
	return false;
}

/** "U.S.-*Organization of Nordic Ports* Dialogue": the known name goes on after its own head, and what follows it is the head of all. */
function endsBeyondHead(scene: Scene, at: number): boolean {
	const known = scene.known[at];
	const own = known?.type === "organisation" ? headAt(scene, at) : undefined;
	return own !== undefined && known !== undefined && own.to < known.to && isJoiner(scene.tokens[at - 1]);
}

/** "29th *ASEAN Regional Forum*": the number makes one sitting of a standing forum. */
function sittingAt(scene: Scene, index: number): Head | undefined {
	const forum = scene.known[index];
	if (forum?.type !== "organisation" || forum.kind !== "forum") return undefined;
	const head = headAt(scene, forum.to - 1);
	return head?.noun.type === "event" ? head : undefined;
}

/** "in-*Person* Quad Summit": the summit is not one of persons. */
const endsCompound = (tokens: readonly Token[], from: number): boolean =>
	tokens[from - 1]?.text === "-" &&
	tokens[from - 1]?.end === tokens[from]?.start &&
	/^(?:in|on|over|under|after|off|bi|semi)$/.test(tokens[from - 2]?.norm ?? "");

/** "*bi-annual* meeting". */
const isTwiceAYear = (tokens: readonly Token[], from: number): boolean =>
	tokens[from + 2]?.norm === "annual" &&
	tokens[from + 1]?.text === "-" &&
	/^(?:bi|semi)$/.test(tokens[from]?.norm ?? "");

/** "U.S.-Kenya *2+2* Ministerial Dialogue": how many sit on each side. */
function formatEnd(tokens: readonly Token[], from: number): number | undefined {
	if (tokens[from + 1]?.text !== "+") return undefined;
	const isCount = (at: number): boolean => /^\d$/.test(tokens[at]?.text ?? "");
	return isCount(from) && isCount(from + 2) ? from + 3 : undefined;
}

/** "first *leader-level* summit of the Quad", "second *in-person* meeting of it": who meets, or how. */
function levelEnd(tokens: readonly Token[], at: number): number | undefined {
	const [first, hyphen, last] = tokens.slice(at, at + 3).map(({ norm }) => norm);
	const compound =
		hyphen === "-" && /^(?:(?:leaders?|minister(?:ial)?|senior|high|expert)-level|in-person)$/.test(`${first}-${last}`);
	return compound ? at + 3 : undefined;
}

/** One step along a run of modifiers; undefined where the run ends. */
function step(scene: Scene, index: number, from: number): number | undefined {
	const { tokens, known } = scene;
	const token = tokens[index] as Token;
	const head = index > from && endsBeyondHead(scene, index) ? undefined : headAt(scene, index);
	if (head === undefined && ownsOffice(scene, index)) return index + 2;
	const level = index > from && !/^annual$/i.test(tokens[from]?.text ?? "") ? levelEnd(tokens, index) : undefined;
	if (level !== undefined) return level;
	const after = head?.to ?? known[index]?.to ?? formatEnd(tokens, index) ?? index + 1;
	const ordinal = index === from && isOrdinal(token);
	if (!isCapital(token) && !ordinal && !/^\p{N}/u.test(token.text) && !isLowerModifier(scene, index, from))
		return undefined;
	const opensEvent = forms.test(token.norm) && headAt(scene, index + 1)?.noun.type === "event";
	if (
		index > from &&
		scene.titleCase &&
		(stopWords.has(token.norm) || (isTitleVerb(token) && head === undefined && !opensEvent))
	)
		return undefined;
	if (index > from && scene.titleCase && head === undefined) {
		if (tellsInHeadline.test(token.norm) || (endsName(scene, index) && opensHeadline.test(token.norm)))
			return undefined;
	}
	if (
		head === undefined &&
		isOfficeHead(scene, index) &&
		headAt(scene, after) === undefined &&
		!ownsOffice(scene, after) &&
		!(isPossessive(tokens[after]) && namesSite(scene, after))
	)
		return undefined;
	if (head !== undefined && scene.tokens[after]?.norm === "and") return after;
	return skipJoiner(scene, skipInnerAcronym(scene, from, after), index);
}

/** "Nordic Ports Forum *(NPF)* Ministerial Meeting": a short form of what was read, inside a name that goes on to an occasion or instrument. */
function skipInnerAcronym(scene: Scene, from: number, at: number): number {
	const { tokens } = scene;
	const short = tokens[at + 1]?.text ?? "";
	const bracketed = tokens[at]?.text === "(" && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(short) && tokens[at + 2]?.text === ")";
	if (!bracketed || !tokens.slice(from, at - 1).some(({ text }) => text.charAt(0) === short.charAt(0))) return at;
	for (let next = at + 3; next < at + 6; next++) {
		const head = isCapital(tokens[next]) ? headAt(scene, next)?.noun.type : undefined;
		if (head === "event" || head === "agreement") return at + 3;
		if (!isCapital(tokens[next]) && !isPossessive(tokens[next])) return at;
	}
	return at;
}

/** "Special Prosecutor*'s* Office", "Prosecutor General*'s* Office": the office that one heads, and is called after. */
const ownsOffice = ({ tokens }: Scene, at: number): boolean =>
	isPossessive(tokens[at + 1]) &&
	/^(?:prosecutor|general|attorney|ombudsman)$/.test(tokens[at]?.norm ?? "") &&
	/^Offices?$/.test(tokens[at + 2]?.text ?? "");

/** "Trade Fair *Launch* Event", "*Pledging* Conference": no verb of a headline. */
const forms =
	/^(?:launch|launching|closing|opening|signing|kickoff|planning|pledging|listening|working|briefing|training)$/;

/** Whether a run of modifiers may begin with a word. */
export const opensLead = ({ text, norm, capital }: Pick<Token, "text" | "norm" | "capital">): boolean =>
	capital || ordinalWord.test(text) || lowerModifiers.has(norm) || opensPair.test(text);

/** "*bi*-annual", "*2*+2": what opens a name with the words after it. */
const opensPair = /^(?:bi|semi|\d)$/i;

const lowerModifiers = new Set([
	"foreign",
	"defence",
	"defense",
	"ministers",
	"leaders",
	"ministerial",
	"opening",
	"signing",
	"annual",
	"joint",
	"special",
	"informal",
	"extraordinary",
	"emergency",
	"high-level",
	"news",
]);

/** "the U.S.-Bulgaria *bilateral strategic* dialogue": lower-case words that stand inside a name, and open none. */
const innerModifiers = new Set(
	"anniversary bilateral trilateral strategic economic security political inaugural virtual".split(" "),
);

/** "48th *regular* session", "*foreign ministers* meeting of the G20": lower-case words between ordinal and head. */
function isLowerModifier(scene: Scene, index: number, from: number): boolean {
	const { norm } = scene.tokens[index] as Token;
	return lowerModifiers.has(norm) || (index > from && innerModifiers.has(norm));
}

/** "National *Women*'s Law Center": whose body it is, in the name itself. */
const people = /^(?:women|men|children|people|peoples|youth|fishermen|mayors)$/;

/** "Orro Shipping, *Co. Ltd.*", "Vandalu Power, *Inc.*". */
const isSuffix = (scene: Scene, at: number): boolean =>
	companySuffix.test(scene.tokens[at]?.norm ?? "") && headAt(scene, at)?.noun.kind === "company";

/** "*Multi*-agency Platform": what a word in lower case follows inside a name; not "the *Norwegian*-led Platform". */
const prefixes = /^(?:multi|inter|intra|cross|anti|non|counter|pan|trans|open)$/;

/** A hyphen, "and" or possessive between two parts of a run keeps it together. */
function skipJoiner(scene: Scene, at: number, last: number): number | undefined {
	const { tokens, known } = scene;
	const token = tokens[at];
	if (token === undefined) return undefined;
	if (isHyphened(tokens, at) && prefixes.test(tokens[last]?.norm ?? "")) return at + 2;
	if (isJoiner(token))
		return isCapital(tokens[at + 1]) || /^\p{N}/u.test(tokens[at + 1]?.text ?? "") ? at + 1 : undefined;
	if (isPossessive(token)) {
		const bare = token.text.length === 1;
		if (bare && !tokens[at - 1]?.norm.endsWith("s")) return at;
		if (bare) return isCapital(tokens[at + 1]) || headAt(scene, at + 1) !== undefined ? at + 1 : undefined;
		const joins = known[last] !== undefined || people.test(tokens[last]?.norm ?? "") || namesSite(scene, at);
		return joins && isCapital(tokens[at + 1]) ? at + 1 : undefined;
	}
	if (token.text === "," && isSuffix(scene, at + 1)) return at + 1;
	if (token.text === "," && tokens[at + 1]?.norm === "and")
		return follows(scene, at) && joinsModifiers(scene, at) ? at + 2 : at;
	if ((token.norm === "and" || token.text === ",") && joinsModifiers(scene, at)) return at + 1;
	return at;
}

/** "Trade *and* Investment Framework Agreement", "Science*,* Technology*, and* Innovation Agreement": between plain words with a head to come. */
function joinsModifiers(scene: Scene, at: number): boolean {
	const { tokens, known } = scene;
	if (joinsAffairs(scene, at)) return true;
	if ((scene.titleCase && !isHosted(scene, at)) || endsName(scene, at)) return false;
	const listed = tokens[at]?.text === ",";
	if (listed && !isPlainWord(scene, at - 1)) return false;
	const last = listed ? lastOfList(scene, at) : at;
	if (last === undefined || !isCapital(tokens[last + 1]) || known[last + 1] !== undefined) return false;
	for (let index = last + 1; index < tokens.length && (isCapital(tokens[index]) || isJoiner(tokens[index])); index++)
		if (headAt(scene, index) !== undefined) return index > last + 1;
	return false;
}

/** "European *and* Canadian Affairs Bureau": between two regions whose affairs a body deals with. */
function joinsAffairs({ tokens, known, words }: Scene, and: number): boolean {
	const to = known[and + 1]?.to ?? and + 2;
	return tokens[and]?.norm === "and" && tokens[to]?.text === "Affairs" && words[to + 1]?.opensHead === true;
}

/** "Norway *Hosts* Inaugural Scam and Fraud Meeting": in a headline, where nothing but what is hosted can come. */
function isHosted({ tokens, known }: Scene, at: number): boolean {
	let from = at;
	while (
		isCapital(tokens[from - 1]) &&
		known[from - 1] === undefined &&
		!tellsInHeadline.test(tokens[from - 1]?.norm ?? "")
	)
		from--;
	return tellsInHeadline.test(tokens[from - 1]?.norm ?? "");
}

/** "Science*,* Technology, *and* Innovation": the "and" that closes a list of common words in capitals. */
function lastOfList(scene: Scene, comma: number): number | undefined {
	for (let at = comma + 1; at < comma + 9; at++) {
		if (scene.tokens[at]?.norm === "and") return at;
		if (scene.tokens[at]?.text !== "," && !isPlainWord(scene, at)) return undefined;
	}
	return undefined;
}

/** Whether a comma before "and" closes a list that another comma began, and no name of its own lies between. */
function follows(scene: Scene, comma: number): boolean {
	for (let at = comma - 1; at > comma - 5; at--) if (scene.tokens[at]?.text === ",") return isPlainWord(scene, at - 1);
	return false;
}

/** A common word in capitals that begins or ends no name: "*Climate*, Energy, and Trade Ministerial". */
const isPlainWord = (scene: Scene, at: number): boolean =>
	isCapital(scene.tokens[at]) &&
	scene.known[at] === undefined &&
	headAt(scene, at) === undefined &&
	scene.knowledge.lexicon.commonWords.has(scene.tokens[at]?.norm ?? "");
