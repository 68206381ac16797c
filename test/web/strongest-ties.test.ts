import { expect, test } from "vitest";
import type { Model } from "../../web/model/model.ts";
import { readableTies, strongestTies } from "../../web/model/strongest-ties.ts";

/** Node 0 is tied to all others by one document; 1 and 2 are tied by nine; the rest stand in rings of weak ties. */
function star(nodes: number, extra: readonly (readonly [number, number, number])[]): [Model, Int32Array] {
	const pairs = [...Array.from({ length: nodes - 1 }, (_, i) => [0, i + 1, 1] as const), ...extra];
	const rows = Array.from({ length: nodes }, (_, n) => pairs.flatMap(([a, b], p) => (a === n || b === n ? [p] : [])));
	const offsets = new Int32Array(nodes + 1);
	rows.forEach((row, n) => {
		offsets[n + 1] = (offsets[n] ?? 0) + row.length;
	});
	const nodePairs = { offsets, items: Int32Array.from(rows.flat()) };
	return [
		{ nodes, pairs: pairs.length, nodePairs } as Partial<Model> as Model,
		Int32Array.from(pairs, ([, , documents]) => documents),
	];
}

const all = (size: number): Uint8Array => new Uint8Array(size).fill(1);

test("few ties are all drawn", () => {
	const [model, weight] = star(10, [[1, 2, 9]]);
	expect([...strongestTies(model, all(model.pairs), weight, all(10))]).toEqual([...all(model.pairs)]);
});

test("of many ties, a weak one to a node that is tied to everything goes where its other end has a stronger one", () => {
	const size = readableTies + 20;
	const [model, weight] = star(size, [[400, 401, 9]]);
	const drawn = strongestTies(model, all(model.pairs), weight, all(size));
	expect(drawn[model.pairs - 1]).toBe(1);
	// Pairs are in order of the other end: the pair of nodes 0 and n is n - 1.
	expect([drawn[399], drawn[400]]).toEqual([0, 0]);
	expect(drawn[398]).toBe(1);
});

test("a tie that is filtered out is never drawn", () => {
	const size = readableTies + 20;
	const [model, weight] = star(size, [[400, 401, 9]]);
	const pair = all(model.pairs);
	pair[model.pairs - 1] = 0;
	const drawn = strongestTies(model, pair, weight, all(size));
	expect(drawn[model.pairs - 1]).toBe(0);
	expect(drawn[399]).toBe(1);
});
