import { slug } from "../text/slug.ts";
import type { Token } from "../text/token.ts";
import {
	type AgreementAtom,
	type Atom,
	type EventAtom,
	type Link,
	lineOf,
	type OrganisationAtom,
	type PlaceAtom,
} from "./atom.ts";
import type { KnownAtom } from "./known-atom.ts";
import { officeHeadAt } from "./office-head.ts";
import { namedWhole } from "./read-out-event.ts";
import type { Scene } from "./scene.ts";
import { readComplement, type Shape, skipAcronym } from "./titled-complement.ts";
import { endsName, type Head, isJoiner, isMonth } from "./titled-head.ts";
import { readLead } from "./titled-lead.ts";
import { isName } from "./titled-shape.ts";

export type TitledAtom = OrganisationAtom | AgreementAtom | EventAtom | PlaceAtom;

/**
 * Names that a head noun builds, on either side: "India-U.S. Counternarcotics *Working Group*", "*Declaration* on Strategic
 * Partnership", "third *meeting* of the Working Group". Known names are taken as they are.
 */
export function recogniseTitled(scene: Scene): readonly TitledAtom[] {
	const atoms: TitledAtom[] = [];
	const lastHead = scene.words.findLastIndex(({ opensHead }) => opensHead);
	for (let index = 0; index <= lastHead; ) {
		const start = afterDate(scene.tokens, index);
		if (start > index && start < scene.tokens.length && readTitled(scene, start) !== undefined) {
			index = start;
			continue;
		}
		const read = scene.words[index]?.opensTitled ? readTitled(scene, index) : undefined;
		const atom = read !== undefined && (scene.known[index]?.to ?? 0) < read.to ? read : undefined;
		if (atom !== undefined) atoms.push(atom);
		index = atom?.to ?? scene.known[index]?.to ?? index + 1;
	}
	return namedWhole(scene, atoms);
}

/** "the *June 29-30* NATO Summit", "*November 2023* Woodside Summit": a date before a name that stands without it. */
function afterDate(tokens: readonly Token[], from: number): number {
	if (!isMonth(tokens[from])) return from;
	let index = from + 1;
	while (/^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|[-–,])$/.test(tokens[index]?.norm ?? "")) index++;
	return index;
}

/** "COP28", "COP-28", "COP 28": the conference of the parties, by its number. */
function readConference(scene: Scene, from: number): EventAtom | undefined {
	const { tokens, known } = scene;
	const { text } = tokens[from] as Token;
	if (!text.startsWith("COP") || known[from] !== undefined) return undefined;
	const spaced = isJoiner(tokens[from + 1]) ? from + 2 : from + 1;
	const last = /^COP\d{1,2}$/.test(text)
		? from
		: text === "COP" && /^\d{1,2}$/.test(tokens[spaced]?.text ?? "")
			? spaced
			: -1;
	if (last < 0) return undefined;
	const name = lineOf(scene, from, last + 1);
	return { type: "event", from, to: last + 1, inner: [], name, kind: "conference", named: true };
}

function readTitled(scene: Scene, from: number): TitledAtom | undefined {
	const conference = readConference(scene, from);
	if (conference !== undefined) return conference;
	const lead = readLead(scene, from);
	if (lead === undefined || lead.head.noun.type === "relation") return undefined;
	const { head } = lead;
	if (isBond(scene, from, head) || isInOffice(scene, head)) return undefined;
	const known = scene.known[from];
	if (known?.type === "organisation" && head.from < known.to && head.to <= known.to) return undefined;
	if (isOpenedInLowerCase(scene, from, head)) return undefined;
	const complement = readComplement(scene, head, readTitled);
	const to = complement.to;
	const atom = { from, to, inner: innerAtoms(scene, from, to, complement.links) };
	const shape = { scene, from, head, lead, complement, inner: atom.inner };
	if (!isName(shape)) return undefined;
	if (head.noun.type === "organisation") {
		const owner = ownerBefore(scene, from, to);
		return owner === undefined ? toOrganisation(shape, atom) : readOwner(scene, from, owner);
	}
	const name = nameOf(scene, from, to);
	if (head.noun.type === "place") return { ...atom, type: "place", entry: slug(name), name, kind: head.noun.kind };
	if (head.noun.type === "agreement") return { ...atom, type: "agreement", name, kind: head.noun.kind, named: true };
	const ordinal = pointerBefore(scene, from) ?? lead.ordinal;
	return {
		...atom,
		type: "event",
		name,
		kind: head.noun.kind,
		named: true,
		...(ordinal === undefined ? {} : { ordinal }),
	};
}

