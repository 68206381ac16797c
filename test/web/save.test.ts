import { readFileSync } from "node:fs";
import { Parser } from "n3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";
import { buildViewer, offlineFile, openViewer } from "./viewer-page.ts";

let browser: Browser;
let address: string;
beforeAll(async () => {
	browser = await launchBrowser();
	address = offlineFile(fixtureCorpus, await buildViewer());
});
afterAll(() => browser?.close());

async function saved(hash: string, label: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	const { page, faults, close } = await openViewer(browser, address, { hash });
	const file = await save(page, label);
	expect(faults).toEqual([]);
	await close();
	return file;
}

async function save(page: Page, label: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	await page.waitForTimeout(300);
	await page.getByRole("button", { name: "Save what is shown" }).click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("menuitem", { name: label }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("taking it along", () => {
	test("a drawing that holds every node, label and dash of the screen", async () => {
		const { name, bytes } = await saved("", "Drawing");
		const svg = bytes.toString("utf8");
		expect(name).toBe("entente.svg");
		expect(svg).toMatch(/^<svg /u);
		expect(svg.match(/<line /gu)).toHaveLength(66);
		expect(svg.match(/<(?:circle|polygon) /gu)).toHaveLength(39);
		expect(svg).toContain("Valdoria");
		expect(svg).toContain('stroke-dasharray="7 5"');
	});

	test("a drawing of a chosen node with all its ties, and of a chosen tie with its strands, their heads and names", async () => {
		const node = (await saved("node=state%2FVAL", "Drawing")).bytes.toString("utf8");
		const strong = /<g>((?:<line [^>]*>)+)<\/g>/u.exec(node)?.[1] ?? "";
		expect(strong.match(/<line /gu)).toHaveLength(10);
		const tie = (await saved("tie=organisation%2Fworld-grain-fund%7Cstate%2FTAL", "Drawing")).bytes.toString("utf8");
		expect(tie.match(/<path /gu)).toHaveLength(2);
		expect(tie.match(/<path [^>]*stroke-dasharray/gu)).toHaveLength(1);
		expect(tie).toContain(">aids, planned</text>");
	});

	test("a drawing in which nodes have the size of the measure that is chosen", async () => {
		const { page, close } = await openViewer(browser, address);
		const radii = async (): Promise<readonly number[]> =>
			[...(await save(page, "Drawing")).bytes.toString("utf8").matchAll(/<circle [^>]*r="([\d.]+)"/gu)].map(([, r]) =>
				Number(r),
			);
		const before = await radii();
		await page.locator("label.field", { hasText: "Size" }).getByRole("combobox").selectOption("documents");
		const after = await radii();
		await close();
		expect(after).toHaveLength(before.length);
		expect(after).not.toEqual(before);
	});

	test("a picture of twice the size of the screen", async () => {
		const { bytes } = await saved("", "Picture");
		expect(bytes.subarray(1, 4).toString()).toBe("PNG");
		expect(bytes.readUInt32BE(16)).toBeGreaterThan(1900);
		expect(bytes.length).toBeGreaterThan(20_000);
	});

	test("the chosen part as CSV, a row a quote", async () => {
		const { bytes } = await saved("tie=state%2FVAL%7Cstate%2FKES", "Statements");
		const rows = bytes.toString("utf8").trim().split("\r\n");
		expect(rows).toHaveLength(1 + 4);
		expect(rows[0]).toContain("quote,start,end,confidence");
		expect(rows.join("\n")).toContain("Kestria welcomes Valdoria as a close partner.");
	});

	test("GEXF with the sentences on the edges", async () => {
		const gexf = (await saved("", "Network for Gephi")).bytes.toString("utf8");
		expect(gexf.match(/<node /gu)).toHaveLength(39);
		expect(gexf.match(/<edge /gu)).toHaveLength(66);
		expect(gexf).toContain("Ana Rivel met with Tomáš Oderic");
	});

	test("Turtle in which only what is actual is asserted, and every claim has its quote", async () => {
		const turtle = (await saved("", "RDF")).bytes.toString("utf8");
		const quads = new Parser().parse(turtle);
		const ent = "https://w3id.org/entente/ns#";
		const claims = quads.filter((q) => q.predicate.value.endsWith("#type") && q.object.value === `${ent}Claim`);
		expect(claims.length).toBe(fixtureCorpus.statements.length);
		const met = quads.filter((q) => q.predicate.value === `${ent}metWith`).map((q) => q.subject.value);
		expect(met.some((iri) => iri.endsWith("person/ana-rivel"))).toBe(true);
		expect(met.some((iri) => iri.endsWith("person/viktor-arsen"))).toBe(false);
		for (const { subject } of claims) {
			expect(quads.some((q) => q.subject.equals(subject) && q.predicate.value === `${ent}hasEvidence`)).toBe(true);
		}
	});

	test("a citation with the words, the document and where they stand", async () => {
		const { page, close } = await openViewer(browser, address, { hash: "tie=state%2FKES%7Cagreement%2Flake-treaty" });
		await page.getByRole("button", { name: "Cite" }).click();
		const citation = await page.getByLabel("Citation").inputValue();
		expect(citation).toMatch(
			/^Kestria signed Lake Treaty, 4 May 2019\. “Valdoria and Kestria signed .*” In: Lake Summit ends with a treaty \(4 May 2019\), https:\/\/example\.org\/lake-summit, characters \d+–\d+\. https:\/\/w3id\.org\/entente\/id\//u,
		);
		await close();
	});
});
