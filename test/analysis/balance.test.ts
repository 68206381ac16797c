import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceOf } from "../../src/analysis/balance.ts";
import { tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

test("the friend of my enemy as my friend is unbalanced, and listed with its ties", () => {
	const { counts, balanced, unbalanced } = balanceOf(
		tieGraph([
			["a", "b"],
			["b", "c"],
			["a", "c", -2],
		]),
	);
	expect(counts).toEqual([0, 1, 0, 0]);
	expect(balanced).toBe(0);
	expect(unbalanced[0]?.nodes).toEqual(["a", "b", "c"]);
});

test("two that share an enemy are balanced", () => {
	expect(
		balanceOf(
			tieGraph([
				["a", "b"],
				["b", "c", -1],
				["a", "c", -1],
			]),
		).balanced,
	).toBe(1);
});

test("triads are counted as a search over all triples counts them", () => {
	const tie = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(-1, 1)).filter(([a, b]) => a < b);
	fc.assert(
		fc.property(fc.uniqueArray(tie, { selector: ([a, b]) => `${a},${b}`, maxLength: 21 }), (edges) => {
			expect(balanceOf(tieGraph(edges)).counts).toEqual(byDefinition(edges));
		}),
		{ numRuns: 200 },
	);
});

function byDefinition(edges: readonly WeightedEdge[]): number[] {
	const sign = (a: number, b: number): number => edges.find(([x, y]) => x === a && y === b)?.[2] ?? 0;
	const counts = [0, 0, 0, 0];
	for (let a = 0; a < 7; a++)
		for (let b = a + 1; b < 7; b++)
			for (let c = b + 1; c < 7; c++) {
				const signs = [sign(a, b), sign(b, c), sign(a, c)];
				const negative = signs.filter((value) => value < 0).length;
				if (!signs.includes(0)) counts[negative] = (counts[negative] ?? 0) + 1;
			}
	return counts;
}
