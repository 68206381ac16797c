import type { Register } from "../../entity/register.ts";
import { fold } from "../../text/tokenize.ts";

/** The first thing whose name holds the words, or whose kind they are: "the Commission", "the Working Group". */
export function calledBy(words: readonly string[], ids: readonly string[], register: Register): string | undefined {
	if (words.length === 0 || words.length > 3) return undefined;
	const last = words.at(-1);
	return ids.find((id) => {
		const entity = register.get(id);
		const { all, head } = wordsOfName(entity?.name ?? "");
		return (
			(last === head || last === entity?.kind) && words.every((word) => all.includes(word) || entity?.kind === word)
		);
	});
}

interface NameWords {
	readonly all: readonly string[];
	/** The last word before a preposition: "Group" of "Working Group on Trade". */
	readonly head: string | undefined;
}

const namesRead = new Map<string, NameWords>();

function wordsOfName(name: string): NameWords {
	let words = namesRead.get(name);
	if (words === undefined) {
		const folded = fold(name);
		const start = folded.replace(/ (?:of|on|for|to|between|from|by|in|with)\b.*$/u, "");
		words = { all: folded.split(/[^\p{L}\p{N}]+/u), head: start.split(/[^\p{L}\p{N}]+/u).at(-1) };
		if (namesRead.size > 10_000) namesRead.clear();
		namesRead.set(name, words);
	}
	return words;
}
