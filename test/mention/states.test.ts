import { describe, expect, it } from "vitest";
import { statesOf } from "./recognised.ts";

describe("states whose names are alike", () => {
	it.each([
		["The envoys of Niger and Nigeria met.", "NER NGA"],
		["The Nigerien and Nigerian presidents met.", "NER NGA"],
		["Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea signed.", "GIN GNB GNQ PNG"],
		["The Democratic Republic of the Congo and the Republic of the Congo signed.", "COD COG"],
		["North Korea and South Korea held talks.", "PRK KOR"],
		["The DPRK and the ROK held talks.", "PRK KOR"],
		["South Sudan and Sudan held talks.", "SSD SDN"],
		["Dominica and the Dominican Republic signed.", "DMA DOM"],
		["The Dominican envoys spoke.", "DOM"],
		["Envoys of Dominica came; the Dominican envoys spoke.", "DMA DMA"],
		["The Republic of the Congo came; the Congolese envoys spoke.", "COG COG"],
		["Jordan, Georgia and Chad signed.", "JOR GEO TCD"],
		["Turkey hosted the talks.", "TUR"],
	])("%s", (text, expected) => {
		expect(statesOf(text).join(" ")).toBe(expected);
	});

	it.each([
		["The Mayor of Savannah spoke of Georgia.", ""],
		["They met in Atlanta, Georgia.", ""],
		["Georgia and Moldova signed; the envoy flew from Tbilisi to Atlanta.", "GEO MDA"],
		["Georgia Brown gave a speech.", ""],
		["Guests ate turkey at the turkey dinner.", ""],
		["Secretary Chad Wolf met President Omar Diallo of Senegal.", "SEN"],
		["Michael Jordan gave a speech.", ""],
		["The Jordan River floods, and china cups broke.", ""],
		["We call on States Parties and all participating States to sign.", ""],
		["They opt for peace in the oPt.", "PSE"],
		["American Indian leaders spoke of the Indian Health Service.", "USA"],
	])("are not seen where the word means another thing: %s", (text, expected) => {
		expect(statesOf(text).join(" ")).toBe(expected);
	});
});

describe("capitals", () => {
	it.each([
		["They fear Moscow’s aggression.", "RUS"],
		["They met Tokyo’s urgent needs.", "JPN"],
		["They fled to Kyiv’s metro.", ""],
		["They met Tokyo’s mayor.", ""],
	])("stand for their states where they do or have what states do or have: %s", (text, expected) => {
		expect(statesOf(text).join(" ")).toBe(expected);
	});
});

describe("governments named for who leads them", () => {
	it.each([
		["The Biden-Harris Administration sent aid.", "USA"],
		["The Lukashenka regime jailed them.", "BLR"],
		["They met the Assad regime’s envoys.", "SYR"],
		["The Small Business Administration opened.", ""],
		["The Johnson family opened a store.", ""],
	])("%s", (text, expected) => {
		expect(statesOf(text).join(" ")).toBe(expected);
	});
});
