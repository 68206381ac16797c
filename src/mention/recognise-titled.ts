import type { Token } from "../text/token.ts";
import type { AgreementAtom, Atom, EventAtom, Link, OrganisationAtom } from "./atom.ts";
import type { HeadNoun } from "./head-noun.ts";
import type { KnownAtom, Scene } from "./scene.ts";

export type TitledAtom = OrganisationAtom | AgreementAtom | EventAtom;

/**
 * Names that a head noun builds, on either side: "India-U.S. Counternarcotics *Working Group*", "*Declaration* on Strategic
 * Partnership", "third *meeting* of the Working Group". Known names are taken as they are.
 */
export function recogniseTitled(scene: Scene): readonly TitledAtom[] {
	const atoms: TitledAtom[] = [];
	for (let index = 0; index < scene.tokens.length; ) {
		const read = readTitled(scene, index);
		const atom = read !== undefined && (scene.known.get(index)?.to ?? 0) < read.to ? read : undefined;
		if (atom !== undefined) atoms.push(atom);
		index = atom?.to ?? scene.known.get(index)?.to ?? index + 1;
	}
	return atoms;
}

interface Head {
	readonly noun: HeadNoun;
	readonly from: number;
	readonly to: number;
}

/** "COP28", "COP-28", "COP 28": the conference of the parties, by its number. */
function readConference({ tokens, document, known }: Scene, from: number): EventAtom | undefined {
	const { text } = tokens[from] as Token;
	if (!text.startsWith("COP") || known.has(from)) return undefined;
	const spaced = isJoiner(tokens[from + 1]) ? from + 2 : from + 1;
	const last = /^COP\d{1,2}$/.test(text)
		? from
		: text === "COP" && /^\d{1,2}$/.test(tokens[spaced]?.text ?? "")
			? spaced
			: -1;
	if (last < 0) return undefined;
	const name = document.text.slice(tokens[from]?.start, tokens[last]?.end);
	return { type: "event", from, to: last + 1, inner: [], name, kind: "conference", named: true };
}

function readTitled(scene: Scene, from: number): TitledAtom | undefined {
	const conference = readConference(scene, from);
	if (conference !== undefined) return conference;
	const lead = readLead(scene, from);
	if (lead === undefined || lead.head.noun.type === "relation") return undefined;
	const { head } = lead;
	if (isBond(scene, from, head)) return undefined;
	const known = scene.known.get(from);
	if (known?.type === "organisation" && head.from < known.to) return undefined;
	const complement = readComplement(scene, head);
	const to = complement.to;
	const atom = { from, to, inner: innerAtoms(scene, from, to, complement.links) };
	const shape = { scene, from, head, lead, complement, inner: atom.inner };
	if (!isName(shape)) return undefined;
	if (head.noun.type === "organisation") {
		const owner = ownerBefore(scene, from, to);
		return owner === undefined ? toOrganisation(shape, atom) : readOwner(scene, from, owner);
	}
	const name = nameOf(scene, from, to);
	if (head.noun.type === "agreement") return { ...atom, type: "agreement", name, kind: head.noun.kind, named: true };
	const ordinal = scene.tokens[from - 1]?.norm === "next" ? "next" : lead.ordinal;
	return {
		...atom,
		type: "event",
		name,
		kind: head.noun.kind,
		named: true,
		...(ordinal === undefined ? {} : { ordinal }),
	};
}

