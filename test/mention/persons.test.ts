import { describe, expect, it } from "vitest";
import type { OfficeAtom } from "../../src/mention/atom.ts";
import { personsOf, recognised } from "./recognised.ts";

const body = ({ of }: OfficeAtom): string | undefined => (of?.type === "state" ? of.id : of?.name);
const offices = (text: string): readonly unknown[] =>
	personsOf(text).flatMap(({ name, offices: held }) =>
		held.map((office) => [name, office.title, body(office), office.tenure]),
	);

describe("persons with their offices", () => {
	it.each([
		["NATO Deputy Secretary General Marta Lund spoke.", ["Marta Lund", "Deputy Secretary General", "NATO", undefined]],
		["Former President Lena Okafor of Kenya spoke.", ["Lena Okafor", "President", "KEN", "former"]],
		["Acting Foreign Minister Per Lund of Norway spoke.", ["Per Lund", "Acting Foreign Minister", "NOR", "acting"]],
		["Ambassador-designate Ana Silva of Portugal spoke.", ["Ana Silva", "Ambassador-designate", "PRT", "designate"]],
		[
			"The Minister of Foreign Affairs and International Cooperation of the Kingdom of Cambodia, PRAK Sokhonn, spoke.",
			["Prak Sokhonn", "Minister of Foreign Affairs and International Cooperation", "KHM", undefined],
		],
		[
			"Retno Marsudi, Minister for Foreign Affairs of the Republic of Indonesia, spoke.",
			["Retno Marsudi", "Minister for Foreign Affairs", "IDN", undefined],
		],
		[
			"Crown Prince Mohammed bin Salman Al Saud of Saudi Arabia spoke.",
			["Mohammed bin Salman Al Saud", "Crown Prince", "SAU", undefined],
		],
		["President Abdel Fattah el-Sisi of Egypt spoke.", ["Abdel Fattah el-Sisi", "President", "EGY", undefined]],
		["President Moon Jae-in of South Korea spoke.", ["Moon Jae-in", "President", "KOR", undefined]],
	])("%s", (text, expected) => {
		expect(offices(text)).toEqual([expected]);
	});

	it("reads an office beside no name with its body", () => {
		const [office] = recognised("The foreign minister of Indonesia left early.").flatMap((read) => read.offices);
		expect(office).toMatchObject({ title: "foreign minister", of: { id: "IDN" }, plural: false });
	});

	it.each(["The chair of the meeting sat on a chair.", "The ministers left.", "Guests ate turkey in May."])(
		"finds nobody in: %s",
		(text) => {
			expect(personsOf(text)).toEqual([]);
		},
	);
});
