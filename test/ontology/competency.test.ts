import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resource } from "../../src/ontology/resource.ts";
import { predicates } from "../../src/ontology/terms.ts";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { nquadsBlocks } from "../../src/rdf/nquads.ts";
import { parse } from "../../src/rdf/parse.ts";
import { serialize } from "../../src/rdf/serialize.ts";
import { EmbeddedStore } from "../../src/store/embedded-store.ts";
import { formatResults } from "../../src/store/format-results.ts";
import { corpus, extractor } from "../rdf/sample.ts";

const read = (path: string): string => readFileSync(resource(`ontology/${path}`), "utf8");
const questions = readdirSync(resource("ontology/cq")).filter((file) => file.endsWith(".rq"));

test("the example network is what the program writes for its two documents", async () => {
	const written = await serialize(corpusToQuads(corpus, { extractor }), "trig");
	await expect(written).toMatchFileSnapshot(resource("ontology/examples/network.trig"));
});

describe("competency questions on the example network", () => {
	const store = new EmbeddedStore();
	beforeAll(async () => {
		await store.load(nquadsBlocks(await parse(read("examples/network.trig"), "trig")));
	});
	afterAll(() => store.close());

	test.each(questions)("%s", async (file) => {
		const results = await store.query(read(`cq/${file}`));
		if (results.kind !== "bindings") throw new Error("a competency question is a SELECT");
		expect(results.rows.length).toBeGreaterThan(0);
		const lines = await formatResults(results, "tsv");
		await expect(lines).toMatchFileSnapshot(resource(`ontology/cq/expected/${file.replace(/rq$/, "tsv")}`));
	});
});

test("each of the sixteen relations is needed by a question", () => {
	const all = questions.map((file) => read(`cq/${file}`)).join("\n");
	expect(predicates.filter((predicate) => !all.includes(`ent:${predicate}`))).toEqual([]);
});
