import { isCapital } from "../../text/token.ts";
import type { PersonAtom, TokenRange } from "../atom.ts";
import { readName } from "./read-name.ts";
import type { Search } from "./search.ts";

export function noteRelative({ scene, relatives }: Search, { name, to, partial }: PersonAtom): void {
	if (!partial && /^(?:and|,)$/.test(scene.tokens[to]?.norm ?? ""))
		relatives.push({ at: to + 1, surname: name.split(" ").at(-1) ?? "" });
}

export const isRelative = ({ scene, relatives }: Search, { from, to }: TokenRange): boolean =>
	to - from >= 2 &&
	to - from <= 4 &&
	relatives.some(({ at, surname }) => at === from && surname === scene.tokens[to - 1]?.text);

/** "*Yulia* and Dasha Navalnaya": a given name that shares the surname of the next. */
export function firstOfFamily(search: Search, index: number): PersonAtom | undefined {
	const { scene, names } = search;
	const { tokens, words } = scene;
	if (tokens[index + 1]?.norm !== "and") return undefined;
	const given = (at: number): boolean => isCapital(tokens[at]) && names[at] === undefined && !words[at]?.common;
	if (!words[index]?.given || !given(index)) return undefined;
	if (isCapital(tokens[index - 1]) || !given(index + 2) || scene.titleCase) return undefined;
	const next = readName(search, index + 2, false);
	const surname = next === undefined ? undefined : tokens[next.to - 1];
	if (next === undefined || next.to !== index + 4 || surname === undefined || !given(index + 3)) return undefined;
	const range = { from: index, to: index + 1 };
	const name = `${tokens[index]?.text} ${surname.text}`;
	return { type: "person", ...range, inner: [], name, offices: [], extent: range, partial: false };
}
