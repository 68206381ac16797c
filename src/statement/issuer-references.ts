import type { LinkedAtom, LinkedSentence } from "../entity/link.ts";
import type { Atom } from "../mention/atom.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";

/** Persons are named for their states where there are several; the states beside them then say no more. */
const persons = (references: readonly Reference[]): readonly Reference[] => {
	const only = references.filter((reference) => reference.type === "person");
	return only.length >= 2 ? only : references.filter((reference) => reference.type !== "person");
};

/** Who is named in a stretch of a sentence, each once. */
export function referencesIn(
	sentence: LinkedSentence,
	discourse: Discourse,
	from: number,
	to: number,
): readonly Reference[] {
	const seen = new Set<string>();
	const own = sentence.atoms.flatMap((linked) => [linked, ...innerOf(linked, discourse)]);
	const atoms = own.filter(({ atom }) => atom.from >= from && atom.to <= to && !isModifier(sentence, atom));
	discourse.sentence.enter(sentence);
	const covered = atoms.flatMap(({ atom }) => (atom.type === "person" ? [atom.extent] : []));
	const several = atoms.filter(({ atom }) => atom.type === "state").length > 1;
	return persons(
		atoms
			.filter(({ atom }) => !several || !isWhole(sentence, atom))
			.filter(
				({ atom }) =>
					atom.type === "person" || !covered.some((extent) => extent.from <= atom.from && atom.to <= extent.to),
			)
			.flatMap((linked) => discourse.reference(linked))
			.filter(
				(reference) =>
					["person", "state", "organisation"].includes(reference.type) &&
					!seen.has(reference.entity) &&
					seen.add(reference.entity),
			),
	);
}

/** "The members of *the Coalition* – A, B and C –", "the *G7* Foreign Ministers of A, B and C": whose members are listed. */
const isWhole = ({ scene: { tokens } }: LinkedSentence, { type, from, to }: Atom): boolean => {
	const of = tokens[from - 1]?.norm === "the" ? from - 2 : from - 1;
	const members = tokens[of]?.norm === "of" && tokens[of - 1]?.norm === "members";
	const leaders = /^(?:foreign|leaders|ministers)$/.test(tokens[to]?.norm ?? "");
	return type === "organisation" && (members || leaders);
};

/** "As close *NATO* Allies, …": a body that only says what kind of allies. */
const isModifier = ({ scene }: LinkedSentence, atom: Atom): boolean =>
	atom.type === "organisation" &&
	/^(?:allies|ally|members?|partners?|countries|states|nations)$/.test(scene.tokens[atom.to]?.norm ?? "");

/** Names inside a longer one: the title's instrument may hold its first author, its occasion those who met. */
export function innerOf({ atom }: LinkedAtom, discourse: Discourse): readonly LinkedAtom[] {
	if (atom.type !== "agreement" && atom.type !== "event") return [];
	return atom.inner.flatMap((inner) => {
		const entity = discourse.register.enter(inner);
		return entity === undefined ? [] : [{ atom: inner, entity }];
	});
}
