import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const stated = (text: string): readonly string[] => statementsOf(text).map(({ said }) => said);

describe("talks told by who holds them", () => {
	it("are an occasion where they are said to be held", () => {
		const text =
			"On 3 May 2024, Norwegian-Kenyan consultations on fisheries took place in Oslo. The Kenyan delegation was headed by Minister Omar Diallo.";
		expect(stated(text)).toEqual(
			expect.arrayContaining([
				"Kenya participatedIn Norwegian-Kenyan consultations on fisheries",
				"Norway participatedIn Norwegian-Kenyan consultations on fisheries",
				"Norwegian-Kenyan consultations on fisheries heldIn Oslo",
				"Norwegian-Kenyan consultations on fisheries heldOn 2024-05-03",
				"Omar Diallo participatedIn Norwegian-Kenyan consultations on fisheries",
			]),
		);
	});

	it("are none where they are only spoken of", () => {
		expect(stated("The Norwegian-Kenyan talks on fisheries were constructive.").join()).not.toContain("participatedIn");
	});
});
