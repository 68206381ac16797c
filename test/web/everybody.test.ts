import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { corpusOf, fixtureCorpus, fixtureDocuments, fixtureEntities } from "./fixture-corpus.ts";
import { buildViewer, offlineFile, type Viewer, viewers } from "./viewer-page.ts";

let webRoot: string;
let address: string;
const openPage = viewers();
const panel = "aside[aria-label=Details]";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
	webRoot = await buildViewer();
	address = offlineFile(fixtureCorpus, webRoot);
});

const view = (hash = "", options: Parameters<typeof openPage>[1] = {}, at = address): Promise<Viewer> =>
	openPage(at, { ...options, hash });

const announced = (page: Page): Promise<string | null> => page.locator("#announcer").textContent();

describe("by keyboard alone", () => {
	test("nodes by importance, ties read as sentences, across a tie to its other node", async () => {
		const { page } = await view();
		await page.getByRole("application").focus();
		await page.keyboard.press("ArrowDown");
		await expect.poll(() => announced(page)).toMatch(/^(?:Valdoria|Kestria), state, \d+ ties\.$/u);
		const first = await page.locator(`${panel} h2`).textContent();
		await page.keyboard.press("ArrowDown");
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).not.toBe(first);
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("ArrowRight");
		await expect.poll(() => announced(page)).toMatch(/Tie 1 of \d+, \d+ documents?\.$/u);
		const tie = (await announced(page)) ?? "";
		expect(tie).toContain(first ?? "?");
		await page.keyboard.press("Enter");
		await expect.poll(() => announced(page)).toMatch(/^[^,]+, \w+, \d+ ties?\.$/u);
		expect(tie).toContain((await page.locator(`${panel} h2`).textContent()) ?? "?");
		await page.keyboard.press("Escape");
		await page.locator(panel).waitFor({ state: "detached" });
	});

	test("everything in the header is reached with Tab, and focus can be seen", async () => {
		const { page } = await view();
		const reached: string[] = [];
		for (let i = 0; i < 8; i += 1) {
			await page.keyboard.press("Tab");
			reached.push(
				await page.evaluate(
					() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
				),
			);
			expect(
				await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
			).not.toBe("none");
		}
		expect(reached.join("|")).toMatch(/Legend and filters\|Search.*\|Network\|Table\|Documents\|Query/u);
	});
});

describe("the table", () => {
	test("says all that the picture says, and leads to the evidence", async () => {
		const { page } = await view("view=table");
		const rows = page.locator("tbody tr");
		await expect.poll(() => rows.count()).toBe(39);
		expect(await rows.first().textContent()).toMatch(/^1(?:Valdoria|Kestria)/u);
		await page.getByRole("button", { name: "Statements", exact: true }).click();
		await page.getByRole("button", { name: /^Quotes: Zemlina criticises Valdoria/u }).click();
		await expect.poll(() => page.locator(`${panel} mark.role-trigger`).first().textContent()).toBe("rejects");
	});

	test("takes over when WebGL is lost, and gives the picture back on demand", async () => {
		const { page } = await view();
		await page.locator(".sigma canvas").first().waitFor();
		await page.evaluate(() => {
			for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".sigma canvas")) {
				canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
			}
		});
		await page.getByRole("alert").waitFor();
		await expect.poll(() => page.locator("tbody tr").count()).toBe(39);
		await page.getByRole("button", { name: "Try the picture again" }).click();
		await page.locator(".sigma canvas").first().waitFor();
	});
});

test("the picture is there again after a look at another view", async () => {
	const { page } = await view();
	for (const name of ["Table", "Documents", "Query"]) {
		await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).click();
		await page.locator(".sigma canvas").first().waitFor({ state: "detached" });
		await page.getByRole("button", { name: "Network", exact: true }).click();
		await page.locator(".sigma canvas").first().waitFor();
		await page.waitForTimeout(300);
		expect(await page.getByRole("alert").count()).toBe(0);
		expect(await page.locator(".sigma canvas").count()).toBeGreaterThan(0);
	}
});

