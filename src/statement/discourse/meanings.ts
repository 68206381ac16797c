import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import type { Reference } from "./reference.ts";

/** What groups and noun phrases of a sentence were found to mean, for frames ask again and again, until anything is noted. */
export class Meanings {
	/** Who acts. */
	readonly #ofGroups = new Map<Group, readonly Reference[]>();
	/** Of noun phrases without a name. */
	readonly #ofPhrases = new Map<NounPhrase, readonly Reference[]>();

	ofGroup(group: Group, find: () => readonly Reference[]): readonly Reference[] {
		return remembered(this.#ofGroups, group, find);
	}

	ofPhrase(noun: NounPhrase, find: () => readonly Reference[]): readonly Reference[] {
		return remembered(this.#ofPhrases, noun, find);
	}

	forget(): void {
		if (this.#ofGroups.size > 0) this.#ofGroups.clear();
		if (this.#ofPhrases.size > 0) this.#ofPhrases.clear();
	}
}

/** Until it is found, what is asked for means nobody: a pronoun whose meaning depends on itself has none. */
function remembered<Asked>(
	found: Map<Asked, readonly Reference[]>,
	asked: Asked,
	find: () => readonly Reference[],
): readonly Reference[] {
	let meant = found.get(asked);
	if (meant === undefined) {
		found.set(asked, []);
		meant = find();
		found.set(asked, meant);
	}
	return meant;
}
