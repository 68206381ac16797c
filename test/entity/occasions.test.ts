import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/statement/create-extractor.ts";
import { note } from "../statement/note.ts";

const extractor = createExtractor();

/** Names of the occasions of a note of 10 May 2024. */
const occasionsOf = (text: string): readonly string[] =>
	extractor
		.extract(note(text))
		.entities.filter(({ type }) => type === "event")
		.map(({ name }) => name)
		.sort();

describe("occasions of one document", () => {
	it.each([
		["The second Oslo Rivers Summit closed. The Oslo Rivers Summit was a success.", ["second Oslo Rivers Summit"]],
		["They met at the 2023 Rivers Summit. The Rivers Summit was long.", ["Rivers Summit"]],
		[
			"They opened the 84th Meeting. It was the 84th meeting of the Rivers Commission.",
			["84th meeting of the Rivers Commission"],
		],
		["The 9th Rivers Conference (RC9) opened in Oslo. They left RC9 early.", ["9th Rivers Conference"]],
	])("are one by its names: %s", (text, names) => {
		expect(occasionsOf(text)).toEqual(names);
	});

	it.each([
		[
			"They met at the 2022 Rivers Summit and again at the 2023 Rivers Summit.",
			["2023 Rivers Summit", "Rivers Summit"],
		],
		[
			"They recalled the third Rivers Summit and the fourth Rivers Summit.",
			["fourth Rivers Summit", "third Rivers Summit"],
		],
		["The Rivers Summit is over. The first Rivers Summit was shorter.", ["Rivers Summit", "first Rivers Summit"]],
	])("are told apart by number and year: %s", (text, names) => {
		expect(occasionsOf(text)).toEqual(names);
	});
});
