import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const parties = (text: string, title?: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((one) => one.includes(" partyTo "))
		.sort();

const call = "Readout of Foreign Minister Ana Silva of Portugal's Call with Foreign Minister Per Lund of Norway";
const both = (instrument: string): readonly string[] =>
	["Kenya", "Norway"].map((state) => `${state} partyTo ${instrument}`);

describe("an instrument that names its parties", () => {
	const treaty = "Norway-Kenya Fisheries Agreement";

	it.each([
		[`They praised the ${treaty}.`, both(treaty)],
		[`They welcomed the development of a ${treaty}.`, both(`${treaty} [planned]`)],
		[`They announced their intention for a ${treaty}.`, both(`${treaty} [planned]`)],
		[`They declared their intent to move forward with a ${treaty}.`, both(`${treaty} [planned]`)],
		[`Key terms of the ${treaty} will include ports.`, both(`${treaty} [planned]`)],
		[`They welcomed the opening of ${treaty} negotiations.`, both(`${treaty} [proposed]`)],
		[`They welcomed the negotiation of a broader ${treaty}.`, both(`${treaty} [proposed]`)],
		[`They noted the conclusion of negotiations on the ${treaty}.`, both(treaty)],
		[`They spoke of negotiations to amend the ${treaty}.`, both(treaty)],
	])("is as far as the words tell: %s", (text, expected) => {
		expect(parties(text)).toEqual(expected);
	});

	it("is yet to be made where one mention says so", () => {
		const text = `Ministers spoke of the ${treaty}. They welcomed the opening of ${treaty} negotiations.`;
		expect(parties(text)).toEqual(both(`${treaty} [proposed]`));
	});
});

describe("what one of two has signed", () => {
	const title = "Remarks by President Okafor of Kenya and President Silva of Portugal Before Bilateral Meeting";

	it.each([
		["PRESIDENT OKAFOR: Today we signed an agreement on clean rivers.", ["Kenya", "Portugal"]],
		["PRESIDENT OKAFOR: We have signed an agreement on clean rivers.", []],
	])("%s", (text, states) => {
		expect(parties(text, title)).toEqual(states.map((state) => `${state} partyTo agreement on clean rivers`));
	});
});

it("an earlier statement of the same states is not the text at hand", () => {
	const dates = statementsOf(
		"On January 3, 2024, Norway, Kenya, and Portugal issued a joint statement. Today we reaffirm it.",
		"Joint Statement from the Governments of Norway, Kenya, and Portugal",
	).filter(({ said }) => said.includes(" partyTo "));
	expect(dates).toHaveLength(3);
	expect(dates.every(({ date }) => date === undefined)).toBe(true);
});

describe("a standing bond", () => {
	const bonds = (text: string, title?: string): readonly string[] =>
		statementsOf(text, title)
			.filter(({ said }) => said.includes(" partnerOf "))
			.map(({ said, date }) => (date === undefined ? said : `${said} @${date}`));

	it.each([
		["Today they marked the 70th anniversary of the Norway-Kenya alliance.", ["Kenya partnerOf Norway"]],
		["Today they praised the launch of the Norway-Kenya partnership.", ["Kenya partnerOf Norway @2024-05-10"]],
	])("has no date but that of its beginning: %s", (text, expected) => {
		expect(bonds(text, call)).toEqual(expected);
	});

	it("of many is not one of each with each", () => {
		const title = "Joint Statement by Chile, Kenya, Norway, Peru, and Portugal";
		expect(bonds("We will deepen our partnership.", title)).toEqual([]);
	});
});

describe("a word set for an instrument", () => {
	it.each(["(Agreement)", "(the Agreement)", "(“the Agreement”)", "(the “Agreement”)"])("is its name: %s", (term) => {
		const text = `Norway and Kenya concluded a Framework for Clean Trade ${term} last week. They praised the Agreement on Clean Rivers. Chile will join the Agreement.`;
		expect(parties(text)).toContain("Chile partyTo Framework for Clean Trade [planned]");
	});
});

describe("an instrument in lower case that its year tells apart", () => {
	it.each([
		["Norway must uphold its obligations under the 2018 peace agreement.", ["Norway partyTo 2018 peace agreement"]],
		[
			"Norway signed the October 23, 2020 ceasefire agreement.",
			["Norway partyTo October 23, 2020 ceasefire agreement"],
		],
		["In 2018 peace agreements bound Norway.", []],
		["Norway signed the 2018 agreement.", []],
		["Norway joined the 2018 peace agreement talks.", []],
	])("%s", (text, expected) => {
		expect(parties(text)).toEqual(expected);
	});
});

describe("a statement of leaders", () => {
	it.each([
		["They noted the Norway-Kenya Joint Leaders’ Statement.", both("Norway-Kenya Joint Leaders’ Statement")],
		["They noted the recent Norway-Kenya Joint Statement.", both("Norway-Kenya Joint Statement")],
		["They noted the Norway-Kenya (NK) Joint Statement.", both("Norway-Kenya Joint Statement")],
		["They welcomed the G7 Finance Ministers’ Statement.", ["G7 partyTo G7 Finance Ministers’ Statement"]],
		["They noted the Norwegian Minister’s Statement.", []],
		["They noted the Joint Statement.", []],
	])("names who makes it: %s", (text, expected) => {
		expect(parties(text)).toEqual(expected);
	});
});
