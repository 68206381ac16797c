import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resource } from "../../src/ontology/resource.ts";
import { tokenize } from "../../src/text/tokenize.ts";

const words = (text: string): readonly string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe("tokenize", () => {
	it.each([
		["Mr. Kirby met H.E. Ana Silva.", "Mr. Kirby met H.E. Ana Silva ."],
		["The U.S.-Japan talks co-chaired by John F. Kennedy", "The U.S. - Japan talks co-chaired by John F. Kennedy"],
		["Niger’s minister didn't say 'yes'", "Niger ’s minister didn't say ' yes '"],
		["We’ll say that they've met and I'm in Côte d'Ivoire", "We ’ll say that they 've met and I 'm in Côte d'Ivoire"],
		["THE 79TH SESSION", "THE 79TH SESSION"],
		["F-16s of the 2020s at 12pm", "F - 16s of the 2020s at 12pm"],
		["the 10thASEAN Summit of 5thgraders", "the 10th ASEAN Summit of 5thgraders"],
		["the 48th, 2,500 of 5G 12_3 at 10:30 a.m. No. 5", "the 48th , 2,500 of 5G 12 _3 at 10:30 a.m. No. 5"],
		["Pedro S\\xE1nchez, \\xC9va’s N\\xFA\\xF1ez \\x2F", "Pedro S\\xE1nchez , \\xC9va ’s N\\xFA\\xF1ez \\ x2F"],
		["pre-war cafés—São Tomé… wait... (re-elected)", "pre-war cafés — São Tomé … wait ... ( re-elected )"],
	])("cuts %s", (text, expected) => {
		expect(words(text).join(" ")).toBe(expected);
	});

	it("keeps to the bounds it is given", () => {
		expect(tokenize("one counterpart two", 4, 11)).toEqual([{ start: 4, end: 11 }]);
	});

	it("leaves out nothing but white space", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(words(text).join("")).toBe(text.replace(/\s/gu, ""));
			}),
		);
	});

	/** What stands in front of a token must not change how plain words are cut: the fast path and the pattern agree. */
	it("cuts plain words alike beside letters outside ASCII", () => {
		const piece = fc.constantFrom(
			..."co-chair 5 5th 2,5 3.5 20's a.m. U.S. vs. Ph.D it's its' we'll d'I 'ms re- x_1 don't é ’s s ' ’ “ ” – • Mr. No. - . .. , : 7: re counter-".split(
				" ",
			),
		);
		const gap = fc.constantFrom(" ", "", "\n", "\u00a0");
		fc.assert(
			fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 12 }), (pieces) => {
				const text = pieces.flat().join("");
				expect(words(text)).toEqual(text.match(pattern()) ?? []);
			}),
			{ numRuns: 2000 },
		);
	});

	it("cuts the sample documents as the pattern does", () => {
		const folder = resource("data/documents");
		const names = readdirSync(folder).filter((name) => /\.(?:txt|md|html)$/.test(name));
		expect(names.length).toBeGreaterThan(0);
		for (const name of names) {
			const text = readFileSync(join(folder, name), "utf8");
			expect(words(text)).toEqual(text.match(pattern()));
		}
	});
});

/** The rules of tokens, one after another, as one pattern. */
const pattern = (): RegExp =>
	/(?:\p{Lu}\.){2,}|(?:Ph\.D|a\.m|p\.m|e\.g|i\.e|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Amb|Sec|Pres|Mt|Ft|vs|Inc|Ltd|Corp|Co|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?=\.\s))\.|\p{Lu}\.(?=\s+\p{Lu})|['’](?:s|ll|re|ve|m|d)\b|\d+(?:st|nd|rd|th)(?=\p{Lu}\p{L})|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])|(?:co|re|pre|non|un|anti|counter|vice)-\p{Ll}[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}_]+(?:['’](?!(?:s|ll|re|ve|m|d)\b)[\p{L}\p{M}]+)*|\.{2,}|[^\s]/gu;
