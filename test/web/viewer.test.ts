import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { lightPalette } from "../../web/graph/palette.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";
import { fixtureReasons } from "./fixture-model.ts";
import { buildViewer, coloursAt, offlineFile, type Viewer, viewers } from "./viewer-page.ts";

let address: string;
const openPage = viewers();

beforeAll(async () => {
	address = offlineFile(fixtureCorpus, await buildViewer(), { identity: fixtureReasons });
});

const view = (hash = "", options: Parameters<typeof openPage>[1] = {}): Promise<Viewer> =>
	openPage(address, { ...options, hash });
const nodes = [...fixtureCorpus.entities.keys()].filter((id) =>
	fixtureCorpus.statements.some(({ subject, object }) => subject === id || object === id),
);
const panel = "aside[aria-label=Details]";

describe("the network, in one file opened from disk", () => {
	test("draws nodes in the colour of their type and counts what it shows", async () => {
		const { page, place } = await view();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("39 nodes, 66 ties");
		const colours = await coloursAt(page, await place("state/VAL"));
		expect(colours.get(lightPalette.types.state)).toBeGreaterThan(40);
		expect((await coloursAt(page, await place("person/ana-rivel"))).get(lightPalette.types.person)).toBeGreaterThan(40);
	});

	test("draws criticism in red and what is only proposed in dashes", async () => {
		const { page, between } = await view();
		const critical = await between("organisation/northern-compact", "state/ZEM");
		const near = await coloursAt(page, critical, 21);
		const red = [...near.keys()].filter(
			(c) => Number.parseInt(c.slice(1, 3), 16) - Number.parseInt(c.slice(3, 5), 16) > 80,
		);
		expect(red.length).toBeGreaterThan(0);
	});

	test("tells why an edge is there as soon as one points at it, also from six pixels away", async () => {
		const { page, between } = await view();
		const { x, y } = await between("person/ana-rivel", "person/tomas-oderic");
		await page.mouse.move(x + 4, y + 4);
		const tip = page.getByRole("tooltip");
		await tip.waitFor();
		const words = await tip.textContent();
		expect(words).toContain("Ana Rivel met with Tomáš Oderic, 3 May 2019");
		expect(words).toContain("in Port Elan on 3 May 2019.");
		expect(words).toContain("3 documents");
		expect(await tip.locator("mark.role-trigger").textContent()).toBe("met");
		await page.mouse.move(x + 300, y + 220);
		await tip.waitFor({ state: "detached" });
	});

	test("shows all statements of an edge on click, each with status, date, document and marked words", async () => {
		const { page, between } = await view();
		const { x, y } = await between("organisation/world-grain-fund", "state/TAL");
		await page.mouse.click(x, y);
		const cards = page.locator(`${panel} .statement`);
		await expect.poll(() => cards.count()).toBe(2);
		const planned = cards.filter({ hasText: "is to aid" });
		expect(await planned.locator(".chip").textContent()).toBe("planned");
		expect(await planned.textContent()).toContain("Grain Conference: joint declaration");
		expect(await planned.textContent()).toContain("8 July 2021");
		expect(await planned.locator("mark.role-subject").textContent()).toBe("World Grain Fund");
		expect(await planned.locator("mark.role-object").textContent()).toBe("Talvania");
	});

	test("lists what is said of a pair by relation, the best documented first, and a statement that was asked for before all", async () => {
		const { page } = await view("tie=state%2FVAL%7Cstate%2FKES");
		const headings = page.locator(`${panel} .relation h3`);
		await expect.poll(() => headings.count()).toBeGreaterThan(1);
		const counts = (await headings.allTextContents()).map((text) => Number(/\d+$/u.exec(text)?.[0]));
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(await page.locator(`${panel} .statement`).count());
		const id = await page.locator(`${panel} .statement`).last().getAttribute("data-statement");
		const asked = await view(`statement=${encodeURIComponent(id ?? "")}`);
		await expect.poll(() => asked.page.locator(`${panel} .statement`).first().getAttribute("data-statement")).toBe(id);
	});

	test("shows a node's names, offices, links, ties and statements on click", async () => {
		const { page, place } = await view();
		const { x, y } = await place("person/ana-rivel");
		await page.mouse.click(x, y);
		const text = (await page.locator(panel).textContent()) ?? "";
		expect(text).toContain("also Minister Rivel, Rivel");
		expect(text).toContain("Foreign Minister, Valdoria");
		expect(text).toContain("Wikidata Q3");
		expect(text).toMatch(/Strongest ties .*Tomáš Oderic/u);
		await page.getByRole("button", { name: "Hide" }).click();
		await expect.poll(() => page.locator(".counts").textContent()).toContain("38 nodes");
	});

	test("tells an office that was held from one that is held", async () => {
		const { page } = await view("node=person%2Ftomas-oderic");
		const offices = page.locator(`${panel} section`, { hasText: "Offices" }).getByRole("listitem");
		await expect
			.poll(async () => (await offices.allTextContents()).map((text) => text.trim()))
			.toEqual([
				"Foreign Secretary, Kestrian Foreign Office since 2018",
				"Foreign Secretary, Kestria",
				"former Foreign Secretary, Kestria",
			]);
	});

	test("tells why the names of a node are one, with the documents, when asked", async () => {
		const { page } = await view("node=person%2Fana-rivel");
		const why = page.locator(`${panel} .why`);
		expect(await why.locator("section").first().isVisible()).toBe(false);
		await why.locator("summary").click();
		await expect.poll(() => why.locator("section:visible").count()).toBe(2);
		const text = (await why.textContent()) ?? "";
		expect(text).toContain("same surname and office: foreign minister of Valdoria");
		expect(text).toMatch(/Minister Rivel in.*Rivel in\s*Readout: Oderic receives Rivel/u);
		await why.getByRole("button", { name: "Readout: Oderic receives Rivel" }).click();
		await expect.poll(() => page.locator(".reader h2").textContent()).toContain("Oderic receives Rivel");
		await page.keyboard.press("Escape");
		await why.getByRole("link", { name: "Valdoria", exact: true }).click();
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Valdoria");
		expect(await page.locator(`${panel} .why`).count()).toBe(0);
	});

	test("unfolds a chosen edge and veils the rest", async () => {
		const { page, between } = await view("tie=state%2FVAL%7Cstate%2FKES");
		const opacity = (): Promise<string> => page.locator(".veil.on").evaluate((veil) => getComputedStyle(veil).opacity);
		await expect.poll(async () => Number(await opacity())).toBeGreaterThan(0.7);
		// The strands bend apart: where the one line was, its names stand in ink.
		const middle = await coloursAt(page, await between("state/VAL", "state/KES"), 61);
		expect(middle.has(lightPalette.ink)).toBe(true);
	});

	test("keeps a dragged node where it was put, until undone", async () => {
		const { page, place } = await view();
		const from = await place("organisation/coastal-union");
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x + 30, from.y + 60, { steps: 4 });
		await page.mouse.move(from.x + 40, from.y + 90, { steps: 4 });
		await page.mouse.up();
		const after = await place("organisation/coastal-union");
		expect(Math.hypot(after.x - from.x - 40, after.y - from.y - 90)).toBeLessThan(6);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => Math.round((await place("organisation/coastal-union")).y - from.y)).toBe(0);
	});

	test("brings in the neighbours of a node that is double-clicked, and lets them go at the next", async () => {
		const { page, place } = await view("limit=4");
		await expect.poll(() => page.locator(".counts").textContent()).toContain("4 of 39 nodes");
		expect(await page.locator(".counts").getAttribute("title")).toContain("35 weaker nodes left out");
		const { x, y } = await place("state/VAL");
		// As slowly as a hand: in between the details open, and the picture moves over.
		await page.mouse.click(x, y, { clickCount: 2, delay: 60 });
		await expect.poll(async () => Number.parseInt((await page.locator(".counts").textContent()) ?? "0", 10)).toBe(11);
		// Longer than the pause that parts two double-clicks.
		await page.waitForTimeout(900);
		const there = await place("state/VAL");
		await page.mouse.click(there.x, there.y, { clickCount: 2, delay: 60 });
		await expect.poll(async () => Number.parseInt((await page.locator(".counts").textContent()) ?? "0", 10)).toBe(4);
	});
});

