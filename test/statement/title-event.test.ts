import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const occasions = (title: string, text: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((said) => / (?:participatedIn|chaired|heldIn|heldOn) /.test(said))
		.sort();

describe("talks that a title names", () => {
	it.each(["at talks with", "during a meeting with"])("are the speaker's, who spoke %s somebody", (preposition) => {
		const title = `Opening remarks by Foreign Minister Ana Silva ${preposition} Foreign Minister of Kenya Omar Diallo`;
		expect(statementsOf("Welcome.", title).map(({ said }) => said)).toContain("Ana Silva metWith Omar Diallo");
	});
});

describe("the occasion that a title names", () => {
	it("has those in the title at it, on the day of the text", () => {
		expect(occasions("Foreign Minister Ana Silva at the Nordic Rivers Conference", "Thank you.")).toEqual([
			"Ana Silva participatedIn Nordic Rivers Conference",
			"Nordic Rivers Conference heldOn 2024-05-10",
		]);
	});

	it("is one of several that a text follows, or a part of it is spoken at", () => {
		expect(
			occasions(
				"Foreign Minister Ana Silva’s remarks following the Nordic Rivers Conference and the Oslo Summit",
				"Thank you.",
			),
		).toEqual(
			expect.arrayContaining([
				"Ana Silva participatedIn Nordic Rivers Conference",
				"Ana Silva participatedIn Oslo Summit",
			]),
		);
		expect(
			occasions(
				"Statement by H.E. Ana Silva, Minister of Foreign Affairs of Norway, At the General Debate of the 79th Session of the Nordic Council",
				"Thank you.",
			),
		).toContain("Ana Silva participatedIn 79th Session of the Nordic Council");
	});

	it("is a session that an assembly's papers put behind its speaker", () => {
		const title =
			"Mr. Omar Diallo, President of Kenya — United Nations General Assembly, sixty-fourth session, general debate";
		expect(occasions(title, "Thank you.")).toEqual([
			"Omar Diallo participatedIn United Nations General Assembly, sixty-fourth session",
			"United Nations General Assembly, sixty-fourth session heldOn 2024-05-10",
		]);
	});

	it("has the state whose unnamed minister speaks there", () => {
		expect(
			occasions("Statement by the Foreign Minister of Kenya at the Nordic Rivers Conference", "Thank you."),
		).toContain("Kenya participatedIn Nordic Rivers Conference");
		expect(occasions("Preview by the spokesperson of Kenya at the Nordic Rivers Conference", "Thank you.")).toEqual([]);
	});

	it("is what somebody is to attend", () => {
		expect(occasions("Foreign Minister Ana Silva to Attend the Nordic Rivers Conference", "Thank you.")).toEqual([
			"Ana Silva participatedIn Nordic Rivers Conference [planned]",
		]);
	});

	it("is another than a bilateral meeting beside it", () => {
		const text = "Minister Ana Silva of Norway held a bilateral meeting with Minister Omar Diallo of Kenya.";
		expect(occasions("The Nordic Rivers Meeting", text).join()).not.toContain("participatedIn");
	});

	it("has not the spokesperson who tells of it", () => {
		expect(
			occasions("Press Statement by Spokesperson Marta Lund on the Nordic Rivers Conference", "Thank you."),
		).toEqual([]);
	});

	it("is not on the day of a text that gives another", () => {
		expect(
			occasions(
				"Remarks by President Lena Okafor at the Nordic Rivers Conference",
				"The Nordic Rivers Conference was held on 8 May 2024.",
			),
		).toContain("Nordic Rivers Conference heldOn 2024-05-08");
		expect(
			occasions(
				"Remarks by President Lena Okafor at the Nordic Rivers Conference",
				"The Nordic Rivers Conference was held on 8 May 2024.",
			),
		).not.toContain("Nordic Rivers Conference heldOn 2024-05-10");
	});

	it("is where they spoke of whom its readout tells", () => {
		expect(
			occasions(
				"Readout of the Nordic Rivers Conference",
				"Norway and Portugal met in Lisbon. Minister Per Lund outlined the plan. On 2 May, Minister Ana Silva praised it.",
			),
		).toEqual([
			"Nordic Rivers Conference heldIn Lisbon",
			"Norway participatedIn Nordic Rivers Conference",
			"Per Lund participatedIn Nordic Rivers Conference",
			"Portugal participatedIn Nordic Rivers Conference",
		]);
	});

	it("is the meeting that is told of without its name, with all who are listed between semicolons", () => {
		expect(
			occasions(
				"Readout of the Norway-Kenya Trade Working Group Meeting",
				"Minister Per Lund chaired the meeting. Participants included representatives of the World Bank, including the International Finance Corporation; the World Health Organization; and Minister Ana Silva.",
			),
		).toEqual(
			[
				"International Finance Corporation participatedIn",
				"Kenya participatedIn",
				"Norway participatedIn",
				"Ana Silva participatedIn",
				"Per Lund chaired",
				"Per Lund participatedIn",
				"World Bank participatedIn",
				"World Health Organization participatedIn",
			]
				.map((said) => `${said} Norway-Kenya Trade Working Group Meeting`)
				.sort(),
		);
	});
});
