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

	/** Undefined where it is asked for the first time. Until it is kept it means nobody: a pronoun whose meaning depends on itself has none. */
	get(asked: Asked): readonly Reference[] | undefined {
		const meant = this.#meant.get(asked);
		if (meant === undefined) this.#meant.set(asked, []);
		return meant;
	}

	keep(asked: Asked, meant: readonly Reference[]): readonly Reference[] {
		this.#meant.set(asked, meant);
		return meant;
	}

	forget(): void {
		if (this.#meant.size > 0) this.#meant.clear();
	}
}
