import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documents } from "./documents.ts";
import { entente, finished, folderWith, type Outcome, root, start } from "./entente.ts";

/** The graph of the sample documents, which every test here only reads. */
let graph = "";

beforeAll(async () => {
	graph = mkdtempSync(join(tmpdir(), "entente-graph-"));
	expect((await entente(["build", "data/documents", "--graph", graph])).code).toBe(0);
});
afterAll(() => rmSync(graph, { recursive: true, force: true }));

const ask = (...words: readonly string[]): Promise<Outcome> => entente([...words, "--graph", graph]);

describe("entente", () => {
	test("lists its commands, and shows examples of each", async () => {
		const help = await entente(["--help"]);
		expect(help.code).toBe(0);
		const names = [
			"build",
			"export",
			"query",
			"analyse",
			"compare",
			"explain",
			"validate",
			"view",
			"serve",
			"evaluate",
		];
		for (const name of names) {
			expect(help.stdout).toContain(`entente ${name}`);
			expect((await entente([name, "--help"])).stdout).toMatch(/Examples:\n {2}.*entente/);
		}
	});

	test.each([
		[["exprot"], /Did you mean export\?/],
		[[], /name a command/],
		[["build"], /Not enough non-option arguments/],
		[["build", "x", "--jobs", "0"], /--jobs takes a whole number/],
		[["build", "x", "--base", "ftp:nowhere"], /--base takes an http/],
		[["build", "x", "--colour"], /Unknown argument: colour/],
		[["query"], /needs a query/],
		[["explain"], /needs an entity/],
		[["export", "--format", "docx"], /no format docx; known are turtle/],
	])("answers wrong usage %j on one line, with exit code 2", async (words, message) => {
		const { code, stdout, stderr } = await entente(words);
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toMatch(message);
		expect(stderr.trim().split("\n")).toHaveLength(1);
	});

	test("says what to do where there is no graph, with the stack only if asked for", async () => {
		const folder = await folderWith();
		const short = await entente(["validate"], { cwd: folder });
		expect(short).toMatchObject({ code: 1, stdout: "" });
		expect(short.stderr).toBe("error: graph: no graph here; run `entente build <files> --graph graph` first\n");
		const long = await entente(["validate", "--verbose"], { cwd: folder });
		expect(long.stderr).toContain("    at ");
	});

	test("colours nothing but a terminal, unless told to", async () => {
		expect((await ask("explain", "ASEAN")).stdout).not.toContain("\u001b");
		expect((await ask("explain", "ASEAN", "--color")).stdout).toContain("\u001b[1m");
		expect((await ask("explain", "ASEAN", "--no-color")).stdout).not.toContain("\u001b");
	});

	test("ends without a word when the reader of a pipe has enough", async () => {
		const program = `"${process.execPath}" "${join(root, "dist/src/cli.js")}"`;
		const child = spawn("sh", ["-c", `${program} export --format jsonl --graph "${graph}" | head -n 1`]);
		const { stdout, stderr } = await finished(child);
		expect(JSON.parse(stdout)).toMatchObject({ kind: "document" });
		expect(stderr).toBe("");
	});
});

describe("entente export", () => {
	test("knows every format, and each writes something", async () => {
		const folder = await folderWith();
		const formats = JSON.parse((await entente(["export", "--list", "--json"])).stdout) as string[];
		const promised = [
			"turtle",
			"trig",
			"nquads",
			"ntriples",
			"jsonld",
			"rdfxml",
			"jsonl",
			"gexf",
			"graphml",
			"csv",
			"cypher",
			"json",
			"parquet",
		];
		expect(formats).toEqual(expect.arrayContaining(promised));
		for (const format of formats) {
			const { code, stderr } = await ask("export", "-f", format, "-o", join(folder, format));
			expect({ format, code, stderr }).toEqual({ format, code: 0, stderr: "" });
		}
		expect(readdirSync(folder).sort()).toEqual([...formats].sort());
		expect(readFileSync(join(folder, "turtle"), "utf8")).toContain("ent:");
	});

	test("leaves texts out of JSON Lines with --no-text", async () => {
		const { stdout } = await ask("export", "-f", "jsonl", "--no-text");
		const lines = stdout
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as { kind: string });
		expect(lines.filter(({ kind }) => kind === "document")).toHaveLength(3);
		expect(lines.some((line) => "text" in line && line.kind === "document")).toBe(false);
	});

	test("wants a folder for a format of several files", async () => {
		expect(await ask("export", "-f", "csv")).toMatchObject({ code: 2, stderr: expect.stringContaining("--output") });
	});

	test("leaves no half-written file behind where it cannot write", async () => {
		const { code, stderr } = await ask("export", "-f", "turtle", "-o", "/nowhere/at/all.ttl");
		expect(code).toBe(1);
		expect(stderr).toContain("/nowhere/at/all.ttl: cannot be written");
	});
});

