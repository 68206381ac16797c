import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf, iriOf, isWebIri } from "../../src/rdf/iri.ts";

const base = "https://w3id.org/entente/id/";

test("ordinary ids are readable and come back", () => {
	expect(iriOf(base, "state/RUS")).toBe(`${base}state/RUS`);
	expect(iriOf(base, "person/joão-goulart")).toBe(`${base}person/jo%C3%A3o-goulart`);
	expect(idOf(base, iriOf(base, "person/joão-goulart"))).toBe("person/joão-goulart");
	expect(idOf(base, "http://example.org/state/RUS")).toBeUndefined();
	expect(idOf(base, `${base}%`)).toBeUndefined();
});

test("any id gives an address below the base that no parser changes, and different ids give different ones", () => {
	const id = fc.string({ unit: "grapheme" });
	fc.assert(
		fc.property(id, id, (one, other) => {
			const iri = iriOf(base, one);
			expect(new URL(iri).href).toBe(iri);
			expect(iri.startsWith(base)).toBe(true);
			if (!one.split("/").some((part) => /^\.{1,2}$/.test(part))) expect(idOf(base, iri)).toBe(one);
			if (one !== other) expect(iriOf(base, other)).not.toBe(iri);
		}),
	);
});

test("only whole web addresses are links", () => {
	expect(isWebIri("http://www.wikidata.org/entity/Q159")).toBe(true);
	for (const bad of ["javascript:alert(1)", "//a/b", "http://", "http://a b", "http://a/>", "urn:x:y", "http://a/\n"]) {
		expect(isWebIri(bad), bad).toBe(false);
	}
});
