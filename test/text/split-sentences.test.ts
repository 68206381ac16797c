import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/split-sentences.ts";

const sentences = (text: string): readonly string[] =>
	splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
	it.each([
		["H.E. Ana Silva arrived. She met Mr. Diallo.", ["H.E. Ana Silva arrived.", "She met Mr. Diallo."]],
		["The U.S. and Kenya agreed. Talks ended.", ["The U.S. and Kenya agreed.", "Talks ended."]],
		["They left the U.S. The talks ended.", ["They left the U.S.", "The talks ended."]],
		["He left the U.S. Embassy. It closed.", ["He left the U.S. Embassy.", "It closed."]],
		["She flew to Washington, D.C. The hall was full.", ["She flew to Washington, D.C.", "The hall was full."]],
		["He met us in Washington, D.C. Secretary Lund left.", ["He met us in Washington, D.C.", "Secretary Lund left."]],
		["The Washington, D.C. Mayor spoke.", ["The Washington, D.C. Mayor spoke."]],
		["The U.S. Under Secretary left.", ["The U.S. Under Secretary left."]],
		["Readout of Per Lund, Jr. Meeting with Kenya", ["Readout of Per Lund, Jr. Meeting with Kenya"]],
		["They met Per Lund, Jr. He left.", ["They met Per Lund, Jr.", "He left."]],
		["Article No. 5 applies. See Nos. 6 and 7.", ["Article No. 5 applies.", "See Nos. 6 and 7."]],
		["Mrs. Lund, Dr. Okafor and Gen. Li spoke.", ["Mrs. Lund, Dr. Okafor and Gen. Li spoke."]],
		["They met on Jan. 5 in Bonn. Talks ended.", ["They met on Jan. 5 in Bonn.", "Talks ended."]],
		["John F. Kennedy spoke. J. B. Moreau listened.", ["John F. Kennedy spoke.", "J. B. Moreau listened."]],
		["The rate was 2.5 per cent. Trade grew.", ["The rate was 2.5 per cent.", "Trade grew."]],
		["It closed at 5 p.m. Nobody came.", ["It closed at 5 p.m.", "Nobody came."]],
		["Members, e.g. Norway, agreed. Others, i.e. Kenya, did not.", 2],
		["“We agree.” The minister left.", ["“We agree.”", "The minister left."]],
		["He said: “Stop!” Then he left.", ["He said: “Stop!”", "Then he left."]],
		["Wait… The talks resumed. And then... Nothing.", ["Wait…", "The talks resumed.", "And then...", "Nothing."]],
		["wait... not yet", ["wait... not yet"]],
		["Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]],
		["Norway won. • Kenya lost. — Ghana drew.", ["Norway won.", "• Kenya lost.", "— Ghana drew."]],
		["Talks began. Łódź hosted them. Øre followed.", ["Talks began.", "Łódź hosted them.", "Øre followed."]],
		["   space on both sides   ", ["space on both sides"]],
		["", []],
		[" \n\t ", []],
	] as const)("cuts %j", (text, expected) => {
		if (typeof expected === "number") expect(sentences(text)).toHaveLength(expected);
		else expect(sentences(text)).toEqual(expected);
	});

	it("keeps to the bounds it is given", () => {
		const text = "Before. Norway won. Kenya lost. After.";
		expect(splitSentences(text, 8, 31).map(({ start, end }) => text.slice(start, end))).toEqual([
			"Norway won.",
			"Kenya lost.",
		]);
	});
});
