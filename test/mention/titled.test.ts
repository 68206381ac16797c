import { describe, expect, it } from "vitest";
import { namesOf } from "./recognised.ts";

describe("names built from a head noun", () => {
	it.each([
		["organisation", "The India-Norway Joint Working Group on Trade met.", "India-Norway Joint Working Group on Trade"],
		["organisation", "The Embassy of Norway in Nairobi opened.", "Embassy of Norway in Nairobi"],
		["agreement", "They adopted the Geneva Declaration on Clean Rivers.", "Geneva Declaration on Clean Rivers"],
		["event", "They attended the 4th ASEAN-Norway Summit.", "4th ASEAN-Norway Summit"],
		[
			"event",
			"The 77th session of the United Nations General Assembly opened.",
			"77th session of the United Nations General Assembly",
		],
	] as const)("%s: %s", (type, text, name) => {
		expect(namesOf(type, text)).toEqual([name]);
	});

	it("are not read into common words", () => {
		const text = "The working group was late, and a declaration of love was read at the summit of the mountain.";
		for (const type of ["organisation", "agreement", "event"] as const) expect(namesOf(type, text)).toEqual([]);
		expect(namesOf("agreement", "Norway and Kenya issued declarations and held meetings.")).toEqual([]);
		expect(namesOf("event", "Norway and Kenya issued declarations and held meetings.")).toEqual([]);
	});
});
