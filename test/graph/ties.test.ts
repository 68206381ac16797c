import { describe, expect, test } from "vitest";
import { buildInteractionGraph } from "../../src/graph/projection.ts";
import { computeTies, type Tie, type TieOptions } from "../../src/graph/ties.ts";
import { corpusOf, type Row } from "../fixtures/graph/corpus.ts";

const tiesOf = (rows: readonly Row[], options: TieOptions = {}): readonly Tie[] => computeTies(corpusOf(rows), options);
const strengths = (ties: readonly Tie[]): Record<string, number> =>
	Object.fromEntries(ties.map(({ source, target, strength }) => [`${source} ${target}`, strength]));

describe("shared events", () => {
	test("bind a pair the less, the more take part", () => {
		const meeting = (event: string, size: number): Row[] =>
			Array.from({ length: size }, (_, index) => [`state/${event}${index}`, "participatedIn", `event/${event}`]);
		const ties = tiesOf([...meeting("m", 2), ...meeting("s", 5)]);
		expect(strengths(ties)["state/m0 state/m1"]).toBe(1);
		expect(strengths(ties)["state/s0 state/s4"]).toBe(0.25);
		expect(ties).toHaveLength(1 + 10);
	});

	test("list both participations as their reasons", () => {
		const corpus = corpusOf([
			["person/a", "participatedIn", "event/e"],
			["person/b", "chaired", "event/e"],
		]);
		expect(computeTies(corpus)[0]?.statements).toEqual(corpus.statements.map(({ id }) => id));
	});

	test("do not bind a person to the state they act for", () => {
		const ties = tiesOf([
			["person/lavrov", "holdsOffice", "state/RUS"],
			["person/lavrov", "participatedIn", "event/e"],
			["state/RUS", "participatedIn", "event/e"],
			["state/LAO", "participatedIn", "event/e"],
		]);
		expect(strengths(ties)).toEqual({ "person/lavrov state/LAO": 1, "state/LAO state/RUS": 1 });
	});

	test("of more than a hundred give no pairs", () => {
		const rows = Array.from({ length: 101 }, (_, index): Row => [`state/${index}`, "memberOf", "organisation/un"]);
		const ties = tiesOf(rows);
		expect(new Set(ties.map(({ source }) => source))).toEqual(new Set(["organisation/un"]));
		expect(ties).toHaveLength(101);
	});
});

describe("the quote of a tie", () => {
	const quoteOf = (rows: readonly Row[]): string | undefined => tiesOf(rows)[0]?.quote.text;
	test("is of the reason that weighs most, though another sentence is surer", () => {
		const support: Row = ["state/A", "supports", "state/B", { confidence: 0.99, quote: "A thanked B." }];
		expect(quoteOf([support, ["state/A", "partnerOf", "state/B", { quote: "A and B are partners." }]])).toBe(
			"A and B are partners.",
		);
	});

	test("is of a passage that puts both at an event, if there is one", () => {
		const corpus = corpusOf([
			["state/A", "participatedIn", "event/e", { quote: "A went.", confidence: 0.99 }],
			["state/A", "chaired", "event/e"],
			["state/B", "participatedIn", "event/e"],
		]);
		const passage = { document: "a", quote: "A chaired, B came.", start: 500, end: 518, confidence: 0.5, rule: "test" };
		const statements = corpus.statements.map((statement) =>
			statement.evidence.some(({ quote }) => quote === "A went.") ? statement : { ...statement, evidence: [passage] },
		);
		expect(computeTies({ ...corpus, statements })[0]?.quote.text).toBe("A chaired, B came.");
	});
});

describe("a period", () => {
	const corpus = corpusOf(
		[["state/A", "supports", "state/B", { in: ["old", "new"] }]],
		{},
		{ old: { date: "2019-02-01" }, new: { date: "2021-02-01", text: "Another text. " } },
	);
	test("has the evidence of its own documents, where only these date a statement", () => {
		const [tie] = computeTies(corpus, { period: { first: "2021-01-01", last: "2021-12-31" } });
		expect(tie).toMatchObject({ documents: 1, first: "2021-02-01", quote: { document: "new" } });
		expect(computeTies(corpus)[0]).toMatchObject({ documents: 2, first: "2019-02-01" });
	});
});

describe("cooperation and conflict", () => {
	test("are summed apart", () => {
		const [tie] = tiesOf([
			["state/A", "criticises", "state/B"],
			["state/B", "metWith", "state/A"],
			["state/A", "aids", "state/B"],
		]);
		expect(tie).toMatchObject({ cooperation: 2.5, conflict: 1, strength: 3.5 });
		expect(tie?.score).toBeCloseTo((1 * 2.5 + 1.5 * 10 - 1 * 3) / 3.5);
	});

	test("follow the category that a statement names", () => {
		const [tie] = tiesOf([["state/A", "criticises", "state/B", { category: "SANCTION" }]]);
		expect(tie).toMatchObject({ cooperation: 0, conflict: 1, categories: { SANCTION: 1 }, score: -6 });
	});
});