describe("entente query", () => {
	test("answers in a table, in CSV and in JSON, with known prefixes", async () => {
		const query = "SELECT ?title WHERE { GRAPH ?g { ?d a ent:Document ; dcterms:title ?title } } ORDER BY ?title";
		expect((await ask("query", query)).stdout).toMatch(/^title\n─+\n(.+\n){3}$/);
		expect((await ask("query", query, "-f", "csv")).stdout).toMatch(/^title\r\n/);
		const { results } = JSON.parse((await ask("query", query, "--json")).stdout) as {
			results: { bindings: unknown[] };
		};
		expect(results.bindings).toHaveLength(3);
	});

	test("reads the query from standard input or a file", async () => {
		const folder = await folderWith({ "q.rq": "ASK { id:state/RUS a ent:State }".replace("id:state/RUS", "?s") });
		expect((await ask("query", "--file", join(folder, "q.rq"))).stdout).toBe("true\n");
		expect((await entente(["query", "-", "--graph", graph], { input: "ASK {}" })).stdout).toBe("true\n");
	});

	test("tells where a query is wrong, by the line of the user's text", async () => {
		const { code, stderr } = await ask("query", "SELECT ?s WHERE {\n ?s a ent:State ; ;; } }");
		expect(code).not.toBe(0);
		expect(stderr).toMatch(/line 2/);
	});

	test("refuses updates", async () => {
		expect(await ask("query", "CLEAR ALL")).toMatchObject({ code: 1, stdout: "" });
	});
});

