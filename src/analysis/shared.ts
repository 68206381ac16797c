import { type Affiliation, buildAffiliationGraph, oneMode } from "../graph/affiliation.ts";
import { byCodeUnit } from "../order.ts";
import type { Measure } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

export const shared: Measure = {
	id: "shared",
	label: "What actors share",
	family: "cohesion",
	description:
		"Pairs of actors by the events, agreements, organisations or offices they share, or pairs of these by their actors.",
	parameters: [
		{
			id: "what",
			label: "What",
			description: "what is shared",
			type: "choice",
			choices: ["events", "agreements", "memberships", "offices"],
			default: "events",
		},
		{
			id: "pairs",
			label: "Pairs of",
			description: "actors by what they share, or groups by whom they share",
			type: "choice",
			choices: ["actors", "groups"],
			default: "actors",
		},
	],
	async compute({ corpus, options }, values) {
		const given = readArguments(shared, values);
		const bipartite = buildAffiliationGraph(corpus, given.text("what") as Affiliation, options);
		const graph = oneMode(bipartite, given.text("pairs") === "actors" ? "actor" : "group");
		const nameOf = (id: string): string => corpus.entities.get(id)?.name ?? id;
		const rows = graph.mapEdges((_, edge, node, other) => ({
			...{ node, label: nameOf(node), other, otherLabel: nameOf(other), weight: edge.weight },
			...{ count: edge.shared.length, shared: [...edge.shared].sort(byCodeUnit).map(nameOf).join("; ") },
		}));
		rows.sort((a, b) => b.weight - a.weight || byCodeUnit(`${a.node}|${a.other}`, `${b.node}|${b.other}`));
		return {
			columns: [
				column("node", "Id", "node"),
				column("label", "Name", "text"),
				column("other", "Other id", "node"),
				column("otherLabel", "Other", "text"),
				column("weight", "Weight", "number"),
				column("count", "Shared", "integer"),
				column("shared", "What", "text"),
			],
			rows,
			figures: { pairs: rows.length },
			notes: ["Weight: each thing shared counts one in (the number that share it, less one)."],
		};
	},
};
