import { createDijkstraIndexedBrandes } from "graphology-shortest-path/indexed-brandes.js";
import type { TieGraph } from "../graph/projection.ts";
import { sample, seededRandom } from "../graph/random.ts";
import { BreadthFirst } from "./breadth-first.ts";
import type { Measure, RunOptions } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { type Scores, scoreTable } from "./table.ts";
import { forEachOf } from "./work.ts";

/** Above this many nodes betweenness is estimated from as many sources. */
export const exactLimit = 3000;

export const betweenness: Measure = {
	id: "betweenness",
	label: "Betweenness",
	family: "centrality",
	description: "On what share of the shortest paths between others an actor lies: who stands between.",
	parameters: [
		{ id: "weighted", label: "Weighted", description: "take strong ties as short", type: "boolean", default: false },
		{
			id: "sources",
			label: "Sources",
			description: `nodes that paths start from; 0 for all up to ${exactLimit} nodes, else a sample`,
			type: "integer",
			default: 0,
			minimum: 0,
		},
		{ id: "seed", label: "Seed", description: "of the sample", type: "integer", default: 1 },
	],
	async compute({ graph }, values, run) {
		const given = readArguments(betweenness, values);
		const sources = given.number("sources") || exactLimit;
		const options = { weighted: given.flag("weighted"), sources, seed: given.number("seed") };
		const notes =
			sources < graph.order
				? [`Estimated from ${sources} of ${graph.order} sources, seed ${options.seed}.`]
				: ["Exact."];
		const scores = await betweennessOf(graph, options, run);
		return scoreTable(graph, { betweenness: { label: "Betweenness", values: scores } }, { notes });
	},
};

export const closeness: Measure = {
	id: "closeness",
	label: "Closeness",
	family: "centrality",
	description: "How few steps an actor is from the others, scaled by the share of them it can reach.",
	parameters: [],
	async compute({ graph }, _values, run) {
		return scoreTable(graph, { closeness: { label: "Closeness", values: await closenessOf(graph, run) } });
	},
};

export interface BetweennessOptions {
	readonly weighted?: boolean;
	/** Most sources to start from; a graph with more nodes is sampled. */
	readonly sources?: number;
	readonly seed?: number;
}

/** Brandes' algorithm, normalised by the pairs of others, so that scores lie between 0 and 1. */
export async function betweennessOf(
	graph: TieGraph,
	options: BetweennessOptions = {},
	run: RunOptions = {},
): Promise<Scores> {
	const { weighted = false, sources = exactLimit, seed = 1 } = options;
	if (graph.order === 0) return new Map();
	const all = Array.from({ length: graph.order }, (_, index) => index);
	const chosen = sources < graph.order ? sample(all, sources, seededRandom(seed)) : all;
	const sums = new Float64Array(graph.order);
	const addPathsFrom = weighted ? weightedPaths(graph, sums) : countedPaths(graph, sums);
	await forEachOf(chosen, run, addPathsFrom);
	const scale = graph.order > 2 ? graph.order / chosen.length / ((graph.order - 1) * (graph.order - 2)) : 1;
	return new Map(graph.nodes().map((node, index) => [node, (sums[index] ?? 0) * scale]));
}

function countedPaths(graph: TieGraph, sums: Float64Array): (source: number) => void {
	const search = new BreadthFirst(graph);
	const carried = new Float64Array(graph.order);
	return (source) => {
		search.search(source);
		search.accumulate(sums, carried);
	};
}

/** Over distances, with the search of graphology; its own betweenness neither samples nor stops. */
function weightedPaths(graph: TieGraph, sums: Float64Array): (source: number) => void {
	const brandes = createDijkstraIndexedBrandes(graph, "distance");
	const carried = new Float64Array(graph.order);
	return (source) => {
		const [stack, predecessors, paths] = brandes(source);
		carried.fill(0);
		while (stack.size > 0) {
			const node = stack.pop() ?? 0;
			const share = (1 + (carried[node] ?? 0)) / (paths[node] ?? 1);
			for (const before of predecessors[node] ?? [])
				carried[before] = (carried[before] ?? 0) + (paths[before] ?? 0) * share;
			if (node !== source) sums[node] = (sums[node] ?? 0) + (carried[node] ?? 0);
		}
	};
}

/** Wasserman and Faust's closeness: reachable others over their summed distance, times the share of others reachable. */
export async function closenessOf(graph: TieGraph, run: RunOptions = {}): Promise<Scores> {
	const search = new BreadthFirst(graph);
	const scores = new Map<string, number>();
	await forEachOf(graph.nodes(), run, (node, index) => {
		search.search(index);
		let total = 0;
		for (let head = 0; head < search.reached; head++) total += search.distance[search.queue[head] ?? 0] ?? 0;
		const others = search.reached - 1;
		scores.set(node, total === 0 ? 0 : (others / total) * (others / (graph.order - 1)));
	});
	return scores;
}
