import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { dot } from "../../src/export/dot.ts";
import { collectText } from "../../src/export/exporter.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { sample } from "../fixtures/graph/sample.ts";

interface Drawing {
	readonly objects: readonly { readonly name: string; readonly _gvid: number }[];
	readonly edges: readonly {
		readonly id: string;
		readonly head: number;
		readonly tail: number;
		readonly style: string;
	}[];
}

test("Graphviz reads every node and edge, whatever the names hold", async () => {
	const graph = buildKnowledgeGraph(sample, { isolated: false });
	const { objects, edges } = (await instance()).renderJSON(await collectText(dot.write(sample))) as Drawing;
	expect(objects.map(({ name }) => name).sort()).toEqual(graph.nodes().sort());
	expect(edges.map(({ id }) => id).sort()).toEqual(graph.edges().sort());
	expect(edges.find(({ id }) => id.includes("planned"))?.style).toBe("dashed");
});