/** "the *next* Rivers Summit", "the *first-ever* Rivers Summit": which one it is, outside its name. */
function pointerBefore({ tokens }: Scene, from: number): string | undefined {
	const before = tokens[from - 1]?.norm;
	if (before === "next") return "next";
	const first = before === "ever" && tokens[from - 2]?.text === "-" && tokens[from - 3]?.norm === "first";
	return first ? "first-ever" : undefined;
}

/** "Chief of *Mission* of the Norwegian Embassy", "White House *Press* Secretary": a word of an office's title. */
function isInOffice(scene: Scene, { from, to }: Head): boolean {
	if (scene.tokens[from - 1]?.norm === "the") return false;
	for (let at = from; at >= Math.max(0, from - 2); at--) {
		const office = officeHeadAt(scene, at);
		if (office === undefined || office.to < to || office.to - at <= to - from) continue;
		if (scene.tokens[office.to - 1]?.norm !== "member") return true;
	}
	return false;
}

/** "a *first* Joint Roadmap", "the *foreign* Diplomatic Corps": of a body's or an instrument's name, the first word carries a capital. */
const isOpenedInLowerCase = ({ tokens }: Scene, from: number, { noun, from: head }: Head): boolean =>
	noun.type !== "event" && head > from && /^\p{Ll}/u.test(tokens[from]?.text ?? "") && tokens[head]?.capital === true;

/** "the Department of Justice's *Office of International Affairs*": two bodies, of which the second has a name of its own. */
function ownerBefore(scene: Scene, from: number, to: number): KnownAtom | undefined {
	for (let index = from; index < to; index++) {
		const owner = scene.known[index];
		if (owner?.type !== "organisation" || !/^['’]s?$/.test(scene.tokens[owner.to]?.text ?? "")) continue;
		const own = !widespread.test(scene.tokens[owner.to + 1]?.norm ?? "") && nameEnd(scene, owner.to + 1) === to;
		if (own) return owner;
	}
	return undefined;
}

/** Where a known or built name ends, with the acronym after it. */
const nameEnd = (scene: Scene, from: number): number | undefined => {
	const end = scene.known[from]?.to ?? readTitled(scene, from)?.to;
	return end === undefined ? undefined : skipAcronym(scene, end);
};

/** "*U.S. Department of the Treasury*'s Office": the owner with the state before it, or as it is known. */
function readOwner(scene: Scene, from: number, owner: KnownAtom): TitledAtom | undefined {
	if (owner.type !== "organisation" || owner.from === from) return undefined;
	const state = scene.known[from];
	return state?.type === "state" && state.to === owner.from ? { ...owner, from, inner: [state] } : undefined;
}

/** "EXIM's *Advisory* Committee", "USAID's *Regional* Office": words that begin names which every body has. */
const widespread = /^(?:advisory|regional|national|permanent|executive|political|local|field|country|special)$/;

/** "the U.S.-Japan *Alliance*": two states and what joins them are no body. */
function isBond(scene: Scene, from: number, head: Head): boolean {
	if (!/^(?:alliance|partnership|community|friendship|union)$/.test(scene.tokens[head.from]?.norm ?? "")) return false;
	const first = scene.known[from];
	if (first?.type === "state" && isJoiner(scene.tokens[from - 1]) && endsName(scene, from - 1)) return true;
	return first?.type === "state" && isJoiner(scene.tokens[first.to]) && scene.known[first.to + 1]?.type === "state";
}

/** Names inside a built one, known or built, in order. */
function innerAtoms(scene: Scene, from: number, to: number, links: readonly Link[]): readonly Atom[] {
	const built = links
		.map((link) => link.to)
		.filter((atom) => scene.known[atom.from] === undefined || scene.known[atom.from] !== atom);
	const known: Atom[] = [];
	for (let index = from; index < to; index++) {
		const atom = scene.known[index];
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
	return lineOf(scene, from, to).replace(/\s+\([\p{Lu}][\p{L}\p{N}.+-]*\)/gu, "");
}
