import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const stated = (text: string): readonly string[] => statementsOf(text).map(({ said }) => said);

describe("an office with a courtesy", () => {
	it("means who holds it", () => {
		const text =
			"PRAK Orrodan, Deputy Prime Minister of Cambodia, arrived. H.E. Deputy Prime Minister met Minister Ana Silva.";
		expect(stated(text)).toContain("Ana Silva metWith Prak Orrodan");
	});
});

describe("a state's representative to a body", () => {
	it("is one of those who do something, and is sent there", () => {
		const text =
			"The Rivers Meeting was co-chaired by Ambassador Ana Silva, Permanent Representative of Norway to ASEAN, and Ambassador Per Lund, Permanent Representative of Denmark to ASEAN.";
		expect(stated(text)).toEqual(
			expect.arrayContaining(["Per Lund chaired Rivers Meeting", "Per Lund accreditedTo ASEAN"]),
		);
	});
});

describe("those who attend beside heads of members", () => {
	it("attend", () => {
		const text =
			"The Rivers Meeting was attended by the Heads of Government of ASEAN Member States and President Ana Silva.";
		expect(stated(text)).toContain("Ana Silva participatedIn Rivers Meeting");
	});
});

describe("a visiting guest", () => {
	it("is met", () => {
		const text = "President Lena Okafor on Thursday met with visiting Norwegian Foreign Minister Per Lund in Nairobi.";
		expect(stated(text)).toContain("Lena Okafor metWith Per Lund");
	});
});

describe("who signs", () => {
	it("does with a short form of its name beside it", () => {
		const text =
			"The Kingdom of Norway (“Norway”) and the Republic of Kenya (“Kenya”) signed the Oslo Convention on Rivers.";
		expect(stated(text)).toEqual(
			expect.arrayContaining(["Kenya partyTo Oslo Convention on Rivers", "Norway partyTo Oslo Convention on Rivers"]),
		);
	});
});

describe("a counterpart", () => {
	it("is who the apposition names", () => {
		expect(stated("Minister Per Lund of Norway met with his counterpart, Minister Omar Diallo of Kenya.")).toContain(
			"Omar Diallo metWith Per Lund",
		);
	});
});

describe("who presides over what was held", () => {
	it.each(["in Oslo", "in Oslo on 3 May 2024", "on 3 May 2024 via videoconference"])("is told behind %s", (where) => {
		const text = `The Nordic Rivers Meeting was held ${where}, co-chaired by Minister Per Lund of Norway and Minister Omar Diallo of Kenya.`;
		expect(stated(text)).toEqual(
			expect.arrayContaining(["Omar Diallo chaired Nordic Rivers Meeting", "Per Lund chaired Nordic Rivers Meeting"]),
		);
	});
});

describe("a delegation", () => {
	it("goes where it is said to go with who heads it", () => {
		const text = "The delegation of Norway headed by Minister Per Lund participated in the Nordic Rivers Meeting.";
		expect(stated(text)).toContain("Per Lund participatedIn Nordic Rivers Meeting");
	});
});

describe("an instrument between governments", () => {
	it.each(["Governments of Norway and Kenya", "Government of Norway and the Government of the Republic of Kenya"])(
		"is their states': %s",
		(parties) => {
			expect(stated(`The ministers signed the Agreement between the ${parties} on Fisheries.`).join()).toMatch(
				/Kenya partyTo .*Norway partyTo|Norway partyTo .*Kenya partyTo/,
			);
		},
	);
});

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

	it("are an occasion by their topic, too", () => {
		const text = "The consultations on fisheries, ports and trade were held in Oslo at the level of deputy ministers.";
		expect(stated(text)).toContain("consultations on fisheries, ports and trade heldIn Oslo");
	});

	it("are none where they are only spoken of", () => {
		expect(stated("The Norwegian-Kenyan talks on fisheries were constructive.").join()).not.toContain("participatedIn");
	});
});
