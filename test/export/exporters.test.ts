import { expect, test } from "vitest";
import { collectText, type Exporter } from "../../src/export/exporter.ts";
import { exporters, findExporter } from "../../src/export/exporters.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";
import { sample } from "../fixtures/graph/sample.ts";

async function written(exporter: Exporter, corpus: Corpus): Promise<readonly (readonly [string, string])[]> {
	if (!exporter.multiple) return [[exporter.id, await collectText(exporter.write(corpus))]];
	return Promise.all(
		[...exporter.write(corpus)].map(async ({ name, content }) => [name, await collectText(content)] as const),
	);
}

test.each(exporters)("$id gives the same bytes again", async (exporter) => {
	expect(await written(exporter, sample)).toEqual(await written(exporter, sample));
});

/** The others follow the order of the corpus, which is sorted. */
const ofGraph = exporters.filter(({ id }) => !["csv", "parquet", "plover", "ftm"].includes(id));

test.each(ofGraph)("$id does not depend on the order of entities and statements", async (exporter) => {
	const statements = [...sample.statements].reverse();
	const reversed = { ...sample, statements, entities: new Map([...sample.entities].reverse()) };
	expect(await written(exporter, reversed)).toEqual(await written(exporter, sample));
});

test.each(exporters)("$id writes an empty corpus", async (exporter) => {
	expect((await written(exporter, corpusOf([]))).length).toBeGreaterThan(0);
});

test("file names are plain and extensions have their dot", () => {
	for (const exporter of exporters) {
		expect(exporter.extension).toMatch(/^\.[a-z.]+$/);
		if (exporter.multiple) for (const { name } of exporter.write(sample)) expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
	}
});

test("an unknown format is a wrong usage that names the known ones", () => {
	expect(findExporter("gexf").id).toBe("gexf");
	expect(() => findExporter("docx")).toThrow(/no export format "docx"; choose one of jsonl, gexf/);
});
