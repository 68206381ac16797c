import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const having = (word: string, text: string, title?: string): readonly string[] =>
	said(text, title).filter((one) => one.includes(word));

describe("what hangs on a noun beside the verb", () => {
	it("names nobody whom they met", () => {
		const text = "Ana Silva and Omar Diallo held a discussion on their recent engagement with Kenya.";
		expect(having("metWith", text)).toEqual(["Ana Silva metWith Omar Diallo"]);
	});

	it("is no occasion where something was said before it", () => {
		const text = "Ana Silva will deliver an address at Oslo University in the leadup to the Nordic Rivers Summit.";
		expect(having("participatedIn", text)).toEqual([]);
		expect(having("participatedIn", "Ana Silva will deliver an address at the Nordic Rivers Summit.")).toEqual([
			"Ana Silva participatedIn Nordic Rivers Summit [planned]",
		]);
	});

	it("says whose readiness it is", () => {
		const text = "Foreign Minister Ana Silva highlighted Norway's preparedness to meet Kenya without preconditions.";
		expect(having("metWith", text)).toEqual(["Kenya metWith Norway [proposed]"]);
	});

	it("are no members that a mission is in", () => {
		const text = "They agreed to keep the means for the mission in Iraq and Syria as members of NATO.";
		expect(having("memberOf", text)).toEqual([]);
	});

	it("is not a state that is only part of the word", () => {
		expect(having("supports", "Norway confirmed its support for inter-Korean dialogue.")).toEqual([]);
	});
});

describe("how it stands to reality", () => {
	it.each([
		["Ana Silva held calls to discuss the launch with Omar Diallo.", "Ana Silva metWith Omar Diallo"],
		["Norway welcomed a call previewing Ana Silva's trip to Kenya.", "Ana Silva visited Kenya [planned]"],
		[
			"This week, Ana Silva will underscore this, as she makes her first trip to Kenya.",
			"Ana Silva visited Kenya [planned]",
		],
		["We have not seen Norway join in this or provide weapons to Kenya.", "Norway aids Kenya [denied]"],
		[
			"Ana Silva will deliver remarks at the Lisbon Conference on Rivers, co-hosted by Kenya and Ghana.",
			"Kenya participatedIn Lisbon Conference on Rivers [planned]",
		],
	])("%s", (text, expected) => {
		expect(said(text)).toContain(expected);
	});

	it("is the same for each of several things one is proud to do", () => {
		const text = "Norway is proud to expand trade, to support Kenya, and to stand with Ghana.";
		expect(having("supports", text).toSorted()).toEqual(["Norway supports Ghana", "Norway supports Kenya"]);
	});
});

describe("who acts", () => {
	it("is the pronoun after and, not whom the clause before has met", () => {
		const text = "You met Chancellor Angela Merkel and you are going to meet President Lena Okafor.";
		expect(having("metWith", text)).toEqual([]);
	});

	it("is those whose commitment is ours, not who speaks of it", () => {
		const text =
			"Office of the Spokesperson\n\nAna Silva will meet officials of the U.S. Department of State. She will underscore our mutual commitment to Kenya's democratic development.";
		expect(having("supports Kenya", text)).toEqual(["United States supports Kenya"]);
	});
});

describe("what is told late, or goes without saying", () => {
	it("is the occasion after where and when it was held", () => {
		const text = "Norway and Kenya held today in Bergen, the first Norway-Kenya Dialogue on Ports.";
		expect(having("held", text).toSorted()).toEqual([
			"first Norway-Kenya Dialogue on Ports heldIn Bergen",
			"first Norway-Kenya Dialogue on Ports heldOn 2024-05-10",
		]);
	});

	it("is whose support one is thanked for", () => {
		expect(having("aids", "Ana Silva thanked Ghana for humanitarian support to Kenya.")).toEqual(["Ghana aids Kenya"]);
		expect(having("aids", "Ana Silva thanked Ghana for the humanitarian support to Kenya.")).toEqual([]);
	});

	it("is the state that an embassy of a list is in", () => {
		const list = "Services are given at:\n\n- U.S. Embassy Poland\n- U.S. Embassy Warsaw";
		expect(having("accreditedTo", list).toSorted()).toEqual([
			"U.S. Embassy Poland accreditedTo Poland",
			"U.S. Embassy Warsaw accreditedTo Poland",
		]);
	});
});

describe("names among other words", () => {
	it("keeps the first-ever occasion of a series apart", () => {
		const text =
			"Norway will host the fourth Nordic Leaders Summit in Oslo in June. It began with the first-ever Nordic Leaders Summit in Bergen in 2021.";
		expect(having("heldIn", text).toSorted()).toEqual([
			"Nordic Leaders Summit heldIn Bergen",
			"fourth Nordic Leaders Summit heldIn Oslo [planned]",
		]);
	});

	it("ends an occasion before who hosts it too", () => {
		const text = "Norway co-hosted the Nordic Rivers Conference with Kenya in April 2023.";
		expect(having("participatedIn", text).toSorted()).toEqual([
			"Kenya participatedIn Nordic Rivers Conference",
			"Norway participatedIn Nordic Rivers Conference",
		]);
	});

	it("reads an instrument's aim to its end", () => {
		const text = "Kenya signed the Joint Statement on Efforts to Counter the Proliferation and Misuse of Spyware.";
		expect(having("partyTo", text)).toEqual([
			"Kenya partyTo Joint Statement on Efforts to Counter the Proliferation and Misuse of Spyware",
		]);
	});

	it("gives the head of a mission to the body", () => {
		expect(having("holdsOffice", "Former USAID Mission Director Omar Diallo spoke.")).toEqual([
			"Omar Diallo holdsOffice USAID as Mission Director",
		]);
	});
});

describe("where names end", () => {
	it("is before the waters that a treaty holds in", () => {
		const text =
			"Norway reaffirmed the applicability of the Norway-Kenya Mutual Defense Treaty in the South China Sea.";
		expect(having("supports", text)).toEqual(["Norway supports Norway-Kenya Mutual Defense Treaty"]);
	});

	it("is not before a surname that a town has, too", () => {
		expect(having("metWith", "Mayor Lauren McLean and Minister Omar Diallo met.")).toEqual([
			"Lauren McLean metWith Omar Diallo",
		]);
	});

	it("leaves no more of a company than its name", () => {
		expect(having("criticises", "Norway is designating Pioneer Ship management PTE LTD for smuggling.")).toEqual([]);
	});
});

describe("two who lead one delegation", () => {
	it("do not meet each other when the delegations talk", () => {
		const text =
			"Deputy Assistant Secretary Ana Silva and Director Jorge Lund jointly led the Norwegian delegation. The delegations engaged in talks.";
		expect(having("metWith", text)).toEqual([]);
	});
});

describe("a day told by years gone by", () => {
	it("is not the day of the text", () => {
		const dates = (text: string): readonly (string | undefined)[] => statementsOf(text).map(({ date }) => date);
		expect(dates("Twenty-five years ago today, Norway met Kenya.")).toEqual(["1999-05-10"]);
		expect(dates("Two weeks ago today, Norway met Kenya.")).toEqual(["2024-04-26"]);
		expect(dates("A long time ago today, Norway met Kenya.")).toEqual([undefined]);
	});
});