describe("the place of the picture", () => {
	const camera = (page: Page): Promise<{ x: number; y: number; ratio: number }> =>
		page.evaluate(() =>
			(globalThis as unknown as { entente: { camera(): { x: number; y: number; ratio: number } } }).entente.camera(),
		);
	const extent = async ({ page, place }: Viewer): Promise<{ left: number; right: number; middle: number }> => {
		const box = await page.locator(".canvas-host").boundingBox();
		const places = await Promise.all(nodes.map(place));
		const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
		return { left, right, middle: (box?.x ?? 0) + (box?.width ?? 0) / 2 };
	};

	test("nothing lies over it: counts and tools stand above", async () => {
		const { page } = await view("node=state%2FVAL", { viewport: { width: 1000, height: 700 } });
		const canvas = await page.locator(".canvas-host").boundingBox();
		const bar = await page.locator(".network-bar").boundingBox();
		expect(bar?.height).toBeLessThan(50);
		expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual((canvas?.y ?? 0) + 1);
	});

	test("fills the room that an opened panel leaves, until it is moved by hand", async () => {
		const viewer = await view("", { reducedMotion: "reduce" });
		const { page, place } = viewer;
		const { x, y } = await place("state/VAL");
		await page.mouse.click(x, y);
		await page.locator(panel).waitFor();
		await page.waitForTimeout(200);
		const { left, right, middle } = await extent(viewer);
		expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(12);
		await page.getByRole("button", { name: "Zoom in" }).click();
		const before = await camera(page);
		await page.getByRole("button", { name: "Close details" }).click();
		await page.locator(panel).waitFor({ state: "detached" });
		expect((await camera(page)).ratio).toBeCloseTo(before.ratio, 5);
	});

	test("comes near to a tie that is chosen, and goes back when it is closed", async () => {
		const { page, between } = await view("", { reducedMotion: "reduce" });
		const before = await camera(page);
		const { x, y } = await between("organisation/talvanian-red-crescent", "person/greta-lund");
		await page.mouse.click(x, y);
		await expect.poll(async () => (await camera(page)).ratio).toBeLessThan(before.ratio * 0.8);
		await page.getByRole("button", { name: "Close details" }).click();
		await expect.poll(async () => (await camera(page)).ratio).toBeCloseTo(before.ratio, 3);
	});

	test("a link restores where one stood", async () => {
		const { page } = await view("", { reducedMotion: "reduce" });
		await page.getByRole("button", { name: "Zoom in" }).click();
		const box = await page.locator(".canvas-host").boundingBox();
		await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
		await page.mouse.down();
		await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60, { steps: 5 });
		await page.waitForTimeout(120);
		await page.mouse.up();
		await expect.poll(() => page.url()).toContain("camera=");
		await page.waitForTimeout(600);
		const there = await camera(page);
		const again = await view(new URL(page.url()).hash.slice(1));
		const back = await camera(again.page);
		expect([back.x, back.y, back.ratio].map((n) => n.toFixed(3))).toEqual(
			[there.x, there.y, there.ratio].map((n) => n.toFixed(3)),
		);
		await page.getByRole("button", { name: "Show all" }).click();
		await expect.poll(() => page.url()).not.toContain("camera=");
	});

	test("moves to a node that is chosen out of sight", async () => {
		const { page, place } = await view("camera=0.2,0.2,0.05", { reducedMotion: "reduce" });
		await page.keyboard.press("/");
		await page.keyboard.type("coastal union");
		await page.keyboard.press("Enter");
		const box = await page.locator(".canvas-host").boundingBox();
		if (!box) throw new Error("no picture");
		await expect.poll(async () => (await place("organisation/coastal-union")).x).toBeGreaterThan(box.x);
		const { x, y } = await place("organisation/coastal-union");
		expect(x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(true);
	});
});

