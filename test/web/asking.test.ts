import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { darkPalette } from "../../web/graph/palette.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";
import { buildViewer, coloursAt, offlineFile, type Viewer, viewers } from "./viewer-page.ts";

let address: string;
const openPage = viewers();

beforeAll(async () => {
	address = offlineFile(fixtureCorpus, await buildViewer());
});

const view = (hash = "", options: Parameters<typeof openPage>[1] = {}): Promise<Viewer> =>
	openPage(address, { ...options, hash });
const panel = "aside[aria-label=Details]";

describe("legend and filters", () => {
	test("the legend hides and shows a type", async () => {
		const { page } = await view();
		await page.getByRole("checkbox", { name: "place" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("34 nodes");
		await page.getByRole("button", { name: "Undo" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("39 nodes");
		await page.getByRole("button", { name: "Redo" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("34 nodes");
	});

	test("with Alt only the one is left", async () => {
		const { page } = await view();
		await page.getByRole("checkbox", { name: "state 8" }).click({ modifiers: ["Alt"] });
		await expect.poll(() => page.locator(".counts").textContent()).toMatch(/^[2-8] nodes/u);
	});

	test("says when nothing is left, and gives everything back", async () => {
		const { page } = await view("no-types=person%7Cstate%7Corganisation%7Cagreement%7Cevent%7Cplace");
		await page.getByText("Nothing passes the filters.").waitFor();
		await page.getByRole("button", { name: "Show everything again" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("39 nodes");
	});

	test("tells what the colours of communities stand for, and shows one alone", async () => {
		const { page } = await view();
		await page.locator("label.field", { hasText: "Colour" }).getByRole("combobox").selectOption("community");
		const first = page.getByRole("button", { name: /^around / }).first();
		const members = Number((await first.locator(".count").textContent()) ?? "0");
		await first.click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain(`${members} nodes`);
		await first.click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("39 nodes");
	});

	test("ties on one document alone can be left out", async () => {
		const { page } = await view();
		await page.getByLabel("At least 1 document").fill("2");
		await expect.poll(() => page.locator(".counts").textContent()).toMatch(/^\d nodes, \d ties/u);
		await page.getByRole("button", { name: "Clear all filters" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("39 nodes");
	});

	test("a relation, a status, unsure readings and other documents can be left out", async () => {
		const { page } = await view();
		const ties = async (): Promise<number> =>
			Number(/(\d+) ties?$/u.exec((await page.locator(".counts").textContent()) ?? "")?.[1]);
		await expect.poll(ties).toBe(66);
		const undo = async (): Promise<void> => {
			await page.keyboard.press("Control+z");
			await expect.poll(ties).toBe(66);
		};
		await page.getByRole("checkbox", { name: "met with" }).click();
		await expect.poll(ties).toBeLessThan(66);
		await undo();
		await page.getByRole("checkbox", { name: "planned" }).click();
		await expect.poll(ties).toBeLessThan(66);
		await undo();
		await page.getByLabel(/^Confidence from/u).fill("95");
		await expect.poll(ties).toBeLessThan(66);
		await undo();
		await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Documents" }).click();
		await page.locator(".document-row").filter({ hasText: "Visa Accord" }).click();
		await page.getByRole("button", { name: "Show only this document in the network" }).click();
		await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Network" }).click();
		await expect.poll(ties).toBeLessThan(15);
		expect(await page.getByRole("complementary", { name: "Legend and filters" }).textContent()).toContain(
			"Only Visa Accord",
		);
	});

	test("dark colours are another ground and other types, at one click", async () => {
		const { page, place } = await view();
		await page.getByRole("button", { name: "Dark colours" }).click();
		const box = await page.locator(".canvas-host").boundingBox();
		const corner = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
		await expect.poll(async () => [...(await coloursAt(page, corner, 3)).keys()]).toEqual([darkPalette.ground]);
		expect((await coloursAt(page, await place("state/VAL"))).get(darkPalette.types.state)).toBeGreaterThan(40);
	});
});

describe("a part of the network", () => {
	const counts = (page: Page): Promise<string | null> => page.locator(".counts").textContent();

	test("a node's neighbourhood alone, and back", async () => {
		const { page } = await view("node=person%2Fana-rivel");
		await page.getByRole("button", { name: "Only its neighbourhood" }).click();
		await expect.poll(async () => Number.parseInt((await counts(page)) ?? "", 10)).toBeLessThan(20);
		await page.getByRole("button", { name: "Leave neighbourhood" }).click();
		await expect.poll(() => counts(page)).toContain("39 nodes");
	});
});

describe("search", () => {
	test("finds names without diacritics and opens the node by keyboard", async () => {
		const { page } = await view();
		await page.keyboard.press("/");
		await page.keyboard.type("tomas od");
		await page
			.getByRole("option", { name: /Tomáš Oderic/u })
			.first()
			.waitFor();
		await page.keyboard.press("Enter");
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Tomáš Oderic");
	});

	test("writes over what was asked before", async () => {
		const { page } = await view();
		for (const words of ["oderic", "coastal"]) {
			await page.keyboard.press("/");
			await page.keyboard.type(words);
			await page.getByRole("listbox", { name: "Found" }).getByRole("option").first().waitFor();
			await page.keyboard.press("Enter");
		}
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Coastal Union");
	});

	test("stays open for who comes back to it at once", async () => {
		const { page } = await view();
		const box = page.getByRole("combobox", { name: /^Search/u });
		const found = page.getByRole("listbox", { name: "Found" });
		await box.fill("oderic");
		await found.getByRole("option").first().waitFor();
		await box.blur();
		await box.focus();
		await page.keyboard.type(" ");
		await page.waitForTimeout(400);
		expect(await found.isVisible()).toBe(true);
	});

	test("finds the words of quotes and opens their statement", async () => {
		const { page } = await view();
		await page.getByRole("combobox", { name: /^Search/u }).fill("stands with");
		await page.getByRole("option", { name: /Northern Compact supports Valdoria/u }).click();
		await expect
			.poll(() => page.locator(`${panel} .statement`).first().textContent())
			.toContain("stands with Valdoria");
	});
});

describe("paths", () => {
	test("between two nodes read as a chain of sentences", async () => {
		const { page, place } = await view("node=person%2Fgreta-lund");
		await page.getByRole("button", { name: "Find path from here" }).click();
		// The other end can only be chosen among what one can read.
		await expect.poll(() => page.locator(".veil.on").count()).toBe(0);
		const { x, y } = await place("state/ZEM");
		await page.mouse.click(x, y);
		const links = page.locator(".chain > li");
		await expect.poll(() => links.count()).toBeGreaterThan(3);
		expect(await links.first().textContent()).toContain("Greta Lund");
		expect(await links.last().textContent()).toContain("Zemlina");
		expect(await page.locator(".chain mark").count()).toBeGreaterThan(3);
	});

	test("are approached, and left again where one came from", async () => {
		const { page } = await view("", { reducedMotion: "reduce" });
		const ratio = (): Promise<number> =>
			page.evaluate(
				() => (globalThis as unknown as { entente: { camera(): { ratio: number } } }).entente.camera().ratio,
			);
		await page.waitForTimeout(300);
		const home = await ratio();
		await page.evaluate(() => {
			location.hash = "path=person%2Fgreta-lund%7Corganisation%2Ftalvanian-red-crescent";
		});
		await expect.poll(ratio).toBeLessThan(home * 0.9);
		await page.getByRole("button", { name: "End path" }).click();
		await expect.poll(ratio).toBeCloseTo(home, 3);
	});

	test("say so where there is none", async () => {
		const { page } = await view("path=person%2Fgreta-lund%7Cstate%2FZEM&min-documents=9");
		await page.getByText("No path over what passes the filters.").waitFor();
	});
});
