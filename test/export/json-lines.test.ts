import { expect, test } from "vitest";
import { collectText, type ExportOptions } from "../../src/export/exporter.ts";
import { jsonLines } from "../../src/export/json-lines.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const base = "https://w3id.org/entente/id/";
const corpus = corpusOf(
	[
		["person/a", "holdsOffice", "state/RUS", { title: "Foreign Minister", in: ["x", "y"] }],
		["event/e", "heldOn", "2021-07", { in: ["y"] }],
	],
	{ "event/e": { name: "talks", named: false } },
	{ x: { date: "2021-07-06", text: "😀 " } },
);

async function read(options?: ExportOptions): Promise<Record<string, unknown>[]> {
	const text = await collectText(jsonLines.write(corpus, options));
	expect(text.endsWith("\n")).toBe(true);
	return text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("documents come first, then entities, mentions, statements", async () => {
	const kinds = (await read()).map(({ kind }) => kind);
	expect([...new Set(kinds)]).toEqual(["document", "entity", "mention", "statement"]);
	expect(kinds).toEqual([...kinds].sort());
});

test("a statement with evidence in two places is two lines with one id", async () => {
	const lines = (await read()).filter(({ kind, predicate }) => kind === "statement" && predicate === "holdsOffice");
	expect(lines.map(({ document }) => document)).toEqual(["documents/x.txt", "documents/y.txt"]);
	expect(new Set(lines.map(({ id }) => id)).size).toBe(1);
	expect(lines[0]).toMatchObject({
		subject: `${base}person/a`,
		object: `${base}state/RUS`,
		title: "Foreign Minister",
		status: "actual",
		rule: "frame/test",
	});
});

test("quotes and mentions stand in the text at their UTF-16 offsets", async () => {
	const lines = await read();
	const texts = new Map(
		lines.filter(({ kind }) => kind === "document").map(({ document, text }) => [document, String(text)]),
	);
	const placed = lines.filter(({ start }) => start !== undefined);
	expect(placed.length).toBeGreaterThan(4);
	for (const { document, start, end, quote, text } of placed)
		expect(texts.get(document)?.slice(Number(start), Number(end))).toBe(quote ?? text);
});

test("a date is written as it is, an entity as its IRI", async () => {
	const line = (await read()).find(({ predicate }) => predicate === "heldOn");
	expect(line).toMatchObject({ subject: `${base}event/e`, object: "2021-07" });
	expect((await read()).find(({ id }) => id === `${base}event/e`)).toMatchObject({
		named: false,
		type: "event",
		aliases: [],
		sameAs: [],
	});
});

test("texts are left out when asked", async () => {
	const documents = (await read({ text: false })).filter(({ kind }) => kind === "document");
	expect(documents.map((line) => "text" in line)).toEqual([false, false]);
	expect(documents[0]).toMatchObject({ document: "documents/x.txt", iri: `${base}document/x`, date: "2021-07-06" });
});