describe("the reader", () => {
	test("opens at the passage, marks what is stated and leads back to the network", async () => {
		const { page } = await view("tie=person%2Fana-rivel%7Cperson%2Ftomas-oderic");
		await page.getByRole("button", { name: "Readout: Oderic receives Rivel" }).click();
		const chosen = page.locator(".text .chosen");
		await expect.poll(async () => (await chosen.allTextContents()).join("")).toContain("held talks");
		await page.locator(".text .chosen.flash").first().waitFor();
		await page.locator(".text .mention", { hasText: "Kestrian Foreign Office" }).click();
		await expect.poll(() => page.locator(".details h2").textContent()).toBe("Kestrian Foreign Office");
		await page.locator(".text .stated", { hasText: "welcomes" }).first().click();
		await expect.poll(() => page.locator(".details .statement").first().textContent()).toContain("is a partner of");
	});

	test("lists what it states once, each with its passages", async () => {
		const { page } = await view("document=lake-summit-2019");
		await page.locator(".reader summary").click();
		const rows = page.locator(".stated > li");
		const stated = Number(/(\d+) statements/u.exec((await page.locator(".reader").textContent()) ?? "")?.[1]);
		await expect.poll(() => rows.count()).toBe(stated);
		await rows.first().getByRole("button").first().click();
		await page.locator(".text .chosen").first().waitFor();
	});

	test("shows faintly what was recognised but not stated", async () => {
		const { page } = await view("document=lake-summit-2019");
		const passage = page.locator(".text .unresolved");
		await expect.poll(async () => (await passage.allTextContents()).join("")).toBe("The Minister thanked the hosts");
		expect(await passage.first().getAttribute("title")).toContain("office without holder");
	});

	test("lists documents, also those that gave nothing, and finds them", async () => {
		const { page } = await view();
		await page.getByRole("button", { name: "Documents" }).click();
		const rows = page.locator(".document-row");
		await expect.poll(() => rows.count()).toBe(12);
		expect(await page.locator(".documents header").textContent()).toContain("1 document gave no statement");
		await page.getByLabel("Search documents").fill("visa");
		await expect.poll(() => rows.count()).toBe(1);
		await rows.first().click();
		await expect.poll(() => page.locator(".reader h2").textContent()).toContain("Visa Accord");
	});
});

