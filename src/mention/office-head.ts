import type { Token } from "../text/token.ts";
import type { Scene } from "./scene.ts";

/** The head of an office's title, where it stands: "Secretary General", "Chief of Mission". */
export interface OfficeHeadAt {
	readonly from: number;
	readonly to: number;
	readonly plural: boolean;
}

/** The longest sequence of words that is an office's head: "Deputy" is a modifier, "Secretary-General" a head. */
export function officeHeadAt(
	{ tokens, knowledge }: Pick<Scene, "tokens" | "knowledge">,
	from: number,
): OfficeHeadAt | undefined {
	for (const head of knowledge.officeHeadsByWord.get(tokens[from]?.norm ?? "") ?? []) {
		const to = matchWords(tokens, from, head.words);
		if (to !== undefined) return { from, to, plural: head.plural };
	}
	return isShort(tokens, knowledge, from) ? { from, to: from + 1, plural: false } : undefined;
}

/** "*PM* Silva", "the *FM*": in letters; "3 PM" and "98 FM" are none. */
const isShort = (tokens: readonly Token[], { officeAcronyms }: Scene["knowledge"], at: number): boolean =>
	officeAcronyms.get(tokens[at]?.text ?? "")?.body === "" && !/\d|^[ap]\.?m/.test(tokens[at - 1]?.norm ?? "");

/** Words one after another, hyphens between them or not. */
function matchWords(tokens: readonly Token[], from: number, words: readonly string[]): number | undefined {
	let at = from;
	for (const word of words) {
		if (at > from && tokens[at]?.text === "-") at++;
		if (tokens[at]?.norm !== word) return undefined;
		at++;
	}
	return at;
}
