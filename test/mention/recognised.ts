import type { Atom, PersonAtom } from "../../src/mention/atom.ts";
import { type Knowledge, loadKnowledge } from "../../src/mention/knowledge.ts";
import { type Recognition, recognise } from "../../src/mention/recognise.ts";
import { lookUp } from "../../src/mention/scene.ts";
import { analyse } from "../../src/text/analyse.ts";
import { note } from "../statement/note.ts";

let knowledge: Knowledge | undefined;

/** What each sentence of a note of 10 May 2024 (a Friday) names. */
export function recognised(text: string): readonly Recognition[] {
	const document = note(text);
	knowledge ??= loadKnowledge();
	const own = knowledge;
	return analyse(document)
		.filter((sentence) => document.blocks[sentence.block]?.kind === "paragraph")
		.map((sentence) => recognise(lookUp(document, sentence, own)));
}

/** Names and dates of a note, in order. */
export const atomsOf = (text: string): readonly Atom[] => recognised(text).flatMap(({ atoms }) => atoms);

export const datesOf = (text: string): readonly string[] =>
	atomsOf(text).flatMap((atom) => (atom.type === "date" ? [atom.value] : []));

export const statesOf = (text: string): readonly string[] =>
	atomsOf(text).flatMap((atom) => (atom.type === "state" ? [atom.id] : []));

export const personsOf = (text: string): readonly PersonAtom[] =>
	atomsOf(text).filter((atom): atom is PersonAtom => atom.type === "person");

/** Names of one type that are built from a head noun. */
export const namesOf = (type: "organisation" | "agreement" | "event" | "place", text: string): readonly string[] =>
	atomsOf(text).flatMap((atom) => (atom.type === type ? [atom.name] : []));
