import { request } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ViewQuote, ViewText } from "../../src/export/viewer-data.ts";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { nquadsBlocks } from "../../src/rdf/nquads.ts";
import { createServer } from "../../src/server/server.ts";
import { EmbeddedStore } from "../../src/store/embedded-store.ts";
import { fixtureCorpus } from "../web/fixture-corpus.ts";
import { buildViewer } from "../web/viewer-page.ts";

let server: FastifyInstance;
let store: EmbeddedStore;
let origin: string;

beforeAll(async () => {
	store = new EmbeddedStore();
	await store.load(nquadsBlocks(corpusToQuads(fixtureCorpus, { extractor: "test" })));
	server = createServer({
		corpus: fixtureCorpus,
		store,
		webRoot: await buildViewer(),
		maxRows: 50,
		timeoutMs: 1500,
		maxBodyBytes: 20_000,
	});
	origin = await server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
	await server.close();
	await store.close();
});

const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
	fetch(`${origin}/sparql?${new URLSearchParams({ query })}`, { headers });
const members = "PREFIX ent: <https://w3id.org/entente/ns#> SELECT ?m { ?m ent:memberOf ?o } ORDER BY ?m";

describe("the ontology", () => {
	test.each([
		["text/html,*/*;q=0.8", "text/html", "<h1>Entente"],
		["text/turtle", "text/turtle", "ent:Person a owl:Class"],
	])("at /ns, for those who accept %s", async (accept, type, content) => {
		const response = await fetch(`${origin}/ns`, { headers: { accept } });
		expect(response.headers.get("content-type")).toContain(type);
		expect(await response.text()).toContain(content);
	});
});

describe("the viewer", () => {
	test("is served under a policy that forbids everything from elsewhere", async () => {
		const answer = await fetch(`${origin}/`);
		expect(answer.headers.get("content-type")).toContain("text/html");
		const policy = answer.headers.get("content-security-policy") ?? "";
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain("unsafe");
		const page = await answer.text();
		const script = /src="\.\/(assets\/[^"]+\.js)"/u.exec(page)?.[1];
		expect((await fetch(`${origin}/${script}`)).headers.get("content-type")).toContain("javascript");
	});
	test("needs less than 250 kB of script and style, compressed", async () => {
		const page = await (await fetch(`${origin}/`)).text();
		let bytes = page.length;
		for (const [, path] of page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)) {
			const answer = await rawGet(`/${path}`, { "accept-encoding": "gzip" });
			expect(answer.headers["content-encoding"]).toBe("gzip");
			bytes += answer.length;
		}
		expect(bytes).toBeLessThan(250_000);
	});
	test.each(["/../package.json", "/assets/../../package.json", "/assets/%2e%2e%2findex.html", "/assets/none.js"])(
		"answers 404 to %s",
		async (path) => expect((await rawGet(path)).status).toBe(404),
	);
});

describe("who may ask", () => {
	test("a page elsewhere that points its name at this machine is refused", async () => {
		expect((await rawGet("/api/summary", { host: "evil.example" })).status).toBe(421);
		expect((await rawGet("/api/summary", { host: "localhost:1234" })).status).toBe(200);
		expect((await rawGet("/sparql?query=ASK%7B%7D", { host: "127.0.0.1.evil.example" })).status).toBe(421);
	});
});

