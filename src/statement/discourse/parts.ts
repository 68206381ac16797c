import type { Discourse } from "../discourse.ts";

/** Bodies that belong to another or to a state, by their names. */
export class Parts {
	readonly #wholes = new Map<string, string>();

	add(part: string, whole: string): void {
		this.#wholes.set(part, whole);
	}

	/** Whether either is a part of the other. */
	areJoined(one: string, other: string): boolean {
		return this.#wholes.get(one) === other || this.#wholes.get(other) === one;
	}
}

/** Whether one speaks for, or is a part of, the other. */
export const isOwn = (actor: string, other: string, { tenures, parts }: Discourse): boolean =>
	tenures.stateOf(actor) === other || parts.areJoined(actor, other);
