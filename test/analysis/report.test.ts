import { describe, expect, test } from "vitest";
import { createAnalysis } from "../../src/analysis/analysis-input.ts";
import type { TieChange } from "../../src/analysis/compare.ts";
import { createReport } from "../../src/analysis/report.ts";
import { renderReportHtml } from "../../src/analysis/report-html.ts";
import { reportTable } from "../../src/analysis/report-table.ts";
import { renderReportText } from "../../src/analysis/report-text.ts";
import { corpusOf, type Row } from "../fixtures/graph/corpus.ts";

const attack = `<script>alert(1)</script><img src=x onerror="alert(2)">'"\u001b[31m`;
const corpus = corpusOf(
	[
		["state/A", "metWith", "state/B", { date: "2020", quote: attack, in: ["x", "y"] }],
		["state/A", "metWith", "state/C", { date: "2021", in: ["x"] }],
		["state/B", "criticises", "state/C", { date: "2021", in: ["y"] }],
		["state/A", "visited", "state/D", { status: "planned", in: ["x"] }],
	],
	{ "state/A": { name: attack, sameAs: ["http://www.wikidata.org/entity/Q1"] } },
	{ x: { date: "2021-07-06" }, y: {}, z: { text: "nothing" } },
);
const report = await createReport(createAnalysis(corpus));

describe("the report", () => {
	test("counts what there is, and what could not be had", () => {
		expect(report.size).toMatchObject({
			documents: 3,
			ties: 3,
			statements: { actual: 3, planned: 1 },
			entities: { state: 4, person: 0 },
		});
		expect(report.coverage).toMatchObject({
			first: "2021-07-06",
			last: "2021-07-06",
			undated: 2,
			silent: 1,
			linked: 0.25,
			corroborated: 0.25,
			years: { 2021: 1 },
			sources: [{ name: "documents", documents: 3 }],
		});
	});

	test("says who is central and why", () => {
		expect(report.central[0]).toMatchObject({ id: "state/A", strength: 2, ties: 2 });
		expect(report.central[0]?.reasons).toEqual([
			"2 ties, strongest with B and C",
			"mostly by meetings and calls (100 %)",
		]);
	});

	test("lists the strongest and the most hostile ties with their sentences", () => {
		expect(report.strongest.map(({ source, target }) => [source, target])).toContainEqual([attack, "B"]);
		expect(report.hostile).toMatchObject([
			{
				source: "B",
				target: "C",
				conflict: 1,
				quote: { text: "state/B criticises state/C (actual).", document: "documents/y.txt" },
			},
		]);
	});

	test("quotes what is hostile about a tie that has a friendly side", async () => {
		const mixed = corpusOf([
			["state/A", "metWith", "state/B", { quote: "A met with B." }],
			["state/A", "criticises", "state/B", { quote: "A condemned the invasion by B." }],
		]);
		const { hostile } = await createReport(createAnalysis(mixed));
		expect(hostile.map(({ quote }) => quote.text)).toEqual(["A condemned the invasion by B."]);
	});

	test("leaves out years that the documents only look back or forward to", async () => {
		const dated = corpusOf(
			[
				["state/A", "metWith", "state/B", { date: "1945", in: ["x"] }],
				["state/A", "metWith", "state/C", { date: "2020", in: ["x"] }],
				["state/A", "metWith", "state/C", { date: "2021", in: ["y"] }],
			],
			{},
			{ x: { date: "2020-05-01" }, y: { date: "2021-05-01" } },
		);
		const { periods, changes } = await createReport(createAnalysis(dated));
		expect(periods.map(({ name }) => name)).toEqual(["2020", "2021"]);
		expect(changes).toMatchObject({ before: "2020", after: "2021" });
	});

	test("tells what changed in the last year", () => {
		expect(report.changes).toMatchObject({ before: "2020", after: "2021" });
		expect(report.changes?.comparison.ties.map(({ change }) => change).sort()).toEqual(["gone", "new", "new"]);
	});

	test("lists the strongest ties of others than the most central and its officials, and those between persons", async () => {
		const { central, beyond, personal } = await createReport(
			createAnalysis(
				corpusOf([
					...["state/B", "state/C", "state/D"].map((other): Row => ["state/A", "partnerOf", other]),
					["person/x", "holdsOffice", "state/A"],
					["person/x", "metWith", "person/y"],
					["state/B", "metWith", "person/y"],
				]),
			),
		);
		expect(central[0]?.id).toBe("state/A");
		expect(beyond.map(({ source, target }) => [source, target])).toEqual([["y", "B"]]);
		expect(personal.map(({ source, target }) => [source, target])).toEqual([["x", "y"]]);
	});
});

