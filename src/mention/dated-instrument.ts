import { isCapital, type Token } from "../text/token.ts";
import { type AgreementAtom, lineOf } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { isMonth } from "./titled-head.ts";

/** Most words between the year and the noun. */
const longestKind = 3;

/** Instruments in lower case that their year tells apart: "the *2018 peace agreement*", "the *October 2020 ceasefire agreement*". */
export function datedInstruments(scene: Scene): readonly AgreementAtom[] {
	const atoms: AgreementAtom[] = [];
	for (let index = 1; index < scene.tokens.length; index++) {
		const atom = datedAt(scene, index);
		if (atom !== undefined) atoms.push(atom);
	}
	return atoms;
}

function datedAt(scene: Scene, year: number): AgreementAtom | undefined {
	const { tokens, known } = scene;
	const from = isYear(tokens[year]) ? beginOfDate(tokens, year) : undefined;
	if (from === undefined) return undefined;
	let head = year + 1;
	while (head - year <= longestKind && known[head] === undefined && isQualifier(tokens[head])) head++;
	const kind = kinds.get(tokens[head]?.norm ?? "");
	const next = tokens[head + 1]?.pos ?? "PUNCT";
	if (head === year + 1 || kind === undefined || isCapital(tokens[head]) || /^(?:NOUN|PROPN)$/.test(next))
		return undefined;
	const to = head + 1;
	return { type: "agreement", from, to, inner: [], name: lineOf(scene, from, to), kind, named: true };
}

const kinds: ReadonlyMap<string, string> = new Map([
	["agreement", "agreement"],
	["deal", "agreement"],
	["pact", "agreement"],
	["accord", "accord"],
	["treaty", "treaty"],
	["protocol", "protocol"],
	["convention", "convention"],
	["declaration", "declaration"],
]);

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? "");

/** "the *23 October 2020* agreement": where its date begins after an article; "in 2018 peace agreements …" tells only when. */
function beginOfDate(tokens: readonly Token[], year: number): number | undefined {
	let from = year;
	while (/^(?:\d{1,2}|,)$/.test(tokens[from - 1]?.text ?? "") || isMonth(tokens[from - 1])) from--;
	return /^(?:the|this|their|its|our)$/.test(tokens[from - 1]?.norm ?? "") ? from : undefined;
}

/** A common word of its kind; the noun itself ends the name. */
const isQualifier = (token: Token | undefined): boolean =>
	token !== undefined && !kinds.has(token.norm) && !isCapital(token) && /^(?:ADJ|NOUN)$/.test(token.pos);
