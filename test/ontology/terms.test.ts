import { describe, expect, test } from "vitest";
import { concepts, kindConcept, kindSchemes, type Scheme } from "../../src/ontology/concepts.ts";
import { classesOf, kinds, typeClasses } from "../../src/ontology/kinds.ts";
import { ent, namespaces, ontologyNamespace, schemeNamespace } from "../../src/ontology/namespaces.ts";
import { entityTypes, predicates, signatures, statuses, symmetricPredicates } from "../../src/ontology/terms.ts";
import { readContext } from "../../src/rdf/json-ld.ts";
import { instances, owl, rdfs, schemeNames, skos, turtle, values } from "./turtle.ts";

const ontology = turtle("entente.ttl");
const classes = instances(ontology, owl("Class"));
const properties = instances(ontology, owl("ObjectProperty"), owl("DatatypeProperty"));
const own = (iri: string): string => iri.slice(ontologyNamespace.length);

describe("the constants say what the Turtle says", () => {
	test("every entity type is a class, every predicate a property", () => {
		expect(entityTypes.map((type) => ent(typeClasses[type])).filter((iri) => !classes.includes(iri))).toEqual([]);
		expect(predicates.map(ent).filter((iri) => !properties.includes(iri))).toEqual([]);
	});

	test("symmetric predicates are the symmetric properties", () => {
		const symmetric = instances(ontology, owl("SymmetricProperty")).map(own);
		expect(new Set(symmetric)).toEqual(symmetricPredicates);
	});

	test.each(predicates)("signature of %s", (predicate) => {
		const stated = (side: string): ReadonlySet<string> =>
			new Set(
				values(ontology, ent(predicate), `http://schema.org/${side}Includes`).filter((iri) =>
					iri.startsWith(ontologyNamespace),
				),
			);
		const expected = (types: readonly string[]): ReadonlySet<string> =>
			new Set(
				types.filter((type) => type !== "date").map((type) => ent(typeClasses[type as keyof typeof typeClasses])),
			);
		expect(stated("domain")).toEqual(expected(signatures[predicate].subject));
		expect(stated("range")).toEqual(expected(signatures[predicate].object));
	});

	test("the classes of every kind are its superclasses in the Turtle, finest first", () => {
		const chain = (name: string): readonly string[] => {
			const [parent] = values(ontology, ent(name), rdfs("subClassOf")).map(own);
			return parent === undefined ? [name] : [name, ...chain(parent)];
		};
		for (const type of entityTypes) {
			for (const kind of Object.keys(kinds[type])) {
				const found = classesOf(type, kind);
				expect(found, `${type} ${kind}`).toEqual(chain(found[0] ?? ""));
			}
		}
	});

	test("every class below an entity type is a kind of it", () => {
		const reached = new Set(entityTypes.flatMap((type) => [typeClasses[type], ...Object.values(kinds[type]).flat()]));
		const below = classes.filter((iri) => {
			const parents = values(ontology, iri, rdfs("subClassOf")).map(own);
			return parents.some((parent) => parent !== "Actor" && reached.has(parent));
		});
		expect(below.map(own).filter((name) => !reached.has(name))).toEqual([]);
	});

	test.each(Object.keys(concepts) as readonly Scheme[])("concepts of the scheme %s", (scheme) => {
		const inTurtle = instances(turtle(`schemes/${scheme}.ttl`), skos("Concept"));
		expect(inTurtle).toEqual(concepts[scheme].map((notation) => `${schemeNamespace}${scheme}#${notation}`));
	});

	test("every scheme has constants, and the statuses are the status scheme", () => {
		expect(Object.keys(concepts).sort()).toEqual(schemeNames);
		expect(concepts.status).toEqual(statuses);
	});

	test("every property has a short name in the JSON-LD context, links as links", () => {
		const context = readContext();
		const relations = instances(ontology, owl("ObjectProperty"));
		for (const iri of properties) {
			const definition = context[own(iri)];
			if (typeof definition !== "object") throw new Error(`${iri} is missing`);
			expect(definition["@id"]).toBe(`ent:${own(iri)}`);
			expect(definition["@type"] === "@id", iri).toBe(relations.includes(iri));
		}
		const prefixes = Object.entries(context).filter(([, value]) => typeof value === "string");
		expect(Object.fromEntries(prefixes)).toEqual(namespaces);
	});

	test("the prefixes that output uses are those that the Turtle uses", () => {
		expect(ontologyNamespace).toBe(namespaces.ent);
		expect(values(ontology, "https://w3id.org/entente/ns", "http://purl.org/vocab/vann/preferredNamespaceUri")).toEqual(
			[ontologyNamespace],
		);
	});
});

test("a kind that the ontology does not know adds no class and no concept", () => {
	expect(classesOf("organisation", "embassy")).toEqual([
		"Embassy",
		"Mission",
		"GovernmentBody",
		"Organisation",
		"Actor",
	]);
	expect(classesOf("organisation", "tea-party")).toEqual(["Organisation", "Actor"]);
	expect(classesOf("organisation", "constructor")).toEqual(["Organisation", "Actor"]);
	expect(classesOf("event", "forum")).toEqual(["ForumEvent", "Meeting", "Event"]);
	expect(kindConcept("partyTo", "signed")).toBe("https://w3id.org/entente/scheme/stage#signed");
	expect(kindConcept("partyTo", "call")).toBeUndefined();
	expect(kindConcept("heldIn", "signed")).toBeUndefined();
	expect(Object.keys(kindSchemes).every((predicate) => (predicates as readonly string[]).includes(predicate))).toBe(
		true,
	);
});
