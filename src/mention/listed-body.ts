import { isCapital, type Token } from "../text/token.ts";
import { lineOf, type OrganisationAtom } from "./atom.ts";
import { officeHeadAt } from "./office-head.ts";
import type { Scene } from "./scene.ts";
import { skipAcronym } from "./titled-complement.ts";

/**
 * Bodies that only their place in a list of those present tells: "Ana Silva, President, *Rivers United*", "Omar Diallo, Executive
 * Director and CEO, *Orropower*". The entry is a name, offices, and what is left up to its end.
 */
export function listedBodies(scene: Scene): readonly OrganisationAtom[] {
	const { tokens } = scene;
	const last = tokens.findLastIndex(({ text }) => text === ",");
	const first = tokens.findIndex(({ text }) => text === ",");
	if (last < 0 || first === last || tokens.length > longestEntry) return [];
	if (!isPersonal(tokens, first) || !endsOffice(scene, last)) return [];
	const from = tokens[last + 1]?.norm === "the" ? last + 2 : last + 1;
	const to = endOfEntry(scene, from);
	if (to === undefined || !isBodyName(scene, from, to, last)) return [];
	const name = lineOf(scene, from, to);
	const end = skipAcronym(scene, to);
	return [{ type: "organisation", from, to: end, inner: [], name, kind: "organisation", form: "pattern", links: [] }];
}

const longestEntry = 40;

/** "*- Dr. Ana B. Silva*,": capitals alone before the first comma. */
function isPersonal(tokens: readonly Token[], comma: number): boolean {
	const begin = tokens.findIndex(({ text }) => !/^[-–—•*]$/.test(text));
	const words = tokens.slice(begin, comma);
	return (
		words.length >= 2 && words.length <= 8 && words.every((token) => isCapital(token) || /^[.\-’']$/.test(token.text))
	);
}

/** "…, *Executive Director* and *CEO*,": an office of the sort that any body has ends before the comma. */
function endsOffice(scene: Scene, comma: number): boolean {
	for (let at = comma - 3; at < comma; at++) {
		const head = at < 0 ? undefined : officeHeadAt(scene, at);
		if (head?.to === comma) return posts.test(scene.tokens[comma - 1]?.norm ?? "");
	}
	return false;
}

const posts = /^(?:president|ceo|director|chair|chairman|chairwoman|chairperson|officer|executive)$/;

/** Where capitals, and small words between them, end with the entry. */
function endOfEntry(scene: Scene, from: number): number | undefined {
	const { tokens } = scene;
	let to = from;
	while (to < tokens.length && (isCapital(tokens[to]) || (to > from && joins.test(tokens[to]?.norm ?? "")))) to++;
	const rest = tokens.slice(skipAcronym(scene, to));
	return to > from && isCapital(tokens[to - 1]) && rest.every(({ text }) => /^[*.;]$/.test(text)) ? to : undefined;
}

const joins = /^(?:of|for|and|the|in|on|&|@|-|['’]s?)$/;

/** No known name, no office, no mere field of work ("Director, *Strategic Planning*"). */
function isBodyName(scene: Scene, from: number, to: number, comma: number): boolean {
	const { tokens, words, known } = scene;
	if (to - from > 8 || known[from]?.to === to) return false;
	const range = words.slice(from, to);
	if (range.some(({ office }) => office !== undefined)) return false;
	const heads =
		/^(?:president|ceo)$/.test(tokens[comma - 1]?.norm ?? "") || /^(?:executive)$/.test(tokens[comma - 2]?.norm ?? "");
	return heads || range.some(({ common }, index) => !common && isCapital(tokens[from + index]));
}
