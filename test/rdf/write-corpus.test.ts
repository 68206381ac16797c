import { expect, test } from "vitest";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { rdfFormats } from "../../src/rdf/format.ts";
import { nquadsLine } from "../../src/rdf/nquads.ts";
import { parse } from "../../src/rdf/parse.ts";
import { writeCorpus } from "../../src/rdf/write-corpus.ts";
import { corpus, extractor } from "./sample.ts";

const written = async (format: (typeof rdfFormats)[number], rdf12 = false): Promise<string> => {
	let text = "";
	for await (const block of writeCorpus(corpus, format, { extractor, rdf12 })) text += block;
	return text;
};
const quads = [...corpusToQuads(corpus, { extractor })];
const all = new Set(quads.map(nquadsLine));
const network = new Set(quads.filter(({ graph }) => graph.termType === "DefaultGraph").map(nquadsLine));

test.each(["nquads", "trig", "jsonld"] as const)("%s holds the whole corpus, each quad once", async (format) => {
	const lines = (await parse(await written(format), format)).map(nquadsLine);
	expect(new Set(lines)).toEqual(all);
	expect(lines).toHaveLength(all.size);
});

test.each(["turtle", "ntriples", "rdfxml"] as const)("%s holds the network", async (format) => {
	const lines = (await parse(await written(format), format)).map(nquadsLine);
	expect(network.size).toBeGreaterThan(50);
	expect(new Set(lines)).toEqual(network);
});

test("N-Quads in the form of RDF 1.2 reify every claim", async () => {
	const quads = await parse(await written("nquads", true), "nquads");
	const reifiers = quads.filter(({ predicate }) => predicate.value.endsWith("#reifies"));
	expect(reifiers).toHaveLength(corpus.statements.length);
	expect(reifiers.every(({ object }) => object.termType === "Quad")).toBe(true);
});

test.each(rdfFormats)("%s is the same each time", async (format) => {
	expect(await written(format)).toBe(await written(format));
});
