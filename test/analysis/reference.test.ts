import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assortativityOf, balanceOf, reciprocityOf } from "../../src/analysis/balance.ts";
import { betweennessOf, closenessOf } from "../../src/analysis/betweenness.ts";
import { constraintOf } from "../../src/analysis/brokerage.ts";
import { eigenvectorOf, hitsOf, pageRankOf } from "../../src/analysis/centrality.ts";
import { clusteringOf, componentsOf, coresOf } from "../../src/analysis/cohesion.ts";
import { cutsOf } from "../../src/analysis/cuts.ts";
import type { TieGraph } from "../../src/graph/projection.ts";
import { interactionGraph, tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

type Scores = Readonly<Record<string, number>>;

interface Recorded {
	readonly order: number;
	readonly edges: readonly WeightedEdge[];
}

interface Undirected extends Recorded {
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
	readonly eigenvector?: Scores;
}

interface Directed extends Recorded {
	readonly reciprocity?: number;
	readonly hubs?: Scores;
	readonly authorities?: Scores;
}

/** Recorded with NetworkX and igraph by `test/fixtures/measures/record.py`. */
const records = readFileSync(new URL("../fixtures/measures/reference.jsonl", import.meta.url), "utf8")
	.trimEnd()
	.split("\n")
	.map((line) => JSON.parse(line) as { readonly kind: string });
const undirected = records.filter(({ kind }) => kind === "undirected") as unknown as readonly Undirected[];
const directed = records.filter(({ kind }) => kind === "directed") as unknown as readonly Directed[];

const nodes = ({ order }: Recorded): readonly number[] => Array.from({ length: order }, (_, node) => node);
const cases = undirected.map((recorded, index) => ({
	index,
	recorded,
	graph: tieGraph(recorded.edges, nodes(recorded)),
}));

function expectScores(actual: ReadonlyMap<string, number>, expected: Scores, place: string, digits = 5): void {
	expect([...actual.keys()].sort(), place).toEqual(Object.keys(expected).sort());
	for (const [node, value] of Object.entries(expected))
		expect(actual.get(node), `${place}, node ${node}`).toBeCloseTo(value, digits);
}

async function everyCase(
	check: (recorded: Undirected, graph: TieGraph, place: string) => void | Promise<void>,
): Promise<void> {
	expect(cases.length).toBeGreaterThan(100);
	for (const { index, recorded, graph } of cases) await check(recorded, graph, `graph ${index}`);
}

describe("as NetworkX and igraph compute it on random graphs", () => {
	test("betweenness", () =>
		everyCase(async ({ betweenness }, graph, place) => expectScores(await betweennessOf(graph), betweenness, place)));
	test("weighted betweenness", () =>
		everyCase(async ({ weightedBetweenness }, graph, place) =>
			expectScores(await betweennessOf(graph, { weighted: true }), weightedBetweenness, place),
		));
	test("closeness", () =>
		everyCase(async ({ closeness }, graph, place) => expectScores(await closenessOf(graph), closeness, place)));
	test("PageRank", () => everyCase(({ pagerank }, graph, place) => expectScores(pageRankOf(graph), pagerank, place)));
	test("eigenvector centrality", () =>
		everyCase(({ eigenvector }, graph, place) => {
			if (eigenvector) expectScores(eigenvectorOf(graph), eigenvector, place, 4);
		}));
	test("core numbers", () => everyCase(({ core }, graph, place) => expectScores(coresOf(graph), core, place)));
	test("clustering and transitivity", () =>
		everyCase(({ clustering, transitivity }, graph, place) => {
			const actual = clusteringOf(graph);
			expectScores(actual.local, clustering, place);
			expect(actual.transitivity, place).toBeCloseTo(transitivity, 5);
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
			else expect(coefficient, place).toBeCloseTo(assortativity, 5);
		}));
	test("the number of triads", () =>
		everyCase(({ triangles }, graph, place) => expect(balanceOf(graph).counts, place).toEqual([triangles, 0, 0, 0])));

	test("reciprocity, hubs and authorities", () => {
		const compared = directed.map((recorded) => {
			const graph = interactionGraph(recorded.edges, nodes(recorded));
			if (recorded.reciprocity !== undefined) expect(reciprocityOf(graph).share).toBeCloseTo(recorded.reciprocity, 5);
			if (recorded.hubs && recorded.authorities) {
				expectScores(hitsOf(graph).hubs, recorded.hubs, "hubs", 4);
				expectScores(hitsOf(graph).authorities, recorded.authorities, "authorities", 4);
			}
			return recorded.hubs !== undefined;
		});
		expect(compared.filter(Boolean).length).toBeGreaterThan(10);
	});
});
