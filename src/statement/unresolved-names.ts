import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { TokenRange } from "../mention/atom.ts";
import type { Unresolved } from "./extraction.ts";

/** Names and offices that were recognised but given no entity, with the reason. */
export function unresolvedNames({ document, sentences }: LinkedDocument): readonly Unresolved[] {
	return sentences.flatMap((sentence) => {
		const note = (range: TokenRange, reason: string): Unresolved => {
			const start = sentence.scene.tokens[range.from]?.start ?? sentence.sentence.start;
			const end = sentence.scene.tokens[range.to - 1]?.end ?? start;
			return { start, end, text: document.text.slice(start, end), reason };
		};
		const names = sentence.atoms
			.filter(({ atom, entity }) => atom.type === "person" && entity === undefined)
			.map(({ atom }) => note(atom, "surname: no one, or more than one, bears it here"));
		return [...names, ...vacant(sentence).map((office) => note(office, "office: no holder named beside it"))];
	});
}

/** "the foreign minister of Indonesia": a single office of a known body with nobody's name. */
const vacant = ({ offices }: LinkedSentence): readonly TokenRange[] =>
	offices.filter((office) => !office.plural && office.of !== undefined);
