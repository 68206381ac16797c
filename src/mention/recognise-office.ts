import { isCapital, isPossessive, type Token } from "../text/token.ts";
import { type Atom, type AtomsAt, lineOf, type OfficeAtom, type OrganisationAtom, type StateAtom } from "./atom.ts";
import { courtesies } from "./honorific.ts";
import { type OfficeHeadAt, officeHeadAt } from "./office-head.ts";
import type { Scene } from "./scene.ts";

/**
 * Offices with the body they belong to: "NATO Deputy Secretary General", "Minister of Foreign Affairs of Cambodia", "head of the
 * Russian Embassy". `names` are the names recognised so far, by their first token.
 */
export function recogniseOffices(scene: Scene, names: AtomsAt): readonly OfficeAtom[] {
	const offices: OfficeAtom[] = [];
	if (!scene.words.some(({ opensOffice }) => opensOffice)) return offices;
	for (let index = 0; index < scene.tokens.length; ) {
		const name = names[index];
		const opens = name === undefined && scene.words[index]?.opensOffice === true;
		const acronym = opens ? readAcronym(scene, index) : undefined;
		if (acronym !== undefined) offices.push(acronym);
		const head = opens ? outermostHead(scene, index) : undefined;
		if (head === undefined) {
			index = name?.to ?? index + 1;
			continue;
		}
		const office = readOffice(scene, names, head, offices.at(-1)?.to ?? 0);
		if (office !== undefined) offices.push(office);
		index = Math.max(office?.to ?? 0, head.to);
	}
	return offices;
}

/** "UNSE Geir Pedersen": office and body in one word before a name. */
function readAcronym({ tokens, knowledge }: Scene, from: number): OfficeAtom | undefined {
	const found = knowledge.officeAcronyms.get(tokens[from]?.text ?? "");
	if (found === undefined || !isCapital(tokens[from + 1])) return undefined;
	const range = { from, to: from + 1, inner: [] };
	const body = knowledge.lexicon.organisations.get(found.body);
	const state = found.body.startsWith("state/") ? found.body.slice("state/".length) : undefined;
	const of: StateAtom | OrganisationAtom | undefined =
		state !== undefined
			? { ...range, type: "state", id: state, form: "name" }
			: body && {
					...range,
					type: "organisation",
					entry: found.body,
					name: body.name,
					kind: body.kind,
					form: "acronym",
					links: [],
				};
	return { ...range, type: "office", title: found.title, plural: false, ...(of === undefined ? {} : { of }) };
}

/** "Deputy Secretary General" is a deputy of the "Secretary General", not a "Deputy Secretary" who is a general. */
function outermostHead(scene: Scene, from: number): OfficeHeadAt | undefined {
	const head = officeHeadAt(scene, from);
	if (head === undefined) return undefined;
	const led = headOfChief(scene, head);
	if (led !== undefined) return led;
	for (let at = from + 1; at <= head.to; at++) {
		const later = officeHeadAt(scene, at);
		const modifies = at < head.to || scene.knowledge.officeModifiers.has(scene.tokens[head.to - 1]?.norm ?? "");
		if (later !== undefined && later.to > head.to && modifies) return outermostHead(scene, at) ?? later;
	}
	return head;
}

/** "Chief *Trade Adviser*": one who is first of several, where the words up to another head are English and capitalised. */
function headOfChief(scene: Scene, { from, to }: OfficeHeadAt): OfficeHeadAt | undefined {
	const { tokens, known } = scene;
	if (to !== from + 1 || tokens[from]?.text !== "Chief") return undefined;
	for (let at = to; at < to + 3 && isCapital(tokens[at]) && known[at] === undefined && isTitleWord(scene, at); at++) {
		const head = officeHeadAt(scene, at);
		if (head !== undefined) return outermostHead(scene, at) ?? head;
	}
	return undefined;
}

/** Titles that are given or family names too. */
export const namesToo: RegExp = /^(?:sultan|amir|emir|king|prince|judge|dean|marshal|major|khan)$/;

