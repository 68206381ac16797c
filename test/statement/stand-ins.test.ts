import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const met = (text: string, title: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((said) => said.includes(" metWith "))
		.sort();

describe("states that stand in a title for those who met", () => {
	const title = "Deputy Minister Lund’s Call with Kenyan and Portuguese Counterparts";

	it("give way to who is named for them, and stay where nobody is", () => {
		const text = "Deputy Minister Ana Lund of Norway spoke with Deputy Foreign Minister Omar Diallo of Kenya.";
		expect(met(text, title)).toEqual(["Ana Lund metWith Omar Diallo", "Ana Lund metWith Portugal"]);
	});

	it("stay where the text names no counterpart", () => {
		const text = "Deputy Minister Ana Lund of Norway spoke about fish.";
		expect(met(text, title)).toEqual(["Ana Lund metWith Kenya", "Ana Lund metWith Portugal"]);
	});
});
