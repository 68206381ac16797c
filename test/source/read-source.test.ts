import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { listSources, type ReadOptions, readSources } from "../../src/source/read-source.ts";

const prose = (name: string): string =>
	`Remarks of ${name}\n\nThe Ministers met in ${name} and agreed on trade and transport.\n`;

let folder: string;
const cwd = process.cwd();

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "entente-source-"));
	process.chdir(folder);
	return async () => {
		process.chdir(cwd);
		await rm(folder, { recursive: true, force: true });
	};
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(join(folder, path, ".."), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** `path` of a document, or `path: reason` of what was skipped. */
async function read(inputs: readonly string[], options?: ReadOptions): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const result of readSources(inputs, options)) {
		lines.push(result.kind === "document" ? result.path : `${result.path}: ${result.reason}`);
	}
	return lines;
}

describe("readSources", () => {
	it("reads a folder and what is below it, sorted by code unit, without hidden files", async () => {
		await write({
			"in/b.txt": prose("B"),
			"in/a.txt": prose("A"),
			"in/Z.txt": prose("Z"),
			"in/ä.txt": prose("Ä"),
			"in/sub/c.md": prose("C"),
			"in/.hidden.txt": prose("H"),
			"in/.git/config.txt": prose("G"),
		});
		expect(await read(["in"])).toEqual(["in/Z.txt", "in/a.txt", "in/b.txt", "in/sub/c.md", "in/ä.txt"]);
		expect(await read(["./in/"])).toEqual(await read(["in"]));
	});

	it("reads a file once, in the same order, however many inputs lead to it", async () => {
		await write({ "in/a.txt": prose("A"), "in/b.txt": prose("B") });
		expect(await read(["in/b.txt", "in", "in/*.txt", "./in/a.txt"])).toEqual(["in/a.txt", "in/b.txt"]);
	});

	it("expands globs, and takes a name with brackets that exists for itself", async () => {
		await write({
			"in/a.txt": prose("A"),
			"in/b.md": prose("B"),
			"in/deep/c.txt": prose("C"),
			"in/d[1].txt": prose("D"),
		});
		expect(await read(["in/**/*.txt"])).toEqual(["in/a.txt", "in/d[1].txt", "in/deep/c.txt"]);
		expect(await read(["in/d[1].txt"])).toEqual(["in/d[1].txt"]);
		expect(await read(["in/*.pdf"])).toEqual(["in/*.pdf: no file matches"]);
	});

	it("ends at links that lead back up, and names those that lead nowhere", async () => {
		await write({ "in/a.txt": prose("A") });
		await symlink(join(folder, "in"), join(folder, "in/loop"));
		await symlink("gone.txt", join(folder, "in/dangling.txt"));
		await symlink("self.txt", join(folder, "in/self.txt"));
		expect(await read(["in"])).toEqual([
			"in/a.txt",
			"in/dangling.txt: no such file",
			"in/self.txt: symbolic link leads back to itself",
		]);
	});

	it("skips what cannot be read, each with the reason, and reads the rest", async () => {
		const cut = Buffer.from("Remarks in Bogotá");
		await write({
			"in/a.txt": prose("A"),
			"in/binary.txt": Buffer.from([0, 1, 2, 3]),
			"in/blank.txt": " \n\n",
			"in/cut.txt": cut.subarray(0, cut.length - 1),
			"in/data.csv": "a,b\n1,2\n",
			"in/empty.pdf": "",
			"in/empty.txt": "",
			"in/photo.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
			"in/z.txt": prose("Z"),
		});
		expect(await read(["in", "gone.txt"])).toEqual([
			"gone.txt: no such file",
			"in/a.txt",
			"in/binary.txt: binary",
			"in/blank.txt: empty",
			"in/cut.txt: truncated UTF-8 at byte 16",
			"in/data.csv: unsupported format .csv (save it as text, Markdown, HTML, PDF or DOCX)",
			"in/empty.pdf: empty",
			"in/empty.txt: empty",
			"in/photo.png: binary",
			"in/z.txt",
		]);
	});

	it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("says that permission is denied", async () => {
		await write({ "in/a.txt": prose("A"), "in/locked.txt": prose("L") });
		await chmod(join(folder, "in/locked.txt"), 0);
		expect(await read(["in"])).toEqual(["in/a.txt", "in/locked.txt: permission denied"]);
	});

	it.skipIf(process.platform === "win32")("does not open devices and pipes, which may never end", async () => {
		await write({ "in/a.txt": prose("A") });
		await symlink("/dev/zero", join(folder, "in/endless.txt"));
		expect(await read(["in"])).toEqual(["in/a.txt", "in/endless.txt: not a regular file (use - for standard input)"]);
	});

	it("refuses a file over the limit without loading it", async () => {
		await write({ "in/a.txt": prose("A"), "in/huge.txt": "" });
		await truncate(join(folder, "in/huge.txt"), 2 ** 33);
		expect(await read(["in"])).toEqual(["in/a.txt", "in/huge.txt: larger than 67108864 bytes"]);
	});

	it("reads JSON Lines from a file and from standard input", async () => {
		const line = (id: string): string =>
			`${JSON.stringify({ id, title: `Call ${id}`, date: "2022-01-01", text: prose(id) })}\n`;
		await write({ "in/calls.jsonl": `${line("one")}oops\n${line("two")}` });
		async function* stdin(): AsyncIterable<string> {
			yield line("three");
		}
		expect(await read(["-", "in"], { stdin: stdin() })).toEqual([
			"in/calls.jsonl#one",
			"in/calls.jsonl:2: not JSON",
			"in/calls.jsonl#two",
			"-#three",
		]);
	});

	it("skips a copy with the same name and text, and keeps one with another name", async () => {
		await write({ "a/x.txt": prose("A"), "b/x.txt": prose("A"), "c/y.txt": prose("A") });
		expect(await read(["a", "b", "c"])).toEqual(["a/x.txt", "b/x.txt: copy of a/x.txt", "c/y.txt"]);
	});

	it("gives a document the same id from another folder", async () => {
		await write({ "one/x.txt": prose("A"), "two/deep/x.txt": prose("A") });
		const ids: string[] = [];
		for (const input of ["one", "two"]) {
			for await (const result of readSources([input])) if (result.kind === "document") ids.push(result.document.id);
		}
		expect(ids[0]).toMatch(/^x-[0-9a-f]{8}$/u);
		expect(ids[1]).toBe(ids[0]);
	});
});

describe("listSources", () => {
	it("tells path, kind and size without reading, and a fingerprint of the bytes on demand", async () => {
		await write({ "in/a.txt": "abc", "in/b.jsonl": "{}\n" });
		const sources = await listSources(["in", "gone"]);
		expect(sources.map(({ path, kind, size }) => [path, kind, size])).toEqual([
			["gone", "unreadable", undefined],
			["in/a.txt", "text", 3],
			["in/b.jsonl", "json-lines", 3],
		]);
		expect(await sources[1]?.fingerprint()).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		expect(await sources[0]?.fingerprint()).toBeUndefined();
	});
});
