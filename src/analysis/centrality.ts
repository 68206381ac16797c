import { eigenvector, pagerank } from "../graph/library.ts";
import type { InteractionGraph, TieGraph } from "../graph/projection.ts";
import type { Measure, Parameter } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { type Scores, scoresOf, scoreTable } from "./table.ts";

const weighted: Parameter = {
	id: "weighted",
	label: "Weighted",
	description: "count strong ties for more than weak ones",
	type: "boolean",
	default: true,
};

export const degree: Measure = {
	id: "degree",
	label: "Degree",
	family: "centrality",
	description: "With how many others an actor has a tie.",
	parameters: [],
	async compute({ graph }) {
		const counts = degreeOf(graph);
		const most = Math.max(1, graph.order - 1);
		const shares = new Map([...counts].map(([node, count]) => [node, count / most]));
		return scoreTable(graph, {
			degree: { label: "Degree", type: "integer", values: counts },
			share: { label: "Share of all others", values: shares },
		});
	},
};

export const strength: Measure = {
	id: "strength",
	label: "Strength",
	family: "centrality",
	description: "The summed strength of an actor's ties, with its friendly and hostile parts.",
	parameters: [],
	async compute({ graph }) {
		return scoreTable(graph, {
			strength: { label: "Strength", values: sumOf(graph, "strength") },
			cooperation: { label: "Cooperation", values: sumOf(graph, "cooperation") },
			conflict: { label: "Conflict", values: sumOf(graph, "conflict") },
		});
	},
};

export const pageRank: Measure = {
	id: "pagerank",
	label: "PageRank",
	family: "centrality",
	description: "Importance that flows along ties: who is tied to actors that are themselves well tied.",
	parameters: [
		{
			id: "damping",
			label: "Damping",
			description: "share of importance that follows ties",
			type: "number",
			default: 0.85,
			minimum: 0,
		},
		weighted,
	],
	async compute({ graph }, values) {
		const given = readArguments(pageRank, values);
		const scores = pageRankOf(graph, { damping: given.number("damping"), weighted: given.flag("weighted") });
		return scoreTable(graph, { pagerank: { label: "PageRank", values: scores } });
	},
};

export const eigenvectorCentrality: Measure = {
	id: "eigenvector",
	label: "Eigenvector centrality",
	family: "centrality",
	description:
		"Importance in proportion to the importance of those one is tied to; near zero outside the largest component.",
	parameters: [weighted],
	async compute({ graph }, values) {
		const scores = eigenvectorOf(graph, { weighted: readArguments(eigenvectorCentrality, values).flag("weighted") });
		return scoreTable(graph, { eigenvector: { label: "Eigenvector", values: scores } });
	},
};

export const hubsAndAuthorities: Measure = {
	id: "hits",
	label: "Hubs and authorities",
	family: "centrality",
	description:
		"Who acts towards many that are acted upon (hubs), and who is acted upon by many that act (authorities).",
	parameters: [],
	async compute({ interactions }) {
		const { authorities, hubs } = hitsOf(interactions);
		return scoreTable(
			interactions,
			{ authority: { label: "Authority", values: authorities }, hub: { label: "Hub", values: hubs } },
			{ notes: ["Of the directed graph of meetings, visits, aid, support and criticism; meetings go both ways."] },
		);
	},
};

export const degreeOf = (graph: TieGraph): Scores => new Map(graph.mapNodes((node) => [node, graph.degree(node)]));

export function sumOf(graph: TieGraph, part: "strength" | "cooperation" | "conflict"): Scores {
	const sums = new Map<string, number>(graph.mapNodes((node) => [node, 0]));
	graph.forEachEdge((_, { tie }, source, target) => {
		for (const node of [source, target]) sums.set(node, (sums.get(node) ?? 0) + tie[part]);
	});
	return sums;
}

/** PageRank stands when its scores move by less than this on the average of a round. */
export const pageRankTolerance = 1e-12;

/** Sums to 1. */
export function pageRankOf(
	graph: TieGraph,
	options: { readonly damping?: number; readonly weighted?: boolean } = {},
): Scores {
	if (graph.order === 0) return new Map();
	const { damping: alpha = 0.85, weighted: weigh = true } = options;
	return scoresOf(
		pagerank(graph, {
			alpha,
			getEdgeWeight: weigh ? "weight" : null,
			maxIterations: 10_000,
			tolerance: pageRankTolerance,
		}),
	);
}

/** Squares sum to 1. Iterates until scores move by less than 10⁻¹³ on the average. */
export function eigenvectorOf(graph: TieGraph, options: { readonly weighted?: boolean } = {}): Scores {
	if (graph.size === 0) return new Map(graph.mapNodes((node) => [node, 0]));
	const getEdgeWeight = options.weighted === false ? null : "weight";
	return scoresOf(eigenvector(graph, { getEdgeWeight, maxIterations: 100_000, tolerance: 1e-13 }));
}

/**
 * Hubs sum to 1, authorities too. Kleinberg's iteration over the arcs, until no score moves by more than 10⁻¹³;
 * graphology's own took minutes on fifty thousand arcs.
 */
export function hitsOf(graph: InteractionGraph): { readonly authorities: Scores; readonly hubs: Scores } {
	const nodes = graph.nodes();
	const position = new Map(nodes.map((node, index) => [node, index]));
	const arcs = graph.mapEdges(
		(_, { weight }, source, target) => [position.get(source) ?? 0, position.get(target) ?? 0, weight] as const,
	);
	const reversed = arcs.map(([from, to, weight]) => [to, from, weight] as const);
	let hubs = new Float64Array(nodes.length).fill(arcs.length === 0 ? 0 : 1 / nodes.length);
	let authorities = new Float64Array(nodes.length);
	for (let round = 0, moved = 1; round < 10_000 && moved > 1e-13 && arcs.length > 0; round++) {
		authorities = flow(reversed, hubs);
		const next = flow(arcs, authorities);
		moved = next.reduce((most, score, index) => Math.max(most, Math.abs(score - (hubs[index] ?? 0))), 0);
		hubs = next;
	}
	const scores = (values: Float64Array): Scores => new Map(nodes.map((node, index) => [node, values[index] ?? 0]));
	return { authorities: scores(authorities), hubs: scores(hubs) };
}

type Arcs = readonly (readonly [to: number, from: number, weight: number])[];

/** Sends scores along the arcs and scales them to a sum of 1. */
function flow(arcs: Arcs, scores: Float64Array): Float64Array<ArrayBuffer> {
	const received = new Float64Array(scores.length);
	for (const [to, from, weight] of arcs) received[to] = (received[to] ?? 0) + weight * (scores[from] ?? 0);
	const total = received.reduce((sum, score) => sum + score, 0);
	return received.map((score) => score / total);
}
