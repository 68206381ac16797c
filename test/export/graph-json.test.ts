import createCytoscape from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { cytoscape, graphJson } from "../../src/export/graph-json.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { sample } from "../fixtures/graph/sample.ts";

test("graphology imports the graph with all of its attributes", async () => {
	const read = MultiDirectedGraph.from(JSON.parse(await collectText(graphJson.write(sample))));
	const graph = buildKnowledgeGraph(sample);
	expect(read.export().nodes).toEqual(graph.export().nodes);
	expect(read.export().edges).toEqual(graph.export().edges);
});

test("Cytoscape.js takes the elements", async () => {
	const { elements, data, multigraph, directed } = JSON.parse(await collectText(cytoscape.write(sample)));
	expect({ name: data.name, multigraph, directed }).toEqual({ name: "Entente", multigraph: true, directed: true });
	const read = createCytoscape({ elements, headless: true });
	const graph = buildKnowledgeGraph(sample);
	expect(read.nodes().map((node) => node.id())).toEqual(graph.nodes());
	expect(read.edges(".planned").map((edge) => [edge.id(), edge.source().id(), edge.data("quote").text])).toEqual([
		[
			"person/ann|metWith|planned|person/bob",
			"person/ann",
			graph.getEdgeAttribute("person/ann|metWith|planned|person/bob", "quote").text,
		],
	]);
});
