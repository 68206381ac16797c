import { DirectedGraph, UndirectedGraph } from "graphology";
import type { EntityType, Predicate } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import { createActing } from "./acting.ts";
import { anyInPeriod, createDating } from "./dating.ts";
import { countTexts, textsOf } from "./evidence.ts";
import { renewals, type Tie, type TieOptions } from "./ties.ts";
import { isConflict, readTieWeights } from "./weights.ts";

export interface ActorNode {
	readonly label: string;
	readonly type: EntityType;
}

/** An edge of the tie graph: the tie, with its strength as weight and its inverse as distance. */
export interface TieEdge {
	readonly weight: number;
	readonly distance: number;
	readonly tie: Tie;
}

export type TieGraph = UndirectedGraph<ActorNode, TieEdge>;

/** Ties as an undirected graph; nodes are the actors that have one, in order of their ids. */
export function buildTieGraph(corpus: Corpus, ties: readonly Tie[]): TieGraph {
	const graph: TieGraph = new UndirectedGraph();
	for (const id of endsOf(ties)) graph.addNode(id, actorNode(corpus, id));
	for (const tie of ties)
		graph.addEdgeWithKey(`${tie.source}|${tie.target}`, tie.source, tie.target, {
			weight: tie.strength,
			distance: 1 / tie.strength,
			tie,
		});
	return graph;
}

function endsOf(ties: readonly Tie[]): readonly string[] {
	const ends = new Set<string>();
	for (const { source, target } of ties) ends.add(source).add(target);
	return sortedSet(ends);
}

export interface Interaction {
	readonly weight: number;
	readonly cooperation: number;
	readonly conflict: number;
	readonly statements: readonly string[];
}

/** An interaction as it is being summed. */
interface Arc {
	weight: number;
	cooperation: number;
	conflict: number;
	readonly statements: string[];
}

export type InteractionGraph = DirectedGraph<ActorNode, Interaction>;

/** Which predicates have a doer and a receiver, and by which weight they count; a meeting goes both ways. */
const acts: Readonly<
	Partial<
		Record<
			Predicate,
			{
				readonly component: "metWith" | "partnership" | "visit" | "aid" | "support" | "criticism";
				readonly mutual: boolean;
			}
		>
	>
> = {
	metWith: { component: "metWith", mutual: true },
	partnerOf: { component: "partnership", mutual: true },
	visited: { component: "visit", mutual: false },
	aids: { component: "aid", mutual: false },
	supports: { component: "support", mutual: false },
	criticises: { component: "criticism", mutual: false },
};

/** Who acts towards whom: a directed graph of what is stated of two actors directly. */
export function buildInteractionGraph(corpus: Corpus, options: TieOptions = {}): InteractionGraph {
	const { weights = readTieWeights(), statuses = ["actual"], level = "actors", period } = options;
	const dating = createDating(corpus);
	const acting = createActing(corpus, level, dating);
	const texts = textsOf(corpus);
	const arcs = new Map<string, Arc>();
	for (const statement of corpus.statements) {
		const act = acts[statement.predicate];
		const { status, subject, object, category, id } = statement;
		if (!act || status === "denied" || !statuses.includes(status)) continue;
		if (period && !anyInPeriod(dating(statement).dates, period)) continue;
		const doers = acting.standsFor(subject, statement);
		const receivers = acting.standsFor(object, statement);
		const component = weights.components[act.component];
		const times = component.renewed ? renewals(countTexts([statement], texts)) : 1;
		const weight = (component.weight * weights.statusFactors[status] * times) / (doers.length * receivers.length);
		const hostile = isConflict(weights, category ?? component.category);
		for (const doer of doers)
			for (const receiver of receivers) {
				if (doer === receiver) continue;
				addArc(arcs, `${doer}|${receiver}`, weight, hostile, id);
				if (act.mutual) addArc(arcs, `${receiver}|${doer}`, weight, hostile, id);
			}
	}
	return graphOfArcs(corpus, arcs);
}

function addArc(arcs: Map<string, Arc>, key: string, weight: number, hostile: boolean, statement: string): void {
	const arc = arcs.get(key) ?? { weight: 0, cooperation: 0, conflict: 0, statements: [] };
	arcs.set(key, arc);
	arc.weight += weight;
	arc[hostile ? "conflict" : "cooperation"] += weight;
	arc.statements.push(statement);
}

function graphOfArcs(corpus: Corpus, arcs: ReadonlyMap<string, Arc>): InteractionGraph {
	const graph: InteractionGraph = new DirectedGraph();
	const keys = sortedSet(arcs.keys());
	for (const id of sortedSet(keys.flatMap((key) => key.split("|")))) graph.addNode(id, actorNode(corpus, id));
	for (const key of keys) {
		const [source = "", target = ""] = key.split("|");
		const arc = arcs.get(key);
		if (arc) graph.addEdgeWithKey(key, source, target, { ...arc, statements: sortedSet(arc.statements) });
	}
	return graph;
}

export function actorNode({ entities }: Corpus, id: string): ActorNode {
	const entity = entities.get(id);
	return { label: entity?.name ?? id, type: entity?.type ?? "organisation" };
}

/** Nodes within some steps of one node, the node itself among them, as a graph of the same kind. */
export function egoNetwork<G extends TieGraph | InteractionGraph>(graph: G, node: string, radius = 1): G {
	const near = new Set([node]);
	let rim = [node];
	for (let step = 0; step < radius; step++) {
		rim = sortedSet(rim.flatMap((id) => graph.neighbors(id))).filter((id) => !near.has(id));
		for (const id of rim) near.add(id);
	}
	const ego = graph.copy() as G;
	for (const id of graph.nodes()) if (!near.has(id)) ego.dropNode(id);
	return ego;
}

/** Neighbours of every node, in code-unit order. */
export function adjacency(graph: TieGraph): ReadonlyMap<string, readonly string[]> {
	const lists = new Map<string, string[]>(graph.nodes().map((node) => [node, []]));
	graph.forEachEdge((_, __, a, b) => {
		listAt(lists, a).push(b);
		if (a !== b) listAt(lists, b).push(a);
	});
	for (const list of lists.values()) list.sort(byCodeUnit);
	return lists;
}
