import type { CurrentSentence } from "./current-sentence.ts";
import { Recency } from "./recency.ts";

/** Persons who were spoken of: "he", "the Secretary". */
export class Persons {
	readonly #sentence: CurrentSentence;
	readonly #recency = new Recency();
	readonly #seen = new Map<string, number>();

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	note(persons: readonly string[]): void {
		for (const person of persons) this.#seen.set(person, this.#sentence.count);
		this.#recency.note(persons);
	}

	/** The one spoken of last first. */
	get ids(): readonly string[] {
		return this.#recency.ids;
	}

	/** A pronoun reaches back two sentences, no further. */
	isRecent(person: string): boolean {
		return this.#sentence.isWithin(2, this.#seen.get(person) ?? -9);
	}
}