describe("axe finds nothing to mend", () => {
	const states: readonly (readonly [name: string, hash: string, options: Parameters<typeof openPage>[1]])[] = [
		["the network", "", {}],
		["a node", "node=state%2FVAL", {}],
		["an edge in dark colours", "tie=state%2FVAL%7Cstate%2FKES&theme=dark", {}],
		["the reader", "document=lake-summit-2019", {}],
		["the table", "view=table", {}],
		["the documents in dark colours", "view=documents&theme=dark", {}],
		["a path in dark colours", "path=person%2Fgreta-lund%7Cstate%2FZEM&theme=dark", {}],
		["the statements as a table", "view=table&table=statements", {}],
		["a query", "view=query", {}],
		["communities", "colour=community", {}],
		["nothing left", "min-documents=19", {}],
		["a comparison", "compare=2019-01-01_2019-12-31%7C2023-01-01_2023-12-31", {}],
		[
			"a phone",
			"node=state%2FVAL&theme=dark",
			{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
		],
	];
	test.each(states)("%s", async (_, hash, options) => {
		// The policy of the page would keep axe out; everything else is as it is.
		const { page } = await view(hash, { ...options, bypassCSP: true });
		await page.waitForTimeout(300);
		await page.evaluate(axe);
		const violations = await page.evaluate(async () => {
			const { axe: loaded } = globalThis as unknown as {
				axe: {
					run(root: Document, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
				};
			};
			const result = await loaded.run(document, {
				runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			});
			return result.violations.map(
				({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`,
			);
		});
		expect(violations).toEqual([]);
	});
});

describe("touch and small screens", () => {
	const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
	test("a tap opens a node's sheet, and nothing is wider than the screen", async () => {
		const { page, place } = await view("", phone);
		await page.waitForTimeout(400);
		const { x, y } = await place("state/VAL");
		await page.touchscreen.tap(x, y);
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Valdoria");
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
		const targets = await page
			.locator(".header button:visible, .actions button:visible")
			.evaluateAll((list) =>
				list.map((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height)),
			);
		expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
	});

	test("one finger moves the picture, two come nearer", async () => {
		const { page, place } = await view("", { ...phone, reducedMotion: "reduce" });
		await page.waitForTimeout(400);
		const touch = await page.context().newCDPSession(page);
		const box = await page.locator(".canvas-host").boundingBox();
		if (!box) throw new Error("no picture");
		const [x, y] = [box.x + box.width / 2, box.y + box.height - 20];
		const fingers = async (type: "touchStart" | "touchMove" | "touchEnd", ...at: [number, number][]): Promise<void> => {
			await touch.send("Input.dispatchTouchEvent", {
				type,
				touchPoints: at.map(([px, py], id) => ({ x: px, y: py, id })),
			});
			await page.waitForTimeout(60);
		};
		const before = await place("state/VAL");
		await fingers("touchStart", [x, y]);
		for (const step of [20, 40, 60]) await fingers("touchMove", [x - step, y - step]);
		await fingers("touchEnd");
		await expect.poll(async () => before.x - (await place("state/VAL")).x).toBeGreaterThan(30);
		await page.waitForTimeout(500);
		const apart = async (): Promise<number> => {
			const [a, b] = [await place("state/VAL"), await place("state/ZEM")];
			return Math.hypot(a.x - b.x, a.y - b.y);
		};
		const near = await apart();
		await fingers("touchStart", [x - 30, y], [x + 30, y]);
		for (const step of [20, 40, 60]) await fingers("touchMove", [x - 30 - step, y], [x + 30 + step, y]);
		await fingers("touchEnd");
		await expect.poll(async () => (await apart()) / near).toBeGreaterThan(1.5);
	});

	test("everything in the header is there, and a tap beside the legend closes it", async () => {
		const { page } = await view("", phone);
		for (const name of ["Undo", "Redo", "Save what is shown", "Dark colours", "Help"])
			expect(await page.getByRole("button", { name, exact: true }).isVisible()).toBe(true);
		await page.getByRole("button", { name: "Legend and filters" }).tap();
		await page.getByRole("complementary", { name: "Legend and filters" }).waitFor();
		await page.touchscreen.tap(370, 500);
		await page.getByRole("complementary", { name: "Legend and filters" }).waitFor({ state: "detached" });
	});

	test("a tie is shown above its sheet, and a document can be closed wherever one reads in it", async () => {
		const { page, place } = await view("tie=state%2FVAL%7Cstate%2FKES", phone);
		await page.waitForTimeout(800);
		const sheet = await page.locator(panel).boundingBox();
		for (const end of ["state/VAL", "state/KES"]) expect((await place(end)).y).toBeLessThan(sheet?.y ?? 0);
		await page.locator(".source-link").first().tap();
		await page.locator(".reader .text").waitFor();
		await page.locator(".reader").evaluate((reader) => reader.scrollTo(0, reader.scrollHeight));
		await page.getByRole("button", { name: "Close document" }).tap({ trial: true });
	});
});

test("on a tall screen the network stands tall, with its shapes upright", async () => {
	const { page } = await view("", { viewport: { width: 390, height: 780 } });
	const camera = await page.evaluate(() => {
		const { entente } = globalThis as unknown as { entente: { place(id: string): { x: number; y: number } } };
		return ["state/VAL", "state/KES", "state/ZEM", "organisation/northern-compact", "person/ana-rivel"].map(
			entente.place,
		);
	});
	const spread = (of: (at: { x: number; y: number }) => number): number =>
		Math.max(...camera.map(of)) - Math.min(...camera.map(of));
	expect(spread(({ y }) => y)).toBeGreaterThan(spread(({ x }) => x));
});

test("those who wish for stillness get no animation", async () => {
	const { page } = await view("", { reducedMotion: "reduce" });
	const before = await page.evaluate(
		() => (globalThis as unknown as { entente: { camera(): { ratio: number } } }).entente.camera().ratio,
	);
	await page.getByRole("button", { name: "Zoom in" }).click();
	const after = await page.evaluate(
		() => (globalThis as unknown as { entente: { camera(): { ratio: number } } }).entente.camera().ratio,
	);
	expect(after).toBeCloseTo(before * 0.7, 5);
});

describe("a hostile document", () => {
	const markup = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`;
	const closing = `</script><script>window.pwned=1</script>`;
	const hostile = corpusOf(
		[
			...fixtureEntities,
			{
				id: `person/${markup}`,
				type: "person",
				name: `${markup}${closing}`,
				aliases: [markup],
				named: true,
				sameAs: ["javascript:window.pwned=1"],
			},
			{ id: "person/long", type: "person", name: "N".repeat(1_000_000), aliases: [], named: true, sameAs: [] },
			{ id: "person/reversed", type: "person", name: "safe\u202Eexe.gpj\u2066", aliases: [], named: true, sameAs: [] },
		],
		[
			...fixtureDocuments,
			{
				id: `evil"><img src=x onerror=window.pwned=1>`,
				title: `${markup}${closing}`,
				date: "2020-02-02",
				url: "javascript:window.pwned=1",
				lines: [
					[
						`[${markup}|person/${markup}] {met} [Valdoria|state/VAL] and [N|person/long] and [R|person/reversed]. ${closing} &lt;b&gt; $& $1`,
						{ subject: `person/${markup}`, predicate: "metWith", object: "state/VAL" },
						{ subject: "person/long", predicate: "metWith", object: "state/VAL" },
						{ subject: "person/reversed", predicate: "metWith", object: "state/VAL" },
					],
				],
			},
		],
	);

	test("is shown as the text it is and runs nothing", async () => {
		const { page } = await view("", {}, offlineFile(hostile, webRoot));
		await page.getByRole("combobox", { name: /^Search/u }).fill("onerror");
		await page.getByRole("option").first().waitFor();
		await page.keyboard.press("Enter");
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toContain("<img src=x onerror=");
		expect(await page.locator(`${panel} a[href^="javascript"]`).count()).toBe(0);
		await page.locator(".source-link").first().click();
		await expect.poll(() => page.locator(".text").textContent()).toContain("<script>window.pwned=1</script>");
		expect(await page.locator(".text").textContent()).toContain("&lt;b&gt; $& $1");
		expect(await page.locator("main img, aside img, .text script").count()).toBe(0);
		expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
		expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
	});

	test("cannot make the page wide or slow with a name of a megabyte, nor turn what stands beside it", async () => {
		const { page } = await view("node=person%2Flong", {}, offlineFile(hostile, webRoot));
		await expect.poll(() => page.locator(`${panel} h2`).textContent()).toMatch(/^N{300}…$/u);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
		await page.getByRole("button", { name: "Table" }).click();
		const cell = page.locator("tbody th bdi", { hasText: "exe.gpj" });
		expect(await cell.count()).toBe(1);
	});

	test("is held by a policy that lets no foreign script run", async () => {
		const { page, close } = await view("", {}, offlineFile(hostile, webRoot));
		const ran = await page.evaluate(async () => {
			const script = document.createElement("script");
			try {
				script.textContent = "window.pwned = 1";
				document.body.append(script);
			} catch {
				return false;
			}
			await new Promise((resolve) => setTimeout(resolve, 50));
			return "pwned" in window;
		});
		expect(ran).toBe(false);
		await close(); // The refusal is itself reported as an error of the page.
	});
});