describe("words said anew", () => {
	const documents = Object.fromEntries(["w", "x", "y", "z"].map((id) => [id, { text: `Text of ${id}.` }]));
	const strengthOf = (predicate: Row[1], places: readonly string[]): number | undefined =>
		computeTies(corpusOf([["state/A", predicate, "state/B", { in: places }]], {}, documents))[0]?.strength;

	test("bind once more in each document, at a falling rate", () => {
		expect(strengthOf("criticises", ["x"])).toBe(1);
		expect(strengthOf("criticises", ["w", "x", "y", "z"])).toBe(3);
		expect(strengthOf("supports", ["x", "y"])).toBe(1);
	});
	test("a meeting is one, however many tell of it", () => expect(strengthOf("metWith", ["w", "x", "y", "z"])).toBe(1));
	test("bind as much in the graph of who acts on whom", () => {
		const corpus = corpusOf([["state/A", "criticises", "state/B", { in: ["w", "x"] }]], {}, documents);
		expect(buildInteractionGraph(corpus).getEdgeAttribute("state/A|state/B", "conflict")).toBe(2);
	});
});

describe("status", () => {
	const rows: readonly Row[] = [
		["state/A", "metWith", "state/B", { status: "planned" }],
		["state/A", "metWith", "state/C", { status: "denied" }],
	];
	test("what is only planned does not bind", () => expect(tiesOf(rows)).toEqual([]));
	test("unless asked, and then by its factor", () => {
		expect(strengths(tiesOf(rows, { statuses: ["actual", "planned", "denied"] }))).toEqual({ "state/A state/B": 0.5 });
	});
});

describe("levels", () => {
	const rows: readonly Row[] = [
		["person/lavrov", "holdsOffice", "state/RUS"],
		["person/wang", "holdsOffice", "organisation/mfa-chn"],
		["organisation/mfa-chn", "partOf", "state/CHN"],
		["person/lavrov", "metWith", "person/wang"],
		["person/lavrov", "visited", "state/LAO"],
	];
	test("persons alone", () =>
		expect(strengths(tiesOf(rows, { level: "persons" }))).toEqual({ "person/lavrov person/wang": 1 }));
	test("states, through office and the body's state", () => {
		expect(strengths(tiesOf(rows, { level: "states" }))).toEqual({
			"state/CHN state/RUS": 1,
			"state/LAO state/RUS": 1,
		});
	});
	test("bodies", () => {
		expect(strengths(tiesOf(rows, { level: "bodies" }))).toEqual({
			"organisation/mfa-chn state/RUS": 1,
			"state/LAO state/RUS": 1,
		});
	});

	test("a person acts for the state of the office held at that date", () => {
		const career: readonly Row[] = [
			["person/p", "holdsOffice", "organisation/un", { date: "2007/2016" }],
			["person/p", "holdsOffice", "state/KOR", { date: "2004/2006" }],
			["person/p", "metWith", "state/LAO", { date: "2005-06-01" }],
			["person/p", "metWith", "state/USA", { date: "2010-06-01" }],
		];
		expect(strengths(tiesOf(career, { level: "bodies" }))).toEqual({
			"organisation/un state/USA": 1,
			"state/KOR state/LAO": 1,
		});
	});

	test("a former office is no office", () => {
		const former: readonly Row[] = [
			["person/p", "holdsOffice", "state/USA", { kind: "former" }],
			["person/p", "metWith", "state/LAO"],
		];
		expect(tiesOf(former, { level: "states" })).toEqual([]);
	});
});

test("only what may have been in the period counts", () => {
	const rows: readonly Row[] = [
		["state/A", "metWith", "state/B", { date: "2018" }],
		["state/A", "metWith", "state/C", { date: "2021-07-06" }],
	];
	const period = { first: "2018-06-01", last: "2019-12-31" };
	expect(strengths(tiesOf(rows, { period }))).toEqual({ "state/A state/B": 1 });
});

test("a sentence that names both is quoted before one that names one", () => {
	const [tie] = tiesOf([
		["state/A", "participatedIn", "event/e", { confidence: 1, quote: "A came." }],
		["state/B", "participatedIn", "event/e", { confidence: 1, quote: "B came." }],
		["state/A", "metWith", "state/B", { confidence: 0.5, quote: "A met B." }],
	]);
	expect(tie?.quote.text).toBe("A met B.");
});
