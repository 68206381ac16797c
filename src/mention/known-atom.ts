import type { Token } from "../text/token.ts";
import { fold, tokenize } from "../text/tokenize.ts";
import type { AgreementAtom, Atom, OrganisationAtom, PlaceAtom, StateAtom } from "./atom.ts";
import type { Knowledge } from "./knowledge.ts";
import type { GazetteerHit, Lexicon, OrganisationEntry } from "./lexicon.ts";

/** A name of the gazetteer. */
export type KnownAtom = StateAtom | OrganisationAtom | AgreementAtom | PlaceAtom;

/** "*African Union* Commission", "Export-Import Bank of *the United States*": the body or state a known one belongs to, directly or not, if its name begins or ends with it. */
function ownerInName(
	tokens: readonly Token[],
	from: number,
	to: number,
	parent: string,
	lexicon: Lexicon,
): OrganisationAtom | StateAtom | undefined {
	if (to - from < 2 || parent === "") return undefined;
	const state = parent.startsWith("state/") ? lexicon.states.get(parent.slice("state/".length)) : undefined;
	const body = lexicon.organisations.get(parent);
	const forms =
		state === undefined
			? [body?.name ?? "", ...houseOf(body), ...(body?.acronyms ?? []), ...(body?.forms ?? [])]
			: [state.name, ...state.forms, ...state.adjectives];
	const length = Math.max(0, ...forms.map((form) => prefixLength(tokens, from, to, form)));
	const ending = Math.max(0, ...forms.map((form) => suffixLength(tokens, from, to, form)));
	if (length + ending === 0) return body && ownerInName(tokens, from, to, body.parent, lexicon);
	const base = {
		from: length > 0 ? from : to - ending,
		to: length > 0 ? from + length : to,
		inner: [] as readonly Atom[],
	};
	if (state !== undefined) return { ...base, type: "state", id: state.id, form: "name" };
	return (
		body && { ...base, type: "organisation", entry: parent, name: body.name, kind: body.kind, form: "name", links: [] }
	);
}

/** "*House* Rivers Committee": what a house of parliament is called in the names of its parts. */
const houseOf = (body: OrganisationEntry | undefined): readonly string[] =>
	body?.kind === "parliament" ? body.name.split(" of ").slice(0, 1) : [];

/** "U.S. Mission to *the United Nations*": to whom a mission is sent, if its name ends with it. */
function hostInName(
	tokens: readonly Token[],
	from: number,
	to: number,
	lexicon: Lexicon,
): OrganisationAtom | undefined {
	for (let at = from + 1; at < to - 1; at++) {
		if (tokens[at]?.norm !== "to") continue;
		const start = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
		const match = lexicon.names.match(tokens, start, to);
		const id = match?.end === to ? match.values.find(({ kind }) => kind === "organisation")?.id : undefined;
		const host = id === undefined ? undefined : lexicon.organisations.get(id);
		if (id === undefined || host === undefined) return undefined;
		const { name, kind } = host;
		return { from: start, to, inner: [], type: "organisation", entry: id, name, kind, form: "name", links: [] };
	}
	return undefined;
}

/** How many tokens a form takes at the beginning of a longer name; 0 if it does not begin it. */
function prefixLength(tokens: readonly Token[], from: number, to: number, form: string): number {
	const words = foldedWords(form);
	const fits = words.length < to - from && words.every((word, index) => tokens[from + index]?.norm === word);
	return fits ? words.length : 0;
}

/** How many tokens a form takes at the end of a longer name, after "of"; 0 if it does not end it. */
function suffixLength(tokens: readonly Token[], from: number, to: number, form: string): number {
	const words = foldedWords(form);
	const start = to - words.length;
	const before = tokens[start - 1]?.norm === "the" ? start - 2 : start - 1;
	const fits =
		before > from && tokens[before]?.norm === "of" && words.every((word, at) => tokens[start + at]?.norm === word);
	return fits ? words.length : 0;
}

/** Forms of the lexicon are few and come again and again. */
const wordsOfForms = new Map<string, readonly string[]>();

function foldedWords(form: string): readonly string[] {
	let words = wordsOfForms.get(form);
	if (words === undefined) {
		words = tokenize(form).map((span) => fold(form.slice(span.start, span.end)));
		wordsOfForms.set(form, words);
	}
	return words;
}

/** The atom of a name that the gazetteer knows. */
export function toAtom(
	tokens: readonly Token[],
	hit: GazetteerHit,
	from: number,
	to: number,
	{ lexicon }: Knowledge,
): KnownAtom | undefined {
	const { id } = hit;
	if (hit.kind === "state") {
		const form = hit.form === "capital" || hit.form === "acronym" ? "name" : hit.form;
		return { from, to, inner: [], type: "state", id, form };
	}
	if (hit.kind === "organisation") {
		const entry = lexicon.organisations.get(id);
		if (entry === undefined) return undefined;
		const { name, kind, parent } = entry;
		const form = hit.form === "acronym" ? "acronym" : "name";
		const owner = ownerInName(tokens, from, to, parent, lexicon);
		const host = kind === "mission" ? hostInName(tokens, from, to, lexicon) : undefined;
		const inner = [owner, host].filter((atom) => atom !== undefined);
		return { from, to, inner, type: "organisation", entry: id, name, kind, form, links: [] };
	}
	const entry = hit.kind === "agreement" ? lexicon.agreements.get(id) : lexicon.places.get(id);
	if (entry === undefined) return undefined;
	const { name, kind } = entry;
	return hit.kind === "agreement"
		? { from, to, inner: [], type: "agreement", entry: id, name, kind, named: true }
		: { from, to, inner: [], type: "place", entry: id, name, kind };
}