describe("what changed", () => {
	const meetings = (from: string, to: string, year: string, count: number): Row[] =>
		Array.from({ length: count }, (_, month) => [
			from,
			"metWith",
			to,
			{ date: `${year}-${String(month + 1).padStart(2, "0")}`, in: [year] },
		]);
	const changed = corpusOf(
		[
			...meetings("state/A", "state/B", "2020", 8),
			...meetings("state/A", "state/B", "2021", 4),
			...meetings("state/A", "state/C", "2020", 2),
			...meetings("state/A", "state/C", "2021", 3),
			...meetings("state/A", "state/D", "2020", 4),
			["person/x", "holdsOffice", "state/A", { in: ["2020"] }],
			["person/x", "visited", "state/B", { status: "planned", in: ["2020"] }],
			["person/x", "visited", "state/B", { in: ["2021"], quote: "X went to B." }],
			["person/x", "metWith", "state/A", { status: "planned", in: ["2020"] }],
			["person/x", "metWith", "state/A", { in: ["2021"] }],
			["state/A", "supports", "state/B", { status: "planned", in: ["2020"] }],
			["state/A", "supports", "state/B", { in: ["2021"] }],
			["state/A", "partyTo", "agreement/old", { date: "2019", in: ["2021"] }],
			["state/B", "partyTo", "agreement/old", { date: "2021", in: ["2021"] }],
			["state/A", "partyTo", "agreement/joint", { in: ["2021"] }],
			["state/B", "partyTo", "agreement/joint", { in: ["2021"] }],
			["state/C", "partyTo", "agreement/joint", { in: ["2021"] }],
			["state/A", "partyTo", "agreement/treaty", { in: ["2021"] }],
			["state/B", "partyTo", "agreement/treaty", { in: ["2021"] }],
			["state/D", "partyTo", "agreement/alone", { in: ["2021"] }],
		],
		{ "agreement/joint": { kind: "joint-statement" }, "agreement/treaty": { kind: "treaty" } },
		{ 2020: { date: "2020-06-01" }, 2021: { date: "2021-06-01" } },
	);

	test("is what moved against the whole, for fewer documents make every tie weaker", async () => {
		const { changes } = await createReport(createAnalysis(changed));
		const pairs = (ties: readonly TieChange[] = []): string[] =>
			ties.map(({ source, target }) => `${source} ${target}`);
		expect(changes?.scale).toBeGreaterThan(0.8);
		expect(pairs(changes?.rising)).toContain("state/A state/C");
		expect(pairs(changes?.falling)[0]).toBe("state/A state/D");
		expect(pairs(changes?.falling)).not.toContain("state/A state/C");
	});

	test("is told of every two years that follow each other", async () => {
		const years = ["2019", "2020", "2021", "2022"];
		const rows = years.flatMap((year) => meetings("state/A", `state/in-${year}`, year, 2));
		const made = await createReport(
			createAnalysis(corpusOf(rows, {}, Object.fromEntries(years.map((year) => [year, { date: `${year}-06-01` }])))),
		);
		const text = renderReportText(made);
		const titles = text.match(/What changed from \d{4} to \d{4}$/gmu);
		expect(titles).toEqual(["2019 to 2020", "2020 to 2021", "2021 to 2022"].map((span) => `What changed from ${span}`));
		expect(renderReportHtml(made).match(/<h2>What changed/gu)).toHaveLength(3);
		expect(text).toContain("A – in-2020: new, 2.0");
	});

	test("names agreements that nothing earlier names and that have two parties, instruments first", async () => {
		const { changes } = await createReport(createAnalysis(changed));
		expect(changes?.agreements.map(({ agreement }) => agreement)).toEqual(["agreement/treaty", "agreement/joint"]);
	});

	test("names plans that came true: deeds, and not of a person with their own state", async () => {
		const { changes } = await createReport(createAnalysis(changed));
		expect(changes?.fulfilled).toMatchObject([{ subject: "person/x", predicate: "visited", object: "state/B" }]);
		const text = renderReportText(await createReport(createAnalysis(changed)));
		expect(text).toContain("x visited B\n  “X went to B.”");
	});

	test("is told with the documents of each year, and with how many more or fewer they are", async () => {
		const text = renderReportText(await createReport(createAnalysis(changed)));
		expect(text).toContain("the number of documents did not change");
		expect(text).toContain("2021: 1 document, ");
	});
});

test("stops when it is told to", async () => {
	const signal = AbortSignal.abort(new Error("enough"));
	await expect(createReport(createAnalysis(corpus), { signal })).rejects.toThrow("enough");
});

describe("as HTML", () => {
	const page = renderReportHtml(report);
	test("no text of a document becomes markup", () => {
		expect(page).not.toContain("<script");
		expect(page).not.toContain("<img");
		expect(page).toContain("&#60;script&#62;alert(1)");
		const tags = new Set([...page.matchAll(/<\/?([a-z0-9!-]+)/g)].map(([, tag]) => tag));
		const ours =
			"!doctype html head meta title style body h1 h2 h3 section p svg text rect line g table thead tbody tr th td br cite blockquote ol ul li strong";
		expect([...tags].filter((tag) => !ours.split(" ").includes(tag ?? ""))).toEqual([]);
	});
	test("it loads and runs nothing", () => {
		expect(page).toMatch(
			/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
		);
		expect(page).not.toMatch(/<[^>]*\s(?:on\w+|style|src|href)=/);
		expect(page).not.toContain("http://");
	});
});

test("as text, no control character reaches the terminal", () => {
	const text = renderReportText(report);
	expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
	expect(text).toContain(": 1.0 → not spoken of");
	expect(text).toContain("“state/B criticises state/C (actual).” (documents/y.txt)");
});

test("as a table, a finding is a row with its sentence", () => {
	const { rows } = reportTable(report);
	expect(rows).toContainEqual({ section: "size", what: "documents", value: 3, quote: null, document: null });
	expect(rows).toContainEqual({
		section: "hostile",
		what: "B – C",
		value: 1,
		quote: "state/B criticises state/C (actual).",
		document: "documents/y.txt",
	});
});

test("of an empty graph is short, and whole", async () => {
	const empty = await createReport(createAnalysis(corpusOf([])));
	expect(renderReportText(empty)).toContain("Documents: 0; ties between actors: 0");
	expect(renderReportHtml(empty)).toContain("Nothing is dated.");
});
