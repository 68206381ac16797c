import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const supports = (text: string): readonly string[] =>
	statementsOf(text)
		.map((one) => one.said)
		.filter((one) => one.includes(" supports "));

describe("a people", () => {
	it.each([
		"Norway stands with the people of Kenya. Norway condemns Kenya.",
		"Norway stands with the people of Kenya. The Kenyan regime holds many prisoners.",
		"Norway supports the Kenyan people in their aspirations for freedom and democracy.",
	])("is not the state that it is against: %s", (text) => {
		expect(supports(text)).toEqual([]);
	});

	it.each([
		"Norway stands with the people of Kenya.",
		"Norway stands with the people of Kenya, whose democracy defends its hopes against aggression.",
		"Norway supports Kenya in its transition to democracy.",
	])("may be: %s", (text) => {
		expect(supports(text)).toEqual(["Norway supports Kenya"]);
	});
});
