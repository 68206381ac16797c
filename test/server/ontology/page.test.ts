import { describe, expect, test } from "vitest";
import { renderOntologyPage } from "../../../src/server/ontology/page.ts";
import { readOntology } from "../../../src/server/ontology/read-terms.ts";

const page = renderOntologyPage();
const ontology = readOntology();

describe("the page of the ontology", () => {
	test("has every class, property and concept with its definition and example", () => {
		const terms = [
			...ontology.classes,
			...ontology.properties,
			...ontology.schemes.flatMap(({ concepts }) => concepts),
		];
		expect(terms.length).toBeGreaterThan(200);
		const text = page.replaceAll("&#34;", '"').replaceAll("&#39;", "'").replaceAll("&#38;", "&");
		for (const term of terms) {
			expect(text).toContain(`<dt>IRI</dt><dd><code>${term.iri}</code>`);
			expect(text).toContain(`<p>${term.value("skos:definition")}</p>`);
			expect(text).toContain(`<dt>Example</dt><dd>${term.value("skos:example")}</dd>`);
		}
	});

	test("says how a term stands to others", () => {
		const person = page.slice(page.indexOf('<h3 id="Person">'), page.indexOf('<h3 id="State">'));
		expect(person).toContain('<a href="#Actor">ent:Actor</a>');
		expect(person).toContain('<a href="http://xmlns.com/foaf/0.1/Person">foaf:Person</a>');
		expect(page).toMatch(/<h2 id="kinds-of-event">.*<h3 id="Summit">.*<h2 id="kinds-of-place">/su);
	});

	test("has each anchor once and points at no other", () => {
		const anchors = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
		expect(new Set(anchors).size).toBe(anchors.length);
		const targets = [...page.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/gu)].map(([, id]) => id);
		expect(targets.filter((id) => !anchors.includes(id))).toEqual([]);
	});
});
