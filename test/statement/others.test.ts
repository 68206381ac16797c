import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const stances = (text: string): readonly string[] =>
	said(text).filter((one) => / (?:supports|criticises|aids) /.test(one));

describe("partners", () => {
	it.each([
		"Norway welcomed the contributions of NATO's northern partners to security.",
		"Norway underscored its support for NATO's partners.",
	])("are others than whose they are: %s", (text) => {
		expect(stances(text)).toEqual([]);
	});

	it("are those listed after them", () => {
		expect(stances("Norway underscored its support for NATO's partners, Kenya, Chile, and Peru.").toSorted()).toEqual([
			"Norway supports Chile",
			"Norway supports Kenya",
			"Norway supports Peru",
		]);
	});
});

describe("the leaders", () => {
	it("are the persons who met, not states spoken of since", () => {
		expect(
			stances(
				"President Lena Okafor of Kenya met Prime Minister Omar Diallo of Senegal. Chile and Peru disagree on trade. The leaders condemned Norway.",
			).toSorted(),
		).toEqual(["Lena Okafor criticises Norway", "Omar Diallo criticises Norway"]);
	});

	it("are not those of a relative clause", () => {
		expect(
			stances(
				"President Lena Okafor of Kenya met Prime Minister Omar Diallo of Senegal. They spoke of trade between Chile and Peru, which grows. They condemned Norway.",
			).toSorted(),
		).toEqual(["Lena Okafor criticises Norway", "Omar Diallo criticises Norway"]);
	});
});

describe("those countries who did something", () => {
	it("are told by what they did, not the last spoken of", () => {
		expect(
			stances(
				"Chile and Peru met in Lima. Foreign Minister Ana Silva of Portugal commended those countries who voted for it.",
			),
		).toEqual([]);
	});
});

describe("they", () => {
	it("may be a state named in the sentence", () => {
		expect(
			stances(
				"President Lena Okafor of Kenya met Prime Minister Omar Diallo of Senegal. Chile grew rich, but now they support Peru.",
			),
		).toEqual(["Chile supports Peru"]);
	});
});

describe("nobody", () => {
	it("meets the state they speak for", () => {
		expect(said("President Lena Okafor of Kenya met with Kenya's trade officials.")).not.toContain(
			"Lena Okafor metWith Kenya",
		);
	});

	it("criticises by discussing concerns, or is criticised for what others shall not support", () => {
		expect(stances("Norway and Chile discussed their shared concerns about Kenya's attack.")).toEqual([]);
		expect(stances("Norway will restrict the means available to fund Kenya's war.")).toEqual([]);
	});

	it("supports the parties of a dispute, or does what others are told to refrain from", () => {
		expect(stances("Chile and Peru met in Lima. Norway supported the parties.")).toEqual([]);
		expect(stances("Norway called on Chile to refrain from providing support for Peru.")).not.toContain(
			"Chile supports Peru",
		);
	});

	it("takes a stance by wishing well on a holiday", () => {
		expect(stances("Norway congratulates the people of Kenya on the anniversary of their independence.")).toEqual([]);
	});

	it("is punished for being attacked", () => {
		expect(
			stances("Norway will impose costs on Chile in response to any further military action against Kenya."),
		).toEqual(["Norway criticises Chile [planned]"]);
	});

	it("is helped by what is given for every one of theirs", () => {
		expect(stances("For every Chilean tank in Kenya, Norway has provided ten missiles.")).toEqual([]);
	});
});
