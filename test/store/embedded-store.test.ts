import { DataFactory } from "n3";
import { afterEach, describe, expect, test } from "vitest";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { nquadsBlocks, nquadsLine } from "../../src/rdf/nquads.ts";
import { EmbeddedStore } from "../../src/store/embedded-store.ts";
import type { Bindings, SparqlStore } from "../../src/store/sparql-store.ts";
import { base, corpus, extractor } from "../rdf/sample.ts";

const open: SparqlStore[] = [];
const store = (updates = false): EmbeddedStore => {
	const one = new EmbeddedStore({ updates });
	open.push(one);
	return one;
};
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

const node = DataFactory.namedNode;
const triple = '<http://a/s> <http://a/p> "1" .\n';
const inGraph = '<http://a/s> <http://a/p> "2" <http://a/g> .\n';
const values = async (one: SparqlStore, pattern = "?s ?p ?o"): Promise<readonly (string | undefined)[]> => {
	const result = (await one.query(`SELECT ?o { ${pattern} } ORDER BY ?o`)) as Bindings;
	return result.rows.map((row) => row["o"]?.value as string);
};

describe("answers", () => {
	test("SELECT gives rows in the order of the query's variables, unbound ones absent", async () => {
		const one = store();
		await one.load([triple]);
		expect(await one.query("SELECT ?o ?x ?s { ?s ?p ?o OPTIONAL { ?o ?o ?x } }")).toEqual({
			kind: "bindings",
			variables: ["o", "x", "s"],
			rows: [{ o: { type: "literal", value: "1" }, s: { type: "uri", value: "http://a/s" } }],
			truncated: false,
		});
	});

	test("ASK gives a boolean, CONSTRUCT and DESCRIBE give triples", async () => {
		const one = store();
		await one.load([triple]);
		expect(await one.query("ASK { ?s ?p 2 }")).toEqual({ kind: "boolean", value: false });
		const construct = await one.query("CONSTRUCT { ?s <http://a/q> ?o } WHERE { ?s ?p ?o }");
		expect(construct).toMatchObject({
			kind: "triples",
			quads: [{ predicate: { value: "http://a/q" } }],
			truncated: false,
		});
		expect(await one.query("DESCRIBE <http://a/s>")).toMatchObject({ kind: "triples", quads: [{}] });
	});

	test("a result longer than asked for is cut and says so", async () => {
		const one = store();
		await one.load(Array.from({ length: 20 }, (_, index) => `<http://a/${index}> <http://a/p> "x" .\n`));
		expect(await one.query("SELECT * { ?s ?p ?o }", { maxRows: 5 })).toMatchObject({
			rows: { length: 5 },
			truncated: true,
		});
		expect(await one.query("SELECT * { ?s ?p ?o }", { maxRows: 20 })).toMatchObject({
			rows: { length: 20 },
			truncated: false,
		});
		expect(await one.query("SELECT * { ?s ?p ?o } LIMIT 9", { maxRows: 5 })).toMatchObject({
			rows: { length: 5 },
			truncated: true,
		});
		expect(await one.query("CONSTRUCT WHERE { ?s ?p ?o }", { maxRows: 5 })).toMatchObject({
			quads: { length: 5 },
			truncated: true,
		});
	});

	test("the dataset of the protocol replaces the default graph", async () => {
		const one = store();
		await one.load([triple + inGraph]);
		const graphs = { defaultGraphs: ["http://a/g"] };
		expect(await one.query('ASK { ?s ?p "2" }', graphs)).toEqual({ kind: "boolean", value: true });
		expect(await one.query('ASK { ?s ?p "1" }', graphs)).toEqual({ kind: "boolean", value: false });
		const none = { namedGraphs: ["http://a/other"] };
		expect(await one.query("ASK { GRAPH ?g { ?s ?p ?o } }", none)).toEqual({ kind: "boolean", value: false });
		expect(await one.query("ASK { ?s ?p ?o }", none)).toEqual({ kind: "boolean", value: false });
		expect(await one.query("ASK { GRAPH ?g { ?s ?p ?o } }", graphs)).toEqual({ kind: "boolean", value: false });
	});

	test("several default graphs are merged: what two of them hold is counted once, and the merge is gone afterwards", async () => {
		const one = store();
		await one.load([
			"<http://a/s> <http://a/p> <http://a/o> <http://a/1> .\n<http://a/s> <http://a/p> <http://a/o> <http://a/2> .\n",
		]);
		const both = { defaultGraphs: ["http://a/1", "http://a/2"] };
		expect(await one.query("SELECT * { ?s ?p ?o }", both)).toMatchObject({ rows: { length: 1 } });
		await expect(one.query("SELECT nonsense", both)).rejects.toMatchObject({ reason: "syntax" });
		expect(await one.query("SELECT DISTINCT ?g { GRAPH ?g {} }")).toMatchObject({ rows: { length: 2 } });
	});

	test("a fact that two documents state is one triple of the default graph and one of each document's graph", async () => {
		const one = store();
		await one.load(() => nquadsBlocks(corpusToQuads(corpus, { extractor })));
		const count = async (pattern: string): Promise<string | undefined> =>
			(await values(one, `{ SELECT (COUNT(*) AS ?o) { ${pattern} } }`))[0];
		const fact = `<${base}state/RUS> <https://w3id.org/entente/ns#partyTo> ?x`;
		expect(await count(fact)).toBe("1");
		expect(await count(`GRAPH ?g { ${fact} }`)).toBe("2");
	});
});

