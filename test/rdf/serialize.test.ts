import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { DataFactory, Parser, Writer } from "n3";
import { describe, expect, test } from "vitest";
import { extractionToQuads } from "../../src/rdf/extraction-to-quads.ts";
import { holdsGraphs, type RdfFormat, rdfFormats } from "../../src/rdf/format.ts";
import { nquadsBlocks, nquadsLine } from "../../src/rdf/nquads.ts";
import { parse } from "../../src/rdf/parse.ts";
import { serialize } from "../../src/rdf/serialize.ts";
import { base, extraction, extractor } from "./sample.ts";

const sample = extractionToQuads(extraction, { base, extractor });
const lines = (quads: readonly Quad[]): readonly string[] => [...new Set(quads.map(nquadsLine))].sort();

/** Text as hostile documents have it, without lone surrogates, which RDF cannot hold. */
const text = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom(
		'"""',
		"\\",
		"\\u0041",
		"a\r\nb\t",
		"<script>&amp;",
		"'''",
		"\u0000\f\b",
		"🕊 \uFFFE",
		"]]>",
		"{@id}",
		"\u0085\u2028",
	),
);
const iri = fc.constantFrom(
	"http://a.example/x",
	"https://w3id.org/entente/id/state/RUS",
	"http://a.example/x#y-z",
	"urn:x:1",
);
const predicate = fc.constantFrom(
	"https://w3id.org/entente/ns#metWith",
	"http://a.example/p",
	"http://www.w3.org/2004/02/skos/core#prefLabel",
);
const literal = fc.oneof(
	text.map((value) => DataFactory.literal(value)),
	text.map((value) => DataFactory.literal(value, "en-gb")),
	fc
		.constantFrom("0.90", "001", "2018", "x")
		.map((value) => DataFactory.literal(value, DataFactory.namedNode("http://www.w3.org/2001/XMLSchema#decimal"))),
	text.map((value) => DataFactory.literal(value, DataFactory.namedNode("http://id.loc.gov/datatypes/edtf/EDTF"))),
);
const object = fc.oneof(
	iri.map((value) => DataFactory.namedNode(value)),
	literal,
);
const graph = fc.option(iri, { nil: undefined });
const quads = fc.array(
	fc
		.tuple(iri, predicate, object, graph)
		.map(
			([s, p, o, g]) =>
				DataFactory.quad(
					DataFactory.namedNode(s),
					DataFactory.namedNode(p),
					o,
					g === undefined ? DataFactory.defaultGraph() : DataFactory.namedNode(g),
				) as unknown as Quad,
		),
	{ maxLength: 12 },
);

describe.each(rdfFormats)("%s", (format: RdfFormat) => {
	const held = (all: readonly Quad[]): readonly Quad[] =>
		holdsGraphs(format) ? all : all.filter((quad) => quad.graph.termType === "DefaultGraph");

	test("reading back what was written gives the same quads, whatever the literals hold", async () => {
		await fc.assert(
			fc.asyncProperty(quads, async (all) => {
				const back = await parse(await serialize(all, format), format);
				expect(lines(back)).toEqual(lines(held(all).map(format === "rdfxml" ? xmlSafe : (quad) => quad)));
			}),
			{ numRuns: 150 },
		);
	});

	test("the order and repetition of the input do not show", async () => {
		const turned = [...sample].reverse();
		expect(await serialize([...turned, ...sample], format)).toBe(await serialize(sample, format));
	});
});

/** RDF/XML cannot hold most control characters; they become U+FFFD and nothing else changes. */
function xmlSafe(quad: Quad): Quad {
	if (quad.object.termType !== "Literal") return quad;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids are the point
	const value = quad.object.value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
	const { language, datatype } = quad.object;
	const object = DataFactory.literal(value, language === "" ? (datatype as never) : language);
	return DataFactory.quad(
		quad.subject as never,
		quad.predicate as never,
		object,
		quad.graph as never,
	) as unknown as Quad;
}

test("N-Quads lines read the same as those of an independent writer", () => {
	fc.assert(
		fc.property(quads, (all) => {
			const ours = new Parser({ format: "application/n-quads" }).parse(all.map(nquadsLine).join(""));
			const theirs = new Parser({ format: "application/n-quads" }).parse(
				new Writer({ format: "application/n-quads" }).quadsToString(all as never),
			);
			expect(lines(ours as never)).toEqual(lines(theirs as never));
		}),
	);
});

test("blocks join to the whole and are cut between lines", () => {
	const blocks = [...nquadsBlocks(sample, 500)];
	expect(blocks.length).toBeGreaterThan(3);
	expect(blocks.join("")).toBe(sample.map(nquadsLine).join(""));
	expect(blocks.every((block) => block.endsWith(".\n"))).toBe(true);
});

test("in RDF 1.2 the claim's IRI reifies the triple and keeps its qualifiers", async () => {
	const trig = await serialize(sample, "trig", { rdf12: true });
	expect(trig.startsWith('VERSION "1.2"\n')).toBe(true);
	const back = await parse(trig, "trig");
	const reifiers = back.filter((quad) => quad.predicate.value.endsWith("#reifies"));
	expect(reifiers).toHaveLength(extraction.statements.length);
	expect(back.some((quad) => quad.object.value.endsWith("rdf-syntax-ns#Statement"))).toBe(false);
	const claims = back.filter((quad) => quad.object.value.endsWith("#Claim")).map((quad) => quad.subject.value);
	expect(new Set(reifiers.map((quad) => quad.subject.value))).toEqual(new Set(claims));
});

test("a predicate that XML cannot name is refused with the remedy", async () => {
	const odd = DataFactory.quad(
		DataFactory.namedNode("http://a/s"),
		DataFactory.namedNode("http://a/1"),
		DataFactory.namedNode("http://a/o"),
	);
	await expect(serialize([odd as never], "rdfxml")).rejects.toThrow(/has no name at its end; use turtle/);
});

test("a JSON-LD document cannot make the reader fetch a context", async () => {
	const document = '{"@context": "http://127.0.0.1:1/context", "@id": "http://a/b", "p": 1}';
	await expect(parse(document, "jsonld")).rejects.toThrow(/is not fetched/);
});
