import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/cli/analyse/print-result.ts";
import { csvLine } from "../../src/export/csv.ts";
import { csvCell, plainCsvCell } from "../../src/store/csv-cell.ts";
import { formatResults } from "../../src/store/format-results.ts";
import { selectionCsv } from "../../web/export/csv.ts";
import { fixtureModel } from "../web/fixture-model.ts";

const formulas = [
	'=HYPERLINK("http://example.org","x")',
	"+1-800",
	"-x",
	"@sum",
	"\t=1",
	"  =1",
	"\u00A0@a",
	"\n\n+1",
	"\rx",
	"\uFF1D1+1",
	"\uFF0Bx",
	" \uFF0Dx",
	"\uFF20a",
];
const harmless = ["", "a=b", "12-14 May", "Côte d'Ivoire", 'a "b", c\nd', "’=1"];

/** Writes texts as the cells of one column and gives back what a reader of CSV makes of them. */
const writers: readonly (readonly [string, (texts: readonly string[]) => Promise<readonly (string | undefined)[]>])[] =
	[
		["tables", async (texts) => rows(texts.map((text) => csvLine(["id", text])).join("")).map(([, cell]) => cell)],
		[
			"measures",
			async (texts) => {
				const columns = ["id", "label"].map((id) => ({ id, label: id, type: "text" as const }));
				const csv = toCsv({ columns, rows: texts.map((label) => ({ id: "a", label })), figures: {}, notes: [] });
				return rows(csv.slice(csv.indexOf("\n") + 1)).map(([, cell]) => cell);
			},
		],
		[
			"queries",
			async (texts) => {
				const found = texts.map((value) => ({ id: literal("a"), v: literal(value) }));
				const bindings = { kind: "bindings", variables: ["id", "v"], rows: found, truncated: false } as const;
				const csv = await formatResults(bindings, "csv");
				return rows(csv.slice(csv.indexOf("\n") + 1)).map(([, cell]) => cell);
			},
		],
		[
			"the viewer's statements",
			async (texts) => {
				const place = { document: 0, start: 0, end: 1, confidence: 50, rule: "r" };
				const quotes = texts.map((quote) => ({ ...place, quote })) as never;
				const selection = { nodes: [], pairs: [], statements: [0], quotes: new Map([[0, quotes]]) };
				const [head = [], ...cells] = rows(selectionCsv(fixtureModel, selection).slice(1));
				return cells.map((row) => row[head.indexOf("quote")]);
			},
		],
	];

describe.each(writers)("in CSV of %s", (_, write) => {
	test("a cell that begins as a formula does gets an apostrophe", async () => {
		expect(await write(formulas)).toEqual(formulas.map((text) => `'${text}`));
	});

	test("any other is read as it was written", async () => {
		expect(await write(harmless)).toEqual(harmless);
	});
});

test("numbers and truth values are no text, and nothing is an empty cell", () => {
	expect([-1.5, true, null, undefined].map(csvCell)).toEqual(["-1.5", "true", "", ""]);
});

test("for programs a cell stays as it is", () => {
	expect(plainCsvCell("=1")).toBe("=1");
	expect(plainCsvCell('=1,"2"')).toBe('"=1,""2"""');
});

const rows = (csv: string): string[][] => parse(csv, { record_delimiter: ["\r\n", "\n"] });
const literal = (value: string) => ({ type: "literal", value }) as const;
