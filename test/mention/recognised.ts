import type { Atom, PersonAtom } from "../../src/mention/atom.ts";
import { type Knowledge, loadKnowledge } from "../../src/mention/knowledge.ts";
import { type Recognition, recognise } from "../../src/mention/recognise.ts";
import { lookUp } from "../../src/mention/scene.ts";
import type { BlockKind, Document } from "../../src/source/document.ts";
import { analyse } from "../../src/text/analyse.ts";
import { note } from "../statement/note.ts";

let knowledge: Knowledge | undefined;

/** What each sentence of a note of 10 May 2024 (a Friday) names. */
export const recognised = (text: string): readonly Recognition[] => recognisedIn(note(text), "paragraph");

function recognisedIn(document: Document, kind: BlockKind): readonly Recognition[] {
	knowledge ??= loadKnowledge();
	const own = knowledge;
	return analyse(document)
		.filter((sentence) => document.blocks[sentence.block]?.kind === kind)
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

type Titled = "organisation" | "agreement" | "event" | "place";

const named = (type: Titled, atoms: readonly Atom[]): readonly string[] =>
	atoms.flatMap((atom) => (atom.type === type ? [atom.name] : []));

/** Names of one type that are built from a head noun. */
export const namesOf = (type: Titled, text: string): readonly string[] => named(type, atomsOf(text));

/** The same of a note's title. */
export const namesInHeadline = (type: Titled, title: string): readonly string[] =>
	named(
		type,
		recognisedIn(note("They met.", title), "title").flatMap(({ atoms }) => atoms),
	);
