import {
	type Atom,
	type EventAtom,
	lineOf,
	type OfficeAtom,
	type OrganisationAtom,
	type PersonAtom,
	type StateAtom,
} from "../mention/atom.ts";
import { dateEvents } from "../mention/date-event.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import type { Mention } from "../mention/mention.ts";
import { type Recognition, recognise } from "../mention/recognise.ts";
import { lookUp, type Scene } from "../mention/scene.ts";
import { isOrdinal } from "../mention/titled-head.ts";
import type { Document } from "../source/document.ts";
import { analyse } from "../text/analyse.ts";
import { tag } from "../text/tag.ts";
import type { Sentence, Token } from "../text/token.ts";
import { acronymOf } from "./defined-acronym.ts";
import { seatInName } from "./occasion-seat.ts";
import { Register } from "./register.ts";

/** A name in a sentence and the entity it was linked to. */
export interface LinkedAtom {
	readonly atom: Atom;
	/** Local id; absent for dates and for short forms that could be anyone. */
	readonly entity: string | undefined;
}

/** A sentence whose names are linked. */
export interface LinkedSentence {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly atoms: readonly LinkedAtom[];
	/** Offices beside no name: "the foreign minister of Indonesia". */
	readonly offices: readonly OfficeAtom[];
	/** A speaker's name before a colon: it names, but says nothing. */
	readonly label: boolean;
}

export interface LinkedDocument {
	readonly document: Document;
	readonly register: Register;
	readonly sentences: readonly LinkedSentence[];
	/** Entity that speaks in each block, by index. */
	readonly speakers: ReadonlyMap<number, string>;
}

/** Recognises the names of a document and gives each its entity: full names first, then what is short for them. */
export function link(document: Document, knowledge: Knowledge): LinkedDocument {
	const register = new Register(knowledge, document.date);
	const first = sentencesOf(document).map(({ sentence, label }) => {
		const scene = lookUp(document, sentence, knowledge);
		const { atoms, offices } = recognise(scene);
		return { scene, sentence, label, atoms, offices };
	});
	const entered = new Map<Atom, string>();
	for (const { atoms, offices, scene } of first) enterNames(atoms, offices, scene, register, entered);
	const scenes = first.map((read) => readAgain(read, register, entered));
	for (const { atoms } of scenes)
		for (const atom of atoms) {
			const entity = atom.type === "person" && atom.partial ? register.enterPartial(atom) : undefined;
			if (entity !== undefined) entered.set(atom, entity);
		}
	const words = register.personWords();
	const names = byFirstWord(register.fullNames());
	const sentences = scenes.map(({ scene, sentence, label, atoms, offices }) => {
		const short = shortForms(scene, atoms, register, words, names, entered);
		const all = short.length === 0 ? atoms : [...atoms, ...short].sort((a, b) => a.from - b.from);
		return { scene, sentence, label, offices, atoms: all.map((atom) => ({ atom, entity: entered.get(atom) })) };
	});
	return { document, register, sentences, speakers: speakersOf(document, sentences) };
}

interface ReadScene extends Recognition {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly label: boolean;
}

/** A sentence with an acronym that the document defines is read once more, so that offices and names can be built on it. */
function readAgain(read: ReadScene, register: Register, entered: Map<Atom, string>): ReadScene {
	const defined = acronymsIn(read, register);
	if (defined.length === 0) return read;
	for (const [atom, entity] of defined) entered.set(atom, entity);
	const known = [...read.scene.known];
	for (const [atom] of defined) known[atom.from] = atom;
	const scene: Scene = { ...read.scene, known };
	const again: ReadScene = { ...read, scene, ...recognise(scene) };
	enterNames(again.atoms, again.offices, scene, register, entered);
	return again;
}

function acronymsIn(
	{ scene, atoms }: ReadScene,
	register: Register,
): readonly (readonly [OrganisationAtom | StateAtom, string])[] {
	if (!register.hasAcronyms && register.get(nato) === undefined) return [];
	const found: (readonly [OrganisationAtom | StateAtom, string])[] = [];
	scene.tokens.forEach((token, index) => {
		if (!token.capital) return;
		const entity = register.acronym(token.text) ?? (isTheAlliance(scene.tokens, index, register) ? nato : undefined);
		if (entity === undefined || scene.known[index] !== undefined || isCovered(atoms, index)) return;
		const atom = shortName(index, token, entity, register);
		if (atom?.type === "organisation" || atom?.type === "state") found.push([atom, entity]);
	});
	return found;
}

function isCovered(atoms: readonly Atom[], index: number): boolean {
	for (const { from, to } of atoms) if (from <= index && index < to) return true;
	return false;
}

const nato = "organisation/nato";

/** "Finland and Sweden have joined *the Alliance*", in a text that has named it. */
const isTheAlliance = (tokens: readonly Token[], index: number, register: Register): boolean =>
	tokens[index]?.text === "Alliance" &&
	tokens[index - 1]?.norm === "the" &&
	tokens[index + 1]?.capital !== true &&
	register.get(nato) !== undefined;

