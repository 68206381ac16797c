import type { CurrentSentence } from "./current-sentence.ts";

/** Actors that were named together, met or acted together: "both sides", "participants", "they" may mean them. */
export class ActingGroups {
	readonly #sentence: CurrentSentence;
	/** The last two or more, and the last that were just two. */
	#last: readonly string[] = [];
	#pair: readonly string[] = [];
	#lastSeen = 0;
	#pairSeen = 0;
	/** Groups that acted, the last one first. */
	#earlier: readonly (readonly string[])[] = [];

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	note(actors: readonly string[]): void {
		const distinct = [...new Set(actors)];
		if (distinct.length < 2) return;
		this.#sentence.meanings.forget();
		this.#last = distinct;
		this.#lastSeen = this.#sentence.count;
		this.#earlier = [distinct, ...this.#earlier].slice(0, 8);
		if (distinct.length !== 2) return;
		this.#pair = distinct;
		this.#pairSeen = this.#sentence.count;
	}

	get last(): readonly string[] {
		return this.#last;
	}

	/** The last that passes a test: "the leaders" are persons. */
	lastOf(test: (actor: string) => boolean): readonly string[] | undefined {
		return this.#earlier.find((actors) => actors.some(test));
	}

	isWithin(sentences: number): boolean {
		return this.#sentence.isWithin(sentences, this.#lastSeen);
	}

	/** "They" and "both sides" reach further than "he", but not across a page. */
	recent(): readonly string[] {
		return this.isWithin(2) ? this.#last : [];
	}

	/** "The two" who acted together before a larger group did. */
	pairBefore(): readonly string[] | undefined {
		const isPair = this.#last.length !== 2 && this.#pair.length === 2;
		return isPair && this.#sentence.isWithin(8, this.#pairSeen) ? this.#pair : undefined;
	}
}
