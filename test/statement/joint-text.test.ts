import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

/** Whom a text lets support Kenya by "we": those who issue it. */
const issuers = (title: string, opening = ""): readonly string[] =>
	statementsOf(`${opening} We stand firmly behind Kenya.`.trim(), title)
		.map(({ said }) => said)
		.filter((said) => said.endsWith(" supports Kenya"))
		.map((said) => said.replace(" supports Kenya", ""))
		.sort();

describe("those who issue a text together", () => {
	it.each([
		["Joint Statement by Portugal and Senegal", "", ["Portugal", "Senegal"]],
		["Portugal-Senegal Joint Statement", "", ["Portugal", "Senegal"]],
		[
			"Statement of the President of the European Commission Marta Lund and the Prime Minister of Norway Per Hansen",
			"",
			["Marta Lund", "Per Hansen"],
		],
		[
			"Northern leaders’ statement",
			"Statement by Denmark, Norway and Sweden, 3 May 2024.",
			["Denmark", "Norway", "Sweden"],
		],
		[
			"Northern leaders’ statement",
			"Northern leaders’ statement (Denmark, Norway, Sweden)",
			["Denmark", "Norway", "Sweden"],
		],
		[
			"Joint Statement on Rivers",
			"Allow me to deliver this statement on behalf of the following countries:\n\nNorway, Ghana and Senegal.\n\n",
			["Ghana", "Norway", "Senegal"],
		],
		["Statement by the delegation of Norway on behalf of Norway and Senegal on rivers", "", ["Norway", "Senegal"]],
		[
			"Joint Communiqué on the visit of the Prime Minister of Norway, Mr. Per Lund, to Senegal",
			"",
			["Norway", "Senegal"],
		],
		[
			"Joint Statement from President Okafor of Chile and President Lund of Norway Announcing a Ceasefire",
			"Today, Ghana and Senegal accepted a ceasefire.",
			["Lund", "Okafor"],
		],
		[
			"Joint Statement of NATO and Nordic Council Leaders",
			"Today, the Leaders of Denmark, Norway, and Sweden met in Oslo and released the following statement.",
			["Denmark", "Norway", "Sweden"],
		],
		["ASEAN-Norway Joint Press Release", "", ["ASEAN", "Norway"]],
		[
			"Troika statement on the detentions",
			"Denmark, Norway and Sweden are alarmed by the detentions.",
			["Denmark", "Norway", "Sweden"],
		],
		[
			"Joint Statement on Rivers",
			"The following is the text of a joint statement by the Foreign Ministers of Norway and Portugal.",
			["Norway", "Portugal"],
		],
		[
			"Ministerial Statement of the Republic of Ghana, Norway, and the Republic of Portugal",
			"",
			["Ghana", "Norway", "Portugal"],
		],
		["Joint Statement on Rivers", "Today, we, the leaders of Ghana and Norway, met.", ["Ghana", "Norway"]],
		["Declaration on Clean Rivers", "We—the governments of Ghana, Norway, and Peru—met.", ["Ghana", "Norway", "Peru"]],
		["Ghana-Norway Joint Statement", "We, President Okafor and Prime Minister Lund, met.", ["Lund", "Okafor"]],
		["Joint Statement on the Ghana-Norway-Peru River Dialogue", "The rivers are clean.", ["Ghana", "Norway", "Peru"]],
		["Joint Statement on the Partnership between Ghana and Norway", "The rivers are clean.", ["Ghana", "Norway"]],
		[
			"Joint Statement on Aid for Peru from President Okafor of Ghana and Prime Minister Lund of Norway",
			"",
			["Lund", "Okafor"],
		],
		["G7 Leaders’ Statement on Rivers", "The rivers are clean.", ["G7"]],
		[
			"G7 Foreign Ministers’ Statement on Rivers",
			"We, the G7 Foreign Ministers of Canada, France, and Japan, met.",
			["Canada", "France", "Japan"],
		],
	])("%s %s", (title, opening, expected) => {
		expect(issuers(title, opening)).toEqual(expected);
	});

	it("are cut from its name only where they follow a “by”", () => {
		const opening = "We, the leaders of Canada and France, met.";
		const said = (title: string): readonly string[] => statementsOf(opening, title).map((one) => one.said);
		const launch = "G7 Leaders’ Statement on the Launch of a Rocket by Norway";
		expect(said(launch)).toContain(`Canada partyTo ${launch}`);
		expect(said("Joint Statement on Rivers by Canada and France")).toContain(
			"Canada partyTo Joint Statement on Rivers",
		);
	});

	it("are those who open a declaration", () => {
		const opening = "President Okafor of Ghana and Prime Minister Lund of Norway met in Oslo.";
		expect(issuers("The Oslo Declaration", opening)).toEqual(["Lund", "Okafor"]);
	});

	it.each([
		"Statement by Spokesperson Marta Lund on Portugal and Senegal",
		"Remarks on the visit of the Prime Minister of Norway to Senegal",
		"Readout of the meeting of Portugal and Senegal",
	])("nobody by: %s", (title) => {
		expect(statementsOf("We met.", title).filter(({ said }) => said.includes(" partyTo "))).toEqual([]);
	});
});

it.each([
	["Norway-Kenya Joint Press Release by Norway and Kenya on Clean Rivers", "by Norway and Kenya on Clean Rivers"],
	["Norway-Kenya Joint Statement on Clean Rivers by Norway and Kenya", "Statement on Clean Rivers"],
])("is named with its topic: %s", (title, end) => {
	const names = statementsOf("We agreed.", title).flatMap(({ said }) => said.split(" partyTo ")[1] ?? []);
	expect(names.length).toBeGreaterThan(0);
	expect(names.every((name) => name.endsWith(end))).toBe(true);
});
