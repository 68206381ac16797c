import { describe, expect, it } from "vitest";
import { makeDocument } from "../../src/source/make-document.ts";
import { createExtractor } from "../../src/statement/create-extractor.ts";

const extractor = createExtractor();
const extract = (text: string): ReturnType<typeof extractor.extract> =>
	extractor.extract(makeDocument("long.txt", "long", { text: `Remarks\n\n${text}` }));

const clauses = [
	"the Minister of Foreign Affairs of France, Ana Silva,",
	"President Omar Diallo of Senegal and",
	"the Russian Embassy in Jakarta welcomed",
	"the Declaration on Trade Cooperation between Kenya and",
	"ASEAN Member States, urged Ukraine to sign the Treaty of Friendship and",
	"met with Prime Minister Li Wei of China in New Delhi on July 6, 2021,",
];

const longSentence = (words: number): string =>
	`${Array.from({ length: Math.ceil(words / 9) }, (_, index) => clauses[index % clauses.length]).join(" ")}.`;

const manySentences = (count: number): string =>
	Array.from(
		{ length: count },
		(_, index) =>
			`President Omar Diallo met with Prime Minister Li Wei of China in New Delhi on July ${(index % 28) + 1}, 2021.`,
	).join("\n\n");

describe("long input", () => {
	it("reads a sentence of ten thousand words", () => {
		expect(extract(longSentence(10_000)).mentions.length).toBeGreaterThan(1000);
	}, 60_000);

	it("reads past a word of a million letters", () => {
		const { statements } = extract(`${manySentences(1)}\n\n${"a".repeat(1_000_000)} ${manySentences(1)}`);
		expect(statements.map(({ predicate }) => predicate)).toContain("metWith");
	}, 60_000);

	it("reads a document of ten thousand sentences", () => {
		const { statements } = extract(manySentences(10_000));
		expect(statements.find(({ predicate }) => predicate === "metWith")?.evidence).toHaveLength(10_000);
	}, 120_000);
});
