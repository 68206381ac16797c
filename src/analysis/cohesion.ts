import { connectedComponents } from "graphology-components";
import { coreNumber } from "../graph/library.ts";
import { adjacency, type TieGraph } from "../graph/projection.ts";
import { byCodeUnit } from "../order.ts";
import { degreeOf } from "./centrality.ts";
import { cutsOf } from "./cuts.ts";
import type { Measure } from "./measure.ts";
import { column, nodeCells, type Scores, scoresOf, scoreTable } from "./table.ts";

export const kCore: Measure = {
	id: "k-core",
	label: "Core number",
	family: "cohesion",
	description: "The largest k for which an actor belongs to a group where each has ties to at least k others of it.",
	parameters: [],
	async compute({ graph }) {
		const cores = coresOf(graph);
		const inner = Math.max(0, ...cores.values());
		return scoreTable(
			graph,
			{ core: { label: "Core", type: "integer", values: cores }, ...degrees(graph) },
			{ figures: { innermost: inner } },
		);
	},
};

export const clustering: Measure = {
	id: "clustering",
	label: "Clustering",
	family: "cohesion",
	description: "What share of the pairs an actor is tied to are tied to each other.",
	parameters: [],
	async compute({ graph }) {
		const { local, average, transitivity } = clusteringOf(graph);
		return scoreTable(
			graph,
			{ clustering: { label: "Clustering", values: local }, ...degrees(graph) },
			{ figures: { average, transitivity } },
		);
	},
};

export const components: Measure = {
	id: "components",
	label: "Components",
	family: "cohesion",
	description: "Groups of actors that no tie joins to the others, largest first.",
	parameters: [],
	async compute({ graph }) {
		const groups = componentsOf(graph);
		const rows = groups.flatMap((group, index) =>
			byDegree(graph, group).map((node) => ({ ...nodeCells(graph, node), component: index + 1, size: group.length })),
		);
		const columns = [column("component", "Component", "integer"), column("size", "Size", "integer")];
		const named = [column("node", "Id", "node"), column("label", "Name", "text"), column("type", "Type", "text")];
		return {
			columns: [...named, ...columns],
			rows,
			figures: { components: groups.length, largest: groups[0]?.length ?? 0 },
			notes: [],
		};
	},
};

export const cuts: Measure = {
	id: "cuts",
	label: "Cut points and bridges",
	family: "cohesion",
	description: "Actors and ties without which a component would fall apart, with the sentence for each tie.",
	parameters: [],
	async compute({ graph }) {
		const { points, bridges } = cutsOf(graph);
		const pointRows = byDegree(graph, points).map((node) => ({
			kind: "cut point",
			...nodeCells(graph, node),
			other: null,
			otherLabel: null,
			quote: null,
		}));
		const bridgeRows = bridges.map(([node, other]) => ({
			kind: "bridge",
			...nodeCells(graph, node),
			other,
			otherLabel: graph.getNodeAttribute(other, "label"),
			quote: graph.getEdgeAttributes(node, other).tie.quote.text,
		}));
		const named = [column("node", "Id", "node"), column("label", "Name", "text"), column("type", "Type", "text")];
		const more = [
			column("other", "Id of the other end", "node"),
			column("otherLabel", "Other end", "text"),
			column("quote", "Quote", "quote"),
		];
		return {
			columns: [column("kind", "Kind", "text"), ...named, ...more],
			rows: [...pointRows, ...bridgeRows],
			figures: { cutPoints: points.length, bridges: bridges.length },
			notes: [],
		};
	},
};

/** Of many with the same figure, those with more ties tell more. */
const degrees = (graph: TieGraph): { readonly degree: Parameters<typeof scoreTable>[1][string] } => ({
	degree: { label: "Degree", type: "integer", values: degreeOf(graph) },
});

const byDegree = (graph: TieGraph, nodes: readonly string[]): readonly string[] =>
	[...nodes].sort((a, b) => graph.degree(b) - graph.degree(a) || byCodeUnit(a, b));

export const coresOf = (graph: TieGraph): Scores => scoresOf(coreNumber(graph));

/** Members in code-unit order; the largest component first, then by first member. */
export function componentsOf(graph: TieGraph): readonly (readonly string[])[] {
	return connectedComponents(graph)
		.map((group) => group.sort(byCodeUnit))
		.sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? "", b[0] ?? ""));
}

export interface Clustering {
	readonly local: Scores;
	/** Mean of the local figures; actors with fewer than two ties count 0. */
	readonly average: number;
	/** Share of all paths of two ties that a third tie closes. */
	readonly transitivity: number;
}

export function clusteringOf(graph: TieGraph): Clustering {
	const lists = adjacency(graph);
	const sets = new Map([...lists].map(([node, neighbours]) => [node, new Set(neighbours)]));
	const local = new Map<string, number>();
	let closed = 0;
	let paths = 0;
	for (const [node, neighbours] of lists) {
		const pairs = (neighbours.length * (neighbours.length - 1)) / 2;
		const tied = neighbours.reduce((sum, a, index) => sum + tiedAfter(neighbours, index, sets.get(a)), 0);
		local.set(node, pairs === 0 ? 0 : tied / pairs);
		closed += tied;
		paths += pairs;
	}
	const total = [...local.values()].reduce((sum, value) => sum + value, 0);
	return { local, average: local.size === 0 ? 0 : total / local.size, transitivity: paths === 0 ? 0 : closed / paths };
}

function tiedAfter(neighbours: readonly string[], index: number, own: ReadonlySet<string> | undefined): number {
	let count = 0;
	for (let other = index + 1; other < neighbours.length; other++) if (own?.has(neighbours[other] ?? "")) count++;
	return count;
}
