import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { writeOfflinePage } from "../../src/server/offline-page.ts";
import { fixtureCorpus } from "../web/fixture-corpus.ts";
import { buildViewer } from "../web/viewer-page.ts";

let webRoot: string;
beforeAll(async () => {
	webRoot = await buildViewer();
});

describe("the offline page", () => {
	test("is one file that refers to no other", () => {
		const page = writeOfflinePage(fixtureCorpus, { webRoot });
		expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/u);
		expect(page).toContain("default-src 'none'");
	});
	test("is the same for the same corpus", () => {
		expect(writeOfflinePage(fixtureCorpus, { webRoot })).toBe(writeOfflinePage(fixtureCorpus, { webRoot }));
	});
	test("holds the texts, or only the quotes", () => {
		const whole = writeOfflinePage(fixtureCorpus, { webRoot });
		const quotes = writeOfflinePage(fixtureCorpus, { webRoot, texts: false });
		expect(whole).toContain("It rained all day.");
		expect(quotes).not.toContain("It rained all day.");
		expect(quotes).toContain("Kestria welcomes Valdoria as a close partner.");
	});
	test("packs much data, which then stand in it as no text", () => {
		const packed = writeOfflinePage(fixtureCorpus, { webRoot, packAbove: 1000 });
		expect(packed).not.toContain("It rained all day.");
		const block = /<script type="text\/plain" id="view-data" data-packed="gzip">([A-Za-z0-9+/=]+)<\/script>/u.exec(
			packed,
		);
		expect(gunzipSync(Buffer.from(block?.[1] ?? "", "base64")).toString()).toContain("It rained all day.");
	});
	test("that would be too large is refused with the remedy", () => {
		expect(() => writeOfflinePage(fixtureCorpus, { webRoot, maxLength: 1000 })).toThrow(/--no-texts/u);
	});
});