describe("entente explain", () => {
	test("finds a state by id and by name, whatever the case, and quotes the documents", async () => {
		const byId = await ask("explain", "state/RUS");
		expect((await ask("explain", "RUSSIA")).stdout).toBe(byId.stdout);
		const texts = readdirSync(join(root, "data/documents")).map((name) =>
			readFileSync(join(root, "data/documents", name), "utf8"),
		);
		const quotes = [...byId.stdout.matchAll(/“(.+)” data/gu)].map(([, quote = ""]) => quote);
		expect(quotes.length).toBeGreaterThan(2);
		const squash = (text: string): string => text.replace(/\s+/gu, " ");
		for (const quote of quotes) expect(texts.some((text) => squash(text).includes(quote))).toBe(true);
	});

	test("suggests what may have been meant", async () => {
		const { code, stderr } = await ask("explain", "Sergej Lavrof");
		expect(code).toBe(2);
		expect(stderr).toMatch(/did you mean Sergey Lavrov \(person\/sergey-lavrov\)/);
	});

	test("tells what lies between two", async () => {
		const { statements } = JSON.parse((await ask("explain", "Russia", "ASEAN", "--json")).stdout) as {
			statements: { subject: string; object: string }[];
		};
		expect(statements.length).toBeGreaterThan(0);
		for (const { subject, object } of statements)
			expect([subject, object].sort()).toEqual(["organisation/asean", "state/RUS"]);
	});

	test("groups what was left unresolved by reason, most frequent first, with examples", async () => {
		const { stdout } = await ask("explain", "--unresolved", "--limit", "0");
		const counts = [...stdout.matchAll(/ · (\d+) passages? in \d+ documents?\n {4}“.+” data\/documents\//gu)];
		const passages = counts.map(([, count]) => Number(count));
		expect(passages.length).toBeGreaterThan(1);
		expect(passages).toEqual([...passages].sort((a, b) => b - a));
		const rows = (await ask("explain", "--unresolved", "--json")).stdout.trim().split("\n");
		expect(rows).toHaveLength(passages.reduce((sum, count) => sum + count, 0));
	});

	test("knows a person by the surname", async () => {
		const folder = await folderWith(documents);
		await entente(["build", "in", "-g", "graph"], { cwd: folder });
		const said = await entente(["explain", "kuleba", "-g", "graph"], { cwd: folder });
		expect(said.stdout).toMatch(/^Dmytro Kuleba · person/);
	});
});

describe("entente analyse", () => {
	test("lists its measures, and computes one, by either spelling", async () => {
		expect((await ask("analyse", "--list")).stdout).toContain("pagerank · PageRank");
		const table = await ask("analyse", "degree", "--top", "3");
		expect(table.stdout.trim().split("\n").length).toBeGreaterThanOrEqual(5);
		expect((await ask("analyze", "degree", "--top", "3")).stdout).toBe(table.stdout);
	});

	test("reports what to know first, without a measure, as text, page, table and JSON", async () => {
		const folder = await folderWith();
		expect((await ask("analyse")).stdout).toMatch(/^Size\n-+\nDocuments: 3;/);
		expect((await ask("analyse", "--format", "csv")).stdout).toContain("\r\nsize,documents,3,,\r\n");
		expect(JSON.parse((await ask("analyse", "--json")).stdout)).toMatchObject({ size: { documents: 3 } });
		expect((await ask("analyse", "-f", "html", "-o", join(folder, "report.html"))).stdout).toBe("");
		expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>/);
	});

	test("writes the table of a measure to a file", async () => {
		const folder = await folderWith();
		await ask("analyse", "degree", "-o", join(folder, "degree.txt"));
		expect(readFileSync(join(folder, "degree.txt"), "utf8")).toBe((await ask("analyse", "degree")).stdout);
	});

	test("takes entities by name as parameters", async () => {
		const { code, stdout } = await ask("analyse", "path", "--set", "from=Russia", "--set", "to=ASEAN", "--json");
		expect(code).toBe(0);
		expect((JSON.parse(stdout) as { rows: unknown[] }).rows.length).toBeGreaterThan(0);
	});
});

test("entente compare tells what a later graph says that an earlier does not", async () => {
	const folder = await folderWith(documents);
	await entente(["build", "in/visit.txt", "-g", "before"], { cwd: folder });
	await entente(["build", "in", "-g", "after"], { cwd: folder });
	const { stdout } = await entente(["compare", "before", "after", "-f", "csv"], { cwd: folder });
	expect(stdout).toMatch(/\r\nnew tie,Retno Marsudi – Sergey Lavrov,0\.00,/);
	expect((await entente(["compare", "after", "after", "-f", "csv"], { cwd: folder })).stdout).toBe(
		"change,what,before,after,quote\r\n",
	);
});

test("entente validate finds the sample graph conforming", async () => {
	expect(await ask("validate")).toMatchObject({ code: 0, stdout: "", stderr: `${graph}: conforms\n` });
});

test("entente evaluate scores the sample graph against its gold", async () => {
	const { stdout } = await ask("evaluate", "data/gold", "--json");
	const { groundedQuotes, absent, documents } = JSON.parse(stdout) as Record<string, unknown>;
	expect({ groundedQuotes, absent, documents }).toEqual({ groundedQuotes: 1, absent: [], documents: 3 });
	expect((await ask("evaluate", "data/gold")).stdout).toMatch(/FACTS +\d\.\d{3}/);
});

test.runIf(existsSync(join(root, "dist/web/index.html")))(
	"entente view writes one page that asks for nothing else",
	async () => {
		const folder = await folderWith();
		expect((await ask("view", "-o", join(folder, "page.html"))).code).toBe(0);
		const page = readFileSync(join(folder, "page.html"), "utf8");
		expect(page).toContain("Content-Security-Policy");
		expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
	},
);

test.runIf(existsSync(join(root, "dist/web/index.html")))("entente serve answers until it is interrupted", async () => {
	const child = start(["serve", "--port", "0", "--graph", graph]);
	const outcome = finished(child);
	const address = await new Promise<string>((resolve) => {
		child.stderr?.on("data", (text: string) => {
			const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
			if (found !== undefined) resolve(found);
		});
	});
	const answer = await fetch(`${address}/sparql?query=${encodeURIComponent("ASK {}")}`);
	expect(await answer.json()).toMatchObject({ boolean: true });
	child.kill("SIGINT");
	expect((await outcome).code).toBe(0);
});
