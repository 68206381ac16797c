import type { Token } from "../text/token.ts";
import { fold, tokenize } from "../text/tokenize.ts";

interface Node<Value> {
	readonly next: Map<string, Node<Value>>;
	readonly entries: { readonly surface: string; readonly value: Value }[];
}

export interface GazetteerMatch<Value> {
	/** Token index after the last one matched. */
	readonly end: number;
	readonly values: readonly Value[];
}

/**
 * Known names in a trie of folded tokens. A match must carry capitals where the name does: "Turkey", never "turkey";
 * names in capitals ("WHO") match only in capitals, except that any name matches in a line set all in capitals.
 */
export class Gazetteer<Value> {
	readonly #root: Node<Value> = { next: new Map(), entries: [] };

	/** An article before a name is no part of it. */
	add(form: string, value: Value): void {
		const name = form.replace(/^(?:the |The (?=\S+ \S))/, "");
		let node = this.#root;
		for (const span of tokenize(name)) {
			const key = fold(name.slice(span.start, span.end));
			let next = node.next.get(key);
			if (next === undefined) {
				next = { next: new Map(), entries: [] };
				node.next.set(key, next);
			}
			node = next;
		}
		node.entries.push({ surface: name, value });
	}

	/** The longest name that begins at a token, or undefined. */
	match(tokens: readonly Token[], start: number): GazetteerMatch<Value> | undefined {
		let node: Node<Value> | undefined = this.#root;
		let best: GazetteerMatch<Value> | undefined;
		for (let index = start; index < tokens.length; index++) {
			const { norm } = tokens[index] as Token;
			node = node.next.get(norm) ?? (index > start ? node.next.get(singular(norm)) : undefined);
			if (node === undefined) break;
			if (node.entries.length === 0) continue;
			const values = node.entries
				.filter((entry) => sameCapitals(entry.surface, tokens, start, index + 1))
				.map((entry) => entry.value);
			if (values.length > 0) best = { end: index + 1, values };
		}
		return best;
	}
}

const acronym = /^[\p{Lu}\p{N}.&/-]{2,}$/u;

function sameCapitals(surface: string, tokens: readonly Token[], start: number, end: number): boolean {
	const first = (tokens[start] as Token).text;
	if (acronym.test(surface))
		return (
			tokens
				.slice(start, end)
				.map((token) => token.text)
				.join("") === surface.replace(/\s/g, "")
		);
	if (/^\p{Lu}/u.test(surface) && !/^\p{Lu}/u.test(first)) return false;
	return (
		end - start === 1 ||
		capitals(tokens.slice(start, end).map((token) => token.text)) >= 0.6 * capitals(surface.split(/[\s-]+/))
	);
}

const capitals = (words: readonly string[]): number => words.filter((word) => /^\p{Lu}/u.test(word)).length;

/** "East Asia Summits", "Ministers' Meetings-Plus": the plural of a word inside a name. */
const singular = (norm: string): string => (norm.length > 4 && norm.endsWith("s") ? norm.slice(0, -1) : norm);
