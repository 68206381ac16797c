import { isCapital, type Token } from "../text/token.ts";
import {
	type Atom,
	type AtomsAt,
	type Body,
	isBody,
	lineOf,
	nameEndingAt,
	type OfficeAtom,
	type OrganisationAtom,
	type StateAtom,
} from "./atom.ts";
import { courtesies } from "./honorific.ts";
import { readComplement } from "./office-complement.ts";
import type { OfficeHeadAt } from "./office-head.ts";
import { aideAt, outermostHead, seatIn } from "./outermost-head.ts";
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
		const head = opens
			? (outermostHead(scene, index) ?? seatIn(scene, names, index) ?? aideAt(scene, index))
			: undefined;
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
	if (found === undefined || found.body === "" || !isCapital(tokens[from + 1])) return undefined;
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

/** "PM": a title with the words that its letters stand for. */
const spelt = (title: string, { officeAcronyms }: Scene["knowledge"]): string =>
	title.replace(/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu, (letters) => {
		const found = officeAcronyms.get(letters);
		return found?.body === "" ? found.title : letters;
	});

/** Titles that are given or family names too. */
export const namesToo: RegExp = /^(?:sultan|amir|emir|king|prince|judge|dean|marshal|major|khan)$/;

function readOffice(scene: Scene, names: AtomsAt, head: OfficeHeadAt, floor: number): OfficeAtom | undefined {
	const { tokens } = scene;
	if (isPartOfName(scene, head, floor)) return undefined;
	const capital = isCapital(tokens[head.from]);
	const own = readModifiers(scene, names, head.from, floor);
	const nearest = bodyBefore(scene, names, own, floor);
	const owner = nearest?.atom.type === "state" ? nameEndingAt(names, nearest.from) : undefined;
	const left = owner?.type === "organisation" && nearest !== undefined && owner.from >= floor ? nearest.from : own;
	const before = left === own ? nearest : bodyBefore(scene, names, left, floor);
	const after = readComplement(scene, names, head);
	const inside = isBureauOf(scene, before?.atom, after.of);
	const of = inside ? before?.atom : (after.of ?? before?.atom);
	if (!capital && of === undefined && !isCapital(tokens[head.to])) return undefined;
	const rank = before === undefined || before.from === floor ? undefined : rankBefore(scene, before.from);
	const from = (before?.from ?? left) - (rank === undefined ? 0 : 1);
	const tenure = tenureOf(tokens, left, before?.from ?? left, head.to);
	const whole = before?.atom.type === "organisation" && of !== before.atom && before.from >= floor;
	const titleUpTo = (to: number): string =>
		whole ? lineOf(scene, from, to) : [...(rank ?? []), lineOf(scene, tenure.from, to)].join(" ");
	const title = spelt(titleUpTo(inside ? after.to : after.titleTo), scene.knowledge);
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

/**
 * "*Acting* Fijian Prime Minister", "*Deputy* White House Press Secretary": the word of the title that stands before the body. Where
 * the office is of another body ("*Foreign Service* Officer at the Department"), that one is of the title too.
 */
function rankBefore({ tokens }: Scene, body: number): readonly string[] | undefined {
	const word = tokens[body - 1];
	return word !== undefined && /^(?:acting|interim|deputy|assistant)$/.test(word.norm) ? [word.text] : undefined;
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
		else if (token.norm === "and" && left - 2 >= floor && isModifierPair(scene, left)) left -= 2;
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

const endsName = (names: AtomsAt, at: number): boolean => nameEndingAt(names, at) !== undefined;

/** "Kenyan", "NATO", "Indonesia's" before the title. */
function bodyBefore(
	scene: Scene,
	names: AtomsAt,
	left: number,
	floor: number,
): { readonly from: number; readonly atom: Body } | undefined {
	const possessive = /^['’]s?$/.test(scene.tokens[left - 1]?.text ?? "");
	const bracket = scene.tokens[left - 1]?.text === ")" && scene.tokens[left - 3]?.text === "(";
	const atom = nameEndingAt(names, possessive ? left - 1 : bracket ? left - 3 : left);
	if (!isBody(atom) || atom.from < floor) return undefined;
	if (atom.type === "state" && (atom.form === "people" || (atom.form === "name" && isOwned(scene.tokens, atom.from))))
		return undefined;
	return { from: atom.from, atom };
}

/** "President X *of the United States* President Y of Kenya": the state of the one before. */
const isOwned = (tokens: readonly Token[], at: number): boolean =>
	tokens[tokens[at - 1]?.norm === "the" ? at - 2 : at - 1]?.norm === "of";

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
