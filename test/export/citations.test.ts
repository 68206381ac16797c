import bibtexParser from "@orcid/bibtex-parse-js";
import { expect, test } from "vitest";
import { bibtex, cslJson } from "../../src/export/citations.ts";
import { collectText } from "../../src/export/exporter.ts";
import { sample } from "../fixtures/graph/sample.ts";

test("CSL items carry title, date parts and the path of the document", async () => {
	const items = JSON.parse(await collectText(cslJson.write(sample)));
	expect(items).toHaveLength(2);
	expect(items[0]).toMatchObject({
		id: "x",
		type: "document",
		issued: { "date-parts": [[2021, 7, 6]] },
		archive_location: "documents/x.txt",
	});
	expect(items[1]).not.toHaveProperty("issued");
});

test("a BibTeX reader finds every entry, whatever the titles hold", async () => {
	const entries = bibtexParser.toJSON(await collectText(bibtex.write(sample)));
	expect(entries.map(({ citationKey }) => citationKey)).toEqual(["x", "y"]);
	expect(entries[0]?.entryTags).toMatchObject({ year: "2021", month: "7", day: "6", file: "documents/x.txt" });
	expect(entries[0]?.entryTags.title).toContain("textbraceleft n\\textbraceright");
});
