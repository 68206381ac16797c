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

/** A field of a header: `name:type`, `name:ID`, or a name of the importer's own alone. */
const field = /^(?:[A-Za-z]\w*:(?:string|int|double|boolean)|[A-Za-z]\w*:ID|:(?:LABEL|START_ID|END_ID|TYPE))$/u;
const fits: Readonly<Record<string, RegExp>> = {
	int: /^-?\d*$/u,
	double: /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$/u,
	boolean: /^(?:true|false)?$/u,
	LABEL: /^[A-Z][A-Za-z]*(?:;[A-Z][A-Za-z]*)*$/u,
	TYPE: /^[A-Z][A-Z_]*$/u,
	ID: /./u,
	START_ID: /./u,
	END_ID: /./u,
};

test("every field is of the header's grammar, every cell of its type, every id there once", async () => {
	for (const { content } of neo4j.write(sample)) {
		const [header = [], ...rows]: string[][] = parse(await collectText(content));
		expect(header.filter((name) => !field.test(name))).toEqual([]);
		expect(new Set(header).size).toBe(header.length);
		const wrong = rows.flatMap((row) =>
			row.filter((cell, column) => fits[header[column]?.split(":")[1] ?? ""]?.test(cell) === false),
		);
		expect(wrong).toEqual([]);
		const id = header.indexOf("id:ID");
		if (id >= 0) expect(new Set(rows.map((row) => row[id])).size).toBe(rows.length);
	}
});
