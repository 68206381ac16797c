import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

export const isHeading = ({ sentence }: Parse): boolean =>
	/^(?:title|heading)$/.test(sentence.scene.document.blocks[sentence.sentence.block]?.kind ?? "");

/** "Welcoming Remarks *at the 84th Meeting*", "Opening remarks *during talks* with X": whose text it is spoke there. */
export function authorAt(parse: Parse, noun: NounPhrase, { situation }: Discourse): readonly Reference[] {
	const { sentence, phrases } = parse;
	const preposition = prepositionBefore(phrases, phrases.indexOf(noun));
	const spoken = sentence.scene.tokens.some((token) =>
		/^(?:remarks|speech|address|intervention|statement|answers)$/.test(token.norm),
	);
	if (situation.author === undefined || !spoken || preposition?.type !== "preposition" || !isHeading(parse)) return [];
	if (!/^(?:at|before|after|during|following)$/.test(preposition.word)) return [];
	return [
		{
			entity: situation.author,
			type: "person",
			span: { start: sentence.sentence.start, end: sentence.sentence.end },
			confidence: 0.85,
			reason: "author",
		},
	];
}

/** Over the list that it opens and what it is a part of: "*following* the Ministerial, the Summit and the Forum", "*at* the General Debate of the Session". */
function prepositionBefore(phrases: readonly Phrase[], at: number): Phrase | undefined {
	const before = phrases[at - 1];
	const earlier = phrases[at - 2];
	if (before?.type === "preposition")
		return before.word === "of" && earlier?.type === "noun" && partsOfEvent.test(earlier.head)
			? prepositionBefore(phrases, at - 2)
			: before;
	if (before?.type === "coordinator" && earlier?.type === "comma") return prepositionBefore(phrases, at - 1);
	const isListed = (before?.type === "comma" || before?.type === "coordinator") && earlier?.type === "noun";
	return isListed && earlier.name?.atom.type === "event" ? prepositionBefore(phrases, at - 2) : undefined;
}

/** "the *opening* of the Session": said for all of it. */
export const partsOfEvent: RegExp =
	/^(?:debate|opening|closing|plenary|segment|ceremony|conclusion|start|beginning|day|part)$/;
