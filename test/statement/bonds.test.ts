import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const bonds = (text: string, title?: string): readonly string[] =>
	said(text, title).filter((one) => one.includes(" partnerOf ") || one.includes(" memberOf "));

const call = "Readout of Foreign Minister Ana Silva of Portugal's Call with Foreign Minister Per Lund of Norway";

describe("membership that is not yet", () => {
	it.each([
		"Norway underscored its strong support for Ukraine's accession to the European Union.",
		"They spoke of Ukraine's path toward membership in the European Union.",
	])("is wished for: %s", (text) => {
		expect(statementsOf(text).map(({ said }) => said)).not.toContain("Ukraine memberOf European Union");
	});
});

describe("a partnership of the two that a text is between", () => {
	it.each([
		["They discussed our growing defense partnership.", call],
		["Both ministers praised the bilateral partnership.", call],
		["The Foreign Minister praised our partnership with Norway.", call],
		["We value our partnership.", "Joint Statement by Norway and Portugal"],
		["As close partners, Norway and Portugal will go on.", undefined],
		["They spoke of the work that Norway and Portugal do as allies.", undefined],
		["Norway and Portugal enjoy a strong partnership.", undefined],
	])("is said without their names: %s", (text, title) => {
		expect(bonds(text, title)).toEqual(["Norway partnerOf Portugal"]);
	});

	it("is of all three where three are spoken of", () => {
		expect(
			bonds("We value our trilateral partnership.", "Joint Statement by Kenya, Norway, and Portugal"),
		).toHaveLength(3);
	});

	it.each([
		["They discussed our partnership with Kenya.", call],
		["They praised our public-private partnership.", call],
		["We value our partnership.", undefined],
		["They praised our trilateral partnership.", call],
	])("is none of theirs: %s", (text, title) => {
		expect(bonds(text, title).filter((one) => one.includes("Norway partnerOf Portugal"))).toEqual([]);
	});
});

describe("allies and members named beside the noun", () => {
	it.each([
		[
			"They met Norway and its allies, Kenya and Portugal, in Oslo.",
			["Kenya partnerOf Norway", "Norway partnerOf Portugal"],
		],
		[
			"Norway reaffirmed the defense of its allies, Kenya and Senegal.",
			["Kenya partnerOf Norway", "Norway partnerOf Senegal"],
		],
		["The Committee for Kenyan-Norwegian Cooperation met.", ["Kenya partnerOf Norway"]],
		["They stand with our NATO Ally and EU partner Norway.", ["Norway memberOf NATO"]],
		["They met the NATO Allies Norway and Portugal.", ["Norway memberOf NATO", "Portugal memberOf NATO"]],
		["Portugal, a NATO Ally and EU member, sent aid.", ["Portugal memberOf European Union", "Portugal memberOf NATO"]],
		["Finland, NATO's newest member, sent aid.", ["Finland memberOf NATO"]],
		["They spoke of Portugal's role as a NATO ally.", ["Portugal memberOf NATO"]],
		["As NATO Allies, Norway and Portugal sent aid.", ["Norway memberOf NATO", "Portugal memberOf NATO"]],
		["They met leaders of Kenya, the NATO members, and Senegal.", []],
	])("%s", (text, expected) => {
		expect([...bonds(text)].sort()).toEqual(expected);
	});
});

const parties = (text: string, title?: string): readonly string[] =>
	said(text, title)
		.filter((one) => one.includes(" partyTo "))
		.sort();

describe("parties of an instrument", () => {
	it.each([
		[
			"Signatories to the Oslo Convention on Rivers: Kenya, Norway (for the Arctic isles), and Portugal.",
			[
				"Kenya partyTo Oslo Convention on Rivers",
				"Norway partyTo Oslo Convention on Rivers",
				"Portugal partyTo Oslo Convention on Rivers",
			],
		],
		["They praised the Fisheries Agreement with Kenya.", ["Kenya partyTo Fisheries Agreement with Kenya"]],
		["They support ASEAN's Fisheries Charter.", ["ASEAN partyTo ASEAN's Fisheries Charter"]],
		[
			"Kenya and Norway signed a memorandum of understanding on clean rivers in Oslo.",
			[
				"Kenya partyTo memorandum of understanding on clean rivers",
				"Norway partyTo memorandum of understanding on clean rivers",
			],
		],
		[
			"Norway will conclude an agreement on fisheries with Kenya in May.",
			["Kenya partyTo agreement on fisheries [planned]", "Norway partyTo agreement on fisheries [planned]"],
		],
		[
			"Kenya and Norway issued a joint statement on ports.",
			["Kenya partyTo joint statement on ports", "Norway partyTo joint statement on ports"],
		],
		["Norway signed an agreement on fisheries.", []],
		["Kenya and Norway signed its agreements.", []],
	])("%s", (text, expected) => {
		expect(parties(text)).toEqual(expected);
	});

	it("are the two that the text is between where it is theirs", () => {
		expect(parties("They praised our Space Framework Agreement.", call)).toEqual([
			"Norway partyTo Space Framework Agreement",
			"Portugal partyTo Space Framework Agreement",
		]);
	});
});

describe("lists of those that a noun says what they are of", () => {
	it.each([
		[
			"The nations of the Oslo Accords – Kenya, Norway, and Peru – set a standard.",
			["Kenya partyTo Oslo Accords", "Norway partyTo Oslo Accords", "Peru partyTo Oslo Accords"],
		],
		[
			"The signatories of the Oslo Accords, Kenya and Peru, will speak.",
			["Kenya partyTo Oslo Accords", "Peru partyTo Oslo Accords"],
		],
		[
			"The other Arctic Council founding states – Finland and Norway – spoke.",
			["Finland memberOf Arctic Council", "Norway memberOf Arctic Council"],
		],
		[
			"Finland and Norway, Member States of the Arctic Council, welcomed the plan.",
			["Finland memberOf Arctic Council", "Norway memberOf Arctic Council"],
		],
		["Kenya is one of the leading members of the African Union.", ["Kenya memberOf African Union"]],
		["The members of NATO, Ukraine, and Georgia spoke.", []],
		["They spoke of the members of the Arctic Council and Kenya.", []],
	])("%s", (text, expected) => {
		expect(
			said(text)
				.filter((one) => / (?:memberOf|partyTo) /.test(one))
				.sort(),
		).toEqual(expected);
	});
});

describe("what names tell of bodies", () => {
	it.each([
		["They met at the Norwegian Mission to ASEAN in Jakarta.", "Norwegian Mission to ASEAN locatedIn Jakarta"],
		["U.S. Customs and Border Protection will help.", "Customs and Border Protection partOf United States"],
		[
			"The Office of River Affairs at the Department of State will help.",
			"Office of River Affairs partOf Department of State",
		],
	])("%s", (text, expected) => {
		expect(said(text)).toContain(expected);
	});

	it("sends a mission to a body, not to the state it sits in", () => {
		expect(said("They met at the Norwegian Mission to ASEAN in Jakarta.").join()).not.toContain(
			"accreditedTo Indonesia",
		);
	});
});

describe("a signing that two leaders witness", () => {
	it("binds their states", () => {
		const talks = "President Lena Okafor of Kenya met Prime Minister Omar Diallo of Senegal.";
		expect(parties(`${talks} The two leaders witnessed the signing of the Agreement on Visa Exemption.`)).toEqual([
			"Kenya partyTo Agreement on Visa Exemption",
			"Senegal partyTo Agreement on Visa Exemption",
		]);
		expect(parties(`${talks} Omar Diallo witnessed the signing of the Agreement on Visa Exemption.`)).toEqual([]);
	});
});