function readOffice(scene: Scene, names: AtomsAt, head: OfficeHeadAt, floor: number): OfficeAtom | undefined {
	const { tokens } = scene;
	if (isPartOfName(scene, head, floor)) return undefined;
	const capital = isCapital(tokens[head.from]);
	const own = readModifiers(scene, names, head.from, floor);
	const nearest = bodyBefore(scene, names, own, floor);
	const owner = nearest?.atom.type === "state" ? endingAt(names, nearest.from) : undefined;
	const left = owner?.type === "organisation" && nearest !== undefined && owner.from >= floor ? nearest.from : own;
	const before = left === own ? nearest : bodyBefore(scene, names, left, floor);
	const after = readComplement(scene, names, head);
	const inside = isBureauOf(scene, before?.atom, after.of);
	const of = inside ? before?.atom : (after.of ?? before?.atom);
	if (!capital && of === undefined && !isCapital(tokens[head.to])) return undefined;
	const begin = before?.from ?? left;
	const tenure = tenureOf(tokens, left, begin, head.to);
	const from = begin > floor && isTakenForVerb(tokens[begin - 1]) ? begin - 1 : begin;
	const titleUpTo = (to: number): string => lineOf(scene, tenure.from, to);
	const title = titleUpTo(inside ? after.to : after.titleTo);
	if (title === "") return undefined;
	const short = of === undefined ? shortBody(scene, head.to) : undefined;
	return {
		type: "office",
		from,
		to: after.to,
		inner: [...(before === undefined ? [] : [before.atom]), ...after.inner],
		title,
		plural: head.plural,
		...(short === undefined ? {} : { short: { title: titleUpTo(head.to), word: short } }),
		...(of === undefined ? {} : { of }),
		...(after.sentTo === undefined ? {} : { sentTo: after.sentTo }),
		...(tenure.kind === undefined ? {} : { tenure: tenure.kind }),
	};
}

/** "*Rivers Agency* Assistant Administrator of the *Bureau for Asia*": one works for the whole, in one part of it. */
const isBureauOf = ({ tokens }: Scene, whole: Atom | undefined, part: Atom | undefined): boolean =>
	whole?.type === "organisation" &&
	part?.type === "organisation" &&
	/^(?:bureau|office|division|directorate|section)$/.test(tokens[part.from]?.norm ?? "");

/** "bin *Sultan* Al Nahyan", "Dr. *Sultan* Al Jaber", "Minister *Sultan* Al Jaber", "*Amir*-Abdollahian": a title that is a name here. */
function isPartOfName({ tokens, knowledge }: Scene, { from, to }: OfficeHeadAt, floor: number): boolean {
	const hyphen =
		tokens[to]?.text === "-" && tokens[to]?.start === tokens[to - 1]?.end && tokens[to + 1]?.start === tokens[to]?.end;
	if (hyphen) return isCapital(tokens[to + 1]) && !knowledge.lexicon.commonWords.has(tokens[to + 1]?.norm ?? "");
	if (to !== from + 1 || !namesToo.test(tokens[from]?.norm ?? "") || !isCapital(tokens[to])) return false;
	return (
		/^(?:bin|ibn|bint|dr\.?|mr\.?|mrs\.?|ms\.?|sheikh)$/.test(tokens[from - 1]?.norm ?? "") ||
		(floor > 0 && floor === from)
	);
}

/** "President *of the Tribunal*": the noun that recalls a body named elsewhere in the document. */
function shortBody({ tokens, knowledge }: Scene, at: number): string | undefined {
	const noun = tokens[at + 2];
	if (tokens[at]?.norm !== "of" || tokens[at + 1]?.norm !== "the" || noun?.capital !== true) return undefined;
	if (isCapital(tokens[at + 3]) || /^(?:of|for|on|and|-|–)$/.test(tokens[at + 3]?.norm ?? "")) return undefined;
	const body = knowledge.headNouns
		.get(noun.norm)
		?.some(({ type, words }) => type === "organisation" && words.length === 1);
	return body === true ? noun.norm : undefined;
}

