import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { neo4j } from "../../src/export/neo4j.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { sample } from "../fixtures/graph/sample.ts";

test("nodes and relationships have neo4j-admin headers and refer to each other", async () => {
	const [nodes, relations] = await Promise.all(
		[...neo4j.write(sample)].map(
			async ({ content }): Promise<Record<string, string>[]> => parse(await collectText(content), { columns: true }),
		),
	);
	const graph = buildKnowledgeGraph(sample);
	expect(nodes?.map((node) => node["id:ID"])).toEqual(graph.nodes());
	expect(nodes?.[0]?.[":LABEL"]).toBe("Entity;Agreement");
	expect(relations?.map((relation) => [relation[":START_ID"], relation[":END_ID"]])).toEqual(
		graph.mapEdges((_, __, source, target) => [source, target]),
	);
	expect(relations?.map((relation) => relation[":TYPE"])).toContain("HOLDS_OFFICE");
	expect(Object.keys(relations?.[0] ?? {})).toContain("confidence:double");
});
