import { readFileSync } from "node:fs";
import { UndirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { assortativityOf, balanceOf, reciprocityOf } from "../../src/analysis/balance.ts";
import { betweennessOf, closenessOf } from "../../src/analysis/betweenness.ts";
import { constraintOf } from "../../src/analysis/brokerage.ts";
import { degreeOf, eigenvectorOf, hitsOf, pageRankOf, sumOf } from "../../src/analysis/centrality.ts";
import { clusteringOf, componentsOf, coresOf } from "../../src/analysis/cohesion.ts";
import { cutsOf } from "../../src/analysis/cuts.ts";
import { type AffiliationGraph, oneMode } from "../../src/graph/affiliation.ts";
import type { TieGraph } from "../../src/graph/projection.ts";
import { interactionGraph, tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

type Scores = Readonly<Record<string, number>>;

interface Recorded {
	readonly order: number;
	readonly edges: readonly WeightedEdge[];
}

interface Undirected extends Recorded {
	readonly degree: Scores;
	readonly strength: Scores;
	readonly betweenness: Scores;
	readonly weightedBetweenness: Scores;
	readonly closeness: Scores;
	readonly pagerank: Scores;
	readonly core: Scores;
	readonly clustering: Scores;
	readonly constraint: Scores;
	readonly transitivity: number;
	readonly components: readonly (readonly number[])[];
	readonly cutPoints: readonly number[];
	readonly bridges: readonly (readonly number[])[];
	readonly assortativity: number | null;
	readonly triangles: number;
	readonly eigenvector?: Scores | null;
}

interface Directed extends Recorded {
	readonly reciprocity?: number;
	readonly hubs?: Scores;
	readonly authorities?: Scores;
}

interface Bipartite {
	readonly edges: readonly (readonly [actor: string, group: string])[];
	readonly actors: readonly SharedPair[];
	readonly groups: readonly SharedPair[];
}
type SharedPair = readonly [a: string, b: string, weight: number];

/** Recorded with NetworkX and igraph by `test/fixtures/measures/record.py`. */
const records = readFileSync(new URL("../fixtures/measures/reference.jsonl", import.meta.url), "utf8")
	.trimEnd()
	.split("\n")
	.map((line) => JSON.parse(line) as { readonly kind: string });
const undirected = records.filter(({ kind }) => kind === "undirected") as unknown as readonly Undirected[];
const directed = records.filter(({ kind }) => kind === "directed") as unknown as readonly Directed[];
const bipartite = records.filter(({ kind }) => kind === "bipartite") as unknown as readonly Bipartite[];

const nodes = ({ order }: Recorded): readonly number[] => Array.from({ length: order }, (_, node) => node);
const cases = undirected.map((recorded, index) => ({
	index,
	recorded,
	graph: tieGraph(recorded.edges, nodes(recorded)),
}));

/** Two programs that compute the same differ by what their rounding leaves; those that iterate stop well below this. */
const tolerance = 1e-9;

function expectNear(actual: number | null | undefined, expected: number, place: string): void {
	expect(Math.abs((actual ?? Number.NaN) - expected), place).toBeLessThan(tolerance);
}

function expectScores(actual: ReadonlyMap<string, number>, expected: Scores, place: string): void {
	expect([...actual.keys()].sort(), place).toEqual(Object.keys(expected).sort());
	for (const [node, value] of Object.entries(expected)) expectNear(actual.get(node), value, `${place}, node ${node}`);
}

async function everyCase(
	check: (recorded: Undirected, graph: TieGraph, place: string) => void | Promise<void>,
): Promise<void> {
	expect(cases.length).toBeGreaterThanOrEqual(200);
	for (const { index, recorded, graph } of cases) await check(recorded, graph, `graph ${index}`);
}

describe("as NetworkX and igraph compute it on random graphs", () => {
	test("degree and strength", () =>
		everyCase((recorded, graph, place) => {
			expectScores(degreeOf(graph), recorded.degree, place);
			expectScores(sumOf(graph, "strength"), recorded.strength, place);
		}));
	test("betweenness", () =>
		everyCase(async ({ betweenness }, graph, place) => expectScores(await betweennessOf(graph), betweenness, place)));
	test("weighted betweenness", () =>
		everyCase(async ({ weightedBetweenness }, graph, place) =>
			expectScores(await betweennessOf(graph, { weighted: true }), weightedBetweenness, place),
		));
	test("closeness", () =>
		everyCase(async ({ closeness }, graph, place) => expectScores(await closenessOf(graph), closeness, place)));
	test("PageRank", () => everyCase(({ pagerank }, graph, place) => expectScores(pageRankOf(graph), pagerank, place)));
	test("eigenvector centrality, where it is one vector", async () => {
		expect(cases.filter(({ recorded }) => recorded.eigenvector).length).toBeGreaterThanOrEqual(200);
		await everyCase(({ eigenvector }, graph, place) => {
			if (eigenvector) expectScores(eigenvectorOf(graph), eigenvector, place);
		});
	});
	test("core numbers", () => everyCase(({ core }, graph, place) => expectScores(coresOf(graph), core, place)));
	test("clustering and transitivity", () =>
		everyCase(({ clustering, transitivity }, graph, place) => {
			const actual = clusteringOf(graph);
			expectScores(actual.local, clustering, place);
			expectNear(actual.transitivity, transitivity, place);
			const mean = Object.values(clustering).reduce((sum, value) => sum + value, 0) / graph.order;
			expectNear(actual.average, mean, place);
		}));
	test("components", () =>
		everyCase(({ components }, graph, place) => {
			const actual = componentsOf(graph).map((group) => group.map(Number).sort((a, b) => a - b));
			expect(
				actual.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
				place,
			).toEqual(components);
		}));
	test("cut points and bridges", () =>
		everyCase(({ cutPoints, bridges }, graph, place) => {
			const actual = cutsOf(graph);
			expect(
				actual.points.map(Number).sort((a, b) => a - b),
				place,
			).toEqual(cutPoints);
			const pairs = actual.bridges.map((pair) =>
				pair
					.map(Number)
					.sort((a, b) => a - b)
					.join(),
			);
			expect(pairs.sort(), place).toEqual(bridges.map((pair) => pair.join()).sort());
		}));
	test("Burt's constraint", () =>
		everyCase(({ constraint }, graph, place) => expectScores(constraintOf(graph), constraint, place)));
	test("assortativity by group", () =>
		everyCase(({ assortativity }, graph, place) => {
			const groups = new Map(graph.nodes().map((node) => [node, String(Number(node) % 3)]));
			const { coefficient } = assortativityOf(graph, groups);
			if (assortativity === null) expect(coefficient, place).toBeNull();
			else expectNear(coefficient, assortativity, place);
		}));
	test("the number of triads", () =>
		everyCase(({ triangles }, graph, place) => expect(balanceOf(graph).counts, place).toEqual([triangles, 0, 0, 0])));

	test("reciprocity, hubs and authorities", () => {
		const compared = directed.filter((recorded, index) => {
			const graph = interactionGraph(recorded.edges, nodes(recorded));
			const place = `directed graph ${index}`;
			if (recorded.reciprocity !== undefined) expectNear(reciprocityOf(graph).share, recorded.reciprocity, place);
			if (recorded.hubs && recorded.authorities) {
				expectScores(hitsOf(graph).hubs, recorded.hubs, `${place}, hubs`);
				expectScores(hitsOf(graph).authorities, recorded.authorities, `${place}, authorities`);
			}
			return recorded.hubs !== undefined;
		});
		expect(compared.length).toBeGreaterThanOrEqual(200);
	});

	test("what actors share, and what groups share", () => {
		expect(bipartite.length).toBeGreaterThanOrEqual(200);
		for (const [index, { edges, actors, groups }] of bipartite.entries()) {
			const graph: AffiliationGraph = new UndirectedGraph();
			for (const [actor, group] of edges) {
				graph.mergeNode(`actor:${actor}`, { label: actor, type: "state", side: "actor" });
				graph.mergeNode(`group:${group}`, { label: group, type: "event", side: "group" });
				graph.addEdge(`actor:${actor}`, `group:${group}`, { weight: 1, statements: [] });
			}
			expectPairs(oneMode(graph, "actor"), actors, `actors of graph ${index}`);
			expectPairs(oneMode(graph, "group"), groups, `groups of graph ${index}`);
		}
	});
});

function expectPairs(graph: ReturnType<typeof oneMode>, expected: readonly SharedPair[], place: string): void {
	expect(graph.size, place).toBe(expected.length);
	for (const [a, b, weight] of expected)
		expectNear(graph.getEdgeAttribute(a, b, "weight"), weight, `${place}: ${a} ${b}`);
}
