import type { Discourse } from "../discourse.ts";
import type { Reference } from "./reference.ts";

/** The speech situation: who speaks to whom, where and for whom, as title, byline, dateline and the text as a whole tell. */
export class Situation {
	/** The instrument that a joint text is. */
	ownText: string | undefined;
	/** "We" of a joint text. */
	issuers: readonly string[] = [];
	/** With whom the author speaks, by the title: "we" of that day's talks. */
	counterparts: readonly string[] = [];
	/** The two or three that the text is between, if they are so few. */
	sides: readonly string[] = [];
	/** The occasion that the title names: "the meeting", "the event", where no other meeting is told of. */
	titled: string | undefined;
	/** Where the text was spoken: "here". */
	here: string | undefined;
	/** Who speaks where no turn says so. */
	author: string | undefined;
	/** Whether the text was spoken by its author, not written in an office's name. */
	spoken = false;
	/** Whether the text tells of its author by name: "he" may be the author, too. */
	impersonal = false;
	/** The state for which the text speaks, by its title or its own words: "we" where the author's office does not tell. */
	voice: string | undefined;
}

/** "Here": where the text was spoken. */
export function spokenAt({ sentence, situation: { here } }: Discourse): readonly Reference[] {
	const span = sentence.opening();
	return span === undefined || here === undefined
		? []
		: [{ entity: here, type: "place", span, confidence: 0.85, reason: "dateline" }];
}
