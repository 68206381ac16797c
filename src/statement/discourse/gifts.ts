import type { Discourse } from "../discourse.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { type Reference, unique } from "./reference.ts";
import { authors } from "./speaker.ts";

/** Who gave what was given last, and when that was told: "this assistance" after it is theirs. */
export class Gifts {
	readonly #sentence: CurrentSentence;
	#givers: readonly Reference[] = [];
	#told = 0;

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	note(givers: readonly Reference[]): void {
		this.#givers = unique(givers);
		this.#told = this.#sentence.count;
	}

	recentGivers(): readonly Reference[] {
		return this.#sentence.isWithin(3, this.#told) ? this.#givers : [];
	}
}

/** Whose "this assistance" is: theirs who were said to give just before, else that of those whose text it is. */
export function givers(discourse: Discourse): readonly Reference[] {
	const span = discourse.sentence.opening();
	const told = discourse.gifts.recentGivers();
	if (span === undefined || told.length === 0)
		return unique(authors(discourse).flatMap((author) => discourse.tenures.asState(author)));
	return told.map((giver) => ({ ...giver, span, confidence: 0.8, reason: "giver" }));
}
