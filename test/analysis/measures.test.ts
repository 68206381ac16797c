import { describe, expect, test } from "vitest";
import { createAnalysis } from "../../src/analysis/analysis-input.ts";
import type { Measure, ParameterValues } from "../../src/analysis/measure.ts";
import { findMeasure, measures } from "../../src/analysis/measures.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";
import { sample } from "../fixtures/graph/sample.ts";

const required: Readonly<Record<string, ParameterValues>> = {
	path: { from: "person/bob", to: "organisation/asean" },
	"evidenced-path": { from: "person/bob", to: "organisation/asean" },
	compare: { before: "2020", after: "2021" },
};
const valuesOf = ({ id }: Measure): ParameterValues => required[id] ?? {};

describe.each(measures)("$id", (measure) => {
	test("fills its columns, the same each time", async () => {
		const result = await measure.compute(createAnalysis(sample), valuesOf(measure));
		const columns = result.columns.map(({ id }) => id);
		expect(new Set(columns).size).toBe(columns.length);
		for (const row of result.rows) expect(Object.keys(row).sort()).toEqual([...columns].sort());
		expect(await measure.compute(createAnalysis(sample), valuesOf(measure))).toEqual(result);
	});

	test("has numbers where it says so, none of them infinite", async () => {
		const { columns, rows, figures } = await measure.compute(createAnalysis(sample), valuesOf(measure));
		const numeric = columns.filter(({ type }) => type === "number" || type === "integer");
		for (const row of rows)
			for (const { id } of numeric) expect(row[id] === null || Number.isFinite(row[id])).toBe(true);
		for (const figure of Object.values(figures)) expect(Number.isNaN(figure)).toBe(false);
	});

	test.skipIf(required[measure.id]?.from)("has an answer for an empty graph", async () => {
		expect((await measure.compute(createAnalysis(corpusOf([])), valuesOf(measure))).rows).toEqual([]);
	});
});

test("what two share is named", async () => {
	const corpus = corpusOf([
		["state/A", "partyTo", "agreement/x"],
		["state/B", "partyTo", "agreement/x"],
		["state/B", "partyTo", "agreement/y"],
		["state/A", "partyTo", "agreement/y", { status: "planned" }],
	]);
	const { rows } = await findMeasure("shared").compute(createAnalysis(corpus), { what: "agreements" });
	expect(rows).toMatchObject([{ node: "state/A", other: "state/B", weight: 1, count: 1, shared: "x" }]);
});

describe("parameters", () => {
	const analysis = createAnalysis(sample);
	test("may be texts, as a command line has them", async () => {
		const { notes } = await findMeasure("betweenness").compute(analysis, { sources: "2", weighted: "false" });
		expect(notes).toEqual(["Estimated from 2 of 5 sources, seed 1."]);
	});
	test.each([
		[
			"betweenness",
			{ sources: "many" },
			'analyse betweenness: "sources" takes a whole number of at least 0, not "many"',
		],
		["betweenness", { sources: -1 }, '"sources" takes a whole number of at least 0'],
		["betweenness", { depth: 1 }, 'has no parameter "depth"; its parameters are: weighted, sources, seed'],
		["brokers", { group: "hair" }, '"group" takes one of state, bloc, type, not "hair"'],
		["path", { from: "person/bob" }, 'needs "to"'],
		["path", { from: "person/bob", to: "person/nobody" }, 'no entity "person/nobody" in the graph'],
		["compare", { before: "then", after: "2021" }, '"then" is not a date'],
	])("%s refuses %j", async (id, values, message) => {
		await expect(findMeasure(id).compute(analysis, values)).rejects.toThrow(message);
	});
	test("an unknown measure is named with the known ones", () => {
		expect(() => findMeasure("charm")).toThrow(/no measure "charm"; choose one of degree, strength/);
	});
});