describe("refusals", () => {
	test("a syntax error names line and column on one line", async () => {
		const error = await store()
			.query("SELECT *\nWHERE { ?s ?p }")
			.catch((reason: unknown) => reason);
		expect(error).toMatchObject({ name: "EntenteError", reason: "syntax", position: { line: 2, column: 16 } });
		expect((error as Error).message).toMatch(/^SPARQL, line 2, column 16: expected [^\n]+$/);
	});

	test.each([
		["SELECT * { ?s ?p ?o", { line: 1, column: 20 }],
		["SELECT * { ?s ?p ?o } VALUES ?s { <urn:a>", { line: 1, column: 42 }],
	])("the place is that of the text as written, with a limit on the rows, too: %s", async (text, position) => {
		const error = await store()
			.query(text, { maxRows: 5 })
			.catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ reason: "syntax", position });
	});

	test.each([
		"SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
		"SELECT * { service silent ?x { ?s ?p ?o } }",
		"SELECT * { \\u0053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
	])("no query reaches out: %s", async (sparql) => {
		await expect(store().query(sparql)).rejects.toMatchObject({ reason: "refused" });
	});

	test("the word SERVICE in a string, a name or a comment is no call", async () => {
		const sparql = 'PREFIX service: <http://service/LOAD> SELECT ?load { # SERVICE\n BIND("SERVICE" AS ?load) }';
		expect(await store().query(sparql)).toMatchObject({ rows: [{ load: { value: "SERVICE" } }] });
	});

	test("updates are refused unless allowed, as query and as update; LOAD always", async () => {
		const insert = "INSERT DATA { <http://a/s> <http://a/p> 1 }";
		await expect(store().query(insert)).rejects.toMatchObject({ reason: "refused" });
		await expect(store().update(insert)).rejects.toMatchObject({ reason: "refused" });
		const writable = store(true);
		await writable.update(insert);
		expect(await values(writable)).toEqual(["1"]);
		await expect(writable.query(insert)).rejects.toMatchObject({ reason: "refused" });
		await expect(writable.update("LOAD <http://127.0.0.1/>")).rejects.toMatchObject({ reason: "refused" });
	});

	test("what is not N-Quads is refused whole, and the store lives on", async () => {
		const one = store();
		await one.load([triple]);
		const broken = '<http://a/s> <http://a/p> "3" .\nnot n-quads\n';
		await expect(one.load([broken])).rejects.toMatchObject({
			reason: "syntax",
			message: expect.stringMatching(/^N-Quads: .*line 2/),
		});
		await one.load([inGraph]);
		expect(await values(one, "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }")).toEqual(["1", "2"]);
	});

	test("a graph that is no IRI is a fault of the request", async () => {
		await expect(store().query("ASK {}", { defaultGraphs: ["no iri >"] })).rejects.toMatchObject({ reason: "syntax" });
	});

	test("text comes back as it went in, whatever it holds", async () => {
		const one = store();
		const hostile = ['"} DROP ALL #', "\\", "\u0000\f\uFFFE", "🕊\r\n\t", "<script>", "'''"];
		const triples = hostile.map((text) =>
			DataFactory.quad(node("http://a/s"), node("http://a/p"), DataFactory.literal(text)),
		);
		await one.load(triples.map((quad) => nquadsLine(quad as never)));
		expect(new Set(await values(one))).toEqual(new Set(hostile));
	});
});

describe("stopping", () => {
	const many = Array.from({ length: 400 }, (_, index) => `<http://a/${index}> <http://a/p> "${index}" .\n`).join("");
	const runaway = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?t ?h }";

	test("a query that runs too long is stopped, and the content is there for the next one", async () => {
		const one = store(true);
		await one.load(() => [many]);
		await one.load([inGraph]);
		await one.update('INSERT DATA { GRAPH <http://a/h> { <http://a/s> <http://a/p> "3" } }');
		await one.dropGraph("http://a/g");
		await expect(one.query(runaway, { timeoutMs: 300 })).rejects.toMatchObject({ reason: "timeout" });
		expect(await values(one, "GRAPH ?g { ?s ?p ?o }")).toEqual(["3"]);
		expect(await one.query("ASK { <http://a/399> ?p ?o }")).toEqual({ kind: "boolean", value: true });
	});

	test("queries that wait behind a stopped one are answered", async () => {
		const one = store();
		await one.load([triple]);
		await one.load([many]);
		const stopped = one.query(runaway, { timeoutMs: 300 }).catch((error: unknown) => error);
		const behind = one.query("ASK { <http://a/s> ?p ?o }");
		expect(await stopped).toMatchObject({ reason: "timeout" });
		expect(await behind).toEqual({ kind: "boolean", value: true });
	});

	test("a closed store answers no more", async () => {
		const one = store();
		await one.load([triple]);
		await one.close();
		await expect(one.query("ASK {}")).rejects.toMatchObject({ reason: "failed" });
	});
});
