import type { Span } from "../../source/span.ts";
import type { Discourse } from "../discourse.ts";
import { stateOfPerson } from "../voice.ts";
import type { Reference } from "./reference.ts";

/** The person whose turn it is, else the author. */
export const speakerOf = ({ document, sentence, situation }: Discourse): string | undefined =>
	document.speakers.get(sentence.block) ?? situation.author;

/** Whose words the sentence is: those who issue the text together, else who speaks, else the state the text speaks for, else its author. */
export function authors({ document, register, sentence, situation }: Discourse): readonly Reference[] {
	const { author, issuers, spoken, voice } = situation;
	const span = sentence.opening();
	if (span === undefined) return [];
	const speaks = document.speakers.get(sentence.block);
	const wrote = spoken ? (author ?? voice) : (voice ?? author);
	const ids = issuers.length > 0 ? issuers : [speaks ?? wrote];
	return ids.flatMap((entity) => {
		const type = entity === undefined ? undefined : register.get(entity)?.type;
		return entity === undefined || type === undefined
			? []
			: [{ entity, type, span, confidence: 0.8, reason: "author" }];
	});
}

/** The person whose turn it is, as the one who says so. */
export function speaking(discourse: Discourse): readonly Reference[] {
	const speaker = speakerOf(discourse);
	return speaker === undefined || discourse.situation.issuers.length > 0
		? []
		: authors(discourse).filter(({ entity }) => entity === speaker);
}

/** Who appears together with the speaker. */
export function besideSpeaker(discourse: Discourse): readonly string[] {
	const speaker = speakerOf(discourse);
	return [...new Set(discourse.situation.counterparts)].filter((person) => person !== speaker);
}

/** "We": in a joint text its issuers; in remarks the speaker's state; else the state for which the text speaks. */
export function we(discourse: Discourse): readonly string[] {
	const { author, issuers, voice } = discourse.situation;
	if (issuers.length > 0) return issuers;
	const speaker = speakerOf(discourse);
	const own = speaker === undefined ? undefined : stateOfPerson(speaker, discourse);
	const ours = own ?? (speaker === author ? (voice ?? ownName(author, discourse)) : undefined);
	return ours === undefined ? [] : [ours];
}

/** Who writes in nobody's name but their own; a spokesperson never does. */
const ownName = (author: string | undefined, { tenures }: Discourse): string | undefined =>
	author !== undefined &&
	(tenures.isCalled(author, ["spokesperson"]) || tenures.isCalled(author, ["press", "secretary"]))
		? undefined
		: author;

/** The one state for which "our" stands. */
export function ours(span: Span, discourse: Discourse): readonly Reference[] {
	const [own, other] = we(discourse);
	const type = own === undefined ? undefined : discourse.register.get(own)?.type;
	return own === undefined || other !== undefined || type !== "state"
		? []
		: [{ entity: own, type, span, confidence: 0.85, reason: "pronoun" }];
}
