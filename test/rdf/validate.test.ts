import { readFileSync } from "node:fs";
import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { describe, expect, test } from "vitest";
import { resource } from "../../src/ontology/resource.ts";
import { corpusToQuads } from "../../src/rdf/corpus-to-quads.ts";
import { extractionToQuads } from "../../src/rdf/extraction-to-quads.ts";
import { parse } from "../../src/rdf/parse.ts";
import { validate } from "../../src/rdf/validate.ts";
import { base, corpus, extraction, extractor } from "./sample.ts";

const read = (path: string): string => readFileSync(resource(path), "utf8");
const shapes = await parse(read("ontology/shapes.ttl"), "turtle");
const names = shapes
	.filter(({ object }) => object.value === "http://www.w3.org/ns/shacl#NodeShape")
	.map(({ subject }) => subject.value.replace(/.*#/, ""));
const examples = await parse(read("ontology/examples/shapes.trig"), "trig");
const example = (graph: string): readonly Quad[] =>
	examples
		.filter((quad) => quad.graph.value === graph)
		.map(
			({ subject, predicate, object }) =>
				DataFactory.quad(subject as never, predicate as never, object as never) as never,
		);

describe.each(names)("%s", (name) => {
	test("lets its good example pass", async () => {
		const good = example(`urn:pass:${name}`);
		expect(good.length).toBeGreaterThan(0);
		expect(await validate(good)).toEqual([]);
	});
	test("objects to its bad example", async () => {
		const found = await validate(example(`urn:fail:${name}`));
		expect(found.map(({ shape }) => shape)).toContain(name);
		expect(found.every(({ severity, message }) => severity === "violation" && message !== "")).toBe(true);
	});
});

test("what a document becomes conforms", async () => {
	expect(await validate(extractionToQuads(extraction, { base, extractor }))).toEqual([]);
});

test("what a corpus becomes conforms", async () => {
	expect(await validate(corpusToQuads(corpus, { extractor }))).toEqual([]);
});

test("a report names the node, the property and the value at fault", async () => {
	const quads = extractionToQuads(extraction, { base, extractor }).filter(
		({ predicate, subject }) => !(predicate.value.endsWith("#prefLabel") && subject.value.endsWith("/RUS")),
	);
	expect(await validate(quads)).toEqual([
		{
			focus: `${base}state/RUS`,
			path: "http://www.w3.org/2004/02/skos/core#prefLabel",
			value: undefined,
			shape: "EntityShape",
			message: "A thing has one preferred name.",
			severity: "violation",
		},
	]);
});
