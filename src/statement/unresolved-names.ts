import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { OfficeAtom, TokenRange } from "../mention/atom.ts";
import type { Unresolved } from "./extraction.ts";

/** Names and offices that were recognised but given no entity, with the reason. */
export function unresolvedNames({ document, sentences }: LinkedDocument): readonly Unresolved[] {
	const found: Unresolved[] = [];
	const note = ({ scene: { tokens }, sentence }: LinkedSentence, { from, to }: TokenRange, reason: string): void => {
		const start = tokens[from]?.start ?? sentence.start;
		const end = tokens[to - 1]?.end ?? start;
		found.push({ start, end, text: document.text.slice(start, end), reason });
	};
	for (const sentence of sentences) {
		for (const { atom, entity } of sentence.atoms)
			if (atom.type === "person" && entity === undefined)
				note(sentence, atom, "surname: no one, or more than one, bears it here");
		for (const office of sentence.offices)
			if (isVacant(office)) note(sentence, office, "office: no holder named beside it");
	}
	return found;
}

/** "the foreign minister of Indonesia": a single office of a known body with nobody's name. */
const isVacant = ({ plural, of }: OfficeAtom): boolean => !plural && of !== undefined;
