import { describe, expect, test } from "vitest";
import { confidenceOf, findPath, type PathOptions } from "../../src/analysis/paths.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const graph = buildKnowledgeGraph(
	corpusOf(
		[
			["person/a", "metWith", "person/d", { confidence: 0.3, quote: "A may have met D." }],
			["person/a", "metWith", "person/b", { confidence: 0.95 }],
			["state/LAO", "aids", "state/KHM", { status: "planned" }],
			["person/c", "metWith", "person/b", { confidence: 0.8, in: ["a", "b"] }],
			["person/c", "supports", "person/d", { confidence: 0.9 }],
			["person/c", "criticises", "person/d", { confidence: 0.7 }],
		],
		{},
		{ b: { text: "another " } },
	),
);
const chain = (from: string, to: string, options?: PathOptions): string[] | undefined =>
	findPath(graph, from, to, options)?.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`);

describe("a path", () => {
	test("that is shortest takes the fewest statements, however doubtful", () => {
		expect(chain("person/a", "person/d")).toEqual(["person/a metWith person/d"]);
	});

	test("that is best evidenced goes round a doubtful statement, each read in its own direction", () => {
		expect(chain("person/a", "person/d", { by: "evidenced" })).toEqual([
			"person/a metWith person/b",
			"person/c metWith person/b",
			"person/c supports person/d",
		]);
	});

	test("carries its sentences, and how sure it is as a whole", () => {
		const steps = findPath(graph, "person/a", "person/d", { by: "evidenced" }) ?? [];
		expect(steps.map(({ from, to }) => [from, to])).toEqual([
			["person/a", "person/b"],
			["person/b", "person/c"],
			["person/c", "person/d"],
		]);
		expect(steps[0]?.quote.text).toBe("person/a metWith person/b (actual).");
		expect(confidenceOf(steps)).toBeCloseTo(0.95 * (1 - 0.2 ** 2) * 0.9);
	});

	test("uses what is planned only when asked", () => {
		expect(chain("state/LAO", "state/KHM")).toBeUndefined();
		expect(chain("state/LAO", "state/KHM", { statuses: ["planned"] })).toEqual(["state/LAO aids state/KHM"]);
	});

	test("can leave predicates out", () => {
		expect(chain("person/c", "person/d", { without: ["supports"] })).toEqual(["person/c criticises person/d"]);
	});

	test("from an entity to itself is empty; to a stranger it is an error", () => {
		expect(chain("person/a", "person/a")).toEqual([]);
		expect(() => chain("person/a", "person/z")).toThrow('no entity "person/z"');
	});
});