describe("the list of documents", () => {
	test("is sorted by its headings, and tells at a glance who gave nothing", async () => {
		const { page } = await view("view=documents");
		const rows = page.locator(".document-row");
		const statements = (): Promise<readonly number[]> =>
			rows.locator("td:nth-of-type(2)").evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
		await page.getByRole("button", { name: "Statements", exact: true }).click();
		await expect.poll(async () => (await statements())[0]).toBeGreaterThan(5);
		const falling = await statements();
		expect([...falling].sort((a, b) => b - a)).toEqual(falling);
		await page.getByRole("button", { name: "Statements", exact: true }).click();
		await expect.poll(async () => (await statements())[0]).toBe(0);
		await page.getByRole("button", { name: "1 document, statements: none" }).click();
		await expect.poll(() => rows.count()).toBe(1);
		expect(await rows.textContent()).toContain("Weather report");
	});

	test("is in the link with its words and order, as the table is", async () => {
		const { page } = await view("view=documents");
		await page.getByLabel("Search documents").fill("lake");
		await page.getByRole("button", { name: "Document", exact: true }).click();
		await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Table" }).click();
		await page.getByRole("button", { name: "Mentions" }).click();
		await page.getByRole("button", { name: "Statements", exact: true }).click();
		await expect.poll(() => page.url()).toContain("table=statements");
		const again = await view(new URL(page.url()).hash.slice(1));
		await again.page.locator("tbody tr").first().waitFor();
		expect(await again.page.getByRole("button", { name: "Statements", exact: true }).getAttribute("aria-pressed")).toBe(
			"true",
		);
		await again.page.getByRole("button", { name: "Nodes", exact: true }).click();
		expect(await again.page.locator('th[aria-sort="descending"]').textContent()).toContain("Mentions");
		await again.page.getByRole("button", { name: "Documents", exact: true }).first().click();
		expect(await again.page.getByLabel("Search documents").inputValue()).toBe("lake");
	});
});

describe("tips and menus", () => {
	test("stay inside the picture, however near to its edge they open", async () => {
		const { page, place } = await view("", { viewport: { width: 1000, height: 520 } });
		const stage = await page.locator(".stage").boundingBox();
		if (!stage) throw new Error("no picture");
		const lowest = (await Promise.all(nodes.map(place))).sort((a, b) => b.y - a.y)[0];
		await page.mouse.click(lowest?.x ?? 0, lowest?.y ?? 0, { button: "right" });
		const menu = await page.getByRole("menu").boundingBox();
		expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(stage.y + stage.height);
		await page.keyboard.press("Escape");
		await page.getByRole("menu").waitFor({ state: "detached" });
		const rightmost = nodes.map(place);
		const { x } = (await Promise.all(rightmost)).sort((a, b) => b.x - a.x)[0] ?? { x: 0 };
		for (let y = stage.y + stage.height - 6; y > stage.y; y -= 9) {
			await page.mouse.move(x - 40, y);
			if ((await page.getByRole("tooltip").count()) > 0) break;
		}
		const tip = await page.getByRole("tooltip").boundingBox();
		if (!tip) throw new Error("no tie near the right edge");
		expect(tip.x + tip.width).toBeLessThanOrEqual(stage.x + stage.width);
		expect(tip.y + tip.height).toBeLessThanOrEqual(stage.y + stage.height);
	});
});

