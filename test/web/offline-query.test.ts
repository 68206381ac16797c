import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { writeCorpus } from "../../src/rdf/write-corpus.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";
import { buildViewer, offlineFile, type Viewer, viewers, writeQuery } from "./viewer-page.ts";

let webRoot: string;
const blocks: string[] = [];
const openPage = viewers();

beforeAll(async () => {
	webRoot = await buildViewer();
	for await (const block of writeCorpus(fixtureCorpus, "nquads", { extractor: "test" })) blocks.push(block);
});

const prefixes = [
	"PREFIX ent: <https://w3id.org/entente/ns#>",
	"PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
	"PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ",
].join(" ");

async function ask(query: string, whole = true): Promise<Viewer> {
	const address = offlineFile(fixtureCorpus, webRoot, { quads: { blocks, whole } });
	const viewer = await openPage(address, {
		hash: new URLSearchParams({ view: "query", query }).toString(),
		offline: true,
	});
	await viewer.page.locator(".cm-content").waitFor();
	await viewer.page.getByRole("button", { name: "Run" }).click();
	return viewer;
}

async function askNext(page: Page, query: string): Promise<void> {
	await writeQuery(page, query);
	await page.getByRole("button", { name: "Run" }).click();
}

describe("SPARQL in one file opened from disk", () => {
	test("gives the rows of a SELECT, whose names lead into the network", async () => {
		const { page } = await ask(
			`${prefixes}SELECT ?a ?name { ?a ent:metWith <${fixtureCorpus.base}person/tomas-oderic> ; skos:prefLabel ?name }`,
		);
		const rows = page.locator("section[aria-label=Results] tbody tr");
		await expect.poll(() => rows.count()).toBeGreaterThan(0);
		expect(await rows.first().textContent()).toContain("Ana Rivel");
		await page.getByRole("button", { name: /Show \d+ nodes? in the network/u }).click();
		await page.locator("section[aria-label=Network]").waitFor();
	});

	test("reads the graphs of the documents, too", async () => {
		const { page } = await ask(
			`${prefixes}SELECT ?subject { GRAPH ?g { ?claim ent:status <https://w3id.org/entente/scheme/status#planned> ; rdf:subject ?subject } }`,
		);
		await expect.poll(() => page.locator("section[aria-label=Results] tbody tr").count()).toBeGreaterThan(1);
	});

	test("answers ASK and CONSTRUCT", async () => {
		const { page } = await ask(`${prefixes}ASK { ?a ent:metWith ?b }`);
		const answer = page.locator("section[aria-label=Results]");
		await expect.poll(() => answer.textContent()).toContain("yes");
		await askNext(page, `${prefixes}CONSTRUCT { ?a skos:altLabel ?n } { ?a skos:prefLabel ?n }`);
		await expect.poll(() => answer.textContent()).toContain('"Ana Rivel"');
	});

	test("marks a mistake where it is, and answers the next query", async () => {
		const { page } = await ask("SELECT * {\n  ?a ?b\n}");
		const error = page.locator(".query .error");
		await error.waitFor();
		expect(await error.textContent()).toMatch(/^SPARQL, line 3, column \d+: /u);
		await page.locator(".cm-lintRange-error, .cm-lintPoint-error").first().waitFor();
		await askNext(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c }");
		await expect.poll(() => page.locator("section[aria-label=Results] tbody tr").count()).toBe(1);
	});

	test.each([
		["SELECT * { SERVICE <https://example.org/> { ?a ?b ?c } }", "never asks elsewhere"],
		["INSERT DATA { <a:b> <a:c> <a:d> }", "only queries are answered"],
	])("refuses %s", async (query, why) => {
		const { page } = await ask(query);
		await expect.poll(() => page.locator(".query .error").textContent()).toContain(why);
	});

	test("says that the documents' graphs are left out, where they are", async () => {
		const { page } = await ask("ASK {}", false);
		expect(await page.locator(".query").textContent()).toContain("what is asserted");
	});

	test("lets WebAssembly run in pages that carry the engine, and in no others", () => {
		const policy = (address: string): string =>
			/Content-Security-Policy" content="([^"]+)"/u.exec(readFileSync(fileURLToPath(address), "utf8"))?.[1] ?? "";
		expect(policy(offlineFile(fixtureCorpus, webRoot, { quads: { blocks, whole: true } }))).toContain(
			"'wasm-unsafe-eval'",
		);
		const plain = policy(offlineFile(fixtureCorpus, webRoot));
		expect(plain).not.toMatch(/wasm|worker/u);
		expect(plain).toContain("trusted-types 'none'");
	});
});

test("a page whose data are packed, since they are many, shows them like any other", async () => {
	const address = offlineFile(fixtureCorpus, webRoot, { packAbove: 1000 });
	const viewer = await openPage(address, { hash: "document=lake-summit-2019", offline: true });
	await expect.poll(() => viewer.page.locator(".counts").textContent()).toContain("39 nodes");
	await expect.poll(() => viewer.page.locator(".text").textContent()).toContain("The Minister thanked the hosts");
});
