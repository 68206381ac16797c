import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type OfflineOptions, writeOfflinePage } from "../../src/server/offline-page.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import { launchBrowser } from "./browser.ts";

/** Builds the viewer from its sources into a folder of its own, so that tests never see an old build. */
export async function buildViewer(): Promise<string> {
	const outDir = mkdtempSync(join(tmpdir(), "entente-web-"));
	await build({
		configFile: join(import.meta.dirname, "../../web/vite.config.ts"),
		logLevel: "error",
		build: { outDir, emptyOutDir: true },
	});
	return outDir;
}

/** Writes the offline page of a corpus to a file and returns its address. */
export function offlineFile(corpus: Corpus, webRoot: string, options: OfflineOptions = {}): string {
	const file = join(mkdtempSync(join(tmpdir(), "entente-page-")), "entente.html");
	writeFileSync(file, writeOfflinePage(corpus, { ...options, webRoot }));
	return pathToFileURL(file).href;
}

/** An open page with everything that went wrong in it. */
export interface Viewer {
	readonly page: Page;
	/** Uncaught errors, console errors, refused content and requests to elsewhere. */
	readonly faults: readonly string[];
	/** Where a node stands on the screen. */
	readonly place: (id: string) => Promise<{ readonly x: number; readonly y: number }>;
	/** The point between two nodes. */
	readonly between: (a: string, b: string) => Promise<{ readonly x: number; readonly y: number }>;
	readonly close: () => Promise<void>;
}

export async function openViewer(
	browser: Browser,
	address: string,
	options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<Viewer> {
	const { hash = "", ...contextOptions } = options;
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on("pageerror", (error) => faults.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") faults.push(message.text());
	});
	page.on("request", (request) => {
		const elsewhere =
			!/^(?:file|data|blob):/u.test(request.url()) && !request.url().startsWith(new URL(address).origin);
		if (elsewhere) faults.push(`asked ${request.url()}`);
	});
	await page.goto(address + (hash ? `#${hash}` : ""));
	await page.locator(".page").waitFor();
	const place: Viewer["place"] = async (id) => {
		const found = await page.evaluate(
			// The page offers this handle to scripts.
			(node) =>
				(globalThis as unknown as { entente: { place(id: string): { x: number; y: number } } }).entente.place(node),
			id,
		);
		if (!found) throw new Error(`${id} is not on the screen`);
		return found;
	};
	return {
		page,
		faults,
		place,
		between: async (a, b) => {
			const [p, q] = [await place(a), await place(b)];
			return { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
		},
		close: () => context.close(),
	};
}

/**
 * Opens pages for the tests of a file. After each test its pages are closed, and nothing may have gone wrong in them; one that the test
 * closes itself may have had faults.
 */
export function viewers(): (address: string, options?: Parameters<typeof openViewer>[2]) => Promise<Viewer> {
	let browser: Browser;
	const open: Viewer[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(() => browser?.close());
	afterEach(async () => {
		// Errors, refused content, and requests to anywhere.
		for (const viewer of [...open]) {
			const faults = [...viewer.faults];
			await viewer.close();
			expect(faults).toEqual([]);
		}
	});
	return async (address, options) => {
		const opened = await openViewer(browser, address, options);
		const close = (): Promise<void> => {
			open.splice(open.indexOf(viewer), 1);
			return opened.close();
		};
		const viewer: Viewer = { ...opened, close };
		open.push(viewer);
		return viewer;
	};
}

/** Writes a query in place of what the editor holds. */
export async function writeQuery(page: Page, query: string): Promise<void> {
	await page.getByRole("textbox", { name: "SPARQL query" }).click();
	// Emptied first: over coloured words the browser would insert styles, which the policy refuses and reports.
	await page.keyboard.press("Control+a");
	await page.keyboard.press("Delete");
	await page.keyboard.insertText(query);
}

/** The colours of single points of the screen, as `#rrggbb`, in one picture. */
export async function pointColours(
	page: Page,
	points: readonly { readonly x: number; readonly y: number }[],
): Promise<readonly string[]> {
	const picture = (await page.screenshot()).toString("base64");
	const reader = await page.context().newPage();
	try {
		return await reader.evaluate(
			async ([base64, places]) => {
				const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
				const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
				const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
				context?.drawImage(bitmap, 0, 0);
				return places.map(({ x, y }) => {
					const [r = 0, g = 0, b = 0] = context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [];
					return `#${[r, g, b].map((v) => v.toString(16).padStart(2, "0")).join("")}`;
				});
			},
			[picture, points] as const,
		);
	} finally {
		await reader.close();
	}
}

/** The colours of a square of the screen, as `#rrggbb`, with how often each occurs. */
export async function coloursAt(
	page: Page,
	{ x, y }: { readonly x: number; readonly y: number },
	size = 9,
): Promise<ReadonlyMap<string, number>> {
	const clip = { x: Math.round(x - size / 2), y: Math.round(y - size / 2), width: size, height: size };
	const picture = (await page.screenshot({ clip })).toString("base64");
	// Read in a page of its own, since the viewer's policy forbids what is needed for it.
	const reader = await page.context().newPage();
	try {
		const list = await reader.evaluate(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
			const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
			context?.drawImage(bitmap, 0, 0);
			const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
			const colours: string[] = [];
			for (let i = 0; i < data.length; i += 4) {
				colours.push(
					`#${[data[i], data[i + 1], data[i + 2]].map((v) => (v ?? 0).toString(16).padStart(2, "0")).join("")}`,
				);
			}
			return colours;
		}, picture);
		const counts = new Map<string, number>();
		for (const colour of list) counts.set(colour, (counts.get(colour) ?? 0) + 1);
		return counts;
	} finally {
		await reader.close();
	}
}
