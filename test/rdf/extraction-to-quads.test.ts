import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusToQuads, networkQuads } from "../../src/rdf/corpus-to-quads.ts";
import { extractionToQuads } from "../../src/rdf/extraction-to-quads.ts";
import { nquadsLine, ntriplesTerm } from "../../src/rdf/nquads.ts";
import { draft, entity } from "./draft.ts";
import { base, corpus, extraction, extractor, second } from "./sample.ts";

const quads = extractionToQuads(extraction, { base, extractor });
const xsd = "http://www.w3.org/2001/XMLSchema#";

/** Objects of a property (by the end of its IRI) of a subject, as N-Triples. */
const objects = (all: readonly Quad[], subject: string, property: string): readonly string[] =>
	all
		.filter((quad) => quad.subject.value === subject && /[^#/]+$/.exec(quad.predicate.value)?.[0] === property)
		.map(({ object }) => ntriplesTerm(object));
const one = (all: readonly Quad[], subject: string, property: string): string => {
	const found = objects(all, subject, property);
	expect(found, `${subject} ${property}`).toHaveLength(1);
	return (found[0] ?? "").replace(/^<(.*)>$/, "$1");
};
const subjects = (all: readonly Quad[], type: string): readonly string[] =>
	all
		.filter(({ predicate, object }) => predicate.value.endsWith("#type") && object.value.endsWith(`#${type}`))
		.map(({ subject }) => subject.value);

describe("what a document asserts", () => {
	const graph = `${base}graph/document/1`;
	const asserted = quads.filter((quad) => quad.graph.value === graph);

	test("holds what is, not what is planned, proposed or denied", () => {
		const relation = (name: string): number =>
			asserted.filter(({ predicate }) => predicate.value.endsWith(`#${name}`)).length;
		expect(relation("chaired")).toBe(2);
		expect(relation("metWith")).toBe(0);
		expect(subjects(quads, "Claim")).toHaveLength(6);
	});

	test("an entity has its classes from fine to coarse, its names, code and links", () => {
		const meeting = `${base}event/2021-07-06-special-asean-russia-meeting`;
		expect(objects(asserted, meeting, "type").map((iri) => iri.replace(/.*#(.*)>/, "$1"))).toEqual([
			"MinisterialMeeting",
			"Meeting",
			"Event",
		]);
		expect(one(asserted, `${base}state/RUS`, "prefLabel")).toBe('"Russia"');
		expect(objects(asserted, `${base}state/RUS`, "altLabel")).toEqual(['"Moscow"', '"Russian Federation"']);
		expect(one(asserted, `${base}state/RUS`, "iso3166Alpha3")).toBe('"RUS"');
		expect(one(asserted, `${base}state/IDN`, "exactMatch")).toBe("http://www.wikidata.org/entity/Q252");
	});

	test("an office is a tenure with title, general office and the day it is attested", () => {
		const [tenure = ""] = subjects(asserted, "Tenure");
		expect(one(asserted, tenure, "holder")).toBe(`${base}person/retno-marsudi`);
		expect(one(asserted, tenure, "officeOf")).toBe(`${base}state/IDN`);
		expect(one(asserted, tenure, "title")).toBe('"Foreign Minister"');
		expect(one(asserted, tenure, "office")).toBe("https://w3id.org/entente/scheme/office#foreign-minister");
		expect(one(asserted, tenure, "attestedOn")).toBe(`"2021-07-07"^^<${xsd}date>`);
	});

	test("a part in an event is a node with its role; a step towards an agreement one with its stage and date", () => {
		const roles = subjects(asserted, "Participation").map((node) => one(asserted, node, "role"));
		expect(roles).toEqual([
			"https://w3id.org/entente/scheme/role#co-chair",
			"https://w3id.org/entente/scheme/role#co-chair",
		]);
		const [action = ""] = subjects(asserted, "AgreementAction");
		expect(one(asserted, action, "stage")).toBe("https://w3id.org/entente/scheme/stage#signed");
		expect(one(asserted, action, "date")).toBe(`"2016"^^<${xsd}gYear>`);
	});
});

describe("claims and evidence", () => {
	test("a claim states relation, status, category, confidence and rule", () => {
		const claim = `${base}${extraction.statements[5]?.id}`;
		expect(one(quads, claim, "subject")).toBe(`${base}person/retno-marsudi`);
		expect(one(quads, claim, "predicate")).toBe("https://w3id.org/entente/ns#metWith");
		expect(one(quads, claim, "object")).toBe(`${base}person/sergey-lavrov`);
		expect(one(quads, claim, "status")).toBe("https://w3id.org/entente/scheme/status#planned");
		expect(one(quads, claim, "category")).toBe("https://w3id.org/entente/scheme/plover#CONSULT");
		expect(one(quads, claim, "confidence")).toBe(`"0.9"^^<${xsd}decimal>`);
		expect(one(quads, claim, "rule")).toBe(`${base}rule/frame/meet`);
		expect(objects(quads, claim, "inGraph")).toEqual([]);
	});

	test("offsets count code points: they cut the quote out of the text as characters, not as code units", () => {
		const characters = [...extraction.document.text];
		for (const evidence of subjects(quads, "Evidence")) {
			const selectors = objects(quads, evidence, "hasSelector").map((iri) => iri.slice(1, -1));
			const position = selectors.find((iri) => iri.includes("/char/")) ?? "";
			const number = (property: string): number => Number(/"(\d+)"/.exec(one(quads, position, property))?.[1]);
			const cut = characters.slice(number("start"), number("end")).join("");
			const quote = selectors.find((iri) => iri.includes("/quote/")) ?? "";
			expect(JSON.parse(one(quads, quote, "exact"))).toBe(cut);
			expect(extraction.statements.some((statement) => statement.evidence[0]?.quote === cut)).toBe(true);
		}
		expect(subjects(quads, "Evidence")).toHaveLength(6);
	});

	test("the length of the text is in code points and its characters are kept", () => {
		const [text = ""] = subjects(quads, "TextVersion");
		expect(one(quads, text, "length")).toContain(`"${[...extraction.document.text].length}"`);
		expect(one(quads, text, "text")).toBe(JSON.stringify(extraction.document.text));
	});

	test("an offset among many astral characters is right for any text", () => {
		const unit = fc.constantFrom("🕊", "a", "é", "👩‍🚀", "\n");
		fc.assert(
			fc.property(fc.array(unit), fc.array(unit), (before, after) => {
				const text = `${before.join("")}Lavrov${after.join("")}`;
				const made = draft({ id: "x", title: "x", text, entities: [entity("person/lavrov", "Lavrov")], facts: [] });
				const all = extractionToQuads(made, { base, extractor });
				const [mention = ""] = subjects(all, "Mention");
				const start = Number(/"(\d+)"/.exec(one(all, one(all, mention, "hasSelector"), "start"))?.[1]);
				expect([...text].slice(start, start + 6).join("")).toBe("Lavrov");
			}),
		);
	});
});

describe("the same in, the same out", () => {
	test("no blank nodes, no clock, no repetition", () => {
		const lines = quads.map(nquadsLine);
		expect(new Set(lines).size).toBe(lines.length);
		expect(
			quads.some(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
		).toBe(false);
		expect(lines.join("")).not.toMatch(/dateTime|startedAtTime/);
		expect(extractionToQuads(structuredClone(extraction), { base, extractor }).map(nquadsLine)).toEqual(lines);
	});

	test("another base moves every instance and no term", () => {
		const moved = extractionToQuads(extraction, { base: "http://example.org/x/", extractor }).map(nquadsLine).join("");
		expect(moved).not.toContain("<https://w3id.org/entente/id/");
		expect(moved).toContain("<http://example.org/x/state/RUS>");
		expect(moved).toContain("<https://w3id.org/entente/ns#State>");
	});

	test("a symmetric fact is one claim and one triple, whichever side a document names first", () => {
		const [first, other] = [extraction, second].map(({ statements }) =>
			statements.find(({ predicate }) => predicate === "metWith"),
		);
		expect(first?.subject).not.toBe(other?.subject);
		const turned = {
			...extraction,
			statements: [{ ...first, id: other?.id, status: "actual", kind: "call", date: "2018" } as never],
		};
		const facts = [...extractionToQuads(turned, { base, extractor }), ...extractionToQuads(second, { base, extractor })]
			.filter(({ predicate }) => predicate.value.endsWith("#metWith"))
			.map(({ subject, object }) => `${subject.value} ${object.value}`);
		expect(facts).toHaveLength(2);
		expect(new Set(facts).size).toBe(1);
	});
});

describe("a corpus", () => {
	const all = [...corpusToQuads(corpus, { extractor })];

	test("a claim of two documents is one, with the evidence of both and the higher confidence", () => {
		const claim = `${base}${second.statements[0]?.id}`;
		expect(objects(all, claim, "hasEvidence")).toHaveLength(2);
		expect(one(all, claim, "confidence")).toBe(`"0.9"^^<${xsd}decimal>`);
		expect(objects(all, claim, "inGraph")).toEqual([`<${base}graph/document/1>`, `<${base}graph/document/2>`]);
	});

	test("the default graph holds each asserted triple once, and nothing about passages", () => {
		const inDefault = all.filter(({ graph }) => graph.termType === "DefaultGraph");
		expect(inDefault.map(nquadsLine)).toEqual(networkQuads(corpus).map(nquadsLine));
		expect(new Set(inDefault.map(nquadsLine)).size).toBe(inDefault.length);
		expect(inDefault.filter(({ predicate }) => predicate.value.endsWith("#partyTo"))).toHaveLength(1);
		expect(subjects(inDefault, "Evidence")).toEqual([]);
		expect(subjects(inDefault, "Claim")).toEqual([]);
	});

	test("dropping a document's graph drops what it asserts and nothing else", () => {
		const kept = all.filter(({ graph }) => graph.value !== `${base}graph/document/2`);
		expect(kept.filter(({ graph }) => graph.value === `${base}graph/document/1`)).toHaveLength(
			quads.filter(({ graph }) => graph.value === `${base}graph/document/1`).length,
		);
	});

	test("hostile names stay text: ids cannot leave the base, links must be web addresses", () => {
		const name = '> <http://evil/> "\\ \uD800 ../..';
		const hostile = entity(`person/../../${name}`, name, {
			sameAs: ["javascript:alert(1)", "http://a b/", "https://example.org/ok"],
		});
		const facts = draft({ id: "..", title: name, text: "x", entities: [hostile], facts: [] });
		const document = { ...facts.document, url: 'https://example.org/"><script>' };
		const made = extractionToQuads({ ...facts, document }, { base, extractor });
		const terms = made.flatMap(({ subject, object, graph }) => [subject, object, graph]);
		const iris = terms.filter(({ termType }) => termType === "NamedNode").map(({ value }) => value);
		expect(iris.filter((iri) => new URL(iri).href !== iri)).toEqual([]);
		const vocabulary = /^https?:\/\/(www\.w3\.org|w3id\.org\/entente\/(ns|scheme)|purl\.org)/;
		const outside = iris.filter((iri) => !iri.startsWith(base) && !vocabulary.test(iri));
		expect(outside).toEqual(["https://example.org/ok"]);
	});
});