/** The sentences of the text, and each speaker's label as one of its own. */
function sentencesOf(document: Document): readonly { readonly sentence: Sentence; readonly label: boolean }[] {
	const spans = document.blocks.flatMap(({ kind, start, bodyStart }, block) => {
		const end = kind === "turn" && bodyStart > start ? document.text.lastIndexOf(":", bodyStart) : start;
		return end > start ? [{ start, end, block }] : [];
	});
	const tokens = tag(document.text, spans);
	const labels = spans.map((span, index) => ({
		sentence: { ...span, tokens: tokens[index] as readonly Token[] },
		label: true,
	}));
	const sentences = analyse(document).map((sentence) => ({ sentence, label: false }));
	if (labels.length === 0) return sentences;
	return [...labels, ...sentences].sort((a, b) => a.sentence.start - b.sentence.start);
}

function enterNames(
	atoms: readonly Atom[],
	offices: readonly OfficeAtom[],
	scene: Scene,
	register: Register,
	entered: Map<Atom, string>,
): void {
	const enter = (atom: Atom): void => {
		const entity = entered.has(atom) ? undefined : register.enter(atom);
		if (entity === undefined) return;
		entered.set(atom, entity);
		const acronym = acronymOf(scene, atom);
		if (acronym !== undefined) register.define(acronym, entity);
	};
	atoms.forEach(enter);
	for (const atom of atoms) {
		atom.inner.forEach(enter);
		if (atom.type === "person") for (const office of atom.offices) office.inner.forEach(enter);
	}
	for (const office of offices) office.inner.forEach(enter);
}

interface FullName {
	readonly words: readonly string[];
	readonly entity: string;
}

type FullNames = ReadonlyMap<string, readonly FullName[]>;

function byFirstWord(names: readonly FullName[]): FullNames {
	const index = new Map<string, FullName[]>();
	for (const name of names) {
		const first = name.words[0] ?? "";
		index.set(
			first,
			[...(index.get(first) ?? []), name].sort((a, b) => b.words.length - a.words.length),
		);
	}
	return index;
}

/** A full name without a title, once the document has said whose it is. */
function named(scene: Scene, from: number, to: number): PersonAtom {
	const name = lineOf(scene, from, to);
	return { type: "person", from, to, inner: [], name, offices: [], extent: { from, to }, partial: false };
}

/** Surnames and acronyms that stand alone, where no other name was recognised. */
function shortForms(
	scene: Scene,
	atoms: readonly Atom[],
	register: Register,
	words: ReadonlySet<string>,
	names: FullNames,
	entered: Map<Atom, string>,
): readonly Atom[] {
	const found: Atom[] = [];
	const taken = (index: number): boolean => isCovered(atoms, index) || isCovered(found, index);
	for (let index = 0; index < scene.tokens.length; index++) {
		const token = scene.tokens[index] as Token;
		if (!token.capital) continue;
		const whole = fullNameAt(scene.tokens, index, names);
		if (whole !== undefined && !taken(index) && !taken(index + whole.words.length - 1)) {
			const atom = named(scene, index, index + whole.words.length);
			found.push(atom);
			entered.set(atom, whole.entity);
			continue;
		}
		const acronym = register.acronym(token.text);
		const isPerson = words.has(token.norm);
		const person =
			acronym === undefined && (isPerson || (isLeader(scene, index) && !taken(index))) && standsAlone(scene, index)
				? isPerson
					? register.personNamed(token.norm)
					: register.leaderNamed(token.norm, ownsOrRules(scene.tokens[index + 1]))
				: undefined;
		const entity = acronym ?? person;
		if (entity === undefined || taken(index)) continue;
		const atom = acronym === undefined ? surname(index, token) : shortName(index, token, entity, register);
		if (atom === undefined) continue;
		const sitting = atom.type === "event" ? sittingOf(scene, atom, atoms) : atom;
		found.push(sitting);
		entered.set(sitting, sitting === atom ? entity : (register.enter(sitting) as string));
		if (sitting === atom) register.addForm(entity, token.text);
	}
	return found;
}

const fullNameAt = (tokens: readonly Token[], at: number, names: FullNames): FullName | undefined =>
	names
		.get((tokens[at] as Token).norm)
		?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.norm === word));

/** "*Putin*'s invasion", "the *Lukashenka* regime", "*Putin* must leave": one known name that may be a ruler's. */
function isLeader({ tokens, words, known, titleCase }: Scene, index: number): boolean {
	const word = words[index];
	if (titleCase || word?.surname !== true || word.common || word.given) return false;
	if (known[index] !== undefined || (tokens[index] as Token).text.length < 4) return false;
	const next = tokens[index + 1];
	return (
		ownsOrRules(next) || (next?.capital !== true && !/^[-–/&]$/.test(next?.text ?? "") && !isTied(tokens[index - 1]))
	);
}

