import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const visits = (text: string, title?: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((said) => said.includes(" visited "))
		.sort();

describe("a guest who speaks", () => {
	const title = "Remarks by Foreign Minister Ana Silva of Portugal";

	it.each(["It is a great pleasure to be here in Nairobi.", "I am so glad to be back in Nairobi."])(
		"has come: %s",
		(text) => {
			expect(visits(text, title)).toContain("Ana Silva visited Nairobi");
		},
	);
});

describe("here", () => {
	const title = "Minister Ana Silva of Portugal and Kenyan Minister Omar Diallo Before Their Meeting";
	const said = (text: string): readonly string[] => visits(`Nairobi, Kenya\n\n${text}`, title);

	it.each([
		["MINISTER DIALLO: It is so good to have you here.", "Ana Silva visited Nairobi"],
		["MINISTER DIALLO: Thank you for being here.", "Ana Silva visited Nairobi"],
		["MINISTER SILVA: Thank you for hosting me.", "Ana Silva visited Nairobi"],
		["MINISTER SILVA: I am glad to be here with you.", "Ana Silva visited Nairobi"],
	])("is the place of the dateline: %s", (text, visit) => {
		expect(said(text)).toEqual([visit]);
	});

	it.each([
		"MINISTER DIALLO: I am glad to be here with you.",
		"MINISTER SILVA: It is good to have you here.",
		"MINISTER DIALLO: Thank you for this.",
	])("is no journey of who is at home, nor of nobody: %s", (text) => {
		expect(said(text)).toEqual([]);
	});

	it("is nowhere that one can tell where they meet from afar", () => {
		expect(
			visits(`Nairobi, Kenya\n\nVia Videoconference\n\nMINISTER DIALLO: It is good to have you here.`, title),
		).toEqual([]);
	});
});

describe("a delegation", () => {
	const told = (text: string): readonly string[] => statementsOf(text).map(({ said }) => said);
	const led = "Foreign Minister Ana Silva will lead a delegation to Kenya.";

	it.each([
		[`${led} In Nairobi, the delegation will meet with Kenyan officials.`, "Ana Silva metWith Kenya [planned]"],
		[`${led} The delegation will meet President Lena Okafor.`, "Ana Silva metWith Lena Okafor [planned]"],
		[
			"A delegation led by Foreign Minister Ana Silva toured Kenya. The delegation met President Lena Okafor.",
			"Ana Silva metWith Lena Okafor",
		],
		[
			"They sent experts. The delegation was headed by Foreign Minister Ana Silva. In Kenya, the delegation met students.",
			"Ana Silva visited Kenya",
		],
	])("stands for who leads it: %s", (text, statement) => {
		expect(told(text)).toContain(statement);
	});

	it("stands for nobody where no leader is told", () => {
		expect(told("Foreign Minister Ana Silva sent a delegation. The delegation met President Lena Okafor.")).toEqual([]);
	});
});

describe("who visits", () => {
	it.each([
		["the state of a place", "Minister Ana Silva will travel to Nouakchott, Mauritania, on 3 June.", "Mauritania"],
		["it on a journey", "During a visit to Kenya, Minister Ana Silva praised the farmers.", "Kenya"],
		["it by a journey told of", "We recall the visit that Minister Ana Silva made to Kenya.", "Kenya"],
		[
			"a place where they talk",
			"Minister Ana Silva wrote from Nairobi, Kenya, where the Minister had meetings.",
			"Kenya",
		],
		["it while a guest", "Minister Ana Silva, currently visiting Kenya, praised the farmers.", "Kenya"],
	])("%s: %s", (_, text, place) => {
		expect(visits(text).some((said) => said.startsWith(`Ana Silva visited ${place}`))).toBe(true);
	});

	it("does not visit the state they speak for, nor its capital", () => {
		expect(visits("President Lena Okafor of Kenya visited Nairobi. President Lena Okafor travelled to Kenya.")).toEqual(
			[],
		);
	});

	it("plans to, where a headline tells in the present what the text says is to come", () => {
		expect(
			visits("Minister Silva will travel to Kenya to discuss trade.", "Foreign Minister Ana Silva Travels to Kenya"),
		).toEqual(["Ana Silva visited Kenya [planned]"]);
	});

	it("plans to, on a day after the text's", () => {
		expect(visits("Minister Ana Silva is traveling to Kenya on June 3.")).toEqual([
			"Ana Silva visited Kenya [planned]",
		]);
	});

	it("are also those who are with them, where it was told where they go", () => {
		expect(
			visits("Minister Ana Silva will travel to Kenya on June 3. She will be accompanied by Ambassador Per Lund."),
		).toEqual(["Ana Silva visited Kenya [planned]", "Per Lund visited Kenya [planned]"]);
		expect(visits("Minister Ana Silva praised Kenya. She was accompanied by Ambassador Per Lund.")).toEqual([]);
	});

	it("are welcomed with their delegations", () => {
		expect(visits("President Lena Okafor welcomed Minister Per Lund and his delegation to Kenya.")).toEqual([
			"Per Lund visited Kenya",
		]);
	});
});
