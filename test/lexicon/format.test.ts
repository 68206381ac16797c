import { describe, expect, it } from "vitest";
import { list, readLexicon } from "./tables.ts";

const tables = {
	"states.tsv": 240,
	"organisations.tsv": 1200,
	"places.tsv": 3000,
	"given-names.tsv": 2500,
	"officeholders.tsv": 1200,
};

describe.each(Object.entries(tables))("%s", (file, least) => {
	const { text, columns, rows } = readLexicon(file);

	it("has a cell under every column and no quotes, carriage returns or decomposed letters", () => {
		const widths = new Set(
			text
				.replace(/\n$/, "")
				.split("\n")
				.map((line) => line.split("\t").length),
		);
		expect([...widths]).toEqual([columns.length]);
		expect(text).not.toMatch(/["\r]/);
		expect(text).toBe(text.normalize("NFC"));
		expect(text.endsWith("\n")).toBe(true);
	});

	it("is sorted by its first column, in code units", () => {
		const keys = rows.map((row) => row[columns[0] ?? ""] ?? "");
		expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
	});

	it("has no empty or padded alternatives", () => {
		const cells = rows.flatMap((row) => Object.values(row)).filter((cell) => /^\||\|$|\|\||\| | \||^ | $/.test(cell));
		expect(cells).toEqual([]);
	});

	it("has not lost its rows", () => {
		expect(rows.length).toBeGreaterThan(least);
	});
});

describe.each(["states.tsv", "organisations.tsv", "places.tsv"])("%s", (file) => {
	const { rows } = readLexicon(file);

	it("gives each entry an id and, where it has one, a Wikidata id of its own", () => {
		const ids = rows.map((row) => row["id"]);
		expect(new Set(ids).size).toBe(ids.length);
		const wikidata = rows.map((row) => row["wikidata"] ?? "").filter((id) => id !== "");
		expect(wikidata.filter((id) => !/^Q[1-9]\d*$/.test(id))).toEqual([]);
		expect(wikidata.filter((id, index) => wikidata.indexOf(id) !== index)).toEqual([]);
	});

	it("flags only forms that the row has", () => {
		const columns = ["name", "forms", "acronyms", "adjectives", "people", "capital", "metonyms"];
		const strays = rows.flatMap((row) => {
			const forms = new Set(columns.flatMap((column) => list(row, column)));
			return list(row, "ambiguous")
				.filter((form) => !forms.has(form))
				.map((form) => `${row["id"]}: ${form}`);
		});
		expect(strays).toEqual([]);
	});
});
