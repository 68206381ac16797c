import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GraphFolder, openGraphFolder } from "../../src/store/graph-folder.ts";
import { type Manifest, readManifest } from "../../src/store/manifest.ts";
import { folderWith } from "../pipeline/folder.ts";

async function manifestWith(folder: GraphFolder, text: string): Promise<Manifest> {
	return {
		format: "entente-graph",
		version: 1,
		base: "https://example.org/",
		extractor: { name: "toy 1", data: "" },
		sources: [],
		documents: [],
		duplicates: [],
		default: await folder.put("default", "nq", text),
		index: await folder.put("index", "jsonl", ""),
		identity: await folder.put("identity", "json", "{}"),
	};
}

async function commitOnce(path: string, text: string): Promise<Manifest> {
	const folder = openGraphFolder(path);
	const manifest = await manifestWith(folder, text);
	await folder.commit(manifest);
	folder.close();
	return manifest;
}

describe("a graph folder", () => {
	test("holds after a commit just what the manifest names", async () => {
		const path = join(folderWith(), "graph");
		const first = await commitOnce(path, "one\n");
		const second = await commitOnce(path, "two\n");
		expect(second.default).not.toBe(first.default);
		expect(readdirSync(path).sort()).toEqual(
			[second.default, "documents", second.identity, second.index, "manifest.json", "records"].sort(),
		);
	});

	test("shows the old graph until the commit", async () => {
		const path = join(folderWith(), "graph");
		const first = await commitOnce(path, "one\n");
		const folder = openGraphFolder(path);
		await manifestWith(folder, "two\n");
		expect(readManifest(path)).toEqual(first);
		expect(readFileSync(join(path, first.default), "utf8")).toBe("one\n");
		folder.close();
	});

	test("gives equal content one name and one file", async () => {
		const folder = openGraphFolder(join(folderWith(), "graph"));
		const pieces = ["a\n", "b\n"];
		expect(await folder.put("records/x", "json", "a\nb\n")).toBe(await folder.put("records/x", "json", pieces));
		folder.close();
	});

	test("refuses a second writer, but takes over from one that died", () => {
		const path = join(folderWith(), "graph");
		const folder = openGraphFolder(path);
		const alive = JSON.parse(readFileSync(join(path, ".lock"), "utf8")) as { readonly host: string };
		writeFileSync(join(path, ".lock"), JSON.stringify({ ...alive, pid: process.ppid, started: undefined }));
		expect(() => openGraphFolder(path)).toThrow(/is building this graph/);
		writeFileSync(join(path, ".lock"), JSON.stringify({ ...alive, pid: 2 ** 30 }));
		openGraphFolder(path).close();
		expect(existsSync(join(path, ".lock"))).toBe(false);
		folder.close();
	});

	test.runIf(process.platform === "linux")("takes a process id that was given out again for a dead one", () => {
		const path = join(folderWith(), "graph");
		const folder = openGraphFolder(path);
		const alive = JSON.parse(readFileSync(join(path, ".lock"), "utf8")) as object;
		writeFileSync(join(path, ".lock"), JSON.stringify({ ...alive, pid: process.ppid, started: "1" }));
		openGraphFolder(path).close();
		folder.close();
	});

	test("does not judge a process of another machine", () => {
		const path = join(folderWith(), "graph");
		openGraphFolder(path).close();
		writeFileSync(join(path, ".lock"), JSON.stringify({ host: "elsewhere.example", pid: 2 ** 30 }));
		expect(() => openGraphFolder(path)).toThrow(/elsewhere\.example/);
	});

	test("does not touch a folder that holds something else", () => {
		const path = folderWith({ "thesis.doc": "years of work" });
		expect(() => openGraphFolder(path)).toThrow(/holds thesis\.doc but no graph/);
		expect(() => openGraphFolder(folderWith({ "documents/letter.txt": "dear" }))).toThrow(/letter\.txt/);
	});

	test("keeps files it did not make when it sweeps", async () => {
		const path = join(folderWith(), "graph");
		await commitOnce(path, "one\n");
		writeFileSync(join(path, "notes.txt"), "mine");
		writeFileSync(join(path, "records", "notes.txt"), "mine");
		await commitOnce(path, "two\n");
		expect(existsSync(join(path, "notes.txt"))).toBe(true);
		expect(existsSync(join(path, "records", "notes.txt"))).toBe(true);
	});
});

describe("a manifest", () => {
	test.each(["../outside.nq", "/etc/passwd", "records/../../x.json", "records\\x.json", "C:x.nq", 7])(
		"that names the file %j is refused",
		async (name) => {
			const path = join(folderWith(), "graph");
			const manifest = await commitOnce(path, "one\n");
			writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest, default: name }));
			expect(() => readManifest(path)).toThrow(/not in the folder/);
		},
	);

	test("of another version, damaged or missing says what to do", async () => {
		const path = join(folderWith(), "graph");
		expect(() => readManifest(path)).toThrow(/run `entente build/);
		mkdirSync(path);
		writeFileSync(join(path, "manifest.json"), "{");
		expect(() => readManifest(path)).toThrow(/damaged; remove the folder/);
		const manifest = await commitOnce(join(path, "other"), "one\n");
		writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest, version: 99 }));
		expect(() => readManifest(path)).toThrow(/version 99/);
	});
});