/** Where the words before the head begin that belong to the title: "Special Presidential", "National Security". */
function readModifiers(scene: Scene, names: AtomsAt, from: number, floor: number): number {
	const { tokens, knowledge } = scene;
	const capital = isCapital(tokens[from]);
	let left = from;
	while (left > floor) {
		const token = tokens[left - 1] as Token;
		const hyphen =
			/^[-–]$/.test(token.text) && left - 2 >= floor && knowledge.officeModifiers.has((tokens[left - 2] as Token).norm);
		if (hyphen) left -= 2;
		else if (endsName(names, left)) break;
		else if (knowledge.officeModifiers.has(token.norm) && (!capital || isCapital(token) || tenures.has(token.norm)))
			left--;
		else if (token.norm === "and" && isModifierPair(scene, left)) left -= 2;
		else if (capital && isPlainCapital(scene, left - 1)) left--;
		else break;
	}
	return left;
}

/** "Trade *and* Industry Minister". */
function isModifierPair(scene: Scene, left: number): boolean {
	const { tokens, knowledge } = scene;
	const before = tokens[left - 2];
	const after = tokens[left];
	return (
		before !== undefined &&
		isCapital(before) &&
		isCapital(after) &&
		knowledge.officeModifiers.has(before.norm) &&
		knowledge.officeModifiers.has(after?.norm ?? "")
	);
}

