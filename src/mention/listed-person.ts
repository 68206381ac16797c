import { askOnce } from "../text/ask-word.ts";
import type { Token } from "../text/token.ts";
import type { AtomsAt, PersonAtom } from "./atom.ts";
import { joinHyphen } from "./name-hyphen.ts";
import { personName } from "./person/read-name.ts";
import type { Scene } from "./scene.ts";

/**
 * Persons whose names nothing but their place in a list tells: "*Farid Homar, Siraj Milles*, Ana Berg, and *Petru Mbagar* are being
 * designated". Every word of them must be none of English, and the list must hold somebody who is known for a person.
 */
export function withListed(scene: Scene, names: AtomsAt, persons: readonly PersonAtom[]): readonly PersonAtom[] {
	if (persons.length === 0 || scene.titleCase) return persons;
	if (!scene.tokens.some((_, at) => isUnknown(scene, at))) return persons;
	const named = new Set(names.flatMap((name) => (name === undefined ? [] : range(name.from, name.to))));
	const unnamed = (at: number): boolean => isUnknown(scene, at) && !named.has(at);
	const whole = persons.map((person) => withFirstName(scene, person, unnamed));
	const taken = new Set(whole.flatMap(({ extent }) => range(extent.from, extent.to)));
	const free = (at: number): boolean => unnamed(at) && !taken.has(at);
	const found = whole
		.filter(isBare)
		.flatMap((person) => [...before(scene, person.from, free), ...after(scene, person.to, free)]);
	if (found.length === 0) return whole;
	const byBegin = new Map([...found, ...whole].map((person) => [person.from, person]));
	return [...byBegin.values()].sort((a, b) => a.from - b.from);
}

/** "*Abdalla* Hussein Abadi": a first name that is not known as one, right before those that are. */
function withFirstName(scene: Scene, person: PersonAtom, unnamed: (at: number) => boolean): PersonAtom {
	const { tokens } = scene;
	const from = person.from - 1;
	const opens = from === 0 || /^(?:,|and|;)$/.test(tokens[from - 1]?.norm ?? "");
	if (!isBare(person) || person.extent.from !== person.from || !opens || !unnamed(from)) return person;
	if (/(?:man|woman|person)$/.test(tokens[from]?.norm ?? "")) return person;
	return { ...person, from, extent: { ...person.extent, from }, name: personName(scene, { from, to: person.to }) };
}

/** A name of several words without an office. */
const isBare = ({ offices, partial }: PersonAtom): boolean => offices.length === 0 && !partial;

/** The names to the left, up to the first that is none. */
function before(scene: Scene, begin: number, free: (at: number) => boolean): readonly PersonAtom[] {
	const { tokens } = scene;
	const found: PersonAtom[] = [];
	for (let to = listedBefore(tokens, begin); to !== undefined; ) {
		let from = to;
		while (free(from - 1)) from--;
		if (!isNameLong(from, to) || tokens[from - 1]?.capital === true) break;
		found.push(personAt(scene, from, to));
		to = listedBefore(tokens, from);
	}
	return found;
}

/** The names to the right likewise. */
function after(scene: Scene, end: number, free: (at: number) => boolean): readonly PersonAtom[] {
	const { tokens } = scene;
	const found: PersonAtom[] = [];
	for (let from = listedAfter(tokens, end); from !== undefined; ) {
		let to = from;
		while (free(to)) to = joinHyphen(tokens, to + 1);
		if (!isNameLong(from, to) || tokens[to]?.capital === true) break;
		found.push(personAt(scene, from, to));
		from = listedAfter(tokens, to);
	}
	return found;
}

const isNameLong = (from: number, to: number): boolean => to - from >= 2 && to - from <= 4;

/** Where the item before a comma, an "and", or both ends. */
function listedBefore(tokens: readonly Token[], at: number): number | undefined {
	let end = at;
	if (tokens[end - 1]?.norm === "and") end--;
	if (tokens[end - 1]?.text === ",") end--;
	return end === at ? undefined : end;
}

function listedAfter(tokens: readonly Token[], at: number): number | undefined {
	let begin = at;
	if (tokens[begin]?.text === ",") begin++;
	if (tokens[begin]?.norm === "and") begin++;
	return begin === at ? undefined : begin;
}

/** A capitalised word that is none of English. */
const isUnknown = ({ tokens, words }: Scene, at: number): boolean =>
	isCapitalised(tokens[at]) && words[at]?.common === false && words[at]?.office === undefined;

const isCapitalised = askOnce(({ text }) => /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u.test(text));

const personAt = (scene: Scene, from: number, to: number): PersonAtom => ({
	type: "person",
	from,
	to,
	inner: [],
	name: personName(scene, { from, to }),
	offices: [],
	extent: { from, to },
	partial: false,
});

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: to - from }, (_, index) => from + index);
