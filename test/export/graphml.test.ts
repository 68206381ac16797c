import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { graphml } from "../../src/export/graphml.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { hostile, sample } from "../fixtures/graph/sample.ts";

test("graphology reads back the same nodes, edges and attributes", async () => {
	const graph = buildKnowledgeGraph(sample);
	const read = parse(MultiDirectedGraph, await collectText(graphml.write(sample)));
	expect(read.nodes()).toEqual(graph.nodes());
	expect(read.mapEdges((key, _, source, target) => [key, source, target])).toEqual(
		graph.mapEdges((key, _, source, target) => [key, source, target]),
	);
	expect(read.getNodeAttribute("person/ann", "label")).toBe(hostile);
	expect(read.getEdgeAttributes("person/ann|metWith|planned|person/bob")).toMatchObject({
		status: "planned",
		weight: 1,
		confidence: 0.9,
		quote: hostile,
		dates: "2022",
	});
});

test("the ties of a level are an undirected graph", async () => {
	const read = parse(UndirectedGraph, await collectText(graphml.write(sample, { ties: "states" })));
	expect(read.getEdgeAttributes("state/LAO", "state/RUS")).toMatchObject({ weight: 1, conflict: 1, cooperation: 0 });
});
