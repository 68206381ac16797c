import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const offices = (text: string): readonly string[] =>
	statementsOf(text)
		.map((one) => one.said)
		.filter((one) => one.includes(" holdsOffice "));

describe("an office of the state that speaks", () => {
	it("is told by our", () => {
		const text = `Foreign Minister Ana Silva of Portugal\n\nPortugal welcomes the truce. Our Special Envoy, Per Lund, led the talks.`;
		expect(statementsOf(text, "On the Truce in Kenya").map(({ said }) => said)).toContainEqual(
			expect.stringMatching(/^Per Lund holdsOffice Portugal/),
		);
	});
});

describe("an office told with good wishes", () => {
	it("is of those to whom they are extended", () => {
		expect(
			offices("We extend our congratulations to Mr. Per Lund on his election as President of the Nordic Council."),
		).toContainEqual(expect.stringMatching(/^Per Lund holdsOffice Nordic Council/));
	});

	it("is not that of the state of which its holder is assured", () => {
		expect(offices("She assured President Omar Diallo of Norway's support.")).toEqual([]);
		expect(offices("She met President Omar Diallo of Kenya.")).toHaveLength(1);
	});
});

describe("the state of an office beside which none stands", () => {
	it.each([
		[
			"The Kenyan delegation was led by Energy Minister Omar Diallo.",
			"Omar Diallo holdsOffice Kenya as Energy Minister",
		],
		[
			"The Kenyan delegation included Ms. Ana Silva and Deputy Foreign Minister Omar Diallo.",
			"Omar Diallo holdsOffice Kenya as Deputy Foreign Minister",
		],
		[
			"In Kenya, Ms. Ana Silva met with Energy Minister Omar Diallo.",
			"Omar Diallo holdsOffice Kenya as Energy Minister",
		],
		[
			"Ms. Ana Silva will travel to Kenya, where she will meet with President Lena Okafor.",
			"Lena Okafor holdsOffice Kenya as President",
		],
		[
			"Ms. Ana Silva met with Kenyan President Lena Okafor and Energy Minister Omar Diallo.",
			"Omar Diallo holdsOffice Kenya as Energy Minister",
		],
		[
			"Ms. Ana Silva met with Energy Minister Omar Diallo and President Lena Okafor of Kenya.",
			"Omar Diallo holdsOffice Kenya as Energy Minister",
		],
		[
			"Ms. Ana Silva met with top Kenyan officials, including Special Envoy Omar Diallo.",
			"Omar Diallo holdsOffice Kenya as Special Envoy",
		],
		[
			"Ms. Ana Silva met with Foreign Minister Sergey Lavrov and Energy Minister Omar Diallo. Russia agreed.",
			"Omar Diallo holdsOffice Russia as Energy Minister",
		],
	])("is told by what stands around it: %s", (text, stated) => {
		expect(offices(text)).toContain(stated);
	});

	it.each([
		"Energy Minister Omar Diallo and Prime Minister Per Lund of Norway met.",
		"Ms. Ana Silva met with Kenyan Energy Minister Lena Okafor and Energy Minister Omar Diallo.",
		"In Kenya, Energy Minister Omar Diallo met with students.",
		"Ms. Ana Silva discussed Kenya with Energy Minister Omar Diallo.",
	])("is left open: %s", (text) => {
		expect(offices(text).filter((one) => one.startsWith("Omar Diallo"))).toEqual([]);
	});
});

describe("an office in a part of a department", () => {
	it.each([
		[
			"Assistant Secretary for the Bureau of River Affairs Omar Diallo spoke.",
			"Omar Diallo holdsOffice Bureau of River Affairs",
		],
		[
			"Deputy Director in the Bureau of River Affairs Omar Diallo spoke.",
			"Omar Diallo holdsOffice Bureau of River Affairs",
		],
	])("is of that part: %s", (text, stated) => {
		expect(offices(text).some((one) => one.startsWith(stated))).toBe(true);
	});

	it("is not the United States for a president in a list of its officials", () => {
		const text =
			"I thank U.S. Under Secretary Ana Silva, President Orro Vand, and U.S. Secretary of Agriculture Per Lund.";
		expect(offices(text).filter((one) => one.startsWith("Orro Vand"))).toEqual([]);
	});
});
