import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn } from "../pipeline/folder.ts";
import { documents } from "./documents.ts";
import { entente, finished, folderWith, start } from "./entente.ts";

describe("entente build", () => {
	test("writes a graph and says what is in it", async () => {
		const folder = await folderWith(documents);
		const { code, stdout, stderr } = await entente(["build", ".", "--graph", "../graph"], { cwd: join(folder, "in") });
		expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
		expect(stderr).toMatch(/3 documents, \d+ entit(y|ies), \d+ statements?\n.*conforms to the shapes\n$/);
		expect(existsSync(join(folder, "graph/manifest.json"))).toBe(true);
	});

	test("tells the same in JSON, on standard output", async () => {
		const folder = await folderWith(documents);
		const { stdout, stderr } = await entente(["build", "in", "--graph", "graph", "--json", "--quiet"], { cwd: folder });
		expect(JSON.parse(stdout)).toMatchObject({ documents: 3, reused: 0, skipped: [] });
		expect(stderr).toBe("");
		const again = await entente(["build", "in", "--graph", "graph", "--json"], { cwd: folder });
		expect(JSON.parse(again.stdout)).toMatchObject({ documents: 3, reused: 3 });
	});

	test("gives the same files for any order of inputs and any number of jobs", async () => {
		const folder = await folderWith(documents);
		const inputs = Object.keys(documents);
		for (const [graph, jobs, order] of [
			["one", "1", inputs],
			["two", "2", inputs],
			["three", "1", inputs.toReversed()],
			["four", "2", inputs.toReversed()],
		] as const)
			await entente(["build", ...order, "--graph", graph, "--jobs", jobs], { cwd: folder });
		const first = filesIn(join(folder, "one"));
		expect(Object.keys(first).length).toBeGreaterThan(6);
		for (const graph of ["two", "three", "four"]) expect(filesIn(join(folder, graph))).toEqual(first);
	});

	test("names a document that has the text of another", async () => {
		const text = documents["in/visit.txt"] ?? "";
		const folder = await folderWith({ "in/a.txt": text, "in/b.txt": text });
		const { code, stderr } = await entente(["build", "in"], { cwd: folder });
		expect(code).toBe(0);
		expect(stderr).toContain("in/b.txt: same text as in/a.txt, read once");
	});

	test("turns JSON Lines on standard input into N-Quads on standard output", async () => {
		const folder = await folderWith();
		const lines = Object.entries(documents).map(([id, text]) => JSON.stringify({ id, text }));
		const input = `${lines[0]}\n{broken\n${lines[1]}\n`;
		const { code, stdout, stderr } = await entente(["build", "-", "--graph", "-"], { cwd: folder, input });
		expect(code).toBe(3);
		expect(stderr).toMatch(/^skipped .*2.*\n$/);
		expect(stdout).toMatch(/^(<[^>]+> <[^>]+> .+ \.\n)+$/);
		expect(existsSync(join(folder, "graph"))).toBe(false);
	});
});

describe("a hostile input is named with the reason, and the rest is built", () => {
	const skippedBeside = async (files: Readonly<Record<string, string | Uint8Array>>, more: readonly string[] = []) => {
		const folder = await folderWith({ ...documents, ...files });
		const outcome = await entente(["build", "in", ...more, "--json"], { cwd: folder });
		const report = JSON.parse(outcome.stdout) as { documents: number; skipped: { path: string; reason: string }[] };
		expect(outcome.code).toBe(3);
		expect(report.documents).toBe(3);
		for (const { path, reason } of report.skipped) expect(outcome.stderr).toContain(`skipped ${path}: ${reason}`);
		return report.skipped;
	};

	test("an empty file", async () => {
		expect(await skippedBeside({ "in/empty.txt": "" })).toMatchObject([{ path: "in/empty.txt", reason: "empty" }]);
	});

	test("everything, in which case the graph stays as it was", async () => {
		const folder = await folderWith(documents);
		await entente(["build", "in"], { cwd: folder });
		const before = filesIn(join(folder, "graph"));
		const { code, stderr } = await entente(["build", "imn"], { cwd: folder });
		expect(code).toBe(3);
		expect(stderr).toBe("skipped imn: no such file\ngraph: nothing could be read, so the graph is as it was\n");
		expect(filesIn(join(folder, "graph"))).toEqual(before);
	});

	test("a missing path", async () => {
		expect(await skippedBeside({}, ["nowhere.txt"])).toEqual([{ path: "nowhere.txt", reason: "no such file" }]);
	});

	test("a binary, whatever its name", async () => {
		const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256);
		const skipped = await skippedBeside({ "in/program.txt": bytes, "in/picture.png": bytes });
		expect(skipped.map(({ path }) => path)).toEqual(["in/picture.png", "in/program.txt"]);
	});

	test("a file that breaks off inside a UTF-8 character is read or named, never fatal", async () => {
		const whole = Buffer.from("Sergey Lavrov visited Viet Nam on 9 August 2017. Đ");
		const folder = await folderWith({ ...documents, "in/cut.txt": whole.subarray(0, whole.length - 1) });
		const { code, stderr } = await entente(["build", "in"], { cwd: folder });
		if (code === 3) expect(stderr).toContain("skipped in/cut.txt");
		else expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("4 documents") });
	});

	test("a line of 200 megabytes", async () => {
		const folder = await folderWith(documents);
		const line = Buffer.alloc(200_000_000, "a");
		writeFileSync(
			join(folder, "in/long.jsonl"),
			Buffer.concat([Buffer.from('{"id":"x","text":"'), line, Buffer.from('"}\n')]),
		);
		const { code, stderr } = await entente(["build", "in"], { cwd: folder });
		expect(code).toBe(3);
		expect(stderr).toContain("skipped in/long.jsonl");
		expect(stderr).toContain("3 documents");
	});

	test("a text of 200 megabytes on one line", async () => {
		const folder = await folderWith(documents);
		writeFileSync(join(folder, "in/long.txt"), Buffer.alloc(200_000_000, "word "));
		const { code, stderr } = await entente(["build", "in"], { cwd: folder });
		expect(code).toBe(3);
		expect(stderr).toContain("skipped in/long.txt");
	});

	test.skipIf(process.getuid?.() === 0)(
		"a folder that may not be read (skipped for root, who may read all)",
		async () => {
			const folder = await folderWith({ ...documents, "in/closed/a.txt": "Ann met Bob." });
			chmodSync(join(folder, "in/closed"), 0);
			const { code, stderr } = await entente(["build", "in"], { cwd: folder });
			chmodSync(join(folder, "in/closed"), 0o700);
			expect(code).toBe(3);
			expect(stderr).toContain("skipped in/closed: permission denied");
		},
	);

	test("a link that leads back to its own folder", async () => {
		const folder = await folderWith(documents);
		symlinkSync("..", join(folder, "in/loop"));
		const { code, stderr } = await entente(["build", "in"], { cwd: folder });
		expect([0, 3]).toContain(code);
		expect(stderr).toMatch(/[34] documents/);
	});
});

