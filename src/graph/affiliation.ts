import { UndirectedGraph } from "graphology";
import type { Predicate } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import { createActing } from "./acting.ts";
import { anyInPeriod, createDating } from "./dating.ts";
import { type ActorNode, actorNode } from "./projection.ts";
import type { TieOptions } from "./ties.ts";

/** What actors can share: the predicates that put an actor in a group. */
export const affiliations: Readonly<Record<Affiliation, readonly Predicate[]>> = {
	events: ["participatedIn", "chaired"],
	agreements: ["partyTo"],
	memberships: ["memberOf"],
	offices: ["holdsOffice"],
};
export type Affiliation = "events" | "agreements" | "memberships" | "offices";

export interface AffiliationNode extends ActorNode {
	readonly side: "actor" | "group";
}

/** Edges carry the ids of the statements that put the actor in the group. */
export type AffiliationGraph = UndirectedGraph<
	AffiliationNode,
	{ readonly weight: number; readonly statements: readonly string[] }
>;

/** The bipartite graph of actors and the events, agreements, organisations or bodies that they share. */
export function buildAffiliationGraph(
	corpus: Corpus,
	affiliation: Affiliation,
	options: TieOptions = {},
): AffiliationGraph {
	const { level = "actors", statuses = ["actual"], period } = options;
	const dating = createDating(corpus);
	const acting = createActing(corpus, level, dating);
	const wanted = affiliations[affiliation];
	const pairs = new Map<string, string[]>();
	for (const statement of corpus.statements) {
		if (!wanted.includes(statement.predicate) || !statuses.includes(statement.status) || statement.status === "denied")
			continue;
		if (period && !anyInPeriod(dating(statement).dates, period)) continue;
		for (const actor of acting.standsFor(statement.subject, statement))
			if (actor !== statement.object) listAt(pairs, `${actor}|${statement.object}`).push(statement.id);
	}
	return graphOfPairs(corpus, pairs);
}

function graphOfPairs(corpus: Corpus, pairs: ReadonlyMap<string, readonly string[]>): AffiliationGraph {
	const graph: AffiliationGraph = new UndirectedGraph();
	for (const key of [...pairs.keys()].sort(byCodeUnit)) {
		const [actor = "", group = ""] = key.split("|");
		graph.mergeNode(`actor:${actor}`, { ...actorNode(corpus, actor), side: "actor" });
		graph.mergeNode(`group:${group}`, { ...actorNode(corpus, group), side: "group" });
		const statements = sortedSet(pairs.get(key) ?? []);
		graph.addEdgeWithKey(key, `actor:${actor}`, `group:${group}`, { weight: statements.length, statements });
	}
	return graph;
}

export interface SharedEdge {
	/** Newman's weight: each shared group counts one in (its size − 1). */
	readonly weight: number;
	readonly shared: readonly string[];
}

/** One side of an affiliation graph: two actors are joined by the groups they share (or two groups by their actors). */
export function oneMode(bipartite: AffiliationGraph, side: "actor" | "group"): UndirectedGraph<ActorNode, SharedEdge> {
	const graph = new UndirectedGraph<ActorNode, SharedEdge>();
	const idOf = (key: string): string => key.slice(key.indexOf(":") + 1);
	bipartite.forEachNode((key, { side: own, label, type }) => {
		if (own === side) graph.addNode(idOf(key), { label, type });
	});
	bipartite.forEachNode((key, { side: own }) => {
		if (own === side) return;
		const members = bipartite.neighbors(key).map(idOf).sort(byCodeUnit);
		for (const [index, a] of members.entries())
			for (const b of members.slice(index + 1))
				graph.updateEdge(a, b, (edge) => ({
					weight: (edge.weight ?? 0) + 1 / (members.length - 1),
					shared: [...(edge.shared ?? []), idOf(key)],
				}));
	});
	return graph;
}
