import { describe, expect, test } from "vitest";
import { buildAffiliationGraph, oneMode } from "../../src/graph/affiliation.ts";
import { buildInteractionGraph, buildTieGraph, egoNetwork } from "../../src/graph/projection.ts";
import { selectStatements } from "../../src/graph/select.ts";
import { computeTies } from "../../src/graph/ties.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const corpus = corpusOf([
	["state/A", "memberOf", "organisation/o"],
	["state/B", "memberOf", "organisation/o"],
	["state/C", "memberOf", "organisation/o"],
	["state/A", "memberOf", "organisation/p"],
	["state/B", "memberOf", "organisation/p"],
	["state/D", "memberOf", "organisation/p", { status: "proposed" }],
	["person/x", "holdsOffice", "state/A"],
	["person/x", "criticises", "state/B", { date: "2019", confidence: 0.4 }],
	["state/C", "aids", "state/B", { date: "2021", in: ["a", "b"] }],
]);

describe("affiliations", () => {
	const bipartite = buildAffiliationGraph(corpus, "memberships");
	test("have actors on one side and groups on the other", () => {
		expect(bipartite.neighbors("group:organisation/o")).toEqual(["actor:state/A", "actor:state/B", "actor:state/C"]);
		expect(bipartite.hasNode("actor:state/D")).toBe(false);
	});

	test("join actors by what they share, small groups counting more", () => {
		const graph = oneMode(bipartite, "actor");
		expect(graph.getEdgeAttributes("state/A", "state/B")).toEqual({
			weight: 1 / 2 + 1,
			shared: ["organisation/o", "organisation/p"],
		});
		expect(graph.getEdgeAttribute("state/A", "state/C", "weight")).toBe(1 / 2);
	});

	test("join groups by whom they share", () => {
		expect(oneMode(bipartite, "group").getEdgeAttributes("organisation/o", "organisation/p").shared).toEqual([
			"state/A",
			"state/B",
		]);
	});
});

describe("interactions", () => {
	test("go from who acts to whom it is done, and through office to states", () => {
		const graph = buildInteractionGraph(corpus, { level: "states" });
		expect(graph.edges()).toEqual(["state/A|state/B", "state/C|state/B"]);
		expect(graph.getEdgeAttributes("state/A", "state/B")).toMatchObject({ conflict: 1, cooperation: 0 });
	});
});

test("an ego network is the actor, its neighbours and the ties among them", () => {
	const graph = buildTieGraph(corpus, computeTies(corpus));
	const ego = egoNetwork(graph, "person/x");
	expect(ego.nodes().sort()).toEqual(["person/x", "state/B"]);
	expect(egoNetwork(graph, "person/x", 2).hasNode("state/C")).toBe(true);
	expect(graph.hasNode("state/C")).toBe(true);
});

describe("a selection", () => {
	const kept = (selection: Parameters<typeof selectStatements>[1]): string[] =>
		selectStatements(corpus, selection).statements.map(({ predicate }) => predicate);
	test("by period", () => expect(kept({ period: { first: "2021-01-01" } })).toEqual(["aids"]));
	test("by number of documents with different texts", () => expect(kept({ documents: 2 })).toEqual(["aids"]));
	test("by confidence", () => expect(kept({ confidence: 0.5 })).not.toContain("criticises"));
	test("by status and predicate", () =>
		expect(kept({ statuses: ["proposed"], predicates: ["memberOf"] })).toEqual(["memberOf"]));
});
