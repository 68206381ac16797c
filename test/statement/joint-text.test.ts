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
	])("%s %s", (title, opening, expected) => {
		expect(issuers(title, opening)).toEqual(expected);
	});

	it.each([
		"Statement by Spokesperson Marta Lund on Portugal and Senegal",
		"Remarks on the visit of the Prime Minister of Norway to Senegal",
		"Readout of the meeting of Portugal and Senegal",
	])("nobody by: %s", (title) => {
		expect(statementsOf("We met.", title).filter(({ said }) => said.includes(" partyTo "))).toEqual([]);
	});
});
