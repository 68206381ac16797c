import { adjacency, type InteractionGraph, type TieGraph } from "../graph/projection.ts";
import type { Tie } from "../graph/ties.ts";
import { byCodeUnit } from "../order.ts";
import { groupParameters, groupsOf } from "./grouping.ts";
import type { Measure } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

export const assortativity: Measure = {
	id: "assortativity",
	label: "Assortativity",
	family: "balance",
	description:
		"Whether ties keep within groups (1), follow chance (0) or run between them (below 0), with the ties among groups.",
	parameters: groupParameters,
	async compute(input, values) {
		const groups = groupsOf(input, readArguments(assortativity, values));
		const { coefficient, mixing } = assortativityOf(input.graph, groups);
		const nameOf = (group: string): string => input.corpus.entities.get(group)?.name ?? group;
		const rows = [...mixing].map(([key, count]) => {
			const [a = "", b = ""] = key.split("|");
			return { group: nameOf(a), other: nameOf(b), ties: count };
		});
		rows.sort((a, b) => b.ties - a.ties || byCodeUnit(a.group, b.group) || byCodeUnit(a.other, b.other));
		return {
			columns: [
				column("group", "Group", "text"),
				column("other", "Other group", "text"),
				column("ties", "Ties", "integer"),
			],
			rows,
			figures: { assortativity: coefficient },
			notes: coefficient === null ? ["All ties are within one group: assortativity is not defined."] : [],
		};
	},
};

export const structuralBalance: Measure = {
	id: "balance",
	label: "Structural balance",
	family: "balance",
	description:
		"Whether friends of friends are friends: triads by the signs of their ties, the unbalanced ones listed with quotes.",
	parameters: [],
	async compute({ graph }) {
		const { counts, balanced, unbalanced } = balanceOf(graph);
		const labelOf = (node: string): string => graph.getNodeAttribute(node, "label");
		const rows = unbalanced.map(({ nodes, ties }) => ({
			triad: nodes.map(labelOf).join(" – "),
			signs: ties.map((tie) => (signOf(tie) > 0 ? "+" : "−")).join(""),
			strength: Math.min(...ties.map(({ strength }) => strength)),
			quote: (ties.find((tie) => signOf(tie) < 0) ?? ties[0])?.quote.text ?? null,
		}));
		const notes = [
			"A tie is negative if its conflict outweighs its cooperation; ties in which they are equal are left out.",
		];
		return {
			columns: [
				column("triad", "Triad", "text"),
				column("signs", "Signs", "text"),
				column("strength", "Weakest tie", "number"),
				column("quote", "Quote of a hostile tie", "quote"),
			],
			rows,
			figures: { balanced, "+++": counts[0], "++−": counts[1], "+−−": counts[2], "−−−": counts[3] },
			notes,
		};
	},
};

export const reciprocity: Measure = {
	id: "reciprocity",
	label: "Reciprocity",
	family: "balance",
	description: "What share of visits, aid, support and criticism is returned, and what is not.",
	parameters: [],
	async compute({ interactions }) {
		const { share, oneSided } = reciprocityOf(interactions);
		const labelOf = (node: string): string => interactions.getNodeAttribute(node, "label");
		const rows = oneSided.map(([source, target]) => {
			const { weight, conflict } = interactions.getEdgeAttributes(source, target);
			return { node: source, label: labelOf(source), other: target, otherLabel: labelOf(target), weight, conflict };
		});
		const ends = [
			column("node", "From", "node"),
			column("label", "Name", "text"),
			column("other", "To", "node"),
			column("otherLabel", "Name", "text"),
		];
		return {
			columns: [...ends, column("weight", "Weight", "number"), column("conflict", "Conflict", "number")],
			rows,
			figures: { reciprocity: share, oneSided: oneSided.length },
			notes: ["Meetings and partnerships go both ways and count as returned."],
		};
	},
};

export interface Assortativity {
	/** Newman's coefficient; null where every tie has both ends in one group. */
	readonly coefficient: number | null;
	/** Number of ties for each pair of groups, `a|b` in order. */
	readonly mixing: ReadonlyMap<string, number>;
}