/** "the Department of Justice's *Office of International Affairs*": two bodies, of which the second has a name of its own. */
function ownerBefore(scene: Scene, from: number, to: number): KnownAtom | undefined {
	for (let index = from; index < to; index++) {
		const owner = scene.known.get(index);
		if (owner?.type !== "organisation" || !/^['’]s?$/.test(scene.tokens[owner.to]?.text ?? "")) continue;
		const own = !widespread.test(scene.tokens[owner.to + 1]?.norm ?? "") && nameEnd(scene, owner.to + 1) === to;
		if (own) return owner;
	}
	return undefined;
}

/** Where a known or built name ends, with the acronym after it. */
const nameEnd = (scene: Scene, from: number): number | undefined => {
	const end = scene.known.get(from)?.to ?? readTitled(scene, from)?.to;
	return end === undefined ? undefined : skipAcronym(scene, end);
};

/** "*U.S. Department of the Treasury*'s Office": the owner with the state before it, or as it is known. */
function readOwner(scene: Scene, from: number, owner: KnownAtom): TitledAtom | undefined {
	if (owner.type !== "organisation" || owner.from === from) return undefined;
	const state = scene.known.get(from);
	return state?.type === "state" && state.to === owner.from ? { ...owner, from, inner: [state] } : undefined;
}

/** "EXIM's *Advisory* Committee", "USAID's *Regional* Office": words that begin names which every body has. */
const widespread = /^(?:advisory|regional|national|permanent|executive|political|local|field|country|special)$/;

/** "the U.S.-Japan *Alliance*": two states and what joins them are no body. */
function isBond(scene: Scene, from: number, head: Head): boolean {
	if (!/^(?:alliance|partnership|community|friendship|union)$/.test(scene.tokens[head.from]?.norm ?? "")) return false;
	const first = scene.known.get(from);
	if (first?.type === "state" && isJoiner(scene.tokens[from - 1]) && endsOf(scene).has(from - 1)) return true;
	return first?.type === "state" && isJoiner(scene.tokens[first.to]) && scene.known.get(first.to + 1)?.type === "state";
}

interface Shape {
	readonly scene: Scene;
	readonly from: number;
	readonly head: Head;
	readonly lead: Lead;
	readonly complement: Complement;
	readonly inner: readonly Atom[];
}

interface Lead {
	readonly head: Head;
	readonly ordinal?: string;
	/** Capitalised words before the head that are neither known names nor ordinals. */
	readonly words: number;
}

const ordinalWord =
	/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|inaugural|annual|\d+(?:st|nd|rd|th)|[IVX]{1,6})$/i;
const stopWords = new Set(
	"the a an this that these those either each both all every any some la le les el our your my his her their its we i you he she it they at in on of to for from by with as and or but if when while after before since during under over remarks readout welcoming opening closing statement secretary president minister ambassador deputy via".split(
		" ",
	),
);

/** Ordinals begin with few letters, and no word of a sentence goes unasked. */
const isOrdinal = (text: string): boolean => /^[\dfstenixva]/i.test(text) && ordinalWord.test(text);

/** Verbs and nouns that open a headline, not a name: "*Hold* Peace Talks". */
const opensHeadline =
	/^(?:sign|signs|signal|hold|holds|host|hosts|attend|attends|launch|launches|announce|announces|join|joins|lead|leads|convene|convenes|chair|chairs|deliver|delivers|open|opens|welcome|welcomes|following|ahead|upcoming|briefing|preview|interview|fact|background|call|trip|travel|visit|support|new|more|key|major|first-ever|establish|establishes|strengthening|advancing)$/;

const isCapital = (token: Token | undefined): boolean => token?.capital === true;
const isJoiner = (token: Token | undefined): boolean => token !== undefined && /^[-–—/&]$/.test(token.text);

/** Modifiers and head: capitals, known names, ordinals and hyphens up to the last head noun of the run. */
function readLead(scene: Scene, from: number): Lead | undefined {
	const { tokens } = scene;
	const first = tokens[from] as Token;
	const ordinal = isOrdinal(first.text) ? first.text : undefined;
	const opens = ordinal !== undefined || isCapital(first) || lowerModifiers.has(first.norm);
	if ((!opens && headAt(scene, from) === undefined) || endsCompound(tokens, from)) return undefined;
	if (stopWords.has(first.norm) && headAt(scene, from) === undefined) return undefined;
	if (ordinal !== undefined && /^(?:my|his|her|your)$/.test(tokens[from - 1]?.norm ?? "")) return undefined;
	if (scene.titleCase && ordinal === undefined && (opensHeadline.test(first.norm) || startsPerson(scene, from)))
		return undefined;
	let best: Lead | undefined;
	let words = 0;
	let index = from;
	while (index < tokens.length) {
		const head = headAt(scene, index);
		if (head !== undefined) {
			best = { head, words, ...(ordinal === undefined ? {} : { ordinal }) };
			if (!isCapital(tokens[index])) break;
		}
		const next = step(scene, index, from);
		if (next === undefined) break;
		if (!scene.known.has(index) && isCapital(tokens[index]) && head === undefined) words++;
		index = next;
	}
	return best;
}

/** "in-*Person* Quad Summit": the summit is not one of persons. */
const endsCompound = (tokens: readonly Token[], from: number): boolean =>
	tokens[from - 1]?.text === "-" &&
	tokens[from - 1]?.end === tokens[from]?.start &&
	/^(?:in|on|over|under|after|off)$/.test(tokens[from - 2]?.norm ?? "");

/** One step along a run of modifiers; undefined where the run ends. */
function step(scene: Scene, index: number, from: number): number | undefined {
	const { tokens, known } = scene;
	const token = tokens[index] as Token;
	const head = headAt(scene, index);
	const after = head?.to ?? known.get(index)?.to ?? index + 1;
	const ordinal = index === from && isOrdinal(token.text);
	if (!isCapital(token) && !ordinal && !/^\p{N}/u.test(token.text) && !isLowerModifier(scene, index, from))
		return undefined;
	if (index > from && scene.titleCase && (stopWords.has(token.norm) || isTitleVerb(token))) return undefined;
	if (
		index > from &&
		scene.titleCase &&
		endsOf(scene).has(index) &&
		opensHeadline.test(token.norm) &&
		head === undefined
	)
		return undefined;
	if (head === undefined && isOfficeHead(scene, index) && headAt(scene, after) === undefined) return undefined;
	if (head !== undefined && scene.tokens[after]?.norm === "and") return after;
	return skipJoiner(scene, after, index);
}

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
	"anniversary bilateral trilateral strategic economic security political inaugural".split(" "),
);

