import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../src/pipeline.ts";
import type { Extractor } from "../../src/statement/extraction.ts";
import { openCorpus } from "../../src/store/open-corpus.ts";
import { filesIn, folderWith } from "./folder.ts";
import { toyExtractor } from "./toy-extractor.ts";

describe("build", () => {
	test("writes a graph that names every document, entity and statement", async () => {
		const folder = folderWith({ "in/a.txt": "Ann met Bob.", "in/b.txt": "Bob met Ann. Carl met Dora." });
		const graph = join(folder, "graph");
		const report = await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		expect(report).toMatchObject({ documents: 2, reused: 0, entities: 4, statements: 2, skipped: [], duplicates: [] });
		const corpus = openCorpus(graph);
		expect([...corpus.entities.keys()]).toEqual(["state/ann", "state/bob", "state/carl", "state/dora"]);
		const shared = corpus.statements.find(({ subject }) => subject === "state/ann");
		expect(shared?.evidence.map(({ quote }) => quote)).toEqual(["Ann met Bob.", "Bob met Ann."]);
	});

	test("reads again only what has changed", async () => {
		const folder = folderWith({
			"in/a.txt": "Ann met Bob.",
			"in/b.txt": "Bob met Carl.",
			"in/c.txt": "Carl met Dora.",
		});
		const graph = join(folder, "graph");
		await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		writeFileSync(join(folder, "in/b.txt"), "Bob met Emil.");
		rmSync(join(folder, "in/c.txt"));
		const second = toyExtractor();
		const report = await build([join(folder, "in")], { graph, extractor: second });
		expect(second.read).toEqual([join(folder, "in/b.txt")]);
		expect(report).toMatchObject({ documents: 2, reused: 1, entities: 3 });
	});

	test("reads one changed line of a JSON Lines file, not its neighbours", async () => {
		const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
		const folder = folderWith({ "in.jsonl": line("one", "Ann met Bob.") + line("two", "Bob met Carl.") });
		const input = join(folder, "in.jsonl");
		const graph = join(folder, "graph");
		await build([input], { graph, extractor: toyExtractor() });
		writeFileSync(input, line("one", "Ann met Bob.") + line("two", "Bob met Dora."));
		const second = toyExtractor();
		await build([input], { graph, extractor: second });
		expect(second.read).toEqual([`${input}#two`]);
	});

	test("reads everything again for another extractor, or if told so", async () => {
		const folder = folderWith({ "in/a.txt": "Ann met Bob." });
		const graph = join(folder, "graph");
		await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		const other = toyExtractor("toy 2");
		await build([join(folder, "in")], { graph, extractor: other });
		expect(other.read).toHaveLength(1);
		const forced = toyExtractor("toy 2");
		await build([join(folder, "in")], { graph, extractor: forced, force: true });
		expect(forced.read).toHaveLength(1);
	});

	test("keeps one of two documents with the same text and names the other, also when the first goes away", async () => {
		const folder = folderWith({ "in/a.txt": "Ann met Bob.", "in/b.txt": "Ann met Bob." });
		const graph = join(folder, "graph");
		const [a, b] = [join(folder, "in/a.txt"), join(folder, "in/b.txt")];
		const report = await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		expect(report).toMatchObject({ documents: 1, duplicates: [{ path: b, of: a }] });
		expect(openCorpus(graph).statements[0]?.evidence).toHaveLength(1);
		rmSync(a);
		expect(await build([join(folder, "in")], { graph, extractor: toyExtractor() })).toMatchObject({
			documents: 1,
			duplicates: [],
		});
		expect(openCorpus(graph).documents.map(({ path }) => path)).toEqual([b]);
	});

	test("names a document on which the extractor fails and builds the rest", async () => {
		const folder = folderWith({ "in/a.txt": "BREAK", "in/b.txt": "Ann met Bob." });
		const report = await build([join(folder, "in")], { graph: join(folder, "graph"), extractor: toyExtractor() });
		expect(report.documents).toBe(1);
		expect(report.skipped).toEqual([{ path: join(folder, "in/a.txt"), reason: "the extractor failed: cannot" }]);
	});

	test("leaves the old graph whole when it is stopped", async () => {
		const folder = folderWith({ "in/a.txt": "Ann met Bob." });
		const graph = join(folder, "graph");
		await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		const before = openCorpus(graph);
		writeFileSync(join(folder, "in/b.txt"), "Carl met Dora.");
		const controller = new AbortController();
		const toy = toyExtractor();
		const extractor: Extractor = {
			...toy,
			extract: (document) => {
				controller.abort();
				return toy.extract(document);
			},
		};
		await expect(build([join(folder, "in")], { graph, extractor, signal: controller.signal })).rejects.toThrow();
		expect(openCorpus(graph)).toEqual(before);
		expect([...before.extractions()]).toHaveLength(1);
	});

	test("gives the same files whatever the order of the inputs and whatever was built before", async () => {
		const texts = {
			"a.txt": "Ann met Bob.",
			"b.txt": "Bob met Carl.",
			"c.txt": "Ann met Bob.",
			"d.txt": "Carl met Ann.",
		};
		const folder = folderWith(texts);
		const paths = Object.keys(texts).map((name) => join(folder, name));
		const built = async (steps: readonly (readonly string[])[]): Promise<Readonly<Record<string, string>>> => {
			const graph = join(folder, "graph");
			rmSync(graph, { recursive: true, force: true });
			for (const inputs of steps) await build(inputs, { graph, extractor: toyExtractor() });
			return filesIn(graph);
		};
		const expected = await built([paths]);
		const shuffled = fc.shuffledSubarray(paths, { minLength: paths.length });
		const earlier = fc.array(fc.shuffledSubarray(paths, { minLength: 1 }), { maxLength: 2 });
		await fc.assert(
			fc.asyncProperty(shuffled, earlier, async (inputs, before) => {
				expect(await built([...before, inputs])).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});
});
