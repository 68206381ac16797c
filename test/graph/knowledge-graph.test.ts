import { describe, expect, test } from "vitest";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

describe("edges", () => {
	test("statements with one subject, predicate, object and status are one edge", () => {
		const graph = buildKnowledgeGraph(
			corpusOf([
				["person/a", "metWith", "person/b", { date: "2020", in: ["x"] }],
				["person/a", "metWith", "person/b", { date: "2021-03-04", in: ["x", "y"] }],
				["person/a", "metWith", "person/b", { status: "planned", in: ["y"] }],
			]),
		);
		expect(graph.edges()).toEqual(["person/a|metWith|actual|person/b", "person/a|metWith|planned|person/b"]);
		expect(graph.getEdgeAttributes("person/a|metWith|actual|person/b")).toMatchObject({
			count: 2,
			places: 3,
			documents: 2,
			dates: ["2020", "2021-03-04"],
			first: "2020-01-01",
			last: "2021-03-04",
		});
	});

	test("two copies of one text are one document", () => {
		const graph = buildKnowledgeGraph(
			corpusOf([["state/RUS", "memberOf", "organisation/un", { in: ["copy", "original"] }]]),
		);
		expect(graph.getEdgeAttribute("state/RUS|memberOf|actual|organisation/un", "documents")).toBe(1);
	});

	test("the best quote is the surest, then the shortest", () => {
		const more = { confidence: 0.8 };
		const graph = buildKnowledgeGraph(
			corpusOf([
				["person/a", "metWith", "person/b", { ...more, date: "2019", quote: "A long sentence that says A met B." }],
				["person/a", "metWith", "person/b", { ...more, date: "2020", quote: "A met B." }],
				["person/a", "metWith", "person/b", { date: "2021", quote: "Met.", confidence: 0.3 }],
			]),
		);
		expect(graph.getEdgeAttribute("person/a|metWith|actual|person/b", "quote")).toMatchObject({
			text: "A met B.",
			document: "a",
		});
	});

	test("an undated statement takes the date of the event, else of its document", () => {
		const graph = buildKnowledgeGraph(
			corpusOf(
				[
					["event/summit", "heldOn", "2021-10"],
					["person/a", "participatedIn", "event/summit"],
					["person/a", "supports", "state/LAO"],
				],
				{},
				{ a: { date: "2021-07-06" } },
			),
		);
		expect(graph.getEdgeAttribute("person/a|participatedIn|actual|event/summit", "dates")).toEqual(["2021-10"]);
		expect(graph.getEdgeAttribute("person/a|supports|actual|state/LAO", "dates")).toEqual(["2021-07-06"]);
	});
});

describe("nodes", () => {
	test("a date is an attribute of its event, not a node", () => {
		const graph = buildKnowledgeGraph(corpusOf([["event/summit", "heldOn", "2021-10", { status: "planned" }]]));
		expect(graph.nodes()).toEqual(["event/summit"]);
		expect(graph.getNodeAttribute("event/summit", "heldOn")).toMatchObject([{ date: "2021-10", status: "planned" }]);
	});

	test("carry mentions, documents and the dates of the first and last", () => {
		const graph = buildKnowledgeGraph(
			corpusOf(
				[
					["person/a", "metWith", "person/b", { in: ["x", "y"] }],
					["person/a", "visited", "state/LAO", { in: ["y"] }],
				],
				{ "person/a": { name: "Ann", kind: "minister" } },
				{ x: { date: "2020-01-02" }, y: { date: "2021-03-04" } },
			),
		);
		expect(graph.getNodeAttributes("person/a")).toMatchObject({
			label: "Ann",
			type: "person",
			kind: "minister",
			mentions: 3,
			documents: 2,
			firstSeen: "2020-01-02",
			lastSeen: "2021-03-04",
		});
	});

	test("that no statement is about are left out when asked", () => {
		const corpus = corpusOf([["person/a", "metWith", "person/b"]], { "state/LAO": { name: "Laos" } });
		expect(buildKnowledgeGraph(corpus).nodes()).toContain("state/LAO");
		expect(buildKnowledgeGraph(corpus, { isolated: false }).nodes()).toEqual(["person/a", "person/b"]);
	});
});

test("the order of the statements makes no difference", () => {
	const corpus = corpusOf([
		["person/a", "metWith", "person/b", { in: ["x"] }],
		["person/b", "visited", "state/LAO", { in: ["y"] }],
		["state/LAO", "memberOf", "organisation/asean", { in: ["x", "y"] }],
	]);
	const reversed = { ...corpus, statements: [...corpus.statements].reverse() };
	expect(buildKnowledgeGraph(reversed).export()).toEqual(buildKnowledgeGraph(corpus).export());
});
