import type { CurrentSentence } from "./current-sentence.ts";

/** Who was told to lead a delegation last: "the delegation" after it is theirs. */
export class DelegationLeaders {
	readonly #sentence: CurrentSentence;
	#ids: readonly string[] = [];

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	note(leaders: readonly string[]): void {
		this.#sentence.meanings.forget();
		this.#ids = [...new Set(leaders)];
	}

	get ids(): readonly string[] {
		return this.#ids;
	}
}
