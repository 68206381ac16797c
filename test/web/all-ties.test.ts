import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Entity } from "../../src/entity/entity.ts";
import { buildView } from "../../src/export/viewer.ts";
import { offlinePage } from "../../src/server/offline-page.ts";
import { lightPalette } from "../../web/graph/palette.ts";
import { launchBrowser } from "./browser.ts";
import { corpusOf, type FixtureDocument } from "./fixture-corpus.ts";
import { buildViewer, openViewer, pointColours, type Viewer } from "./viewer-page.ts";

const leaves = 150;
const hub = "person/hub";
const leaf = (n: number): string => `person/p${n % leaves}`;

const around = [
	[0, 0],
	[1, 0],
	[-1, 0],
	[0, 1],
	[0, -1],
] as const;

let browser: Browser;
let address: string;
beforeAll(async () => {
	browser = await launchBrowser();
	const file = join(mkdtempSync(join(tmpdir(), "entente-star-")), "star.html");
	writeFileSync(file, offlinePage(starView(), await buildViewer()));
	address = pathToFileURL(file).href;
});
afterAll(() => browser?.close());

/** One person in the middle who met 150 others once; on the circle each met the two on either side twice. */
function starView(): ReturnType<typeof buildView>["data"] {
	const others = Array.from({ length: leaves }, (_, n) => leaf(n));
	const entities = [hub, ...others].map((id): Entity => {
		return { id, type: "person", name: id.slice(7), aliases: [], sameAs: [], named: true };
	});
	const met = (a: string, b: string): FixtureDocument["lines"][number] => [
		`[${a}|${a}] {met} [${b}|${b}].`,
		{ subject: a, predicate: "metWith", object: b },
	];
	const circle = others.flatMap((id, n) => [met(id, leaf(n + 1)), met(id, leaf(n + 2))]);
	const { data } = buildView(
		corpusOf(entities, [
			{ id: "a", title: "First", lines: [...circle, ...others.map((id) => met(hub, id))] },
			{ id: "b", title: "Second", lines: circle },
		]),
		{ embed: "texts" },
	);
	const place = (along: (angle: number) => number): readonly number[] =>
		data.nodes.id.map((id) => (id === hub ? 0 : 400 * along((Number(id.slice(8)) / leaves) * 2 * Math.PI)));
	return { ...data, nodes: { ...data.nodes, x: place(Math.cos), y: place(Math.sin) } };
}

/** How many of the ties of the one in the middle are drawn, told by the colours half-way. */
async function drawnTies({ page, between }: Viewer): Promise<number> {
	await page.getByRole("button", { name: "Show all" }).click();
	await page.mouse.move(5, 5);
	await page.waitForTimeout(400);
	const points = [];
	for (let n = 0; n < leaves; n += 1) {
		const { x, y } = await between(hub, leaf(n));
		// A thin line may pass beside the point itself.
		for (const [dx, dy] of around) points.push({ x: x + dx, y: y + dy });
	}
	const colours = await pointColours(page, points);
	const drawn = (n: number): boolean =>
		colours.slice(n * around.length, (n + 1) * around.length).some((colour) => colour !== lightPalette.ground);
	return Array.from({ length: leaves }, (_, n) => n).filter(drawn).length;
}

test("at rest the strongest ties are drawn, and at one click all", async () => {
	const viewer = await openViewer(browser, address, { reducedMotion: "reduce" });
	const { page } = viewer;
	const counts = page.locator(".counts");
	expect(await counts.textContent()).toContain("151 nodes, 305 of 450 ties");
	expect(await drawnTies(viewer)).toBeLessThan(20);
	await page.getByRole("button", { name: "All ties" }).click();
	await expect.poll(() => counts.textContent()).toContain("151 nodes, 450 ties");
	expect(await drawnTies(viewer)).toBe(leaves);
	await page.getByRole("button", { name: "Strongest ties" }).click();
	await expect.poll(() => counts.textContent()).toContain("305 of 450 ties");
	expect(viewer.faults).toEqual([]);
	await viewer.close();
});

test("of a chosen node all ties are drawn, whether their other ends were or not", async () => {
	const viewer = await openViewer(browser, address, { reducedMotion: "reduce", hash: "limit=60&node=person%2Fhub" });
	const { page } = viewer;
	const counts = page.locator(".counts");
	expect(await counts.textContent()).toContain("60 of 151 nodes");
	await page.getByRole("button", { name: "All ties" }).click();
	await expect.poll(() => counts.textContent()).toContain("151 nodes, 450 ties");
	expect(await drawnTies(viewer)).toBe(leaves);
	await page.getByRole("button", { name: "Strongest ties" }).click();
	await expect.poll(() => counts.textContent()).toContain("60 of 151 nodes");
	expect(viewer.faults).toEqual([]);
	await viewer.close();
});
