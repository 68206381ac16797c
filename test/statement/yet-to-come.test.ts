import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);

describe("what is done by doing something else", () => {
	it("is told as that is", () => {
		expect(
			said("Norway underscored its support for Kenya, including by providing security assistance to Kenya."),
		).toContain("Norway aids Kenya");
		expect(said("Norway and Portugal agreed to coordinate their assistance to Kenya.")).toContain("Norway aids Kenya");
	});
});

describe("a statement on a meeting", () => {
	it("tells of one that its text announces", () => {
		expect(
			said(
				"President Okafor will host Prime Minister Diallo on May 12.",
				"Statement by Foreign Minister Ana Silva on the Meeting between President Lena Okafor and Prime Minister Omar Diallo",
			).filter((one) => one.includes("metWith") && !one.endsWith("]")),
		).toEqual([]);
	});
});

describe("a public schedule", () => {
	it("tells in the present what is planned", () => {
		const entry = "10:30 a.m. President Lena Okafor meets with Prime Minister Omar Diallo of Senegal.";
		expect(said(entry, "Public Schedule – May 10, 2024")).toContain("Lena Okafor metWith Omar Diallo [planned]");
		expect(said(entry, "President Okafor at Work")).toContain("Lena Okafor metWith Omar Diallo");
	});
});

describe("what is yet to come", () => {
	it.each([
		["President Lena Okafor is going to Norway next week.", "Lena Okafor visited Norway [planned]"],
		[
			"Norway and Kenya discussed next steps towards holding a Norway-Kenya Summit.",
			"Kenya participatedIn Norway-Kenya Summit [planned]",
		],
		[
			"Norway and Kenya committed to establish a Norway-Kenya Cooperation Framework.",
			"Kenya partyTo Norway-Kenya Cooperation Framework [planned]",
		],
		[
			"We look to the Norway-Kenya Summit in Nairobi, Kenya, later this year.",
			"Norway-Kenya Summit heldIn Nairobi [planned]",
		],
		[
			"The Nordic Rivers Forum will be hosted by Norway and held in Nairobi.",
			"Nordic Rivers Forum heldIn Nairobi [planned]",
		],
		[
			"They decided to expand trade prior to the Nordic Rivers Forum to be held in Nairobi.",
			"Nordic Rivers Forum heldIn Nairobi [planned]",
		],
		["Norway is prepared to provide aid to Kenya.", "Norway aids Kenya [proposed]"],
		["Norway stands ready to provide aid to Kenya.", "Norway aids Kenya [proposed]"],
		["Portugal and Norway touched upon how best to support Kenya.", "Norway supports Kenya [proposed]"],
		["Should Norway allocate vaccines to Kenya, Portugal would be glad.", "Norway aids Kenya [proposed]"],
		["Had Norway supported Kenya, Portugal would be glad.", "Norway supports Kenya [proposed]"],
	])("is not told as done: %s", (text, stated) => {
		expect(said(text)).toContain(stated);
	});

	it.each([
		[
			"President Lena Okafor met Prime Minister Omar Diallo ahead of a vote next week.",
			"Lena Okafor metWith Omar Diallo",
		],
		[
			"Norway and Portugal have stood together to defend their values, including supporting Kenya.",
			"Norway supports Kenya",
		],
		["Norway encouraged dialogue, such as the recent meeting between Kenya and Senegal.", "Kenya metWith Senegal"],
		["Norway will discuss continued cooperation to support Kenya.", "Norway supports Kenya"],
	])("is not what was done before: %s", (text, stated) => {
		expect(
			said(text).map((one) => one.replace("Omar Diallo metWith Lena Okafor", "Lena Okafor metWith Omar Diallo")),
		).toContain(stated);
	});
});
