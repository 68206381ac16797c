import fc from "fast-check";
import { expect, test } from "vitest";
import { type BrokerRole, brokerageOf, brokerRoles } from "../../src/analysis/brokerage.ts";
import { interactionGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

test.each([
	["coordinator", ["A", "A", "A"]],
	["itinerant", ["A", "B", "A"]],
	["gatekeeper", ["A", "B", "B"]],
	["representative", ["A", "A", "B"]],
	["liaison", ["A", "B", "C"]],
] as const)("a %s", (role, [from, broker, to]) => {
	const graph = interactionGraph([
		["x", "y"],
		["y", "z"],
	]);
	const counts = brokerageOf(
		graph,
		new Map([
			["x", from],
			["y", broker],
			["z", to],
		]),
	).get("y");
	expect(counts).toMatchObject({ total: 1, [role]: 1 });
});

test("who deals directly needs no broker", () => {
	const graph = interactionGraph([
		["x", "y"],
		["y", "z"],
		["x", "z"],
	]);
	expect(brokerageOf(graph, new Map()).get("y")?.total).toBe(0);
});

/** All triples, by the words of the definition. */
function byDefinition(edges: readonly WeightedEdge[], order: number, node: number): Record<BrokerRole, number> {
	const has = (a: number, b: number): boolean => edges.some(([x, y]) => x === a && y === b);
	const counts = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
	const group = (n: number): number => n % 2;
	for (let a = 0; a < order; a++)
		for (let c = 0; c < order; c++) {
			if (a === c || !has(a, node) || !has(node, c) || has(a, c)) continue;
			const same = [group(a) === group(node), group(node) === group(c), group(a) === group(c)].join();
			const role = {
				"true,true,true": "coordinator",
				"false,false,true": "itinerant",
				"false,true,false": "gatekeeper",
				"true,false,false": "representative",
			}[same];
			counts[(role ?? "liaison") as BrokerRole]++;
		}
	return counts;
}

test("counts as the definition does", () => {
	const arc = fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b);
	fc.assert(
		fc.property(fc.uniqueArray(arc, { selector: String, maxLength: 20 }), (edges) => {
			const graph = interactionGraph(edges, [0, 1, 2, 3, 4, 5]);
			const roles = brokerageOf(graph, new Map(graph.nodes().map((node) => [node, String(Number(node) % 2)])));
			for (const [node, counts] of roles) {
				const expected = byDefinition(edges, 6, Number(node));
				expect(brokerRoles.map((role) => counts[role])).toEqual(brokerRoles.map((role) => expected[role]));
			}
		}),
		{ numRuns: 200 },
	);
});
