import { isCapital, type Token } from "../text/token.ts";
import { lineOf, nameEndingAt, type OrganisationAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { startsPerson, stopWords } from "./titled-head.ts";

/** What a body may be called after its name, and the kind that tells. */
const kinds: ReadonlyMap<string, string> = new Map([
	...["company", "firm", "conglomerate", "manufacturer", "airline", "exchange", "broker"].map(
		(noun) => [noun, "company"] as const,
	),
	...["organization", "organisation", "charity", "foundation", "nonprofit", "ngo", "institute", "entity"].map(
		(noun) => [noun, "organisation"] as const,
	),
	...["group", "militia", "movement", "network", "gang", "syndicate", "cartel"].map(
		(noun) => [noun, "armed-group"] as const,
	),
	["party", "party"],
	["bank", "bank"],
]);

/**
 * Bodies that nothing in their name shows to be one: "Orro Human Care, *a Norway-based organization*", "Vandal Mujan Orro (*VMO*), an
 * armed group". What they are called after it tells, or letters that stand for words of another language.
 */
export function describedBodies(scene: Scene): readonly OrganisationAtom[] {
	const { tokens } = scene;
	const atoms: OrganisationAtom[] = [];
	if (scene.titleCase) return atoms;
	for (let at = 1; at < tokens.length; at++) {
		if (!isCapital(tokens[at - 1])) continue;
		const { text } = tokens[at] as Token;
		const body =
			text === "," ? bodyBefore(scene, at) : text === "(" ? bodyBefore(scene, at, acronymAt(tokens, at)) : undefined;
		if (body !== undefined) atoms.push(body);
	}
	return atoms;
}

/** The letters in brackets. */
const acronymAt = (tokens: readonly Token[], at: number): string | undefined =>
	tokens[at + 2]?.text === ")" ? tokens[at + 1]?.text : undefined;

/** The body whose name ends before a comma or bracket. */
function bodyBefore(scene: Scene, at: number, acronym?: string): OrganisationAtom | undefined {
	const { tokens } = scene;
	if (acronym === undefined && tokens[at]?.text === "(") return undefined;
	const said = kindSaid(tokens, acronym === undefined ? at : at + 3);
	if (said === undefined && acronym === undefined) return undefined;
	const from = beginOfName(scene, at);
	const kind = said ?? (isOwn(scene, from, at, acronym) ? "organisation" : undefined);
	if (kind === undefined || !isBodyName(scene, from, at)) return undefined;
	const name = lineOf(scene, from, at);
	return { type: "organisation", from, to: at, inner: [], name, kind, form: "pattern", links: [] };
}

/** ", *an Indonesia-based terrorist group*": the noun of what follows, where nothing but words of its phrase stand before it. */
function kindSaid(tokens: readonly Token[], comma: number): string | undefined {
	if (tokens[comma]?.text !== "," || !/^(?:a|an|the)$/.test(tokens[comma + 1]?.norm ?? "")) return undefined;
	for (let at = comma + 2; at < comma + 10; at++) {
		const token = tokens[at];
		const kind = token?.capital === false ? kinds.get(token.norm) : undefined;
		const next = tokens[at + 1];
		if (kind !== undefined && next?.norm !== "of" && !/^(?:NOUN|PROPN)$/.test(next?.pos ?? "")) return kind;
		if (token?.capital === true && !/^-/.test(next?.text ?? "")) return undefined;
		if (
			token === undefined ||
			!/^(?:NOUN|ADJ|PROPN|NUM|VERB|PUNCT|ADV|CCONJ)$/.test(token.pos) ||
			/^[,.;:()]$/.test(token.text)
		)
			return undefined;
	}
	return undefined;
}

/** Where a run of capitals begins that may hold small words of other languages. */
function beginOfName({ tokens, known }: Scene, end: number): number {
	const seat = nameEndingAt(known, end);
	const named = seat?.type === "state" && seat.form === "name";
	let from = named && isCapital(tokens[seat.from - 1]) ? seat.from : end;
	while (
		from > 0 &&
		known[from - 1] === undefined &&
		(isCapital(tokens[from - 1]) ||
			(particles.has(tokens[from - 1]?.norm ?? "") && isCapital(tokens[from - 2]) && !isLed(tokens, from - 2)))
	)
		from--;
	return from;
}

const particles = new Set("al wal ul de del da do dos of for".split(" "));

/** "the *CEO of* Orro Power, a company": who leads it. */
const isLed = (tokens: readonly Token[], at: number): boolean => /^C\p{Lu}O$/u.test(tokens[at]?.text ?? "");

/** "Katibat al Vandal wal Orro (*KVO*)": each letter begins a word, none of which is English. */
function isOwn(scene: Scene, from: number, to: number, acronym: string | undefined): boolean {
	const words = scene.tokens.slice(from, to).filter(isCapital);
	if (
		acronym === undefined ||
		words.length < 2 ||
		words.some(({ norm }) => scene.knowledge.lexicon.commonWords.has(norm))
	)
		return false;
	return words.map(({ text }) => text.charAt(0)).join("") === acronym;
}

/** Several words, or one that is none of English; not a person, nor the first word of a sentence and no more. */
function isBodyName(scene: Scene, from: number, to: number): boolean {
	const { tokens, words, known } = scene;
	if (to === from || to - from > 7 || stopWords.has(tokens[from]?.norm ?? "") || startsPerson(scene, from))
		return false;
	if (
		words.slice(from, to).some(({ office, opensOffice, opensDate }) => office !== undefined || opensOffice || opensDate)
	)
		return false;
	if (known.some((atom) => atom !== undefined && atom.from < to && from < atom.to && atom.to !== to)) return false;
	return (to - from > 1 && from > 0) || words[from]?.common !== true;
}
