import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/statement/create-extractor.ts";
import { namesOf } from "../mention/recognised.ts";
import { note, statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const parts = (text: string, title?: string): readonly string[] =>
	said(text, title)
		.filter((one) => one.includes(" partOf "))
		.sort();

describe("a body whose session is named", () => {
	it("is part of what its name tells, as elsewhere", () => {
		const whole = ["United Nations General Assembly partOf United Nations"];
		expect(parts("Kenya spoke at the 75th session of the United Nations General Assembly.")).toEqual(whole);
		expect(parts("Kenya spoke at the 75th session of the General Assembly.")).toEqual([]);
	});
});

describe("several missions named together", () => {
	it("are each a body, of its state and in its city", () => {
		expect([...said("The Norwegian embassies in Tashkent, Uzbekistan, and Nairobi, Kenya, opened.")].sort()).toEqual([
			"Norwegian Embassy in Nairobi accreditedTo Kenya",
			"Norwegian Embassy in Nairobi locatedIn Nairobi",
			"Norwegian Embassy in Nairobi partOf Norway",
			"Norwegian Embassy in Tashkent accreditedTo Uzbekistan",
			"Norwegian Embassy in Tashkent locatedIn Tashkent",
			"Norwegian Embassy in Tashkent partOf Norway",
		]);
	});

	it("speak of each city", () => {
		const { entities } = createExtractor().extract(
			note("We saw the Norwegian embassies in Tashkent and Nairobi there."),
		);
		expect(
			entities
				.filter(({ type }) => type === "place")
				.map(({ name }) => name)
				.sort(),
		).toEqual(["Nairobi", "Tashkent"]);
	});

	it("are only of the state that sends them", () => {
		expect(parts("The Norwegian Embassies in Chad and Ghana opened.")).toEqual([
			"Norwegian Embassy in Chad partOf Norway",
			"Norwegian Embassy in Ghana partOf Norway",
		]);
	});

	it.each(["The Norwegian embassies in Africa closed.", "The embassies in Oslo and Nairobi closed."])(
		"are none without state and cities: %s",
		(text) => {
			expect(namesOf("organisation", text)).toEqual([]);
		},
	);
});

describe("names of bodies are whole", () => {
	it.each([
		["We met the Norwegian Embassy in Chad Chargé d’Affaires there.", "Norwegian Embassy in Chad"],
		["She led the European and Kenyan Affairs Bureau there.", "European and Kenyan Affairs Bureau"],
		[
			"He led the Initiative on Rural Kenyans, Young Farmers, and Pacific Islanders there.",
			"Initiative on Rural Kenyans, Young Farmers, and Pacific Islanders",
		],
		["They back the Committee on Clean Rivers (COCR) Rules of Conduct.", "Committee on Clean Rivers"],
		["They trained the Kenya Defence Force there.", "Kenya Defence Force"],
		["They trained the Kenyan Security and Defence Forces there.", "Kenyan Security and Defence Forces"],
		["They fought the Sudan People's Liberation Army there.", "Sudan People's Liberation Army"],
		["They met the Iraq National Security Council there.", "Iraq National Security Council"],
	])("%s", (text, name) => {
		expect(namesOf("organisation", text)).toEqual([name]);
	});
});

describe("what a body is part of", () => {
	it.each([
		["The Council of the European Union met.", ["Council of the European Union partOf European Union"]],
		[
			"They wrote to the House Foreign Affairs Committee.",
			["House Foreign Affairs Committee partOf House of Representatives"],
		],
		["The Department of Rivers at Harvard University grew.", ["Department of Rivers partOf Harvard University"]],
		["They trained the Kenya Defence Force.", ["Kenya Defence Force partOf Kenya"]],
		["She led the Bureau of Canadian Affairs.", []],
		["She led the Bureau of European and Canadian Affairs.", []],
		["She led the Kenyan Affairs Bureau.", []],
		["They fought the Kenya Liberation Army.", []],
		["They praised the EU's Clean Rivers Initiative.", []],
		["The NATO-Russia Council met.", []],
	])("%s", (text, expected) => {
		expect(parts(text)).toEqual(expected);
	});

	it("is the speaker's state, if it is theirs", () => {
		const title = "Remarks by Foreign Minister Ana Silva of Norway in Nairobi";
		expect(parts("We will reopen our Embassy in Chad.", title)).toEqual(["Embassy in Chad partOf Norway"]);
		expect(parts("We met our NATO partners and our Congress of Rivers.", title)).toEqual([]);
		expect(parts("I thank our Congress.", "Remarks by Secretary of State Ana Silva in the United States")).toEqual([
			"Congress partOf United States",
		]);
	});
});

describe("bodies of a list of those present", () => {
	it.each([
		["Ana Silva, President, Vandalu Achieves", "Ana Silva holdsOffice Vandalu Achieves as President"],
		["Ana Silva, Executive Director and CEO, Orro Votes", "Ana Silva holdsOffice Orro Votes as CEO"],
		["- Ana Silva, Founder and CEO, Orropower", "Ana Silva holdsOffice Orropower as CEO"],
		[
			"Dr. Ana B. Silva, President, River Workers of America (RWA)",
			"Ana B. Silva holdsOffice River Workers of America as President",
		],
	])("are what follows name and office: %s", (text, expected) => {
		expect(said(text)).toContain(expected);
	});

	it.each([
		"Ana Silva, Director, Strategic Planning",
		"Ana Silva, Minister of Arts, Culture and Sport",
		"Ana Silva, President, Norway",
		"Ana Silva, Executive Director, spoke in Oslo.",
	])("are none: %s", (text) => {
		expect(namesOf("organisation", text)).toEqual([]);
	});
});