describe("the JSON API", () => {
	test("counts what there is", async () => {
		expect(await (await fetch(`${origin}/api/summary`)).json()).toMatchObject({
			documents: 12,
			entities: 39,
			entitiesByType: { state: 8 },
			statementsByStatus: { denied: 1 },
		});
	});
	test("finds entities by alias without diacritics, and pages", async () => {
		const found = await (await fetch(`${origin}/api/entities?q=tomas&type=person`)).json();
		expect(found).toMatchObject({ total: 1, items: [{ id: "person/tomas-oderic" }] });
		const page = await (await fetch(`${origin}/api/entities?limit=2&offset=37`)).json();
		expect(page.items).toHaveLength(2);
	});
	test("gives an entity with its statements and their evidence, by an id with a slash", async () => {
		const state = await (await fetch(`${origin}/api/entities/state/ZEM`)).json();
		expect(state.name).toBe("Zemlina");
		expect(state.statements.some((s: { predicate: string }) => s.predicate === "criticises")).toBe(true);
		expect(state.statements[0].evidence[0].quote).toContain("Zemlina");
	});
	test("gives statements by predicate and status", async () => {
		const planned = await (await fetch(`${origin}/api/statements?status=planned&predicate=visited`)).json();
		expect(planned).toMatchObject({ total: 1, items: [{ subject: "person/peter-halvorsen", object: "state/KES" }] });
	});
	test("gives the viewer an overview without texts and the rest when asked for", async () => {
		const view = await (await fetch(`${origin}/api/view`)).json();
		expect(view.texts).toBeUndefined();
		expect(view.evidence.detail).toBeUndefined();
		const at = view.statements.id.findIndex((id: string) => id.includes("criticises-state.ZEM"));
		const quotes: readonly ViewQuote[] = await (await fetch(`${origin}/api/statements/${at}/evidence`)).json();
		const text: ViewText = await (await fetch(`${origin}/api/documents/${quotes[0]!.document}`)).json();
		expect(text.text.slice(quotes[0]!.start, quotes[0]!.end)).toBe(quotes[0]!.quote);
		expect(await (await fetch(`${origin}/api/search?q=STANDS%20with`)).json()).toHaveLength(2);
	});
	test.each([
		["/api/entities?limit=0", 400],
		["/api/entities?type=dragon", 400],
		["/api/entities/state/XXX", 404],
		["/api/statements/99999/evidence", 404],
		["/api/documents/-1", 400],
		["/nothing", 404],
	])("answers %s with %i and a reason", async (path, status) => {
		const answer = await fetch(origin + path);
		expect(answer.status).toBe(status);
		expect((await answer.json()).message).toMatch(/\w/u);
	});
});

