import { UndirectedGraph } from "graphology";
import { louvain, pagerank } from "../graph/library.ts";
import { seededRandom } from "../graph/random.ts";
import { byCodeUnit } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import { layoutNodes } from "./viewer-layout.ts";

/** Every entity in order of importance, with measures, community and position, column by column. */
export interface RankedNodes {
	readonly ids: readonly string[];
	readonly community: readonly number[];
	readonly x: readonly number[];
	readonly y: readonly number[];
	readonly measures: Readonly<Record<string, readonly number[]>>;
}

/** Edges of the drawing are pairs of entities; their weight is the number of documents that speak of the pair. */
export function rankNodes(corpus: Corpus, documents: ReadonlyMap<string, number>): RankedNodes {
	const graph = pairGraph(corpus);
	const strength = new Map(graph.nodes().map((id) => [id, weightedDegree(graph, id)]));
	const ids = graph.nodes().sort((a, b) => {
		const byStrength = (strength.get(b) ?? 0) - (strength.get(a) ?? 0);
		return byStrength || (documents.get(b) ?? 0) - (documents.get(a) ?? 0) || byCodeUnit(a, b);
	});
	const ordered = new UndirectedGraph();
	for (const id of ids) ordered.addNode(id);
	graph.forEachEdge((_, attributes, a, b) => ordered.addEdgeWithKey(`${a} ${b}`, a, b, attributes));
	const ranks = pagerankOf(ordered);
	const positions = layoutNodes(ordered);
	return {
		ids,
		community: communities(ordered, ids),
		x: positions.map(([x]) => x),
		y: positions.map(([, y]) => y),
		measures: {
			strength: ids.map((id) => strength.get(id) ?? 0),
			degree: ids.map((id) => ordered.degree(id)),
			...(ranks ? { pagerank: ids.map((id) => Number(((ranks[id] ?? 0) * 1e4).toFixed(2))) } : {}),
		},
	};
}

function pairGraph(corpus: Corpus): UndirectedGraph {
	const graph = new UndirectedGraph();
	for (const id of corpus.entities.keys()) graph.addNode(id);
	const documents = new Map<string, Set<string>>();
	for (const { subject, object, predicate, evidence } of corpus.statements) {
		if (predicate === "heldOn" || subject === object || !graph.hasNode(subject) || !graph.hasNode(object)) continue;
		const [a, b] = subject < object ? [subject, object] : [object, subject];
		const key = `${a} ${b}`;
		if (!graph.hasEdge(a, b)) graph.addEdgeWithKey(key, a, b);
		const set = documents.get(key) ?? new Set();
		for (const e of evidence) set.add(e.document);
		documents.set(key, set);
	}
	graph.updateEachEdgeAttributes((key, attributes) => ({ ...attributes, weight: documents.get(key)?.size ?? 1 }));
	return graph;
}

const weightedDegree = (graph: UndirectedGraph, id: string): number =>
	graph.reduceEdges(id, (sum, _, attributes) => sum + Number(attributes["weight"]), 0);

function pagerankOf(graph: UndirectedGraph): Readonly<Record<string, number>> | undefined {
	if (graph.order === 0) return undefined;
	try {
		return pagerank(graph, { getEdgeWeight: "weight", maxIterations: 200, tolerance: 1e-5 });
	} catch {
		return undefined; // No convergence: the measure is not offered.
	}
}

/** Louvain with a fixed seed, numbered by size so that the largest community is 0; -1 for nodes without a relation. */
function communities(graph: UndirectedGraph, ids: readonly string[]): readonly number[] {
	if (graph.size === 0) return ids.map(() => -1);
	const raw = louvain(graph, { getEdgeWeight: "weight", rng: seededRandom(1) });
	const sizes = new Map<number, number>();
	for (const id of ids) sizes.set(raw[id] ?? -1, (sizes.get(raw[id] ?? -1) ?? 0) + 1);
	const order = [...sizes.keys()].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || a - b);
	const number = new Map(order.map((community, index) => [community, index]));
	return ids.map((id) => (graph.degree(id) === 0 ? -1 : (number.get(raw[id] ?? -1) ?? -1)));
}
