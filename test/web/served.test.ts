import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { nquadsBlocks } from "../../src/rdf/nquads.ts";
import { createServer } from "../../src/server/server.ts";
import { EmbeddedStore } from "../../src/store/embedded-store.ts";
import { launchBrowser } from "./browser.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";
import { buildViewer, openViewer, writeQuery } from "./viewer-page.ts";

let browser: Browser;
let server: FastifyInstance;
let store: EmbeddedStore;
let origin: string;

beforeAll(async () => {
	browser = await launchBrowser();
	store = new EmbeddedStore();
	await store.load(nquadsBlocks(corpusToQuads(fixtureCorpus, { extractor: "test" })));
	server = createServer({ corpus: fixtureCorpus, store, webRoot: await buildViewer() });
	origin = `${await server.listen({ host: "127.0.0.1", port: 0 })}/`;
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
	await store?.close();
});

describe("the viewer as served", () => {
	test("reads evidence and texts only when they are opened, from nowhere else", async () => {
		const asked: string[] = [];
		const { page, faults, close } = await openViewer(browser, origin);
		page.on("request", (request) => asked.push(new URL(request.url()).pathname));
		await page.getByRole("combobox", { name: /^Search/u }).fill("Zemlina");
		await page
			.getByRole("option", { name: /Zemlina/u })
			.first()
			.click();
		await page.locator(".quote", { hasText: "rejects the accusations" }).locator("visible=true").first().waitFor();
		expect(asked.some((path) => path.endsWith("/evidence"))).toBe(true);
		expect(asked.some((path) => path.startsWith("/api/documents/"))).toBe(false);
		await page.locator(".source-link:visible").first().click();
		await page.locator(".text .chosen").first().waitFor();
		expect(asked.some((path) => path.startsWith("/api/documents/"))).toBe(true);
		expect(faults).toEqual([]);
		await close();
	});

	test("answers SPARQL as a table and as a selection in the network", async () => {
		const query =
			"PREFIX ent: <https://w3id.org/entente/ns#>\nSELECT ?m { ?m ent:memberOf <https://w3id.org/entente/id/organisation/coastal-union> }";
		const viewer = await openViewer(browser, origin, { hash: String(new URLSearchParams({ view: "query", query })) });
		const { page, faults } = viewer;
		await page.getByRole("textbox", { name: "SPARQL query" }).focus();
		await page.keyboard.press("Control+Enter");
		await expect
			.poll(() => page.locator(".answer tbody tr").allTextContents())
			.toEqual(expect.arrayContaining(["Bressany", "Lorrach"]));
		await page.getByRole("button", { name: "Show 2 nodes in the network" }).click();
		await page.locator(".veil.on").waitFor();
		await expect.poll(() => page.url()).toContain("found=");
		expect(faults).toEqual([]);
		await viewer.close();
	});

	test("completes terms and names, and marks a mistake where it is", async () => {
		const viewer = await openViewer(browser, origin, { hash: "view=query" });
		const { page } = viewer;
		await writeQuery(page, "SELECT * {\n  ?s ?? ?o\n}");
		await page.getByRole("button", { name: "Run" }).click();
		await expect.poll(() => page.getByRole("alert").textContent()).toContain("line 2");
		await expect.poll(() => page.locator(".cm-lintRange-error").count()).toBeGreaterThan(0);
		await writeQuery(page, "SELECT * { ?s ent:crit");
		await page.keyboard.press("Control+Space");
		await expect
			.poll(() => page.locator(".cm-tooltip-autocomplete li").allTextContents())
			.toEqual(expect.arrayContaining([expect.stringContaining("ent:criticises")]));
		await viewer.close();
	});
});
