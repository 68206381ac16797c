import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const dated = (text: string, title?: string): readonly string[] =>
	statementsOf(text, title)
		.filter(({ said }) => / (?:visited|aids|metWith) /.test(said))
		.map(({ said, date }) => `${said} @${date ?? ""}`)
		.sort();

describe("the days of a journey", () => {
	it("are not those of a stop, where another day parts them", () => {
		expect(
			dated(
				"President Lena Okafor will travel to Norway and Portugal from May 13 to 19. On May 16, she will travel to Portugal.",
			),
		).toEqual(["Lena Okafor visited Norway [planned] @", "Lena Okafor visited Portugal [planned] @2024-05-16"]);
	});

	it("are those of its one stop", () => {
		expect(
			dated(
				"President Lena Okafor will travel to Nairobi, Kenya, from May 13 to 19. On May 16, she will meet Prime Minister Omar Diallo.",
			),
		).toContain("Lena Okafor visited Kenya [planned] @2024-05-13/2024-05-19");
	});
});

describe("a date", () => {
	it.each([
		["In 2021 and 2022, Norway provided aid to Kenya.", "Norway aids Kenya @"],
		["Since the war began on February 24, Norway has provided aid to Kenya.", "Norway aids Kenya @"],
		["In 2022, Norway provided aid to Kenya.", "Norway aids Kenya @2022"],
		[
			"In a May 3 call, President Lena Okafor and Prime Minister Omar Diallo discussed Norway's April 4 and May 1 tests.",
			"Lena Okafor metWith Omar Diallo @2024-05-03",
		],
	])("belongs to what it stands by: %s", (text, stated) => {
		expect(dated(text)).toEqual([stated]);
	});

	it("of another meeting is not that of the one a text was spoken at", () => {
		expect(
			dated(
				"PRESIDENT OKAFOR: We met in March.",
				"Remarks by President Lena Okafor of Kenya and Prime Minister Omar Diallo of Senegal Before Bilateral Meeting",
			).filter((one) => one.includes("metWith")),
		).not.toContain("Lena Okafor metWith Omar Diallo @2024-03");
	});
});
