import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csv, csvLine } from "../../src/export/csv.ts";
import { collectText } from "../../src/export/exporter.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { hostile, sample } from "../fixtures/graph/sample.ts";

async function read(name: string): Promise<Record<string, string>[]> {
	const file = [...csv.write(sample)].find((candidate) => candidate.name === name);
	return parse(await collectText(file?.content ?? []), { columns: true });
}

test("nodes and edges have the columns that Gephi looks for, and those of the graph", async () => {
	const graph = buildKnowledgeGraph(sample);
	const nodes = await read("nodes.csv");
	const edges = await read("edges.csv");
	expect(nodes.map(({ Id }) => Id)).toEqual(graph.nodes());
	expect(edges.map(({ Source, Target }) => [Source, Target])).toEqual(
		graph.mapEdges((_, __, ...ends) => ends.slice(0, 2)),
	);
	expect(edges.find(({ Label, status }) => Label === "metWith" && status === "actual")).toMatchObject({
		Type: "Directed",
		Weight: "1",
		first: "2021-07-06",
	});
});

test("text that looks like a formula is disarmed, and otherwise comes back whole", async () => {
	const [ann] = (await read("nodes.csv")).filter(({ Id }) => Id === "person/ann");
	expect(ann?.Label).toBe(`'${hostile}`);
});

test("ties and statements are tables of their own", async () => {
	expect(await read("ties.csv")).toContainEqual(
		expect.objectContaining({
			Source: "state/LAO",
			Target: "state/RUS",
			Type: "Undirected",
			conflict: "1",
			cooperation: "0",
		}),
	);
	const places = sample.statements.flatMap(({ evidence }) => evidence);
	expect((await read("statements.csv")).map(({ rule }) => rule)).toHaveLength(places.length);
});

test("with the ties of a level, nodes and edges are those of the tie graph", async () => {
	const [nodes, edges, ...others] = [...csv.write(sample, { ties: "states" })];
	expect(others).toEqual([]);
	expect(await collectText(nodes?.content ?? [])).toMatch(
		/^Id,Label,type,mentions,documents,iri\nstate\/LAO,LAO,state,/,
	);
	expect(await collectText(edges?.content ?? [])).toContain("state/LAO,state/RUS,Undirected,1,");
});

test("no cell begins as a formula does, and every other is read as written", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
			const [row] = parse(`${csvLine(["head", ...cells])}`, { relax_column_count: true }) as string[][];
			for (const [index, cell] of cells.entries()) {
				expect(row?.[index + 1]).not.toMatch(/^\s*[=+\-@]/);
				expect([cell, `'${cell}`]).toContain(row?.[index + 1]);
			}
		}),
	);
});
