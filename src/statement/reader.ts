import type { LinkedAtom, LinkedSentence } from "../entity/link.ts";
import type { Atom } from "../mention/atom.ts";
import { isMonth } from "../mention/titled-head.ts";
import type { Token } from "../text/token.ts";
import type { Phrase, Range } from "./phrase.ts";

export interface Reader {
	readonly tokens: readonly Token[];
	/** By token: whether it is a word of an office beside no name. */
	readonly titles: readonly (boolean | undefined)[];
	/** By first token: a name with its title and apposition. */
	readonly extents: readonly (Extent | undefined)[];
	readonly phrases: Phrase[];
}

export const openReader = (sentence: LinkedSentence): Reader => ({
	tokens: sentence.scene.tokens,
	extents: extentsOf(sentence),
	titles: titlesOf(sentence),
	phrases: [],
});

export interface Extent extends Range {
	readonly linked: LinkedAtom;
	/** The state or region a comma adds: "New Delhi, India". */
	readonly seat: LinkedAtom | undefined;
}

/** Words of offices beside no name: "the *Under Secretary*" holds no preposition. */
function titlesOf({ offices, scene }: LinkedSentence): Reader["titles"] {
	if (offices.length === 0) return none;
	const titles: boolean[] = new Array(scene.tokens.length).fill(false);
	for (const office of offices)
		for (let index = office.from; index < office.to; index++) {
			const { norm } = scene.tokens[index] as Token;
			if (index > office.from && /^(?:of|for|to|at)$/.test(norm)) break;
			if (/^\p{L}/u.test(norm) && !/^(?:and|the)$/.test(norm)) titles[index] = true;
			else if (/^[-–]$/.test(norm)) titles[index] = true;
		}
	return titles;
}

const none: readonly undefined[] = [];

function extentsOf({ atoms, scene }: LinkedSentence): Reader["extents"] {
	if (atoms.length === 0) return none;
	const extents: (Extent | undefined)[] = new Array(scene.tokens.length).fill(undefined);
	let floor = 0;
	const ranges = atoms
		.map((linked) => ({ linked, range: rangeOf(linked.atom) }))
		.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
	for (const { linked, range } of ranges) {
		if (range.from < floor) continue;
		const seat = seatAfter(scene.tokens, range, linked, ranges);
		const end = acronymAfter(scene.tokens, seat?.atom.to ?? range.to);
		const to = opensAside(scene.tokens, end) ? end - 1 : end;
		extents[range.from] = { from: range.from, to, linked, seat };
		floor = to;
	}
	return extents;
}

/** "the Minister, X*,* accompanied by Y, met": the comma after the name opens what is said of them. */
const opensAside = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.text === "," && tokens[at]?.pos === "VERB" && /(?:ied|ined|nted|ing)$/.test(tokens[at]?.norm ?? "");

/** "European External Action Service *(EEAS)*", "the Kingdom of Norway *(“Norway”)*", "the United States of America *(United States, or U.S.)*". */
function acronymAfter(tokens: readonly Token[], at: number): number {
	if (tokens[at]?.text !== "(") return at;
	for (let index = at + 1; index < at + 8; index++) {
		if (tokens[index]?.text === ")") return index > at + 1 ? index + 1 : at;
		const either = tokens[index]?.norm === "or" || tokens[index + 1]?.norm === "or";
		if (!either && !/^(?:[\p{Lu}][\p{Lu}\p{N}\p{Ll}.+]*|&|of|[“”"])$/u.test(tokens[index]?.text ?? "")) return at;
	}
	return at;
}

/** "New Delhi, *India*", "Narcotics Control Bureau, *India* (NCB)": the state or region that a comma adds to a place or body, not a list; a sea is in none. */
function seatAfter(
	tokens: readonly Token[],
	range: Range,
	{ atom }: LinkedAtom,
	ranges: readonly { readonly linked: LinkedAtom; readonly range: Range }[],
): LinkedAtom | undefined {
	if ((atom.type !== "place" && atom.type !== "organisation") || tokens[range.to]?.text !== ",") return undefined;
	if (/^(?:Sea|Ocean|Strait|Gulf)$/.test(tokens[range.to - 1]?.text ?? "")) return undefined;
	const next = ranges.find(
		(other) =>
			other.range.from === range.to + 1 || (tokens[range.to + 1]?.norm === "the" && other.range.from === range.to + 2),
	)?.linked;
	if (next === undefined || !mayHold(next.atom, atom)) return undefined;
	const after = tokens[next.atom.to];
	const before = tokens[range.from - 1]?.text;
	if (after?.norm === "and" || before === ",") return undefined;
	if (after?.text === ",") {
		const beyond = tokens[next.atom.to + 1];
		const someone = ranges.some(
			({ linked, range: { from } }) => linked.atom.type === "person" && from === next.atom.to + 1,
		);
		const ends = someone || isMonth(beyond) || !/^(?:and|\p{Lu}.*)$/u.test(beyond?.text ?? "");
		return atom.type === "place" && ends ? next : undefined;
	}
	return atom.type === "place" || after === undefined || /^(?:VERB|AUX)$/.test(after.pos) || /^[(.]$/.test(after.text)
		? next
		: undefined;
}

/** A state holds a place or body, "California" a city. */
const mayHold = (outer: Atom, inner: Atom): boolean =>
	outer.type === "state"
		? outer.form === "name"
		: outer.type === "place" && outer.kind === "region" && inner.type === "place" && inner.kind !== "region";

const rangeOf = (atom: Atom): Range => (atom.type === "person" ? atom.extent : atom);
