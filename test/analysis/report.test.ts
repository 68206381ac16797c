import { describe, expect, test } from "vitest";
import { createAnalysis } from "../../src/analysis/analysis-input.ts";
import { createReport } from "../../src/analysis/report.ts";
import { renderReportHtml } from "../../src/analysis/report-html.ts";
import { reportTable } from "../../src/analysis/report-table.ts";
import { renderReportText } from "../../src/analysis/report-text.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

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
		});
	});

	test("says who is central and why", () => {
		expect(report.central[0]).toMatchObject({ id: "state/A", strength: 2, ties: 2 });
		expect(report.central[0]?.reasons).toEqual(["ties to 2 others", "strength from meetings and calls (100 %)"]);
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
			"!doctype html head meta title style body h1 h2 section p svg text rect line g table thead tbody tr th td br cite blockquote ol li strong";
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
	expect(text).toContain("gone tie");
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
