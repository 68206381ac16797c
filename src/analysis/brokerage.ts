import type { InteractionGraph, TieGraph } from "../graph/projection.ts";
import { byCodeUnit } from "../order.ts";
import { groupParameters, groupsOf } from "./grouping.ts";
import type { Measure } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { type Scores, scoreTable } from "./table.ts";

export const constraint: Measure = {
	id: "constraint",
	label: "Constraint",
	family: "brokerage",
	description:
		"Burt's constraint: how much an actor's ties lead to actors tied to each other. Low values mark those who bridge holes.",
	parameters: [],
	async compute({ graph }) {
		const table = scoreTable(graph, { constraint: { label: "Constraint", values: constraintOf(graph) } });
		return { ...table, rows: [...table.rows].reverse(), notes: ["Lowest first. Actors without ties have none."] };
	},
};

export const brokers: Measure = {
	id: "brokers",
	label: "Brokers",
	family: "brokerage",
	description:
		"Gould and Fernandez: how often an actor stands between two that do not deal directly, by whose groups the three are of.",
	parameters: groupParameters,
	async compute(input, values) {
		const roles = brokerageOf(input.interactions, groupsOf(input, readArguments(brokers, values)));
		const scores = (role: BrokerRole | "total"): Scores =>
			new Map([...roles].map(([node, counts]) => [node, counts[role]]));
		const labelled = (["total", ...brokerRoles] as const).map(
			(role) => [role, { label: roleLabels[role], type: "integer", values: scores(role) }] as const,
		);
		const notes = [
			"Of the directed graph of meetings, visits, aid, support and criticism; meetings go both ways.",
			"Coordinator: all three of one group. Itinerant: between two of another group. Gatekeeper: lets others into its group. Representative: carries its group to others. Liaison: three groups.",
		];
		return scoreTable(input.interactions, Object.fromEntries(labelled), { notes });
	},
};

/**
 * Burt's constraint on the weighted graph: for each neighbour the share of an actor's tie strength spent on it,
 * directly and through others, squared and summed.
 */
export function constraintOf(graph: TieGraph): Scores {
	const shares = new Map<string, ReadonlyMap<string, number>>();
	graph.forEachNode((node) => shares.set(node, sharesOf(graph, node)));
	const scores = new Map<string, number>();
	for (const [node, own] of shares) if (own.size > 0) scores.set(node, constraintOn(own, shares));
	return scores;
}

function sharesOf(graph: TieGraph, node: string): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	graph.forEachEdge(node, (_, { weight }, source, target) => weights.set(source === node ? target : source, weight));
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	return new Map([...weights].map(([other, weight]) => [other, weight / total]));
}

function constraintOn(
	own: ReadonlyMap<string, number>,
	shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
	let sum = 0;
	for (const [other, direct] of own) {
		let through = 0;
		for (const [middle, share] of own) if (middle !== other) through += share * (shares.get(middle)?.get(other) ?? 0);
		sum += (direct + through) ** 2;
	}
	return sum;
}

export const brokerRoles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"] as const;
export type BrokerRole = (typeof brokerRoles)[number];
export type BrokerCounts = Readonly<Record<BrokerRole | "total", number>>;

const roleLabels: Readonly<Record<BrokerRole | "total", string>> = {
	total: "All",
	coordinator: "Coordinator",
	itinerant: "Itinerant",
	gatekeeper: "Gatekeeper",
	representative: "Representative",
	liaison: "Liaison",
};

/** For every a → b → c without a → c, the role that b plays. Groups as given; a node without group is its own. */
export function brokerageOf(
	graph: InteractionGraph,
	groups: ReadonlyMap<string, string>,
): ReadonlyMap<string, BrokerCounts> {
	const groupOf = (node: string): string => groups.get(node) ?? node;
	const counts = new Map<string, BrokerCounts>();
	for (const broker of graph.nodes().sort(byCodeUnit)) {
		const own: Record<BrokerRole | "total", number> = {
			total: 0,
			coordinator: 0,
			itinerant: 0,
			gatekeeper: 0,
			representative: 0,
			liaison: 0,
		};
		for (const from of graph.inNeighbors(broker))
			for (const to of graph.outNeighbors(broker)) {
				if (from === to || graph.hasEdge(from, to)) continue;
				own[roleOf(groupOf(from), groupOf(broker), groupOf(to))]++;
				own.total++;
			}
		counts.set(broker, own);
	}
	return counts;
}

function roleOf(from: string, broker: string, to: string): BrokerRole {
	if (from === broker) return broker === to ? "coordinator" : "representative";
	if (broker === to) return "gatekeeper";
	return from === to ? "itinerant" : "liaison";
}
