import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { type Gold, parseGold } from "../../src/evaluation/gold.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const gold: Gold = {
	document: "a.txt",
	entities: [
		{ id: "p1", type: "person", name: "The Ánn", aliases: ["Minister Ann"] },
		{ id: "p2", type: "person", name: "Bob" },
		{ id: "s1", type: "state", name: "Laos" },
		{ id: "o1", type: "organisation", name: "ASEAN", optional: true },
		{ id: "e1", type: "event", name: "Summit" },
	],
	facts: [
		{ subject: "p2", predicate: "metWith", object: "p1", quote: "Bob  met\nAnn" },
		{ subject: "p1", predicate: "holdsOffice", object: "s1", title: "Foreign Minister" },
		{ subject: "p1", predicate: "holdsOffice", object: "s1", title: "Minister" },
		{ subject: "p1", predicate: "visited", object: "s1", status: "planned" },
		{ subject: "s1", predicate: "memberOf", object: "o1", optional: true },
		{ subject: "e1", predicate: "heldOn", object: "2021" },
	],
};

/** The mentions of this corpus are slugs (`ann`), so names decide; `bob` is never mentioned. */
const corpus = corpusOf(
	[
		["person/ann", "metWith", "person/bob"],
		["person/ann", "holdsOffice", "state/LAO", { title: "the Minister" }],
		["person/ann", "visited", "state/LAO"],
		["organisation/asean", "supports", "state/LAO"],
		["state/LAO", "partnerOf", "state/RUS"],
		["event/talks", "heldIn", "state/LAO"],
	],
	{
		"person/ann": { name: "Ann" },
		"state/LAO": { name: "laos" },
		"organisation/asean": { name: "ASEAN" },
		"event/talks": { name: "talks", named: false },
	},
);

const rowOf = (name: string) => evaluate(corpus, [gold]).rows.find((row) => row.name === name);

test("entities match by any name they share, accents, case and article aside", () => {
	expect(rowOf("entity person")).toMatchObject({ found: 1, predicted: 1, gold: 2, precision: 1, recall: 0.5 });
	expect(rowOf("entity state")).toMatchObject({ found: 1, gold: 1, f1: 1 });
});

test("an optional entity costs nothing, found or missed", () => {
	expect(rowOf("entity organisation")).toBeUndefined();
});

test("an unmentioned entity matches nothing, and its facts are spurious and missed", () => {
	expect(rowOf("fact metWith")).toMatchObject({ found: 0, predicted: 1, gold: 1, f1: 0 });
});

test("the facts of one subject, predicate and object are one, any of its titles right", () => {
	expect(rowOf("fact holdsOffice")).toMatchObject({ found: 1, predicted: 1, gold: 1 });
	expect(evaluate(corpus, [gold]).titleAccuracy).toBe(1);
});

test("a fact counts as found whatever its status, which is scored apart", () => {
	expect(rowOf("fact visited")).toMatchObject({ found: 1, gold: 1 });
	expect(evaluate(corpus, [gold]).statusAccuracy).toBe(0.5);
});

test("a fact about an optional or an unnamed entity that gold does not have is left aside", () => {
	expect(rowOf("fact supports")).toBeUndefined();
	expect(rowOf("fact heldIn")).toBeUndefined();
	expect(rowOf("fact partnerOf")).toMatchObject({ found: 0, predicted: 1, gold: 0, precision: 0, recall: 1 });
});

test("sums and means are over all", () => {
	const { macroFacts, groundedQuotes } = evaluate(corpus, [gold]);
	expect(rowOf("FACTS")).toMatchObject({ found: 2, predicted: 4, gold: 4, precision: 0.5, recall: 0.5, f1: 0.5 });
	expect(macroFacts).toBe((0 + 1 + 1 + 0) / 4);
	expect(groundedQuotes).toBe(1);
});

test("what was missed and what was too much is listed with its quote", () => {
	const errors = evaluate(corpus, [gold]).errors;
	expect(errors).toContainEqual({ document: "a.txt", fault: "missed", kind: "entity person", what: "Bob", quote: "" });
	expect(errors).toContainEqual({
		document: "a.txt",
		fault: "missed",
		kind: "fact metWith",
		what: "Bob → The Ánn",
		quote: "Bob met Ann",
	});
	expect(errors).toContainEqual(
		expect.objectContaining({ fault: "spurious", kind: "fact metWith", what: "The Ánn → ?bob" }),
	);
});

test("a document that the corpus does not hold is named, and all of it is missed", () => {
	const evaluation = evaluate(corpusOf([]), [gold]);
	expect(evaluation.absent).toEqual(["a.txt"]);
	expect(evaluation.rows.find(({ name }) => name === "FACTS")).toMatchObject({ found: 0, gold: 4 });
});

test("a gold file that does not fit is refused with its name", () => {
	expect(() => parseGold("{", "g.json")).toThrow("g.json: not JSON");
	expect(() => parseGold('{"document":"a"}', "g.json")).toThrow('g.json: a gold file needs "document"');
	const stranger = { document: "a", entities: [], facts: [{ subject: "p9", predicate: "metWith", object: "p9" }] };
	expect(() => parseGold(JSON.stringify(stranger), "g.json")).toThrow('metWith names "p9"');
});
