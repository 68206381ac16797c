import { describe, expect, test } from "vitest";
import { changeOf } from "../../src/analysis/change.ts";
import { compareCorpora } from "../../src/analysis/compare.ts";
import { timelineOf } from "../../src/analysis/timeline.ts";
import { corpusOf, type Row } from "../fixtures/graph/corpus.ts";

describe("the time line", () => {
	const corpus = corpusOf(
		[
			["person/a", "metWith", "person/b", { date: "2021-07-06" }],
			["person/a", "visited", "state/LAO", { date: "2019" }],
			["person/a", "participatedIn", "event/e"],
			["person/b", "participatedIn", "event/e"],
			["event/e", "heldOn", "2020-10"],
			["person/b", "supports", "state/LAO", { in: ["undated"] }],
		],
		{},
		{ a: { date: "2022-01-01" } },
	);
	const shown = (entities: readonly string[]): string[] =>
		timelineOf(corpus, entities).map(({ date, predicate, source }) => `${date} ${predicate} ${source}`);

	test("is in order of time, by the most specific date there is", () => {
		expect(shown(["person/a"])).toEqual(
			[
				"2019 visited statement",
				"2020-10 participatedIn event",
				"2020-10 participatedIn event",
				"2020-10 heldOn statement",
				"2021-07-06 metWith statement",
			].sort((x, y) => shown(["person/a"]).indexOf(x) - shown(["person/a"]).indexOf(y)),
		);
		expect(shown(["person/a"])[0]).toBe("2019 visited statement");
		expect(shown(["person/a"]).at(-1)).toBe("2021-07-06 metWith statement");
	});

	test("of two is what they share", () => {
		expect(shown(["person/a", "person/b"]).filter((line) => line.includes("visited"))).toEqual([]);
		expect(shown(["person/a", "person/b"])).toContain("2021-07-06 metWith statement");
		expect(shown(["person/a", "person/b"])).toContain("2020-10 heldOn statement");
	});

	test("leaves out what nothing dates", () => {
		expect(shown(["person/b"]).filter((line) => line.includes("supports"))).toEqual([]);
	});
});

describe("ties over time", () => {
	const corpus = corpusOf([
		["state/A", "metWith", "state/B", { date: "2019-02" }],
		["state/A", "metWith", "state/B", { date: "2020-11-03" }],
		["state/A", "criticises", "state/C", { date: "2020-12" }],
		["state/B", "metWith", "state/C", { date: "2021" }],
	]);

	test("are counted by year, with what is new and gone", () => {
		expect(
			changeOf(corpus, "year").map(({ name, ties, created, ended, conflict }) => [
				name,
				ties,
				created,
				ended,
				conflict,
			]),
		).toEqual([
			["2019", 1, 1, 0, 0],
			["2020", 2, 1, 0, 1],
			["2021", 1, 1, 2, 0],
		]);
	});

	test("of one actor leave the others out", () => {
		expect(changeOf(corpus, "year", { actors: ["state/C"] }).map(({ ties }) => ties)).toEqual([0, 1, 1]);
	});

	test("quarters and months have their names and last days", () => {
		expect(changeOf(corpus, "quarter").map(({ name, period }) => [name, period.last])).toEqual([
			["2019-Q1", "2019-03-31"],
			["2020-Q4", "2020-12-31"],
			["2021-Q1", "2021-03-31"],
		]);
		expect(changeOf(corpus, "month").map(({ name }) => name)).toEqual(["2019-02", "2020-11", "2020-12", "2021-01"]);
	});
});

describe("a comparison", () => {
	const before: readonly Row[] = [
		["state/A", "metWith", "state/B", { date: "2019" }],
		["state/A", "aids", "state/C", { date: "2019" }],
		["state/A", "visited", "state/D", { status: "planned" }],
		["state/A", "partyTo", "agreement/old"],
		["state/B", "criticises", "state/C"],
		["state/B", "metWith", "state/C", { date: "2018" }],
	];
	const after: readonly Row[] = [
		["state/A", "metWith", "state/B", { date: "2019" }],
		["state/A", "metWith", "state/B", { date: "2020" }],
		["state/A", "metWith", "state/E", { date: "2020" }],
		["state/A", "visited", "state/D", { quote: "A went to D." }],
		["state/A", "partyTo", "agreement/old"],
		["state/E", "partyTo", "agreement/new", { quote: "E signed." }],
		["state/F", "partyTo", "agreement/new", { status: "planned" }],
		["state/B", "criticises", "state/C"],
	];
	const { ties, agreements, statuses } = compareCorpora(corpusOf(before), corpusOf(after));

	test("tells new, gone, stronger and weaker ties, largest change first", () => {
		expect(ties.map(({ change, source, target }) => `${change} ${source} ${target}`)).toEqual([
			"gone state/A state/C",
			"stronger state/A state/B",
			"new state/A state/D",
			"new state/A state/E",
			"weaker state/B state/C",
		]);
	});

	test("names agreements that are new, and their parties", () => {
		expect(agreements).toMatchObject([
			{ agreement: "agreement/new", parties: ["state/E"], quote: { text: "E signed." } },
		]);
	});

	test("tells which plans came true, with the sentence", () => {
		expect(statuses).toMatchObject([
			{
				subject: "state/A",
				predicate: "visited",
				before: ["planned"],
				after: ["actual"],
				quote: { text: "A went to D." },
			},
		]);
	});

	test("of a graph with itself is empty", () => {
		expect(compareCorpora(corpusOf(after), corpusOf(after))).toEqual({ ties: [], agreements: [], statuses: [] });
	});
});
