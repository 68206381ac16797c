import { describe, expect, it } from "vitest";
import { namesOf } from "./recognised.ts";

describe("bodies that only what they are called shows", () => {
	it.each([
		["They are listing Orro Human Care, a Norway-based organization, and others.", "Orro Human Care"],
		["It gave money to Vandal Mujan Orro (VMO), an armed group in the hills.", "Vandal Mujan Orro"],
		["It gave money to Vandal Mujan Indonesia (VMI), an armed group in the hills.", "Vandal Mujan Indonesia"],
		["They are listing Katibat al Vandar wal Orrod (KVO) as well.", "Katibat al Vandar wal Orrod"],
	])("are read: %s", (text, name) => {
		expect(namesOf("organisation", text)).toEqual([name]);
	});

	it.each([
		"Last Monday, a group of envoys left.",
		"Excellencies, the Quad group has grown.",
		"They spoke of Foreign Military Financing (FMF) there.",
		"They met Ana Silva, a company director, and left.",
		"They flew to Norway, a party to the treaty.",
	])("are not read: %s", (text) => {
		expect(namesOf("organisation", text).filter((name) => name !== "Quad")).toEqual([]);
	});
});
