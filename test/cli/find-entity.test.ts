import { expect, test } from "vitest";
import { findEntity } from "../../src/cli/explain/find-entity.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const corpus = corpusOf(
	[
		["person/brende", "metWith", "person/dindic"],
		["state/CIV", "partnerOf", "state/GMB"],
	],
	{
		"person/brende": { name: "Børge Brende" },
		"person/dindic": { name: "Zoran Đinđić" },
		"state/CIV": { name: "Côte d’Ivoire" },
		"state/GMB": { name: "The Gambia" },
	},
);

test.each([
	["state/CIV", "state/CIV"],
	["borge brende", "person/brende"],
	["BØRGE BRENDE", "person/brende"],
	["Dindic", "person/dindic"],
	["cote d'ivoire", "state/CIV"],
	["Gambia", "state/GMB"],
	["the gambia", "state/GMB"],
])("%s is %s", (words, id) => {
	expect(findEntity(corpus, words).id).toBe(id);
});

test("a name that is nearly right is suggested", () => {
	expect(() => findEntity(corpus, "Borge Brend")).toThrow(/did you mean Børge Brende \(person\/brende\)\?/);
});