/** "48th *regular* session", "*foreign ministers* meeting of the G20": lower-case words between ordinal and head. */
function isLowerModifier(scene: Scene, index: number, from: number): boolean {
	const { norm } = scene.tokens[index] as Token;
	return lowerModifiers.has(norm) || (index > from && innerModifiers.has(norm));
}

const isTitleVerb = (token: Token): boolean => token.pos === "VERB" || token.pos === "AUX" || token.pos === "ADP";

/** A hyphen, "and" or possessive between two parts of a run keeps it together. */
function skipJoiner(scene: Scene, at: number, last: number): number | undefined {
	const { tokens, known } = scene;
	const token = tokens[at];
	if (token === undefined) return undefined;
	if (isJoiner(token))
		return isCapital(tokens[at + 1]) || /^\p{N}/u.test(tokens[at + 1]?.text ?? "") ? at + 1 : undefined;
	const plural = /s$/.test(tokens[at - 1]?.norm ?? "") && /^['’]$/.test(token.text);
	if (plural) return isCapital(tokens[at + 1]) ? at + 1 : undefined;
	if (/^['’]s$/.test(token.text)) return known.has(last) && isCapital(tokens[at + 1]) ? at + 1 : undefined;
	if ((token.norm === "and" || token.text === ",") && joinsModifiers(scene, at)) return at + 1;
	return at;
}

/** "Trade *and* Investment Framework Agreement": "and" between two plain words with a head to come. */
function joinsModifiers(scene: Scene, at: number): boolean {
	const { tokens, known } = scene;
	if (tokens[at]?.text === "," || !isCapital(tokens[at + 1]) || known.has(at + 1) || scene.titleCase) return false;
	if (endsOf(scene).has(at)) return false;
	for (let index = at + 1; index < tokens.length && (isCapital(tokens[index]) || isJoiner(tokens[index])); index++)
		if (headAt(scene, index) !== undefined) return index > at + 1;
	return false;
}

const endsOfScenes = new WeakMap<Scene, ReadonlySet<number>>();

/** Where the known names of a sentence end. */
function endsOf(scene: Scene): ReadonlySet<number> {
	let ends = endsOfScenes.get(scene);
	if (ends === undefined) {
		ends = new Set([...scene.known.values()].map((atom) => atom.to));
		endsOfScenes.set(scene, ends);
	}
	return ends;
}

const firstWords = new WeakMap<Scene["knowledge"]["headNouns"], ReadonlySet<string>>();

/** Words that head nouns begin with, in the singular: few tokens are among them, and only those need to be looked at. */
function firstWordsOf({ headNouns }: Scene["knowledge"]): ReadonlySet<string> {
	let words = firstWords.get(headNouns);
	if (words === undefined) {
		words = new Set([...headNouns.values()].flat().map((noun) => singular(noun.words[0] as string)));
		firstWords.set(headNouns, words);
	}
	return words;
}

/** The longest head noun whose first word stands at a token. */
function headAt(scene: Scene, index: number): Head | undefined {
	const { tokens, knowledge } = scene;
	const first = tokens[index];
	if (first === undefined || !firstWordsOf(knowledge).has(singular(first.norm))) return undefined;
	for (let size = 4; size >= 1; size--) {
		const last = tokens[index + size - 1];
		if (last === undefined) continue;
		const fits = (candidate: HeadNoun): boolean => candidate.words.length === size && matches(candidate, tokens, index);
		const noun =
			knowledge.headNouns.get(singular(last.norm))?.find(fits) ?? knowledge.headNouns.get(last.norm)?.find(fits);
		if (noun !== undefined && (noun.lower || first.capital)) return { noun, from: index, to: index + size };
	}
	return undefined;
}

const singular = (norm: string): string =>
	norm.charCodeAt(norm.length - 1) !== 0x73 || norm === "talks" || norm === "consultations" ? norm : norm.slice(0, -1);

function matches(noun: HeadNoun, tokens: readonly Token[], from: number): boolean {
	return noun.words.every((word, offset) => {
		const norm = tokens[from + offset]?.norm ?? "";
		return norm === word || (offset === noun.words.length - 1 && singular(norm) === singular(word));
	});
}

interface Complement {
	readonly to: number;
	readonly links: readonly Link[];
	/** Capitalised words of the complement that are not known names. */
	readonly words: number;
}

/** What follows the head: "(ACRONYM)", "of the X", "on Y and Z", "(2021-2025)". */
function readComplement(scene: Scene, head: Head): Complement {
	const links: Link[] = [];
	let words = 0;
	let to = head.to;
	const seat = /^(?:embassy|consulate)$/.test(head.noun.kind) ? scene.known.get(to) : undefined;
	if (seat?.type === "place") {
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
		const opens = to === head.to ? opensComplement(scene, head.noun, link.norm) : continues(head.noun, link.norm);
		if (!opens) break;
		if (/^(?:between|by|with)$/.test(link.norm) && startsPerson(scene, at + 1)) break;
		const part = readPart(scene, at + 1, head);
		if (part === undefined || !fits(head, link.norm, part.atom, to > head.to)) break;
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
	return { to, links, words };
}

/** "Joint Commission between Cambodia *and Viet Nam*". */
function secondOf({ tokens, known }: Scene, at: number): KnownAtom | undefined {
	if (tokens[at]?.norm !== "and") return undefined;
	const name = known.get(tokens[at + 1]?.norm === "the" ? at + 2 : at + 1);
	return (name?.type === "state" && name.form === "name") || name?.type === "organisation" ? name : undefined;
}

/** A place after an occasion is where it was held, not part of its name. */
const opensComplement = (scene: Scene, noun: HeadNoun, word: string): boolean =>
	noun.links.has(word) && (scene.titleCase || !/^(?:by|from)$/.test(word));

const continues = (noun: HeadNoun, word: string): boolean =>
	noun.links.size > 0 &&
	continuing.has(word) &&
	!(noun.type === "event" && word === "to") &&
	!(noun.type !== "agreement" && word === "and");

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
	if (head.noun.kind === "resolution" && at === head.to && /^\d+$/.test(text(at))) return at + 1;
	return undefined;
}

/** A mission is sent *to* a state or body, not a city; an occasion's name ends before where it was held, unless it is on a state's affairs. */
function fits({ noun }: Head, word: string, atom: Atom | undefined, later: boolean): boolean {
	if (word === "to" && /^(?:embassy|mission|consulate)$/.test(noun.kind))
		return atom?.type === "state" || atom?.type === "organisation";
	if (noun.type === "event" && word === "with" && atom?.type === "state") return atom.form === "name";
	return noun.type !== "event" || word !== "in" || (later && atom?.type === "state");
}

interface Part {
	readonly to: number;
	readonly words: number;
	readonly atom?: Atom;
}

/** One complement: an optional article and capitalised words or a known name. */
function readPart(scene: Scene, at: number, head: Head): Part | undefined {
	const { tokens, known } = scene;
	const article = /^(?:the|a|an|our)$/.test(tokens[at]?.norm ?? "");
	const start = article ? at + 1 : at;
	if (head.noun.type === "event" && isOfficeHead(scene, start)) return undefined;
	const nested = head.from === start ? undefined : nestedName(scene, start, head);
	if (nested !== undefined) return { to: skipAcronym(scene, nested.to), words: 0, atom: nested };
	let to = start;
	let words = 0;
	let atom: Atom | undefined;
	let listed = false;
	while (to < tokens.length) {
		const name = known.get(to);
		const token = tokens[to] as Token;
		const numbered =
			(/^\p{N}/u.test(token.text) && isJoiner(tokens[to - 1])) ||
			(to === start && ordinalWord.test(token.text) && isJoiner(tokens[to + 1]));
		if (name === undefined && !isCapital(token) && !numbered) break;
		if (to > start && name === undefined && isOfficeWord(scene, to) && !isConvened(scene, to, head)) break;
		if (to > start && name === undefined && opensOffice(scene, to)) break;
		if (to > start && (startsPerson(scene, to) || endsMinistry(scene, to, head))) break;
		if (isMonthDay(tokens, to) || (to > start && scene.titleCase && name === undefined && isTitleVerb(token))) break;
		if (name !== undefined) atom ??= name;
		else words++;
		to = name?.to ?? to + 1;
		to = skipAcronym(scene, to);
		if (isJoiner(tokens[to]) && tokens[to + 1]?.norm === "to" && isJoiner(tokens[to + 2]) && isCapital(tokens[to + 3]))
			to += 3;
		else if (isJoiner(tokens[to]) && (isCapital(tokens[to + 1]) || /^\p{N}/u.test(tokens[to + 1]?.text ?? ""))) to++;
		else if (/^['’]s?$/.test(tokens[to]?.text ?? "") && isCapital(tokens[to + 1])) to++;
		else if (tokens[to]?.norm === "and" && isCapital(tokens[to + 1]) && joinsComplement(scene, to, head, name)) {
			to++;
			listed = false;
		} else if (tokens[to]?.text === "," && isCapital(tokens[to + 1]) && listCloses(scene, to)) {
			to++;
			listed = true;
		} else if (listed && tokens[to]?.text === "," && tokens[to + 1]?.norm === "and" && isCapital(tokens[to + 2])) {
			to += 2;
			listed = false;
		}
	}
	if (to === start) return undefined;
	if (head.noun.type === "event" && /^(?:of|between|among)$/.test(tokens[at - 1]?.norm ?? ""))
		to = endOfStates(scene, start, to);
	return { to, words, ...(atom === undefined ? {} : { atom }) };
}

/** "Secretary of the Ministry of Foreign Affairs *Thani Thongphakdi*": two words that are nothing but a name. */
function endsMinistry({ tokens, known, knowledge }: Scene, at: number, { noun }: Head): boolean {
	if (noun.kind !== "ministry" && noun.kind !== "department") return false;
	const { commonWords } = knowledge.lexicon;
	const isName = (index: number): boolean =>
		isCapital(tokens[index]) && !known.has(index) && !commonWords.has(tokens[index]?.norm ?? "");
	return commonWords.has(tokens[at - 1]?.norm ?? "") && isName(at) && isName(at + 1);
}

/** "meeting of NATO Foreign *Ministers*": those who meet, at the end of the occasion's name. */
const isConvened = ({ tokens, knowledge }: Scene, at: number, head: Head): boolean =>
	(head.noun.type === "event" || head.noun.kind === "joint-statement") &&
	knowledge.officeHeads.get(tokens[at]?.norm ?? "") === true &&
	!isCapital(tokens[at + 1]);

/** "Summit of the *Philippines, Japan, and the United States*": all the states of a closed list. */
function endOfStates({ tokens, known }: Scene, start: number, to: number): number {
	if (known.get(start)?.type !== "state" || known.get(start)?.to !== to) return to;
	for (let at = to; ; ) {
		if (tokens[at]?.text === ",") at++;
		const closes = tokens[at]?.norm === "and";
		if (closes) at++;
		if (tokens[at]?.norm === "the") at++;
		const state = known.get(at);
		if (at === to || state?.type !== "state" || state.form !== "name") return to;
		if (closes) return state.to;
		at = state.to;
	}
}

/** "meeting of the *India-U.S. Counternarcotics Working Group*": a built name inside a name. */
function nestedName(scene: Scene, start: number, head: Head): TitledAtom | undefined {
	if (!isCapital(scene.tokens[start]) || head.to >= start + 12) return undefined;
	const lead = readLead(scene, start);
	if (lead === undefined || (!isCapital(scene.tokens[lead.head.from]) && lead.head.noun.kind !== "dialogue"))
		return undefined;
	const sitting = /^(?:meeting|session|round|edition)$/.test(scene.tokens[head.from]?.norm ?? "");
	const series = sitting && lead.head.noun.kind === "dialogue";
	if (lead.head.noun.type === "event" && head.noun.type !== "agreement" && !series) return undefined;
	return readTitled(scene, start);
}

/** "Dialogue on *June 8*": a date, not more of the name. */
const isMonthDay = (tokens: readonly Token[], at: number): boolean =>
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
		tokens[at]?.norm ?? "",
	) ||
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(tokens[at]?.norm ?? "") ||
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
		tokens[at + 1]?.norm ?? "",
	);

/** An office, of one or of several ("Co-Chairs"), unless it owns what follows ("Leaders' Declaration"). */
const isOfficeWord = (scene: Scene, at: number): boolean =>
	scene.knowledge.officeHeads.has(scene.tokens[at]?.norm ?? "") &&
	!/^['’]s?$/.test(scene.tokens[at + 1]?.text ?? "") &&
	!isHeadNext(scene, at + 1);

const isHeadNext = (scene: Scene, at: number): boolean => headAt(scene, at) !== undefined;

/** "Ministry of Foreign Affairs *Political* Director X": the modifier of an office. */
const opensOffice = ({ tokens, knowledge }: Scene, at: number): boolean =>
	knowledge.officeModifiers.has(tokens[at]?.norm ?? "") &&
	knowledge.officeHeads.get(tokens[at + 1]?.norm ?? "") === false;

/** A singular office: what follows is a person, not more of the name. */
const isOfficeHead = (scene: Scene, at: number): boolean =>
	scene.knowledge.officeHeads.get(scene.tokens[at]?.norm ?? "") === false;

/** A name in the complement of an office-less run that is a person's: two capitals of which the first is a given name. */
function startsPerson(scene: Scene, at: number): boolean {
	const { tokens, knowledge } = scene;
	const token = tokens[at] as Token;
	return (
		knowledge.lexicon.givenNames.has(token.norm) &&
		!knowledge.lexicon.commonWords.has(token.norm) &&
		isCapital(tokens[at + 1]) &&
		!scene.known.has(at)
	);
}

function joinsComplement(scene: Scene, at: number, head: Head, left: Atom | undefined): boolean {
	const right = scene.known.get(at + 1);
	if (/^[-–]$/.test(scene.tokens[at + 2]?.text ?? "") && !isCapital(scene.tokens[at + 3])) return false;
	if (head.noun.type === "agreement") return true;
	return (
		left === undefined &&
		right === undefined &&
		!startsPerson(scene, at + 1) &&
		scene.knowledge.lexicon.commonWords.has(scene.tokens[at + 1]?.norm ?? "")
	);
}

/** "Civilian Security, Democracy, and Human Rights": a comma inside a name, if a closing "and Capital" follows soon. */
function listCloses(scene: Scene, at: number): boolean {
	const { tokens, known } = scene;
	for (let index = at; index < Math.min(at + 9, tokens.length); index++) {
		const token = tokens[index] as Token;
		if (known.has(index) || startsPerson(scene, index)) return false;
		if (token.norm === "and")
			return isCapital(tokens[index + 1]) && !known.has(index + 1) && !startsPerson(scene, index + 1);
		if (token.text !== "," && !isCapital(token)) return false;
	}
	return false;
}

function skipAcronym(scene: Scene, at: number): number {
	const { tokens } = scene;
	const closes =
		tokens[at]?.text === "(" &&
		/^[\p{Lu}\p{N}][\p{L}\p{N}.+]*$/u.test(tokens[at + 1]?.text ?? "") &&
		tokens[at + 2]?.text === ")";
	return closes ? at + 3 : at;
}

const generic =
	/^(?:bilateral|trilateral|virtual|expanded|official|senior|joint|high|level|formal|historic|key|major|special|in|person|plenary|working|regular|fiscal|academic|calendar|school|election|new|leaders?|ministers?|foreign|white|house|first|second|third|next|last|annual)$/;

/** A capitalised word right before or after shows that only a piece of the name was read. */
function isCut(scene: Scene, from: number, to: number): boolean {
	const after = scene.tokens[to];
	const before = scene.tokens[from - 1];
	const cutAfter =
		after?.capital === true &&
		!scene.known.has(to) &&
		!isOfficeWord(scene, to) &&
		!startsPerson(scene, to) &&
		/^\p{Lu}\p{Ll}/u.test(after.text) &&
		after.pos !== "VERB" &&
		after.pos !== "ADP" &&
		!stopWords.has(after.norm);
	const cutBefore =
		from > 1 &&
		before?.capital === true &&
		!scene.titleCase &&
		/^(?:our|one|\p{Lu}.*)$/u.test(before.text) &&
		before.norm !== "the" &&
		!stopWords.has(before.norm) &&
		!endsOf(scene).has(from);
	return cutAfter || cutBefore;
}

/** "Bilateral Meeting", "Fiscal Year", "second Summit": words that any occasion may carry. */
const isGeneric = (scene: Scene, from: number, head: Head): boolean =>
	scene.tokens.slice(from, head.from).every(({ norm }) => generic.test(norm) || !/\p{L}/u.test(norm));

/** "24th Meeting" is one of a series that the text is about; "first Summit" may be anybody's. */
const isNumbered = ({ ordinal }: Lead): boolean => /^\d/.test(ordinal ?? "");

/** Plain plurals name no one instrument: "Climate Action Plans". */
const isPlainPlural = (scene: Scene, from: number, head: Head): boolean =>
	/(?:agreements|plans|frameworks|protocols|declarations|memoranda|arrangements|treaties)$/.test(
		scene.tokens[head.to - 1]?.norm ?? "",
	) && scene.tokens.slice(from, head.from).every(({ norm }) => scene.knowledge.lexicon.commonWords.has(norm));

/** Whether what was read tells one thing apart from others of its kind. */
function isName({ scene, from, head, lead, complement, inner }: Shape): boolean {
	if (head.noun.type === "relation") return false;
	const capital = isCapital(scene.tokens[head.from]);
	const { type, kind } = head.noun;
	const specific = lead.ordinal !== undefined || inner.length > 0;
	if (type === "organisation") {
		if (!capital || isTopic(scene, complement.to)) return false;
		if (/^(?:embassy|mission|consulate)$/.test(kind))
			return inner.some((atom) => atom.type === "state" || atom.type === "organisation") || complement.links.length > 0;
		if (scene.titleCase && lead.words === 0 && !specific && complement.words === 0) return false;
		return lead.words + complement.words > 0 || inner.some((atom) => atom.from < head.from || complement.to > head.to);
	}
	if (type === "agreement") {
		if (/^(?:presidential|executive|domestic)$/.test(scene.tokens[from]?.norm ?? "")) return false;
		if (!capital)
			return kind === "memorandum-of-understanding"
				? complement.to > head.to
				: !/s$/.test(scene.tokens[head.to - 1]?.norm ?? "") && isBetweenParties(kind, complement);
		if (isPlainPlural(scene, from, head)) return false;
		if (kind === "resolution") return complement.to > head.to;
		if (kind === "joint-statement")
			return /joint/i.test(scene.tokens[head.from]?.text ?? "") && complement.to > head.to;
		return lead.words + complement.words > 0 || specific;
	}
	if (scene.titleCase && lead.ordinal === undefined && scene.tokens[head.to]?.norm === "with") return false;
	if (isCut(scene, from, complement.to)) return false;
	if (complement.to === head.to && isGeneric(scene, from, head) && !isNumbered(lead)) return false;
	if (!capital)
		return (
			isOccasionOf(scene, head, inner) ||
			(complement.links.length > 0 &&
				(lead.ordinal !== undefined ||
					kind === "ceremony" ||
					head.from > from ||
					scene.tokens[from - 1]?.norm === "next"))
		);
	if (
		scene.titleCase &&
		lead.ordinal === undefined &&
		!inner.some((atom) => atom.to <= head.to) &&
		complement.to === head.to
	)
		return lead.words >= 2;
	return specific || lead.words >= 1 || complement.to > head.to;
}

/** "Bureau of *International Organization* Affairs": what a bureau is concerned with, no body. */
const isTopic = ({ tokens }: Scene, at: number): boolean => /^(?:Affairs|Issues|Studies)$/.test(tokens[at]?.text ?? "");

/** "the *agreement between Norway and Portugal* on fisheries", "the *joint statement of ECOWAS and the African Union*": told apart by who made it. */
function isBetweenParties(kind: string, { links }: Complement): boolean {
	const opens = /^(?:joint-statement|declaration|communique)$/.test(kind) ? /^(?:of|by|from|between)$/ : /^between$/;
	const parties = links.filter(({ to }) => to.type === "organisation" || (to.type === "state" && to.form === "name"));
	return parties.length >= 2 && opens.test(links[0]?.word ?? "") && parties.includes(links[0] as Link);
}

/** "the *U.S.-EU Trade and Technology Council* meeting", "the *U.S.-Bulgaria* bilateral dialogue": one occasion of a body, or of two states. */
function isOccasionOf({ tokens }: Scene, head: Head, inner: readonly Atom[]): boolean {
	if (/s$/.test(tokens[head.to - 1]?.norm ?? "")) return false;
	const [first, second] = inner.filter((atom) => atom.to <= head.from);
	if (first === undefined) return false;
	const definite = /^(?:the|its|this|upcoming|recent|next|week['’]?s|year['’]?s)$/.test(
		tokens[first.from - 1]?.norm ?? "",
	);
	const pair = first.type === "state" && second?.type === "state" && isJoiner(tokens[first.to]);
	return definite && (pair || (first.type === "organisation" && first.to === head.from));
}

/** Names inside a built one, known or built, in order. */
function innerAtoms(scene: Scene, from: number, to: number, links: readonly Link[]): readonly Atom[] {
	const built = links
		.map((link) => link.to)
		.filter((atom) => !scene.known.has(atom.from) || scene.known.get(atom.from) !== atom);
	const known: Atom[] = [];
	for (let index = from; index < to; index++) {
		const atom = scene.known.get(index);
		if (atom === undefined || atom.to > to) continue;
		if (!built.some((outer) => outer.from <= atom.from && atom.to <= outer.to && outer.type !== "event"))
			known.push(atom);
	}
	return [...known, ...built].sort((a, b) => a.from - b.from || b.to - a.to);
}

function toOrganisation(
	{ scene, head, complement }: Shape,
	atom: { from: number; to: number; inner: readonly Atom[] },
): OrganisationAtom {
	return {
		...atom,
		type: "organisation",
		name: nameOf(scene, atom.from, atom.to),
		kind: head.noun.kind,
		form: "pattern",
		links: complement.links,
	};
}

/** The name as written, without a leading article or an acronym in brackets. */
function nameOf(scene: Scene, from: number, to: number): string {
	const first = scene.tokens[from] as Token;
	const last = scene.tokens[to - 1] as Token;
	return scene.document.text
		.slice(first.start, last.end)
		.replace(/\s+\([\p{Lu}][\p{L}\p{N}.+-]*\)/gu, "")
		.replace(/\s+/g, " ");
}
