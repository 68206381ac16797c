import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/source/document.ts";
import { makeDocument } from "../../src/source/make-document.ts";
import { analyse } from "../../src/text/analyse.ts";
import { splitSentences } from "../../src/text/split-sentences.ts";
import { tag } from "../../src/text/tag.ts";
import type { Token } from "../../src/text/token.ts";
import { fold } from "../../src/text/tokenize.ts";
import { readSample, samples } from "./sample.ts";

const tokensOf = (text: string, start = 0): readonly Token[] => tag(text, [{ start, end: text.length }])[0] ?? [];

const squeeze = (text: string): string => text.replace(/\s/gu, "");

/** Words, marks and letters that have broken tokenizers: astral, combining, right to left, joiners, odd spaces. */
const hostile = fc.oneof(
	fc.string({ unit: "binary" }),
	fc
		.array(
			fc.constantFrom(
				..."U.S. H.E. No. 5 ’s 's — “ ” … .. 𝒜𝓃𝒶 🇳🇴 👩‍👩‍👧 é ẍ̧ שלום مرحبا 中文 don’t co-chair 1,000.5 4th &amp; <b> A. ſ ﬁ".split(
					" ",
				),
				"\u200b",
				"\ufeff",
				"İ",
				"\u202e",
				"\u00a0",
				"\u0000",
				"\n",
				" ",
			),
			{ maxLength: 30 },
		)
		.map((pieces) => pieces.join(" ")),
);

describe("splitSentences and tag on hostile text", () => {
	it("lose nothing but white space between sentences", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const spans = splitSentences(text, 0, text.length);
				expect(squeeze(spans.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(squeeze(text));
				spans.forEach((span, index) => {
					expect(span.start).toBeLessThan(span.end);
					expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
				});
			}),
			{ numRuns: 300 },
		);
	});

	it("tag every token where it stands, in order, without loss", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const tokens = tokensOf(text);
				expect(tokens.map((token) => token.text)).toEqual(tokens.map(({ start, end }) => text.slice(start, end)));
				expect(squeeze(tokens.map((token) => token.text).join(""))).toBe(squeeze(text));
				tokens.forEach((token, index) => {
					expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
				});
			}),
			{ numRuns: 300 },
		);
	});
});

describe("tag", () => {
	const tagged = (text: string): Readonly<Record<string, string>> =>
		Object.fromEntries(tokensOf(text).map((token) => [token.text, token.pos]));

	it("keeps the offsets of the document, past what stands before the stretch", () => {
		const text = "🙂 Preface. Norway’s envoys met.";
		const tokens = tokensOf(text, text.indexOf("Norway"));
		expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(["Norway", "’s", "envoys", "met", "."]);
	});

	it("reads several stretches as each would be read alone", () => {
		const text = "Norway’s envoys met. They will. Signing the treaty, Kenya’s envoys left.";
		const parts = [
			{ start: 0, end: 20 },
			{ start: 32, end: text.length },
		];
		expect(tag(text, parts)).toEqual(parts.map((part) => tag(text, [part])[0]));
	});

	it("tells verbs, nouns and names apart", () => {
		const pos = tagged("Norway signed the treaty in Geneva.");
		expect(pos).toMatchObject({ Norway: "PROPN", signed: "VERB", the: "DET", treaty: "NOUN", in: "ADP", ".": "PUNCT" });
	});

	it("stays aligned where wink cuts otherwise than we do", () => {
		const pos = tagged("The U.S.–Japan envoys’ co-chaired talks didn’t end on the 4th; they signed the treaty.");
		expect(pos).toMatchObject({
			signed: "VERB",
			treaty: "NOUN",
			the: "DET",
			"U.S.": expect.not.stringMatching("VERB"),
		});
	});

	it.each([
		["a byte order mark inside", "U.S. \ufeff ministers signed treaties."],
		["a word too long for one", `Ministers ${"a".repeat(100_000)} signed treaties.`],
		["a word too long that touches marks", `(“${"é".repeat(300)}”) ministers signed treaties.`],
	])("stays aligned past %s", (_, text) => {
		const tokens = tokensOf(text);
		expect(tokens.map((token) => token.text)).toEqual(tokens.map(({ start, end }) => text.slice(start, end)));
		expect(tokens.slice(-3).map(({ text, pos }) => `${text} ${pos}`)).toEqual([
			"signed VERB",
			"treaties NOUN",
			". PUNCT",
		]);
	});

	it("gives lemmas, folded", () => {
		const lemmas = tokensOf("The ministers met and signed treaties.").map((token) => token.lemma);
		expect(lemmas).toEqual(["the", "minister", "meet", "and", "sign", "treaty", "."]);
	});
});

describe("fold", () => {
	it.each([
		["Erdoğan", "erdogan"],
		["Łukasz Øre Đức", "lukasz ore duc"],
		["D’Ávila–Sãez", "d'avila-saez"],
		["ISTANBUL İzmir", "istanbul izmir"],
		["ﬁ", "fi"],
	])("of %s is %s", (text, folded) => {
		expect(fold(text)).toBe(folded);
	});
});

/** The text of the blocks that are read, without white space. */
const readable = ({ text, blocks }: Document): string =>
	squeeze(
		blocks
			.filter(({ kind }) => kind !== "furniture")
			.map(({ bodyStart, end }) => text.slice(bodyStart, end))
			.join(""),
	);

describe("analyse", () => {
	it.each(samples)("rebuilds what is read of %s from its tokens", async (name) => {
		const document = await readSample(name);
		const sentences = analyse(document);
		const tokens = sentences.flatMap((sentence) => sentence.tokens);
		expect(squeeze(tokens.map((token) => token.text).join(""))).toBe(readable(document));
		for (const { start, end, text } of tokens) expect(text).toBe(document.text.slice(start, end));
		for (const { start, end, block, tokens: own } of sentences) {
			expect(document.blocks[block]).toMatchObject({ start: expect.any(Number) });
			expect(start).toBe(own[0]?.start);
			expect(end).toBe(own.at(-1)?.end);
		}
	});

	it("tags a paragraph of many pieces as if it were one", () => {
		const line = "The minister signed the treaty in Geneva. ";
		const sentences = analyse(makeDocument("long.txt", "long", { text: `Note\n\n${line.repeat(1500)}` }));
		expect(sentences.length).toBeGreaterThanOrEqual(1500);
		const shape = (index: number): string =>
			(sentences[index]?.tokens ?? []).map(({ text, pos }) => text + pos).join(" ");
		for (const index of [1, 480, 700, 1499]) expect(shape(index)).toBe(shape(0));
	});
});
