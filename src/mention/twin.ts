import type { Document } from "../source/document.ts";
import { oncePerDocument } from "../source/once-per-document.ts";
import type { Token } from "../text/token.ts";

/** A name that a state shares with a place; what else a text speaks of tells which is meant. */
export interface Twin {
	readonly form: string;
	/** Id of the place. */
	readonly other: string;
	readonly wordsOfOther: RegExp;
	readonly wordsOfState: RegExp;
}

/** By the twins that were asked for. */
const placesIn = oncePerDocument(() => new Map<Twin, boolean>());

/** "Atlanta, *Georgia*", "leaders from *Georgia*" in a text on states of the United States: the place, not the state of that name. */
export function meansPlace(document: Document, tokens: readonly Token[], from: number, twin: Twin): boolean {
	if (tokens[from - 1]?.text === "," && tokens[from - 2]?.capital === true) {
		const city = tokens[from - 2]?.text ?? "";
		if (twin.wordsOfOther.test(city)) return true;
	}
	const read = placesIn(document);
	let answer = read.get(twin);
	if (answer === undefined) {
		answer = twin.wordsOfOther.test(document.text) && !twin.wordsOfState.test(document.text);
		read.set(twin, answer);
	}
	return answer;
}