export function assortativityOf(graph: TieGraph, groups: ReadonlyMap<string, string>): Assortativity {
	const mixing = new Map<string, number>();
	const ends = new Map<string, number>();
	let within = 0;
	graph.forEachEdge((_, __, source, target) => {
		const pair = [groups.get(source) ?? source, groups.get(target) ?? target].sort(byCodeUnit);
		mixing.set(pair.join("|"), (mixing.get(pair.join("|")) ?? 0) + 1);
		for (const group of pair) ends.set(group, (ends.get(group) ?? 0) + 1);
		if (pair[0] === pair[1]) within++;
	});
	const byChance = [...ends.values()].reduce((sum, count) => sum + (count / (2 * graph.size)) ** 2, 0);
	const coefficient = graph.size === 0 || byChance === 1 ? null : (within / graph.size - byChance) / (1 - byChance);
	return { coefficient, mixing };
}

const signOf = ({ cooperation, conflict }: Tie): number => Math.sign(cooperation - conflict);

export interface Balance {
	/** Triads with no, one, two and three negative ties. */
	readonly counts: readonly [number, number, number, number];
	/** Share of triads with an even number of negative ties; null without triads. */
	readonly balanced: number | null;
	/** The others, those whose weakest tie is strongest first. */
	readonly unbalanced: readonly { readonly nodes: readonly string[]; readonly ties: readonly Tie[] }[];
}

export function balanceOf(graph: TieGraph): Balance {
	const counts: [number, number, number, number] = [0, 0, 0, 0];
	const unbalanced: { nodes: readonly string[]; ties: readonly Tie[] }[] = [];
	for (const triad of signedTriads(graph)) {
		const negative = triad.ties.filter((tie) => signOf(tie) < 0).length as 0 | 1 | 2 | 3;
		counts[negative]++;
		if (negative % 2 === 1) unbalanced.push(triad);
	}
	const weakest = (ties: readonly Tie[]): number => Math.min(...ties.map(({ strength }) => strength));
	unbalanced.sort((a, b) => weakest(b.ties) - weakest(a.ties) || byCodeUnit(a.nodes.join("|"), b.nodes.join("|")));
	const all = counts.reduce((sum, count) => sum + count, 0);
	return { counts, balanced: all === 0 ? null : (counts[0] + counts[2]) / all, unbalanced };
}

/** Every triangle of ties that have a sign, once. */
function* signedTriads(
	graph: TieGraph,
): Iterable<{ readonly nodes: readonly string[]; readonly ties: readonly Tie[] }> {
	const lists = adjacency(graph);
	const tieOf = (a: string, b: string): Tie | undefined =>
		graph.hasEdge(a, b) ? graph.getEdgeAttributes(a, b).tie : undefined;
	for (const [a, neighbours] of lists) {
		const later = neighbours.filter((node) => node > a);
		for (const [index, b] of later.entries())
			for (const c of later.slice(index + 1)) {
				const ties = [tieOf(a, b), tieOf(b, c), tieOf(a, c)].filter(
					(tie) => tie !== undefined && signOf(tie) !== 0,
				) as Tie[];
				if (ties.length === 3) yield { nodes: [a, b, c], ties };
			}
	}
}

export interface Reciprocity {
	/** Share of arcs that have one in the other direction; null without arcs. */
	readonly share: number | null;
	/** Arcs that are not returned, heaviest first. */
	readonly oneSided: readonly (readonly [string, string])[];
}

export function reciprocityOf(graph: InteractionGraph): Reciprocity {
	const arcs = graph.mapEdges((_, { weight }, source, target) => ({ source, target, weight }));
	const oneSided = arcs.filter(({ source, target }) => !graph.hasEdge(target, source));
	oneSided.sort((a, b) => b.weight - a.weight || byCodeUnit(a.source, b.source) || byCodeUnit(a.target, b.target));
	const share = arcs.length === 0 ? null : 1 - oneSided.length / arcs.length;
	return { share, oneSided: oneSided.map(({ source, target }) => [source, target]) };
}