/** In running text any capitalised common word before the head is part of the title: "Counternarcotics Director". */
function isPlainCapital(scene: Scene, index: number): boolean {
	const token = scene.tokens[index] as Token;
	if (scene.titleCase || index === 0 || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
	if (opensSpeech(scene.tokens[index - 1] as Token)) return false;
	return (
		!courtesies.has(token.norm) &&
		scene.knowledge.lexicon.commonWords.has(token.norm) &&
		!scene.knowledge.lexicon.givenNames.has(token.norm) &&
		token.pos !== "DET" &&
		token.pos !== "ADP" &&
		token.pos !== "PRON" &&
		token.pos !== "SCONJ" &&
		token.pos !== "CCONJ"
	);
}

/** "“*Delighted* President X came", "– *Following* President X's": what a sentence begins with, whose capital says nothing. */
const opensSpeech = ({ text }: Token): boolean => /^(?:["“”‘:;.!?*•–—-]|\.\.\.|…)$/u.test(text);

const endsName = (names: AtomsAt, at: number): boolean => endingAt(names, at) !== undefined;

function endingAt(names: AtomsAt, at: number): Atom | undefined {
	for (let from = at - 1; from >= Math.max(0, at - 25); from--) {
		const atom = names[from];
		if (atom !== undefined) return atom.to === at ? atom : undefined;
	}
	return undefined;
}

type Body = StateAtom | OrganisationAtom;
const isBody = (atom: Atom | undefined): atom is Body => atom?.type === "state" || atom?.type === "organisation";

/** "Kenyan", "NATO", "Indonesia's" before the title. */
function bodyBefore(
	scene: Scene,
	names: AtomsAt,
	left: number,
	floor: number,
): { readonly from: number; readonly atom: Body } | undefined {
	const possessive = /^['’]s?$/.test(scene.tokens[left - 1]?.text ?? "");
	const bracket = scene.tokens[left - 1]?.text === ")" && scene.tokens[left - 3]?.text === "(";
	const atom = endingAt(names, possessive ? left - 1 : bracket ? left - 3 : left);
	if (!isBody(atom) || atom.from < floor) return undefined;
	if (atom.type === "state" && (atom.form === "people" || (atom.form === "name" && isOwned(scene.tokens, atom.from))))
		return undefined;
	return { from: atom.from, atom };
}

/** "President X *of the United States* President Y of Kenya": the state of the one before. */
const isOwned = (tokens: readonly Token[], at: number): boolean =>
	tokens[tokens[at - 1]?.norm === "the" ? at - 2 : at - 1]?.norm === "of";

interface ComplementOfOffice {
	readonly to: number;
	/** Where the title ends: before "of the Republic of Indonesia". */
	readonly titleTo: number;
	readonly of?: Body;
	readonly sentTo?: Atom;
	readonly inner: readonly Atom[];
}

function readComplement(scene: Scene, names: AtomsAt, head: OfficeHeadAt): ComplementOfOffice {
	const { tokens } = scene;
	let titleTo = head.to;
	let to = head.to;
	for (let round = 0; round < 4; round++) {
		const word = tokens[to]?.norm ?? "";
		const counterpart = tokens[head.from]?.norm === "counterpart";
		if (!(counterpart ? /^(?:of|from|in|at)$/ : /^(?:of|for|to|at|on|in)$/).test(word)) break;
		const article = /^(?:the|our|its)$/.test(tokens[to + 1]?.norm ?? "");
		const start = article && names[to + 1] === undefined ? to + 2 : to + 1;
		const name = ownedBody(scene, names, start) ?? names[start];
		if (isBody(name) && isNamedOffice(scene, name.to)) break;
		const within = /^(?:for|in)$/.test(word) && !counterpart ? article && isDepartment(name) : word !== "on";
		if (isBody(name) && within && !head.plural) return finish(scene, word, name, titleTo, head);
		if (word === "in") break;
		if (head.plural || (!article && word === "to" && isNamedOffice(scene, start))) break;
		if (name?.type === "place" && word === "of" && ofPlaces.test(tokens[head.to - 1]?.norm ?? "")) {
			to = name.to;
			titleTo = to;
			break;
		}
		const end = readTitleWords(scene, names, start, word === "for");
		if (end === start) break;
		titleTo = end;
		to = end;
	}
	return { to, titleTo, inner: [] };
}

/** "Deputy Assistant Secretary for the *Department of Energy*", "in the *Bureau of Rivers*": where one works, not what one deals with. */
const isDepartment = (name: Atom | undefined): boolean =>
	name?.type === "organisation" &&
	(/^(?:ministry|department)$/.test(name.kind) || /^(?:Bureau|Office)\b/.test(name.name));

/** "Chairman of the Party's *Commission on Rivers*": the body that the one named first owns. */
function ownedBody({ tokens }: Scene, names: AtomsAt, at: number): OrganisationAtom | undefined {
	const owner = names[at];
	if (!isBody(owner) || !isPossessive(tokens[owner.to])) return undefined;
	const owned = names[owner.to + 1];
	return owned?.type === "organisation" ? owned : undefined;
}

/** "Advisor to *Prime Minister X*", "Advisor to *Secretary of Energy X*": another's office and name, not part of the title. */
function isNamedOffice(scene: Scene, at: number): boolean {
	const { tokens } = scene;
	const head = officeHeadAt(scene, at);
	if (head === undefined || ranks.test(tokens[at]?.norm ?? "")) return false;
	if (tokens[head.to]?.norm !== "of") return isCapital(tokens[head.to]);
	const end = readTitleWords(scene, noNames, head.to + 1, false);
	return end > head.to + 1 && isCapital(tokens[end]);
}

const noNames: AtomsAt = [];

/** Titles that stand before a name beside an office. */
const ranks =
	/^(?:general|admiral|ambassador|judge|marshal|colonel|major|captain|lieutenant|brigadier|prince|princess)$/;

/** "Crown Prince *of Abu Dhabi*", "Mayor *of Kyiv*": offices of a place, whose name belongs to the title. */
const ofPlaces = /^(?:prince|ruler|mayor|governor|archbishop|bishop|duke|emir|amir|patriarch|sheikh)$/;

function finish(scene: Scene, word: string, name: Body, titleTo: number, head: OfficeHeadAt): ComplementOfOffice {
	const titled = scene.tokens.slice(head.from, head.to);
	const sent = word === "to" && titled.some(({ norm }) => envoys.test(norm));
	if (sent) return { to: name.to, titleTo: name.to, sentTo: name, inner: [name] };
	const host = /^ambassador/.test(scene.tokens[head.from]?.norm ?? "") ? hostAfter(scene, name.to) : undefined;
	if (host !== undefined) return { to: host.to, titleTo, of: name, sentTo: host, inner: [name, host] };
	const charge = scene.tokens[name.to]?.norm === "for" ? readTitleWords(scene, noNames, name.to + 1, true) : 0;
	return { to: charge > name.to + 1 ? charge : name.to, titleTo, of: name, inner: [name] };
}

const envoys = /ambassador|envoy|representative|commissioner|observer/;

/** "Ambassador of Viet Nam *to the Kingdom of Cambodia*". */
function hostAfter({ tokens, known }: Scene, at: number): Body | undefined {
	if (tokens[at]?.norm !== "to") return undefined;
	const name = known[tokens[at + 1]?.norm === "the" && known[at + 1] === undefined ? at + 2 : at + 1];
	return isBody(name) ? name : undefined;
}

/** "Civilian Security, Democracy, and Human Rights": capitalised common words; a person's name is none. */
function readTitleWords(scene: Scene, names: AtomsAt, start: number, topical: boolean): number {
	const { tokens } = scene;
	let to = start;
	while (to < tokens.length) {
		const token = tokens[to] as Token;
		const name = names[to];
		if (to > start && (opensPersonName(scene, to) || isRankOf(tokens, to))) break;
		if (topical && name !== undefined && name.type !== "person") {
			to = joinTopic(scene, name.to) ?? endOfRegions(scene, names, name.to);
			continue;
		}
		if (name?.type === "place" && to > start && tokens[to - 1]?.norm === "and") {
			to = name.to;
			continue;
		}
		if (name?.type === "organisation" && to > start) break;
		if (name?.type === "state" && !joinsWithHyphen(tokens, name.to)) break;
		if (!isCapital(token) || !(isTitleWord(scene, to) || (topical && isAffairs(tokens, to)))) break;
		to++;
		if (/^[-–&]$/.test(tokens[to]?.text ?? "") && isCapital(tokens[to + 1])) to++;
		else if (
			tokens[to]?.norm === "and" &&
			(isTitleWord(scene, to + 1) || names[to + 1]?.type === "place") &&
			isCapital(tokens[to + 1]) &&
			!opensOffice(scene, to + 1)
		)
			to++;
		else if (tokens[to]?.text === "," && closesWithAnd(scene, to)) {
			to += tokens[to + 1]?.norm === "and" ? 2 : 1;
			if (tokens[to]?.norm === "the") to++;
		} else if (topical && (tokens[to]?.norm === "and" ? isAffairs(tokens, to + 1) : isIssues(tokens, to))) to++;
		else if (
			/^(?:of|the|for|to)$/.test(tokens[to]?.norm ?? "") &&
			isCapital(tokens[to + 1]) &&
			isTitleWord(scene, to + 1) &&
			names[to + 1] === undefined
		)
			to++;
	}
	return to;
}

/** "for Port Affairs *Ambassador* X": what stands with the name after a title. */
const isRankOf = (tokens: readonly Token[], at: number): boolean =>
	/^(?:ambassador|admiral|judge|colonel|captain)$/.test(tokens[at]?.norm ?? "") &&
	/^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "");

/** "for East Asian*-*Pacific Affairs", "for European *and* Eurasian Affairs": what ties one region of a title to the next. */
function joinTopic({ tokens }: Scene, at: number): number | undefined {
	if (/^[-–]$/.test(tokens[at]?.text ?? "") && isCapital(tokens[at + 1])) return at + 1;
	return tokens[at]?.norm === "and" && isAffairs(tokens, at + 1) ? at + 1 : undefined;
}

/** "Senior Director for Norway*, Sweden, and the Baltic Sea* Ana Berg": the other states and regions of a charge, where the holder's name follows the last. */
function endOfRegions({ tokens, knowledge }: Scene, names: AtomsAt, first: number): number {
	for (let at = first; ; ) {
		let next = tokens[at]?.text === "," ? at + 1 : at;
		const last = tokens[next]?.norm === "and";
		if (last) next++;
		if (next === at) return first;
		if (tokens[next]?.norm === "the") next++;
		const region = names[next];
		if (region?.type !== "place" && !(region?.type === "state" && region.form === "name")) return first;
		at = region.to;
		if (last)
			return isCapital(tokens[at]) && names[at] === undefined && !knowledge.officeHeads.has(tokens[at]?.norm ?? "")
				? at
				: first;
	}
}

/** "for Global Women*'s Issues*". */
const isIssues = (tokens: readonly Token[], at: number): boolean =>
	/^['’]s?$/.test(tokens[at]?.text ?? "") && /^(?:issues|affairs|rights|health)$/.test(tokens[at + 1]?.norm ?? "");

/** "*European and Eurasian Affairs*": capitals up to the word that ends such titles. */
function isAffairs(tokens: readonly Token[], at: number): boolean {
	for (let index = at; index < at + 4 && (isCapital(tokens[index]) || tokens[index]?.norm === "and"); index++)
		if (tokens[index]?.norm === "affairs") return index > at;
	return false;
}

/** "for Political Affairs *Victoria Nuland*", "and Resources *Rich Verma*": a given name, even if it is a place's or a word, before a name that is nothing else. */
function opensPersonName({ tokens, knowledge, known, titleCase }: Scene, at: number): boolean {
	const { givenNames, wordNames, commonWords } = knowledge.lexicon;
	const { norm } = tokens[at] as Token;
	const next = tokens[at + 1];
	if (next?.capital !== true || known[at + 1] !== undefined || (!givenNames.has(norm) && !wordNames.has(norm)))
		return false;
	return (
		!commonWords.has(next.norm) || (wordNames.has(norm) && !titleCase && /^[,;.]$/.test(tokens[at + 2]?.text ?? ""))
	);
}

const joinsWithHyphen = (tokens: readonly Token[], at: number): boolean => /^[-–]$/.test(tokens[at]?.text ?? "");

/** A capitalised word that is an English word, not a given name, nor as short as the surname of "Minister of Industry *Ma* Jun". */
function isTitleWord(scene: Scene, at: number): boolean {
	const token = scene.tokens[at];
	if (token === undefined) return false;
	const { commonWords, givenNames } = scene.knowledge.lexicon;
	if (/^(?:HE|HRH)$/.test(token.text)) return false;
	if (/^[\p{Lu}\p{N}-]{2,}$/u.test(token.text)) return !isSurnameInCapitals(scene, at);
	if (/^\p{Lu}\p{Ll}$/u.test(token.text) && isCapital(scene.tokens[at + 1])) return false;
	return commonWords.has(token.norm) && !(givenNames.has(token.norm) && isCapital(scene.tokens[at + 1]));
}

/** "Minister of Industry *HAGIUDA* Koichi": a surname first, not a part of the title. */
function isSurnameInCapitals({ tokens, knowledge }: Scene, at: number): boolean {
	const { text, norm } = tokens[at] as Token;
	const next = tokens[at + 1];
	return text.length > 3 && !knowledge.lexicon.commonWords.has(norm) && /^\p{Lu}\p{Ll}/u.test(next?.text ?? "");
}

function closesWithAnd(scene: Scene, at: number): boolean {
	const { tokens } = scene;
	for (let index = at + 1; index < Math.min(at + 9, tokens.length); index++) {
		const token = tokens[index] as Token;
		const last = tokens[index + 1]?.norm === "the" ? index + 2 : index + 1;
		if (token.norm === "and")
			return (
				isTitleWord(scene, last) &&
				isCapital(tokens[last]) &&
				!opensOffice(scene, last) &&
				scene.known[last] === undefined
			);
		if (token.text !== "," && !(isCapital(token) && isTitleWord(scene, index))) return false;
	}
	return false;
}

/** "…, and *Acting Assistant Secretary*": another office, not more of the title. */
function opensOffice(scene: Scene, at: number): boolean {
	let head = at;
	while (head < at + 4 && scene.words[head]?.modifiesOffice === true && officeHeadAt(scene, head) === undefined) head++;
	return officeHeadAt(scene, head) !== undefined;
}

const tenures = new Map([
	["former", "former"],
	["then", "former"],
	["ex", "former"],
	["outgoing", "outgoing"],
	["acting", "acting"],
	["interim", "acting"],
	["incoming", "designate"],
	["designate", "designate"],
]);

/** "*Acting* Haitian Prime Minister": before the state, and no gerund. */
const isTakenForVerb = (token: Token | undefined): boolean => /^(?:Acting|Outgoing|Incoming)$/.test(token?.text ?? "");

/** "Former" and its like say when the office was held; only "former" leaves the title. */
function tenureOf(
	tokens: readonly Token[],
	left: number,
	from: number,
	to: number,
): { readonly from: number; readonly kind?: string } {
	const outer = tenures.get(tokens[from - 1]?.norm ?? "");
	const elect = /^(?:elect|designate)$/.test(tokens[to - 1]?.norm ?? "");
	const first = tokens[left]?.norm ?? "";
	const kind = tenures.get(first) ?? outer ?? (elect ? "designate" : undefined);
	if (kind === undefined) return { from: left };
	return { from: kind === "former" && tenures.get(first) !== undefined ? left + 1 : left, kind };
}
