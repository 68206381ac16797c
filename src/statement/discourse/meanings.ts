import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import type { Reference } from "./reference.ts";

/** What groups and noun phrases of a sentence were found to mean, for frames ask again and again, until anything is noted. */
export class Meanings {
	/** Who acts. */
	readonly ofGroups: Found<Group> = new Found();
	/** Of noun phrases without a name. */
	readonly ofPhrases: Found<NounPhrase> = new Found();

	forget(): void {
		this.ofGroups.forget();
		this.ofPhrases.forget();
	}
}

class Found<Asked> {
	readonly #meant = new Map<Asked, readonly Reference[]>();

	get(asked: Asked): readonly Reference[] | undefined {
		return this.#meant.get(asked);
	}

	keep(asked: Asked, meant: readonly Reference[]): readonly Reference[] {
		this.#meant.set(asked, meant);
		return meant;
	}

	forget(): void {
		if (this.#meant.size > 0) this.#meant.clear();
	}
}
