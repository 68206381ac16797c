import { beforeAll, describe, expect, it } from "vitest";
import { signatures } from "../../src/ontology/terms.ts";
import type { Document } from "../../src/source/document.ts";
import type { Span } from "../../src/source/span.ts";
import { createExtractor } from "../../src/statement/create-extractor.ts";
import type { Extraction } from "../../src/statement/extraction.ts";
import { readSample, samples } from "../text/sample.ts";
import { note } from "./note.ts";

const texts = [
	"President Lena Okafor of Kenya will meet Prime Minister Omar Diallo of Senegal in Geneva on July 6, 2025.",
	"🇳🇴 Norway’s Foreign Minister Per Lund visited Kenya. He thanked the African Union Commission.",
	"The 4th ASEAN-Norway Summit was held in Jakarta in 2018 and co-chaired by Norway and Indonesia.",
	"The Embassy of Norway in Nairobi opened. NATO allies such as Norway and Portugal welcomed it.",
	"Kenya and Norway held talks. Both sides signed the Geneva Declaration on Clean Rivers.",
	"QUESTION: Did Norway condemn Kenya?\n\nMS. LUND: Norway supports Kenya.",
	"Norway delivered vaccines to Kenya and urged Senegal to ratify the Treaty on Clean Rivers.",
	"A delegation led by Prime Minister Omar Diallo of Senegal arrived in Oslo.",
	"Norway and Kenya are strategic partners. Norway did not recognise Kenya’s claim.",
	"<b>Norway</b> & “Kenya” met \u202eyadot\u202c; Norway condemned Kenya\u0007.",
];

const joint = note(
	"We reaffirm our Mutual Defense Treaty and our bilateral alliance.",
	"Joint Statement by Portugal and Senegal",
);

let documents: readonly Document[] = [];
beforeAll(async () => {
	documents = [...(await Promise.all(samples.map(readSample))), ...texts.map((text) => note(text)), joint];
});

const extractor = createExtractor();

const slice = ({ document }: Extraction, { start, end }: Span): string => document.text.slice(start, end);
const lies = ({ document }: Extraction, { start, end }: Span): boolean =>
	start >= 0 && start < end && end <= document.text.length;

describe("everything that is extracted", () => {
	it("is quoted as the document has it", () => {
		for (const extraction of documents.map(extractor.extract)) {
			expect(extraction.mentions.length).toBeGreaterThan(0);
			for (const mention of extraction.mentions) expect(mention.text).toBe(slice(extraction, mention));
			for (const missed of extraction.unresolved) expect(missed.text).toBe(slice(extraction, missed));
			for (const evidence of extraction.statements.flatMap((statement) => statement.evidence)) {
				expect(evidence.quote).toBe(slice(extraction, evidence));
				expect(evidence.document).toBe(extraction.document.id);
				expect(evidence.confidence).toBeGreaterThan(0);
				expect(evidence.confidence).toBeLessThanOrEqual(1);
				for (const part of [evidence.subject, evidence.object, evidence.trigger])
					if (part !== undefined) expect(lies(extraction, part)).toBe(true);
			}
		}
	});

	it("has an entity of an allowed type on either side, and one id a thing", () => {
		for (const { entities, mentions, statements } of documents.map(extractor.extract)) {
			const types = new Map(entities.map(({ id, type }) => [id, type]));
			expect(types.size).toBe(entities.length);
			expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
			for (const { entity } of mentions) expect(types.has(entity)).toBe(true);
			for (const { subject, predicate, object, evidence } of statements) {
				expect(evidence.length).toBeGreaterThan(0);
				expect(signatures[predicate].subject).toContain(types.get(subject));
				if (predicate === "heldOn") expect(object).toMatch(/^\d{4}/);
				else expect(signatures[predicate].object).toContain(types.get(object));
			}
		}
	});

	it("does not come from page furniture", () => {
		for (const { document, statements, mentions } of documents.map(extractor.extract)) {
			const furniture = document.blocks.filter(({ kind }) => kind === "furniture");
			for (const { start } of [...mentions, ...statements.flatMap(({ evidence }) => evidence)])
				expect(furniture.some((block) => block.start <= start && start < block.end)).toBe(false);
		}
	});

	it("is the same again, in whatever order documents are read and by another extractor", () => {
		const first = documents.map(extractor.extract);
		const backwards = documents.toReversed().map(createExtractor().extract).toReversed();
		expect(backwards).toEqual(first);
		expect(documents.map(extractor.extract)).toEqual(first);
	});
});
