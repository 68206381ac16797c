import { expect, test } from "vitest";
import { officeOf } from "../../src/rdf/office.ts";

test.each([
	["Foreign Minister", "foreign-minister"],
	["Minister for Foreign Affairs of Indonesia", "foreign-minister"],
	["Minister of Trade", "minister"],
	["Deputy Foreign Minister", "deputy-foreign-minister"],
	["Secretary of State", "foreign-minister"],
	["Ambassador to Indonesia", "ambassador"],
	["Presidential Envoy", "special-envoy"],
	["Acting Prime Minister", "prime-minister"],
	["Secretary of Defense", "defence-minister"],
	["Assistant Secretary of State", "deputy-minister"],
	["Presidente", undefined],
	["Poet Laureate", undefined],
])("%s is the office %s", (title, office) => {
	expect(officeOf(title)).toBe(office && `https://w3id.org/entente/scheme/office#${office}`);
});
