import fc from "fast-check";
import { DataFactory } from "n3";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { gexf } from "../../src/export/gexf.ts";
import { graphml } from "../../src/export/graphml.ts";
import { serialize } from "../../src/rdf/serialize.ts";
import { escapeXml } from "../../src/rdf/xml-text.ts";
import { formatResults } from "../../src/store/format-results.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

/** Controls, halves of surrogate pairs and noncharacters, between what may stay: a tab, a pair, a private-use character. */
const hostile = "a\u0000b\u0008\u000B\u001Fc\uD800d\uDC00\uFFFE\uFFFF\t😀\uE000'";
const held = "a\uFFFDb\uFFFD\uFFFD\uFFFDc\uFFFDd\uFFFD\uFFFD\uFFFD&#x9;😀\uE000'";

test("what XML 1.0 forbids becomes U+FFFD, and markup its entities", () => {
	expect(escapeXml(hostile)).toBe(held);
	expect(escapeXml(`<a b="c">&amp;\r\n</a>`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;&#xD;&#xA;&lt;/a&gt;");
});

test("nothing is left that ends an element, an attribute or the document", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "\uD83D", "\uDE00"), (text, half) => {
			const escaped = escapeXml(text + half);
			expect(escaped).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
			expect(escaped.replace(/&(?:amp|lt|gt|quot|#x[9AD]);/g, "")).not.toMatch(/[&<>"]/);
		}),
	);
});

test.each([
	["RDF/XML", () => serialize([quad(hostile)], "rdfxml")],
	["results as XML", () => formatResults(rows(hostile), "xml")],
	["GEXF", () => collectText(gexf.write(corpus))],
	["GraphML", () => collectText(graphml.write(corpus))],
])("%s holds no forbidden character", async (_, write) => {
	const xml = await write();
	expect(xml).toContain(held);
	expect(xml).toMatch(/^[\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
});

const quad = (value: string): never =>
	DataFactory.quad(
		DataFactory.namedNode("http://a/s"),
		DataFactory.namedNode("http://a/p"),
		DataFactory.literal(value),
	) as never;

const rows = (value: string) =>
	({ kind: "bindings", variables: ["v"], rows: [{ v: { type: "literal", value } }], truncated: false }) as const;

const corpus = corpusOf([["person/a", "metWith", "person/b"]], { "person/a": { name: hostile } });
