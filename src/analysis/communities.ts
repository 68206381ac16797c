import { louvain } from "../graph/library.ts";
import type { TieGraph } from "../graph/projection.ts";
import { seededRandom } from "../graph/random.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import type { Measure, RunOptions } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column, nodeCells, type Scores } from "./table.ts";
import { forEachOf } from "./work.ts";

export const communities: Measure = {
	id: "communities",
	label: "Communities",
	family: "communities",
	description:
		"Groups with more ties inside than chance would give (Louvain), each named by its strongest members, and how sure each membership is.",
	parameters: [
		{
			id: "resolution",
			label: "Resolution",
			description: "above 1 gives more and smaller communities",
			type: "number",
			default: 1,
			minimum: 0,
		},
		{
			id: "runs",
			label: "Runs",
			description: "with different seeds; the best is kept, the others tell how stable it is",
			type: "integer",
			default: 10,
			minimum: 1,
		},
		{ id: "seed", label: "Seed", description: "of the first run", type: "integer", default: 1 },
	],
	async compute({ graph }, values, run) {
		const given = readArguments(communities, values);
		const options = { resolution: given.number("resolution"), runs: given.number("runs"), seed: given.number("seed") };
		const { groups, modularity, stability } = await communitiesOf(graph, options, run);
		const rows = groups.flatMap(({ name, members }, index) =>
			members.map((node) => ({
				community: index + 1,
				name,
				...nodeCells(graph, node),
				stability: stability.get(node) ?? null,
			})),
		);
		return {
			columns: [
				column("community", "Community", "integer"),
				column("name", "Named by", "text"),
				column("node", "Id", "node"),
				column("label", "Name", "text"),
				column("type", "Type", "text"),
				column("stability", "Stability", "number"),
			],
			rows,
			figures: { communities: groups.length, modularity },
			notes: [
				`Best of ${options.runs} runs. Stability: how much of an actor's community stays with it in the other runs.`,
			],
		};
	},
};

export interface Community {
	/** The names of its strongest members. */
	readonly name: string;
	/** By strength inside the community, strongest first. */
	readonly members: readonly string[];
}

export interface Communities {
	/** Largest first. */
	readonly groups: readonly Community[];
	readonly modularity: number;
	/** For each node, the mean share of its community that is with it in the other runs. */
	readonly stability: ReadonlyMap<string, number>;
}

export interface CommunityOptions {
	readonly resolution?: number;
	readonly runs?: number;
	readonly seed?: number;
}

/** Louvain, run several times. A community that is not connected is split, for Louvain may leave such. */
export async function communitiesOf(
	graph: TieGraph,
	options: CommunityOptions = {},
	run: RunOptions = {},
): Promise<Communities> {
	const { resolution = 1, runs = 10, seed = 1 } = options;
	if (graph.size === 0)
		return { groups: graph.mapNodes((node) => aloneOf(graph, node)), modularity: 0, stability: new Map() };
	const results: { readonly partition: Partition; readonly modularity: number }[] = [];
	const seeds = Array.from({ length: runs }, (_, index) => seed + index);
	await forEachOf(seeds, run, (next) => {
		const { communities: partition, modularity } = louvain.detailed(graph, {
			resolution,
			rng: seededRandom(next),
			getEdgeWeight: "weight",
		});
		results.push({ partition, modularity });
	});
	const best = results.reduce((kept, next) => (next.modularity > kept.modularity ? next : kept));
	const parts = connectedParts(graph, best.partition);
	const strengths = strengthsIn(graph, parts);
	const groups = parts.map((members) => communityOf(graph, members, strengths));
	groups.sort((a, b) => b.members.length - a.members.length || byCodeUnit(a.members[0] ?? "", b.members[0] ?? ""));
	const others = results.filter((result) => result !== best).map(({ partition }) => partition);
	return { groups, modularity: best.modularity, stability: stabilityOf(parts, others) };
}

type Partition = Readonly<Record<string, number>>;

function connectedParts(graph: TieGraph, partition: Partition): readonly (readonly string[])[] {
	const seen = new Set<string>();
	const parts: string[][] = [];
	for (const start of graph.nodes()) {
		if (seen.has(start)) continue;
		const part = new Set([start]);
		for (const node of part)
			graph.forEachNeighbor(node, (other) => {
				if (partition[other] === partition[start]) part.add(other);
			});
		for (const node of part) seen.add(node);
		parts.push(sortedSet(part));
	}
	return parts;
}

const aloneOf = (graph: TieGraph, node: string): Community => ({
	name: graph.getNodeAttribute(node, "label"),
	members: [node],
});

function communityOf(graph: TieGraph, members: readonly string[], { inside, overall }: Strengths): Community {
	const byStrength = (scores: Scores, a: string, b: string): number => (scores.get(b) ?? 0) - (scores.get(a) ?? 0);
	const ranked = [...members].sort((a, b) => byStrength(inside, a, b) || byStrength(overall, a, b) || byCodeUnit(a, b));
	const names = ranked.slice(0, 3).map((node) => graph.getNodeAttribute(node, "label"));
	return { name: names.join(", "), members: ranked };
}

interface Strengths {
	/** Summed weight of a node's ties within its part, and of all its ties. */
	readonly inside: Scores;
	readonly overall: Scores;
}

function strengthsIn(graph: TieGraph, parts: readonly (readonly string[])[]): Strengths {
	const partOf = new Map(parts.flatMap((part, index) => part.map((node) => [node, index] as const)));
	const inside = new Map<string, number>();
	const overall = new Map<string, number>();
	const add = (sums: Map<string, number>, node: string, weight: number): Map<string, number> =>
		sums.set(node, (sums.get(node) ?? 0) + weight);
	graph.forEachEdge((_, { weight }, source, target) => {
		for (const node of [source, target]) {
			add(overall, node, weight);
			if (partOf.get(source) === partOf.get(target)) add(inside, node, weight);
		}
	});
	return { inside, overall };
}

function stabilityOf(parts: readonly (readonly string[])[], others: readonly Partition[]): ReadonlyMap<string, number> {
	const stability = new Map<string, number>();
	for (const part of parts) {
		const kept = others.map((partition) => sizesWithin(part, partition));
		for (const node of part) {
			const shares = others.map(
				(partition, index) => ((kept[index]?.get(partition[node] ?? -1)?.length ?? 1) - 1) / (part.length - 1),
			);
			stability.set(
				node,
				part.length === 1 || others.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length,
			);
		}
	}
	return stability;
}

function sizesWithin(part: readonly string[], partition: Partition): ReadonlyMap<number, string[]> {
	const groups = new Map<number, string[]>();
	for (const node of part) listAt(groups, partition[node] ?? -1).push(node);
	return groups;
}
