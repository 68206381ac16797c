import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/pipeline.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import { graphIdentities } from "../../src/store/identities.ts";
import { openCorpus } from "../../src/store/open-corpus.ts";
import { folderWith } from "./folder.ts";
import { toyExtractor } from "./toy-extractor.ts";

const prefixes = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @base <https://w3id.org/entente/id/> .\n`;

async function builtWith(
	decisions: string,
	folder = folderWith({ "in/a.txt": "Ann met Bob.", "in/b.txt": "Anna met Bob. Ann met Anna." }),
) {
	const graph = join(folder, "graph");
	await build([join(folder, "in")], { graph, extractor: toyExtractor() });
	writeFileSync(join(graph, "decisions.ttl"), prefixes + decisions);
	await build([join(folder, "in")], { graph, extractor: toyExtractor() });
	return { graph, folder, corpus: openCorpus(graph) };
}

const meetings = ({ statements }: Corpus): readonly string[] =>
	statements.map(({ subject, object }) => `${subject} ${object}`).sort();

describe("decisions", () => {
	test("make two entities one, in every document, and no one meets himself", async () => {
		const { corpus, graph } = await builtWith("<state/anna> owl:sameAs <state/ann> .");
		expect(meetings(corpus)).toEqual(["state/ann state/bob"]);
		expect(corpus.statements[0]?.evidence).toHaveLength(2);
		expect(corpus.entities.get("state/ann")).toMatchObject({ name: "Ann", aliases: ["Anna"] });
		expect(graphIdentities(graph).reasons).toContainEqual(
			expect.objectContaining({ local: "state/anna", entity: "state/ann", reason: expect.stringContaining("decided") }),
		);
	});

	test("reject an entity with its statements", async () => {
		const { corpus, graph } = await builtWith('<state/anna> owl:deprecated true ; rdfs:comment "a typing error" .');
		expect(meetings(corpus)).toEqual(["state/ann state/bob"]);
		expect(corpus.entities.has("state/anna")).toBe(false);
		expect(graphIdentities(graph).reasons).toMatchObject([
			{ local: "state/anna", reason: "decided: reject, a typing error" },
		]);
	});

	test("reject a statement, in the index, the documents and their quads", async () => {
		const { corpus: before } = await builtWith("");
		const wrong = before.statements.find(({ object }) => object === "state/anna")?.id ?? "";
		const { corpus } = await builtWith(`<${wrong}> owl:deprecated true .`);
		expect(meetings(corpus)).toEqual(["state/ann state/bob", "state/anna state/bob"]);
		expect([...corpus.extractions()].flatMap(({ statements }) => statements.map(({ id }) => id))).not.toContain(wrong);
	});

	test("are taken back when the file goes", async () => {
		const { folder, graph, corpus } = await builtWith("<state/anna> owl:sameAs <state/ann> .");
		rmSync(join(graph, "decisions.ttl"));
		await build([join(folder, "in")], { graph, extractor: toyExtractor() });
		expect(meetings(openCorpus(graph))).not.toEqual(meetings(corpus));
	});

	test("that go round in a circle end at one", async () => {
		const { corpus } = await builtWith("<state/anna> owl:sameAs <state/ann> . <state/ann> owl:sameAs <state/anna> .");
		expect(meetings(corpus)).toEqual(["state/ann state/bob"]);
	});

	test.each([
		["<state/ann> a <x> .", /is no decision/],
		["<state/ann> owl:sameAs <https://example.org/ann> .", /not of this graph/],
		["<state/ann> owl:sameAs", /decisions\.ttl: /],
	])("%j are refused with the file's name", async (text, message) => {
		await expect(builtWith(text)).rejects.toThrow(message);
	});
});