describe("time", () => {
	test("the brush leaves only what happened in its period", async () => {
		const { page } = await view();
		const track = await page.locator(".track").boundingBox();
		if (!track) throw new Error("no track");
		await page.getByRole("checkbox", { name: "undated" }).uncheck();
		await page.mouse.move(track.x + track.width * 0.98, track.y + 10);
		await page.getByRole("slider", { name: "Period, start" }).focus();
		for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowRight");
		await expect.poll(() => page.locator(".counts").textContent()).not.toContain("39 nodes");
		expect(await page.locator(".period").textContent()).toMatch(/to October 2023/u);
	});

	test("is that of what happened or of the documents, as one chooses", async () => {
		const { page } = await view("period=2021-01-01_2021-12-31&undated=no");
		const counts = (): Promise<string | null> => page.locator(".counts").textContent();
		await expect.poll(counts).toMatch(/ties/u);
		const happened = await counts();
		const written = await view("period=2021-01-01_2021-12-31&undated=no&dates=document");
		await expect.poll(() => written.page.locator(".counts").textContent()).toMatch(/ties/u);
		expect(await written.page.locator(".counts").textContent()).not.toBe(happened);
		await page.getByRole("combobox", { name: "Dates shown" }).selectOption("document");
		await expect.poll(counts).toContain("39 nodes");
		const bars = await page.locator(".bars span").evaluateAll((list) => list.map((bar) => bar.getAttribute("title")));
		expect(bars.every((title) => /^\d{4}(?:-\d\d)?(?: and \w+)?: \d+ statements?$/u.test(title ?? ""))).toBe(true);
	});

	test("dragging over the bars chooses a period", async () => {
		const { page } = await view();
		const track = await page.locator(".track").boundingBox();
		if (!track) throw new Error("no track");
		await page.keyboard.press("Tab");
		await page.getByRole("slider", { name: "Period, end" }).focus();
		await page.keyboard.press("ArrowLeft");
		await expect.poll(() => page.locator(".period").textContent()).toContain("to September 2023");
	});

	test("two periods are compared: only then, both, only now, with sentences", async () => {
		const { page, place } = await view("compare=2019-01-01_2019-12-31%7C2023-01-01_2023-12-31");
		const text = (await page.locator(panel).textContent()) ?? "";
		expect(text).toMatch(/Only in the first.*signed Lake Treaty.*Only in the second.*Visa Accord.*In both/u);
		const treaty = await coloursAt(page, await place("agreement/lake-treaty"), 5);
		expect(treaty.has(lightPalette.eras[0])).toBe(true);
		const accord = await coloursAt(page, await place("agreement/visa-accord"), 5);
		expect(accord.has(lightPalette.eras[2])).toBe(true);
	});

	test("play moves through time", async () => {
		const { page } = await view();
		await page.getByRole("button", { name: "Play through time" }).click();
		await expect.poll(() => page.locator(".period").textContent()).toMatch(/2019/u);
		const first = await page.locator(".period").textContent();
		await expect.poll(() => page.locator(".period").textContent(), { timeout: 5000 }).not.toBe(first);
	});
});

describe("a link", () => {
	test("restores selection, document, filter and time", async () => {
		const first = await view();
		await first.page.getByRole("checkbox", { name: "place" }).click();
		await first.page.getByRole("combobox", { name: /^Search/u }).fill("Kestria");
		await first.page.keyboard.press("Enter");
		await first.page.getByRole("button", { name: "Dark colours" }).click();
		await expect.poll(() => first.page.url()).toMatch(/node=state%2FKES.*no-types=place.*theme=dark/u);
		const second = await view(new URL(first.page.url()).hash.slice(1));
		await expect.poll(() => second.page.locator(`${panel} h2`).textContent()).toBe("Kestria");
		expect(await second.page.locator(".counts").textContent()).toContain("34 nodes");
		expect(await second.page.locator("html").getAttribute("data-theme")).toBe("dark");
	});

	test("the back button returns to what was chosen before", async () => {
		const { page } = await view("node=state%2FVAL");
		await page.locator(".ties .node-link").first().click();
		await expect.poll(() => page.url()).not.toContain("node=state%2FVAL");
		await page.goBack();
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Valdoria");
	});
});
