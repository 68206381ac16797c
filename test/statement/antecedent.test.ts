import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);

const okafor = "President Lena Okafor of Kenya";
const diallo = "Prime Minister Omar Diallo of Senegal";

describe("who is told of under their own name", () => {
	it("may be he", () => {
		const text = `Foreign Minister Ana Silva of Portugal\n\nMinister Silva will travel to Kenya to meet with President Omar Diallo. She will travel to Ghana.`;
		expect(statementsOf(text, "Foreign Minister Silva’s Travel to Kenya").map(({ said }) => said)).toContain(
			"Ana Silva visited Ghana [planned]",
		);
	});
});

describe("a pronoun in the sentence of the name", () => {
	it.each([
		["she is who acts in the clause before", `${okafor} will travel to Norway, where she will meet ${diallo}.`],
		["she is who acts, even after others", `Minister Ana Silva spoke. ${okafor} said that she will meet ${diallo}.`],
	])("%s", (_, text) => {
		expect(said(text)).toContain("Lena Okafor metWith Omar Diallo [planned]");
	});

	it("they are those who act together in it", () => {
		const all = said(`${okafor} and ${diallo} travelled to Norway, where they met Minister Ana Silva of Portugal.`);
		expect(all).toEqual(expect.arrayContaining(["Ana Silva metWith Lena Okafor", "Ana Silva metWith Omar Diallo"]));
	});

	it("he is not somebody else where an office that we cannot tell acts before him", () => {
		const text = `${diallo} spoke. The Chancellor said that he will meet Minister Ana Silva of Portugal.`;
		expect(said(text).filter((one) => one.includes("metWith"))).toEqual([]);
	});

	it("him is the other", () => {
		expect(said(`${okafor} spoke with ${diallo} and congratulated him.`)).toContain("Lena Okafor supports Omar Diallo");
	});

	it("him is nobody where two others could be meant", () => {
		const all = said(`${okafor} spoke with ${diallo} and Minister Per Lund of Norway and congratulated him.`);
		expect(all.filter((one) => one.includes(" supports "))).toEqual([]);
	});
});

describe("an office without a name", () => {
	it("is not the one of lower rank", () => {
		const text = `Secretary of State Antony Blinken and Assistant Secretary of State Ana Silva spoke. The Secretary met ${diallo}.`;
		expect(said(text)).toContain("Antony Blinken metWith Omar Diallo");
	});
});

describe("what is done for a purpose", () => {
	it("is done by speaking, and by having gone", () => {
		expect(said(`Minister Per Lund of Norway travelled to Kenya to meet ${okafor}.`)).toEqual(
			expect.arrayContaining(["Per Lund visited Kenya", "Lena Okafor metWith Per Lund"]),
		);
		expect(said(`Minister Per Lund of Norway is in Kenya to meet ${okafor}.`)).toContain(
			"Lena Okafor metWith Per Lund [planned]",
		);
		expect(said("Minister Per Lund of Norway travelled to Kenya to attend the Rivers Summit.")).toContain(
			"Per Lund participatedIn Rivers Summit",
		);
		expect(said(`${okafor} spoke with ${diallo} to congratulate him.`)).toContain("Lena Okafor supports Omar Diallo");
	});
});
