import type { Span } from "../../source/span.ts";
import type { Unresolved } from "../extraction.ts";

/** What looked like a fact and was not stated. */
export class Misses {
	readonly #text: string;
	readonly #missed = new Map<string, Unresolved>();

	constructor(text: string) {
		this.#text = text;
	}

	note(reason: string, { start, end }: Span): void {
		this.#missed.set(`${start}|${reason}`, { start, end, text: this.#text.slice(start, end), reason });
	}

	inOrderOfText(): readonly Unresolved[] {
		return [...this.#missed.values()].sort((a, b) => a.start - b.start || (a.reason < b.reason ? -1 : 1));
	}
}
