import fc from "fast-check";
import { expect, test } from "vitest";
import { componentsOf } from "../../src/analysis/cohesion.ts";
import { communitiesOf } from "../../src/analysis/communities.ts";
import type { TieGraph } from "../../src/graph/projection.ts";
import { tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

const clique = (name: string, size: number): WeightedEdge[] =>
	Array.from({ length: size }, (_, a) =>
		Array.from({ length: a }, (_, b): WeightedEdge => [`${name}${b}`, `${name}${a}`]),
	).flat();

test("two cliques with one tie between them are two communities, named by their strongest", async () => {
	const graph = tieGraph(
		[...clique("a", 5), ...clique("b", 4), ["a0", "b0"], ["b1", "b2", 5]].filter(
			([a, b], index, all) => all.findLastIndex(([x, y]) => x === a && y === b) === index,
		) as WeightedEdge[],
	);
	const { groups, stability } = await communitiesOf(graph);
	expect(groups.map(({ members }) => [...members].sort())).toEqual([
		["a0", "a1", "a2", "a3", "a4"],
		["b0", "b1", "b2", "b3"],
	]);
	expect(groups[1]?.name).toBe("b1, b2, b0");
	expect([...stability.values()].every((share) => share === 1)).toBe(true);
});

test("the same seed gives the same communities", async () => {
	const ring = tieGraph(Array.from({ length: 30 }, (_, i): WeightedEdge => [`n${i}`, `n${(i + 1) % 30}`]));
	expect(await communitiesOf(ring, { seed: 7 })).toEqual(await communitiesOf(ring, { seed: 7 }));
	const { stability } = await communitiesOf(ring, { seed: 7 });
	expect(Math.min(...stability.values())).toBeLessThan(1);
});

test("every actor is in one community, and each community is connected", async () => {
	const edge = fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a < b);
	await fc.assert(
		fc.asyncProperty(fc.uniqueArray(edge, { selector: String, maxLength: 25 }), async (edges) => {
			const graph = tieGraph(edges, [0, 1, 2]);
			const { groups, modularity } = await communitiesOf(graph, { runs: 3 });
			expect(groups.flatMap(({ members }) => members).sort()).toEqual(graph.nodes().sort());
			for (const { members } of groups) expect(componentsOf(inner(graph, members))).toHaveLength(1);
			const sizes = groups.map(({ members }) => members);
			expect(modularityOf(graph, sizes)).toBeGreaterThanOrEqual(modularity - 1e-9);
		}),
	);
});

function inner(graph: TieGraph, members: readonly string[]): TieGraph {
	const copy = graph.copy();
	for (const node of graph.nodes()) if (!members.includes(node)) copy.dropNode(node);
	return copy;
}

/** By definition; splitting what is not connected can only raise it. */
function modularityOf(graph: TieGraph, groups: readonly (readonly string[])[]): number {
	if (graph.size === 0) return 0;
	return groups.reduce((sum, members) => {
		const inside = inner(graph, members).size / graph.size;
		const ends = members.reduce((total, node) => total + graph.degree(node), 0) / (2 * graph.size);
		return sum + inside - ends ** 2;
	}, 0);
}
