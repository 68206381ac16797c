import type { Clause } from "../clause.ts";
import type { Parse } from "../parse.ts";

/** "hold X and those who help it *accountable*": a word that completes the verb, after all that its object is. */
export function isComplement(word: string, { at, verb }: Clause, { phrases, sentence }: Parse): boolean {
	if (!complements.has(word)) return false;
	const length = phrases.slice(at + 1).findIndex(({ type }) => type === "verb" || type === "stop");
	const end = length < 0 ? undefined : phrases[at + 1 + length]?.from;
	return sentence.scene.tokens.slice(verb.to, end).some(({ norm }) => norm === word);
}

const complements = new Set(["accountable", "responsible", "account", "here"]);