describe("an interrupted build", () => {
	const large = (): string =>
		Array.from({ length: 150 }, (_, index) =>
			JSON.stringify({ id: `d${index}`, text: `${documents["in/meeting.txt"] ?? ""}\nNumber ${index}.` }),
		).join("\n");

	test("leaves the old graph whole when it is killed, at any moment", async () => {
		const folder = await folderWith({ ...documents, "large.jsonl": large() });
		await entente(["build", "in"], { cwd: folder });
		const before = readFileSync(join(folder, "graph/manifest.json"), "utf8");
		const names = new Set(Object.keys(filesIn(join(folder, "graph"))));
		const files = filesIn(join(folder, "graph"));
		let killed = 0;
		for (const records of [0, 1, 20, 60]) {
			const child = start(["build", "large.jsonl", "--jobs", "1"], { cwd: folder });
			const outcome = finished(child);
			await untilTrue(() => child.exitCode !== null || (isLocked(folder) && newRecords(folder, names) >= records));
			child.kill("SIGKILL");
			if ((await outcome).signal === null) continue; // It was done first.
			killed++;
			expect(readFileSync(join(folder, "graph/manifest.json"), "utf8")).toBe(before);
			const now = filesIn(join(folder, "graph"));
			for (const name of names) expect(now[name]).toBe(files[name]);
			expect((await entente(["explain", "--unresolved"], { cwd: folder })).code).toBe(0);
		}
		expect(killed).toBeGreaterThan(0);
		const after = await entente(["build", "large.jsonl"], { cwd: folder });
		expect(after.code).toBe(0);
		expect(Object.keys(filesIn(join(folder, "graph"))).filter((name) => name.includes("tmp"))).toEqual([]);
	});

	test("ends by the signal and gives up the lock when the user presses Ctrl-C", async () => {
		const folder = await folderWith({ ...documents, "large.jsonl": large() });
		await entente(["build", "in"], { cwd: folder });
		const before = readFileSync(join(folder, "graph/manifest.json"), "utf8");
		const child = start(["build", "large.jsonl", "--jobs", "1"], { cwd: folder });
		const outcome = finished(child);
		await untilExists(join(folder, "graph/.lock"));
		child.kill("SIGINT");
		expect((await outcome).signal).toBe("SIGINT");
		expect(existsSync(join(folder, "graph/.lock"))).toBe(false);
		expect(readFileSync(join(folder, "graph/manifest.json"), "utf8")).toBe(before);
	});

	test("is refused while another one is at work", async () => {
		const folder = await folderWith({ ...documents, "large.jsonl": large() });
		mkdirSync(join(folder, "graph"));
		const child = start(["build", "large.jsonl", "--jobs", "1"], { cwd: folder });
		const outcome = finished(child);
		await untilExists(join(folder, "graph/.lock"));
		const second = await entente(["build", "in"], { cwd: folder });
		const first = await outcome;
		expect([first.code, second.code].sort()).toEqual([0, 1]);
		expect(first.stderr + second.stderr).toContain("is building this graph");
	});
});

const untilExists = (path: string): Promise<void> => untilTrue(() => existsSync(path));

async function untilTrue(test: () => boolean): Promise<void> {
	while (!test()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const isLocked = (folder: string): boolean => existsSync(join(folder, "graph/.lock"));
const newRecords = (folder: string, old: ReadonlySet<string>): number =>
	readdirSync(join(folder, "graph/records")).filter((name) => !old.has(`records/${name}`)).length;