describe("SPARQL", () => {
	test("takes a query by GET, as a form and as a body", async () => {
		const post = (body: string, type: string): Promise<Response> =>
			fetch(`${origin}/sparql`, { method: "POST", body, headers: { "content-type": type } });
		const form = new URLSearchParams({ query: members }).toString();
		for (const answer of [
			await ask(members),
			await post(form, "application/x-www-form-urlencoded"),
			await post(members, "application/sparql-query; charset=UTF-8"),
		]) {
			expect(answer.status).toBe(200);
			expect(answer.headers.get("access-control-allow-origin")).toBe("*");
			expect((await answer.json()).results.bindings).toHaveLength(9);
		}
	});
	test.each([
		["application/sparql-results+json", /^\{/u],
		["application/sparql-results+xml", /<sparql /u],
		["text/csv", /^m\r\nhttps:/u],
		["text/tab-separated-values", /^\?m\n<https:/u],
		["text/csv;q=0.2, application/sparql-results+xml;q=0.9", /<sparql /u],
		["*/*", /^\{/u],
	])("answers rows as %s", async (accept, shape) => {
		const answer = await ask(members, { accept });
		expect(answer.headers.get("vary")).toContain("accept");
		expect(await answer.text()).toMatch(shape);
	});
	test("answers triples as Turtle or N-Triples", async () => {
		const construct = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5";
		const answer = await ask(construct, { accept: "application/n-triples" });
		expect(answer.headers.get("content-type")).toContain("application/n-triples");
		expect(new Parser().parse(await answer.text())).toHaveLength(5);
		expect((await ask(construct, { accept: "text/csv" })).status).toBe(406);
	});
	test("says where the syntax breaks", async () => {
		const answer = await ask("SELECT * WHERE {\n ?s ?? ?o }");
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ status: 400, line: 2 });
	});
	test.each<[string, string, RequestInit, number]>([
		["no query", "/sparql?other=1", {}, 400],
		["two queries", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", {}, 400],
		["an update", "/sparql", form("update=CLEAR%20ALL"), 403],
		[
			"an update as body",
			"/sparql",
			{ method: "POST", body: "CLEAR ALL", headers: { "content-type": "application/sparql-update" } },
			403,
		],
		["an update posing as a query", "/sparql", form(`query=${encodeURIComponent("CLEAR ALL")}`), 403],
		[
			"SERVICE",
			`/sparql?query=${encodeURIComponent("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")}`,
			{},
			403,
		],
		[
			"an unknown body",
			"/sparql",
			{ method: "POST", body: "{}", headers: { "content-type": "application/json" } },
			415,
		],
		[
			"Latin-1",
			"/sparql",
			{ method: "POST", body: "ASK{}", headers: { "content-type": "application/sparql-query; charset=iso-8859-1" } },
			415,
		],
		["an impossible format", "/sparql?query=ASK%7B%7D", { headers: { accept: "image/png" } }, 406],
		["DELETE", "/sparql", { method: "DELETE" }, 405],
		["PUT", "/sparql", { method: "PUT", body: "x", headers: { "content-type": "text/turtle" } }, 405],
		["a huge body", "/sparql", form(`query=${"x".repeat(30_000)}`), 413],
	])("refuses %s", async (_, path, init, status) => {
		const answer = await fetch(origin + path, init);
		expect(answer.status).toBe(status);
		if (status === 405) expect(answer.headers.get("allow")).toContain("GET");
	});
	test("stops a query that runs too long with 503, and answers the next", async () => {
		const slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
		expect((await ask(slow)).status).toBe(503);
		expect((await ask("ASK { ?s ?p ?o }")).status).toBe(200);
	});
	test("cuts a long result and says so", async () => {
		const answer = await ask("SELECT * { ?s ?p ?o }");
		expect(answer.headers.get("entente-truncated")).toBe("50");
		expect((await answer.json()).results.bindings).toHaveLength(50);
	});
	test("lets the protocol name the dataset", async () => {
		const graph = "https://w3id.org/entente/id/graph/document/coastal-union-2022";
		const parameters = new URLSearchParams({ query: members, "default-graph-uri": graph });
		const answer = await fetch(`${origin}/sparql?${parameters}`);
		expect((await answer.json()).results.bindings).toHaveLength(2);
	});
	test("describes itself where nothing is asked", async () => {
		const answer = await fetch(`${origin}/sparql`, { headers: { accept: "text/turtle" } });
		const quads = new Parser().parse(await answer.text());
		const sd = "http://www.w3.org/ns/sparql-service-description#";
		expect(quads.find((q) => q.predicate.value === `${sd}endpoint`)?.object.value).toBe(`${origin}/sparql`);
		expect(quads.filter((q) => q.predicate.value === `${sd}namedGraph`).length).toBeGreaterThan(5);
	});
	test("lets browsers elsewhere ask first", async () => {
		const answer = await fetch(`${origin}/sparql`, {
			method: "OPTIONS",
			headers: { "access-control-request-headers": "content-type" },
		});
		expect(answer.status).toBe(204);
		expect(answer.headers.get("access-control-allow-headers")).toBe("content-type");
	});
});

function form(body: string): RequestInit {
	return { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } };
}

/** A request as written: `fetch` would tidy the path and set the host itself. */
function rawGet(
	path: string,
	headers: Record<string, string> = {},
): Promise<{ status: number; length: number; headers: Record<string, unknown> }> {
	const { port } = server.server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
			let length = 0;
			answer.on("data", (chunk: Buffer) => {
				length += chunk.length;
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, length, headers: answer.headers }));
		});
		asked.on("error", reject);
		asked.end();
	});
}
