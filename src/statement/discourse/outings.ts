import type { Status } from "../../ontology/terms.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import type { Reference } from "./reference.ts";

/** A journey, or somebody's part in an occasion, as it was told. */
export interface Outing {
	readonly predicate: "visited" | "participatedIn";
	readonly object: Reference;
	readonly status: Status;
	readonly date: string | undefined;
}

/** Who was told to travel or take part, for those who go with them. */
export class Outings {
	readonly #sentence: CurrentSentence;
	readonly #outings: (Outing & { readonly person: string; readonly told: number })[] = [];

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	note(person: string, outing: Outing): void {
		this.#outings.push({ ...outing, person, told: this.#sentence.count });
	}

	/** Whether somebody was told to travel so far. */
	travels(person: string): boolean {
		return this.#outings.some((outing) => outing.person === person && outing.predicate === "visited");
	}

	/** Where somebody was told to travel just before, and the occasion where they were told to be last. */
	recentOf(companion: string): readonly Outing[] {
		const own = this.#outings.filter(
			({ person, told }) => person === companion && told < this.#sentence.count && this.#sentence.isWithin(3, told),
		);
		const last = own.findLast(({ predicate }) => predicate === "participatedIn")?.object.entity;
		return own.filter(({ predicate, object }) => predicate === "visited" || object.entity === last);
	}
}