/** "*Putin*'s", "the *Lukashenka* regime": what only a ruler's surname is said with. */
const ownsOrRules = (next: Token | undefined): boolean => /^['’]s$/.test(next?.text ?? "") || next?.norm === "regime";

/** "al*-*Sadr": the end of a longer name. */
const isTied = (before: Token | undefined): boolean =>
	before !== undefined && (/^[-–/&]$/.test(before.text) || (before.capital && /^\p{Lu}\p{Ll}+$/u.test(before.text)));

/** A surname that is also an English word must not open the sentence or stand in a heading. */
function standsAlone(scene: Scene, index: number): boolean {
	const before = scene.tokens[index - 1];
	if (scene.words[index]?.common && (index === 0 || scene.titleCase)) return false;
	return before === undefined || !/^\p{Lu}\p{Ll}/u.test(before.text) || /^(?:Mr|Ms|Mrs|Dr|And)\.?$/.test(before.text);
}

const surname = (index: number, token: Token): PersonAtom => ({
	type: "person",
	from: index,
	to: index + 1,
	inner: [],
	name: token.text,
	offices: [],
	extent: { from: index, to: index + 1 },
	partial: true,
});

function shortName(index: number, token: Token, entity: string, register: Register): Atom | undefined {
	const draft = register.get(entity);
	const base = { from: index, to: index + 1, inner: [], name: token.text, kind: draft?.kind ?? "" };
	if (draft?.type === "organisation")
		return { ...base, type: "organisation", form: "acronym", links: [] } satisfies OrganisationAtom;
	if (draft?.type === "agreement") return { ...base, type: "agreement", named: true };
	if (draft?.type === "event") return { ...base, type: "event", named: true };
	return draft?.type === "state"
		? { from: index, to: index + 1, inner: [], type: "state", id: entity.slice("state/".length), form: "name" }
		: undefined;
}

/** "the *eighth* OOC", "*last year's* OOC": another than the one that the document spells out. */
function sittingOf(scene: Scene, atom: EventAtom, atoms: readonly Atom[]): EventAtom {
	const before = scene.tokens[atom.from - 1];
	const numbered: EventAtom =
		before !== undefined && isOrdinal(before)
			? { ...atom, from: atom.from - 1, name: `${before.text} ${atom.name}`, ordinal: before.text }
			: atom;
	const dates = atoms.filter((one) => one.type === "date");
	return dateEvents(scene, [numbered], dates)[0] ?? atom;
}

function speakersOf(document: Document, sentences: readonly LinkedSentence[]): ReadonlyMap<number, string> {
	const byLabel = new Map<string, string>();
	for (const { label, sentence, atoms } of sentences) {
		const speaker = label ? document.blocks[sentence.block]?.speaker : undefined;
		const person = atoms.find(({ atom }) => atom.type === "person")?.entity;
		if (speaker !== undefined && person !== undefined) byLabel.set(speaker, person);
	}
	return new Map(
		document.blocks.flatMap((block, index) => {
			const person = block.speaker === undefined ? undefined : byLabel.get(block.speaker);
			return person === undefined ? [] : [[index, person] as const];
		}),
	);
}

/** Every name of a document with its entity, those inside other names too, in order; the region in an office ("for Pacific Affairs") is none. */
export function mentionsOf({ document, sentences }: LinkedDocument, register: Register): readonly Mention[] {
	const mentions = new Map<string, Mention>();
	const add = (atom: Atom, entity: string | undefined, tokens: readonly Token[]): void => {
		const start = tokens[atom.from]?.start;
		const end = tokens[atom.to - 1]?.end;
		if (entity === undefined || start === undefined || end === undefined) return;
		const text = document.text.slice(start, end);
		mentions.set(`${start}:${end}:${entity}`, { entity, start, end, text, reason: reasonOf(atom) });
	};
	for (const { atoms, offices, scene } of sentences) {
		const titles = [...offices, ...atoms.flatMap(({ atom }) => (atom.type === "person" ? atom.offices : []))];
		for (const { atom, entity } of atoms) {
			if (atom.type === "place" && titles.some((office) => office.from <= atom.from && atom.to <= office.to)) continue;
			add(atom, entity, scene.tokens);
			for (const inner of atom.inner)
				if (
					inner.type !== "place" ||
					isLocated(scene.tokens, inner) ||
					isPost(atom, inner) ||
					inner === seatInName(scene.tokens, atom)
				)
					add(inner, register.enter(inner), scene.tokens);
		}
		for (const office of offices) for (const inner of office.inner) add(inner, register.enter(inner), scene.tokens);
	}
	return [...mentions.values()].sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
}

/** "Embassy *in Pyongyang*" speaks of the city; the "Nairobi Process" does not. */
const isLocated = (tokens: readonly Token[], atom: Atom): boolean =>
	/^(?:in|at|of)$/.test(tokens[atom.from - 1]?.norm ?? "");

/** "the Embassies in Oslo and *Nairobi*". */
const isPost = (atom: Atom, inner: Atom): boolean =>
	atom.type === "organisation" && atom.links.some(({ word, to }) => word === "in" && to === inner);

function reasonOf(atom: Atom): string {
	if (atom.type === "person") return atom.partial ? "surname" : "name";
	if (atom.type === "state") return atom.form;
	if (atom.type === "organisation") return atom.form;
	return "name";
}
