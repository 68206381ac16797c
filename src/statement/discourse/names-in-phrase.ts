import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import type { Reference } from "./reference.ts";

/** Names before the head that act in it: "*U.S.-Africa* summit", "*Emirati* support". */
export function modifiersOf({ name, names, possessors }: NounPhrase, sentence: CurrentSentence): readonly Reference[] {
	if (names.length === 0) return [];
	const rest = names.filter((linked) => linked !== name && !possessors.includes(linked));
	return rest.flatMap((linked) => sentence.reference(linked));
}

/** "travelled to Nouakchott, *Mauritania*": the states that a comma adds to places. */
export const seatsOf = (groups: readonly Group[], sentence: CurrentSentence): readonly Reference[] =>
	groups.flatMap(({ members }) => members.flatMap(({ noun }) => seatOf(noun, sentence)));

function seatOf({ name, names }: NounPhrase, sentence: CurrentSentence): readonly Reference[] {
	const last = names.at(-1);
	const after = name !== undefined && last?.atom.type === "state" && last.atom.from > name.atom.to;
	return after && name.atom.type === "place" ? sentence.reference(last) : [];
}
