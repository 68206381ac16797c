import { expect, test } from "vitest";
import type { Entity } from "../../src/entity/entity.ts";
import { mergeEntities } from "../../src/store/merge-entities.ts";

const person = (name: string): Entity => ({
	id: "person/barack-obama",
	type: "person",
	name,
	aliases: [],
	named: true,
	sameAs: [],
});

test("a surname that most documents use does not become the name", () => {
	const [merged] = mergeEntities([person("Obama"), person("Obama"), person("Barack Obama")]);
	expect([merged?.name, merged?.aliases]).toEqual(["Barack Obama", ["Obama"]]);
});

test("capitals inside a name are kept where somebody wrote them", () => {
	const [merged] = mergeEntities([person("Anna Mclund"), person("Anna Mclund"), person("Anna McLund")]);
	expect([merged?.name, merged?.aliases]).toEqual(["Anna McLund", ["Anna Mclund"]]);
});

test("accents are kept where somebody wrote them", () => {
	expect(mergeEntities([person("Ana Lofven"), person("Ana Lofven"), person("Ana Löfven")])[0]?.name).toBe("Ana Löfven");
});

test("among full names the most frequent is the name, then the longest", () => {
	const [merged] = mergeEntities([person("Barack Obama"), person("Barack H. Obama"), person("Barack Obama")]);
	expect(merged?.name).toBe("Barack Obama");
	const [tied] = mergeEntities([person("Barack Obama"), person("Barack Hussein Obama")]);
	expect(tied?.name).toBe("Barack Hussein Obama");
});
