import type { Token } from "../text/token.ts";
import { fold, tokenize } from "../text/tokenize.ts";

interface Node<Value> {
	readonly next: Map<string, Node<Value>>;
	readonly entries: Entry<Value>[];
}

interface Entry<Value> {
	readonly value: Value;
	/** Of a name in capitals: its letters without spaces, to be matched as they are. */
	readonly acronym: string | undefined;
	readonly capital: boolean;
	/** How many of its words carry a capital. */
	readonly capitals: number;
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
	/** First words without a capital. */
	readonly #small = new Set<string>();

	/** An article before a name is no part of it. */
	add(form: string, value: Value): void {
		if (form.startsWith("UN ")) this.add(`U.N. ${form.slice(3)}`, value);
		const name = form.replace(/^(?:the |The (?=\S+ \S))/, "");
		let node = this.#root;
		for (const span of tokenize(name)) {
			const key = fold(name.slice(span.start, span.end));
			if (node === this.#root && !isCapital(name)) this.#small.add(key);
			let next = node.next.get(key);
			if (next === undefined) {
				next = { next: new Map(), entries: [] };
				node.next.set(key, next);
			}
			node = next;
		}
		node.entries.push({
			value,
			acronym: acronym.test(name) ? name.replace(/\s/g, "") : undefined,
			capital: isCapital(name),
			capitals: name.split(/[\s-]+/).filter(isCapital).length,
		});
	}

	/** Whether a name may begin with a word: one that begins in lower case or with a figure, if the word does. */
	opensWith(norm: string, capital: boolean): boolean {
		return capital ? this.#root.next.has(norm) : this.#small.has(norm);
	}

	/** The longest name that begins at a token and ends before another, or undefined. */
	match(tokens: readonly Token[], start: number, limit: number = tokens.length): GazetteerMatch<Value> | undefined {
		let node: Node<Value> | undefined = this.#root;
		let best: GazetteerMatch<Value> | undefined;
		for (let index = start; index < limit; index++) {
			const { norm } = tokens[index] as Token;
			node = node.next.get(norm) ?? (index > start ? node.next.get(singular(norm)) : undefined);
			if (node === undefined) break;
			if (node.entries.length === 0) continue;
			const values: Value[] = [];
			for (const entry of node.entries) if (sameCapitals(entry, tokens, start, index + 1)) values.push(entry.value);
			if (values.length > 0) best = { end: index + 1, values };
		}
		return best;
	}
}

/** "NATO", and "LeT", which is no "Let". */
const acronym = /^(?:[\p{Lu}\p{N}.&/-]{2,}|(?=\p{L}{2,4}$)\p{L}+\p{Lu}\p{Ll}*)$/u;

function sameCapitals(entry: Entry<unknown>, tokens: readonly Token[], start: number, end: number): boolean {
	if (entry.acronym !== undefined) return joined(tokens, start, end) === entry.acronym;
	if (entry.capital && !(tokens[start] as Token).capital) return false;
	return end - start === 1 || capitals(tokens, start, end) >= 0.6 * entry.capitals;
}

function joined(tokens: readonly Token[], start: number, end: number): string {
	let text = "";
	for (let index = start; index < end; index++) text += (tokens[index] as Token).text;
	return text;
}

function capitals(tokens: readonly Token[], start: number, end: number): number {
	let count = 0;
	for (let index = start; index < end; index++) if ((tokens[index] as Token).capital) count++;
	return count;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "East Asia Summits", "Ministers' Meetings-Plus": the plural of a word inside a name. */
const singular = (norm: string): string => (norm.length > 4 && norm.endsWith("s") ? norm.slice(0, -1) : norm);
