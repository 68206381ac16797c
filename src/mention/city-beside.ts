import { slug } from "../text/slug.ts";
import { isCapital, type Token } from "../text/token.ts";
import { lineOf, type PlaceAtom } from "./atom.ts";
import type { KnownAtom } from "./known-atom.ts";
import type { Scene } from "./scene.ts";
import { headAt, isMonthDay, startsPerson, stopWords } from "./titled-head.ts";

/** "in *Orro Creek*, Wisconsin", "from *Vandoro*, Kenya": towns that no table has, told by where they lie. */
export function citiesBeside(scene: Scene): readonly PlaceAtom[] {
	const cities: PlaceAtom[] = [];
	for (let at = 2; at < scene.tokens.length; at++) {
		const outer = scene.known[at];
		if (outer === undefined || !isWhole(outer)) continue;
		const city = cityBefore(scene, outer);
		if (city !== undefined) cities.push(city);
	}
	return cities;
}

/** What a town may be said to lie in: a state, or a part of one. */
const isWhole = (atom: KnownAtom): boolean =>
	(atom.type === "state" && atom.form === "name") || (atom.type === "place" && atom.kind === "region");

function cityBefore(scene: Scene, outer: KnownAtom): PlaceAtom | undefined {
	const { tokens } = scene;
	const to = outer.from - 1;
	if (tokens[to]?.text !== ",") return undefined;
	const from = startOfName(scene, to);
	if (from === to || to - from > longestCity || !isIn(scene, from, outer) || !isTown(scene, from, to)) return undefined;
	const name = lineOf(scene, from, to);
	return { type: "place", from, to, inner: [], entry: slug(name), name, kind: "city" };
}

const longestCity = 4;

/** The capitals before a comma, with hyphens and the stop of "St." between them. */
function startOfName({ tokens, known }: Scene, to: number): number {
	let from = to;
	while (isPart(tokens, from - 1) && known[from - 1] === undefined) from--;
	return from;
}

const isPart = (tokens: readonly Token[], at: number): boolean => {
	const token = tokens[at];
	if (token === undefined || stopWords.has(token.norm)) return false;
	const hyphen = token.text === "-" && token.end === tokens[at + 1]?.start && isCapital(tokens[at - 1]);
	return hyphen || /^\p{Lu}[\p{Ll}’'.]/u.test(token.text);
};

/** "*in* A, Kenya"; "*from* B, Ohio", not "*from* Orro News, Kenya". */
function isIn({ tokens }: Scene, from: number, outer: KnownAtom): boolean {
	const before = tokens[from - 1]?.norm ?? "";
	return /^(?:in|near|outside)$/.test(before) || (outer.type === "place" && /^(?:from|to|at)$/.test(before));
}

/** Nothing that is a body, an office, a person or a word of its own. */
function isTown(scene: Scene, from: number, to: number): boolean {
	const { tokens, words } = scene;
	if (isMonthDay(tokens, from) || startsPerson(scene, from)) return false;
	const range = words.slice(from, to);
	if (range.some(({ office }, index) => office !== undefined || headAt(scene, from + index) !== undefined))
		return false;
	return range.some(({ common }, index) => !common && isCapital(tokens[from + index])) || range.length > 1;
}
