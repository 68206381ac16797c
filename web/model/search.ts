import { fold } from "../../src/export/fold.ts";
import type { Model } from "./model.ts";

export interface NodeHit {
	readonly node: number;
	/** The alias that matched, where the name did not. */
	readonly alias?: string;
}

/** Finds nodes by name or alias, without regard to case or diacritics; the best match first, then the strongest node. */
export type NodeSearch = (words: string, limit: number) => readonly NodeHit[];

export function createNodeSearch({ data: { nodes } }: Model): NodeSearch {
	const names = nodes.name.map(fold);
	const aliases = nodes.aliases.map((list) => list.map(fold));
	return (words, limit) => {
		const wanted = fold(words).split(" ").filter(Boolean);
		if (wanted.length === 0) return [];
		const graded: (NodeHit & { readonly grade: number })[] = [];
		for (let node = 0; node < names.length; node += 1) {
			const byName = grade(names[node] ?? "", wanted);
			if (byName > 0) {
				graded.push({ node, grade: byName });
				continue;
			}
			const at = aliases[node]?.findIndex((alias) => grade(alias, wanted) > 0) ?? -1;
			if (at >= 0) graded.push({ node, alias: nodes.aliases[node]?.[at] ?? "", grade: 1 });
		}
		// Nodes come by rank, and sorting is stable: equal grades keep the strongest first.
		return graded.sort((a, b) => b.grade - a.grade).slice(0, limit);
	};
}

/** 0 no match, 1 somewhere, 2 each word begins a word, 3 the whole begins so, 4 equal. */
function grade(name: string, wanted: readonly string[]): number {
	if (!wanted.every((word) => name.includes(word))) return 0;
	const whole = wanted.join(" ");
	if (name === whole) return 4;
	if (name.startsWith(whole)) return 3;
	return wanted.every((word) => ` ${name}`.includes(` ${word}`)) ? 2 : 1;
}

/** Searches texts that are all at hand; each is folded once, on first use. */
export function createTextSearch(texts: () => readonly string[]): (words: string, limit: number) => readonly number[] {
	let folded: readonly string[] | undefined;
	return (words, limit) => {
		folded ??= texts().map(fold);
		const wanted = fold(words).split(" ").filter(Boolean);
		const found: number[] = [];
		if (wanted.length === 0) return found;
		for (let i = 0; i < folded.length && found.length < limit; i += 1) {
			if (wanted.every((word) => folded?.[i]?.includes(word))) found.push(i);
		}
		return found;
	};
}
