import { describe, expect, it } from "vitest";
import type { Document } from "../../src/source/document.ts";
import { readSources } from "../../src/source/read-source.ts";

async function sample(name: string): Promise<Document> {
	for await (const result of readSources([`data/documents/${name}.txt`])) {
		if (result.kind === "document") return result.document;
	}
	throw new Error(`${name} was not read`);
}

const linesOf = (document: Document, kind: string): readonly string[] =>
	document.blocks.filter((block) => block.kind === kind).map(({ start, end }) => document.text.slice(start, end));

describe("sample documents", () => {
	it("reads the press release of a ministry, with fax number and a page's leftover apart", async () => {
		const document = await sample("cambodia-asean-russia-2021");
		expect(document.title).toBe(
			"Outcomes of the Special ASEAN-Russia Foreign Ministers' Meeting (via Video Conference)",
		);
		expect(document.date).toBe("2021-07-06");
		expect(document.place).toBeUndefined();
		expect(linesOf(document, "byline")).toEqual(["MINISTRY OF FOREIGN AFFAIRS AND INTERNATIONAL COOPERATION"]);
		expect(linesOf(document, "furniture")).toEqual([
			"Press Release",
			"Fax : (855) 23 216 141, 023 213 341",
			"Email: mfaic@mfaic.gov.kh",
			"ars (August 2021 to August 2024).",
		]);
		expect(linesOf(document, "paragraph")).toHaveLength(6);
	});

	it("reads remarks whose title ends in place and date", async () => {
		const document = await sample("lavrov-asean-mission-2017");
		expect(document.title).toMatch(/^Foreign Minister Sergey Lavrov’s remarks at .*, Jakarta, August 9, 2017$/u);
		expect(document).toMatchObject({ date: "2017-08-09", place: "Jakarta" });
		expect(linesOf(document, "furniture")).toEqual(["• en-GB1 ru-RU1", "Additional materials", "Showing 1 result."]);
	});

	it("reads a news conference below a site's banner and section", async () => {
		const document = await sample("lavrov-vientiane-2021");
		expect(document.title).toMatch(/^Foreign Minister Sergey Lavrov's opening remarks .*, Vientiane, July 7, 2021$/u);
		expect(document).toMatchObject({ date: "2021-07-07", place: "Vientiane" });
		expect(linesOf(document, "furniture")).toEqual([
			"The Largest Security-Cleared Career Network for Defense and Intelligence Jobs - JOIN NOW",
			"Weapons of Mass Destruction (WMD)",
			"Join the mailing list",
		]);
		const turns = document.blocks.filter(({ kind }) => kind === "turn").map(({ speaker }) => speaker);
		expect(turns).toEqual(["Question", "Sergey Lavrov", "Question", "Sergey Lavrov"]);
		const last = document.blocks.filter(({ kind }) => kind === "paragraph").at(-1);
		expect(last?.speaker).toBe("Sergey Lavrov");
	});
});
