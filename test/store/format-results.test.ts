import fc from "fast-check";
import { DataFactory, type Literal, Parser } from "n3";
import { describe, expect, test } from "vitest";
import { formatResults } from "../../src/store/format-results.ts";
import { readBindings } from "../../src/store/read-results.ts";
import { tsvTerm } from "../../src/store/result-terms.ts";
import type { Bindings, ResultTerm } from "../../src/store/sparql-store.ts";

const xsd = "http://www.w3.org/2001/XMLSchema#";
const literal = (value: string, more: object = {}): ResultTerm => ({ type: "literal", value, ...more });
const bindings = (variables: readonly string[], ...rows: readonly Bindings["rows"][number][]): Bindings => ({
	kind: "bindings",
	variables,
	rows,
	truncated: false,
});
const sample = bindings(
	["x", "y"],
	{
		x: { type: "uri", value: "https://w3id.org/entente/id/state/RUS" },
		y: literal('a,"b"\n<c>&', { "xml:lang": "en" }),
	},
	{ x: { type: "bnode", value: "b0" }, y: literal("2.0", { datatype: `${xsd}decimal` }) },
	{ y: literal("") },
);

test("CSV follows the SPARQL rules: plain values, CRLF, quotes doubled", async () => {
	expect(await formatResults(sample, "csv")).toBe(
		'x,y\r\nhttps://w3id.org/entente/id/state/RUS,"a,""b""\n<c>&"\r\n_:b0,2.0\r\n,\r\n',
	);
});

test("a CSV cell cannot become a formula; numbers stay numbers; the guard can be left off", async () => {
	const cells = bindings(
		["v"],
		...["=1+1", "+1-800", "-x", "@a", "\tx", " =1", "\uFF1D1", "-3.5", "+7", "-1e5"].map((value) => ({
			v: literal(value),
		})),
	);
	expect(await formatResults(cells, "csv")).toBe(
		"v\r\n'=1+1\r\n'+1-800\r\n'-x\r\n'@a\r\n'\tx\r\n' =1\r\n'\uFF1D1\r\n-3.5\r\n+7\r\n-1e5\r\n",
	);
	expect(await formatResults(cells, "csv", { guardFormulas: false })).toContain("\r\n=1+1\r\n");
});

test("TSV writes terms as SPARQL does", async () => {
	expect(await formatResults(sample, "tsv")).toBe(
		'?x\t?y\n<https://w3id.org/entente/id/state/RUS>\t"a,\\"b\\"\\n<c>&"@en\n_:b0\t2.0\n\t""\n',
	);
});

test("JSON comes back as it was", async () => {
	expect(readBindings(await formatResults(sample, "json"))).toEqual(sample);
	expect(readBindings(await formatResults({ kind: "boolean", value: true }, "json"))).toEqual({
		kind: "boolean",
		value: true,
	});
});

test("XML escapes what it holds", async () => {
	const xml = await formatResults(sample, "xml");
	expect(xml).toContain('<head><variable name="x"/><variable name="y"/></head>');
	expect(xml).toContain('<literal xml:lang="en">a,&quot;b&quot;&#xA;&lt;c&gt;&amp;</literal>');
	expect(xml).toContain(`<bnode>b0</bnode></binding><binding name="y"><literal datatype="${xsd}decimal">2.0</literal>`);
	expect(await formatResults({ kind: "boolean", value: false }, "xml")).toContain("<boolean>false</boolean>");
});

test("a table shortens IRIs, cuts long cells and keeps each row on a line", async () => {
	const rows = bindings(["who", "what"], {
		who: { type: "uri", value: "https://w3id.org/entente/id/state/RUS" },
		what: literal(`two\nlines\u001B[31m\u202E ${"x".repeat(100)}`),
	});
	const table = await formatResults({ ...rows, truncated: true }, "table", { base: "https://w3id.org/entente/id/" });
	const [head, rule, row, last, ...rest] = table.split("\n");
	expect(head).toBe("who        what");
	expect(rule).toMatch(/^─+ {2}─+$/);
	expect(row).toMatch(/^state\/RUS {2}two lines \[31m x+…$/);
	expect(last).toBe("… more rows were left out");
	expect(rest).toEqual([""]);
});

describe("triples", () => {
	const quad = DataFactory.quad(
		DataFactory.namedNode("http://a/s"),
		DataFactory.namedNode("http://a/p"),
		DataFactory.literal("v"),
	);
	const triples = { kind: "triples", quads: [quad as never], truncated: false } as const;

	test("become RDF or rows", async () => {
		expect(await formatResults(triples, "ntriples")).toBe('<http://a/s> <http://a/p> "v" .\n');
		expect(await formatResults(triples, "csv")).toBe("subject,predicate,object\r\nhttp://a/s,http://a/p,v\r\n");
	});

	test("rows cannot become RDF, and the message says what can", async () => {
		await expect(formatResults(sample, "turtle")).rejects.toMatchObject({
			exitCode: 2,
			message: /use csv, tsv, json, xml or table/,
		});
	});
});

test("every literal that TSV writes reads back as the same literal", () => {
	const value = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.constantFrom("001", "-5", "+1.50", ".5", "5.", "1e3", "true", "TRUE", ""),
	);
	const type = fc.constantFrom(undefined, "integer", "decimal", "double", "boolean");
	fc.assert(
		fc.property(value, type, (text, name) => {
			const written = tsvTerm(literal(text, name === undefined ? {} : { datatype: xsd + name }));
			const [read] = new Parser().parse(`<http://a/s> <http://a/p> ${written} .`);
			expect(read?.object.value).toBe(text);
			expect((read?.object as Literal | undefined)?.datatype.value).toBe(xsd + (name ?? "string"));
		}),
	);
});
