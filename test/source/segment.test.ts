import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hints, segment } from "../../src/source/segment.ts";

/** `kind: text` of each block, with the speaker in front. */
function outline(text: string, hints?: Hints): readonly string[] {
	return segment(text, hints).blocks.map(({ kind, speaker, bodyStart, end }) => {
		const body = text.slice(bodyStart, end);
		return `${kind}${speaker === undefined ? "" : ` [${speaker}]`}: ${body.length > 50 ? `${body.slice(0, 47)}...` : body}`;
	});
}

const prose = "The Ministers met in the capital and agreed to widen their cooperation in trade and in transport.";

describe("header", () => {
	it("reads title, date, issuer, speaker, place and site", () => {
		const text = `Secretary Vance Before the Meeting\n\n2022-05-13\n\nJane Vance, Secretary of State\n\nWashington, D.C.\n\nTreaty Room\n\nSECRETARY VANCE: ${prose}`;
		const { title, date, place } = segment(text);
		expect({ title, date, place }).toEqual({
			title: "Secretary Vance Before the Meeting",
			date: "2022-05-13",
			place: "Washington, D.C.",
		});
		expect(outline(text)).toEqual([
			"title: Secretary Vance Before the Meeting",
			"date: 2022-05-13",
			"byline: Jane Vance, Secretary of State",
			"dateline: Washington, D.C.",
			"dateline: Treaty Room",
			"turn [SECRETARY VANCE]: The Ministers met in the capital and agreed to ...",
		]);
	});

	it("finds the title below issuer and kind of document, over two lines", () => {
		const text = `MINISTRY OF FOREIGN AFFAIRS\n\nPress Release\n\nOutcomes of the Special Meeting of Ministers\n(via Video Conference)\n6 July 2021\n\n${prose}`;
		expect(segment(text).title).toBe("Outcomes of the Special Meeting of Ministers (via Video Conference)");
		expect(outline(text).map((line) => line.split(":")[0])).toEqual([
			"byline",
			"furniture",
			"title",
			"date",
			"paragraph",
		]);
	});

	it("takes place and date from the end of a title", () => {
		const { date, place } = segment(
			`Minister's remarks at the opening of the mission, Jakarta, August 9, 2017\n\n${prose}`,
		);
		expect({ date, place }).toEqual({ date: "2017-08-09", place: "Jakarta" });
	});

	it("does not take a person at the end of a title for a place", () => {
		expect(segment(`Statement by Anna Berg, Foreign Minister, August 9, 2017\n\n${prose}`).place).toBeUndefined();
	});

	it("prefers the date line to the title and the title to what the format says", () => {
		expect(segment(`Remarks in Rome, July 7, 2021\n\n8 July 2021\n\n${prose}`).date).toBe("2021-07-08");
		expect(segment(`Remarks in Rome, July 7, 2021\n\n${prose}`, { date: "2021-07-09" }).date).toBe("2021-07-07");
		expect(segment(`Remarks in Rome\n\n${prose}`, { date: "2021-07-09T10:00:00Z" }).date).toBe("2021-07-09");
	});

	it.each([
		["7 July 202109:07", "2021-07-07"],
		["Tuesday, 6 July 2021", "2021-07-06"],
		["Published 6 July 2021", "2021-07-06"],
		["July 6th, 2021, 10:30 GMT", "2021-07-06"],
		["2021-07-06", "2021-07-06"],
		["06.07.2021", "2021-07-06"],
		["1 Sept. 2020", "2020-09-01"],
		["31 February 2021", undefined],
		["06/07/2021", undefined],
		["July 2021", undefined],
	])("reads the date line %s as %s", (line, date) => {
		expect(segment(`Remarks by the Minister in Rome\n\n${line}\n\n${prose}`).date).toBe(date);
	});

	it("reads a dateline line and a dateline that opens the first paragraph", () => {
		expect(segment(`Joint communiqué of the two sides\n\nMoscow, 5 March 2022\n\n${prose}`)).toMatchObject({
			place: "Moscow",
			date: "2022-03-05",
		});
		const text = `Minister Announces Envoy\n\nWASHINGTON – Today, the Minister announced that Anna Berg will be the envoy to the talks in Geneva.`;
		expect(segment(text).place).toBe("WASHINGTON");
		expect(outline(text)[1]).toBe("paragraph: Today, the Minister announced that Anna Berg wi...");
	});

	it("reads the city of a site, a time of day and the means of a call", () => {
		const text = `Remarks by the President Before a Meeting\n\n2022-02-05\n\n*Presidential Palace Warsaw, Poland*\n\n2:05 P.M. EST\n\nTHE PRESIDENT: ${prose}`;
		expect(segment(text).place).toBe("Warsaw, Poland");
		expect(outline(text).slice(2, 4)).toEqual([
			"dateline: *Presidential Palace Warsaw, Poland*",
			"dateline: 2:05 P.M. EST",
		]);
		expect(segment(text.replace("*Presidential Palace Warsaw, Poland*", "Via Teleconference")).place).toBeUndefined();
	});

	it("names a text without a title by its first words, and has no title block", () => {
		expect(segment(prose).title).toBe(prose);
		expect(outline(prose)).toEqual(["paragraph: The Ministers met in the capital and agreed to ..."]);
	});

	it("keeps a note on who may be quoted as a byline", () => {
		const text = `Secretary Vance's Call with the Minister\n\n2022-06-30\n\nThe below is attributable to Spokesperson Ned Gray:\n\n${prose}`;
		expect(segment(text).blocks[2]?.kind).toBe("byline");
	});
});

describe("turns", () => {
	it("carries a speaker to the paragraphs that follow, until the next turn", () => {
		const text = `News conference of the two ministers\n\nQuestion: What was agreed?\n\nAnna Berg: ${prose}\n\nWe are content.\n\nQuestion: And then?`;
		expect(outline(text).slice(1)).toEqual([
			"turn [Question]: What was agreed?",
			"turn [Anna Berg]: The Ministers met in the capital and agreed to ...",
			"paragraph [Anna Berg]: We are content.",
			"turn [Question]: And then?",
		]);
	});

	it.each([
		["MR. KIRBY:  Good afternoon.", "MR. KIRBY"],
		["MR PRICE: Sure.", "MR PRICE"],
		["FOREIGN MINISTER LE DRIAN: (Via interpreter) Thank you.", "FOREIGN MINISTER LE DRIAN"],
		["PRESIDENT NIINISTÖ (as interpreted): Thank you.", "PRESIDENT NIINISTÖ"],
		["SENIOR STATE DEPARTMENT OFFICIAL TWO: No.", "SENIOR STATE DEPARTMENT OFFICIAL TWO"],
		["Deputy Secretary of State Sherman: Thank you.", "Deputy Secretary of State Sherman"],
		["Moderator: Let us begin.", "Moderator"],
		["QUESTION:", "QUESTION"],
	])("takes %s for a turn", (line, speaker) => {
		expect(segment(`Remarks to the press\n\n2022-01-01\n\n${line}`).blocks.at(-1)).toMatchObject({
			kind: "turn",
			speaker,
		});
	});

	it("takes a lone Q for a reporter in a transcript only", () => {
		const transcript = `Remarks\n\n2022-01-01\n\nTHE PRESIDENT: Thank you.\n\nQ Mr. President, will you go?\n\nTHE PRESIDENT: Yes.`;
		expect(segment(transcript).blocks.map(({ speaker }) => speaker)).toContain("Q");
		expect(
			segment(`Notes on naval ranks\n\nQ Branch was founded in the last century by the admiral.`).blocks[1]?.kind,
		).toBe("paragraph");
	});

	it.each([
		"VESSEL TYPE: General Cargo",
		"Note: the annex is confidential.",
		"Office of the President: staff and budget",
		"Participants: Anna Berg and Rufus Firefly.",
		"The two sides agreed on the following: trade, transport and visas.",
		"Climate: The two sides will meet every year.",
		"Dear Mr. Speaker: I hereby report to the Congress.",
		"And to Dr. Jaishankar: thank you for hosting us.",
	])("does not take %s for a turn", (line) => {
		const text = `Outcomes of the talks\n\n2022-01-01\n\n${prose}\n\n${line}`;
		expect(segment(text).blocks.every(({ kind }) => kind !== "turn")).toBe(true);
	});

	it("knows a speaker by the title without any other label", () => {
		const text = `Interview of Anna Berg with a newspaper\n\nAnna Berg: ${prose}`;
		expect(segment(text).blocks[1]).toMatchObject({ kind: "turn", speaker: "Anna Berg" });
	});
});

describe("furniture", () => {
	it.each([
		"###",
		"# # #",
		"Begin Text:",
		"End text.",
		"END 2:09 P.M. EST",
		"Fax : (855) 23 216 141, 023 213 341",
		"Email: press@mfa.example",
		"Tel: +66 2 203 5000",
		"www.mfa.example",
		"Join the mailing list",
		"Subscribe to our newsletter",
		"Showing 1 result.",
		"Additional materials",
		"Share this page",
		"Skip to main content",
		"Home > News > Press releases",
		"• en-GB1 ru-RU1",
		"English | Français | Русский",
		"We use cookies to improve your experience on this site.",
		"© 2021 Ministry of Foreign Affairs",
		"All rights reserved",
		"Page 3 of 7",
		"(Applause.)",
		"<!-- -->",
		"For more information, please contact the press office at press@mfa.example.",
		"Print this page",
		"Get Security Cleared Jobs - JOIN NOW",
	])("sets %s apart", (line) => {
		const text = `Outcomes of the talks in Rome\n\n2022-01-01\n\n${prose}\n\n${line}\n\n${prose}`;
		expect(outline(text)[3]?.startsWith("furniture:")).toBe(true);
	});

	it.each([
		"For more information on this, please see the Ministry of Ports’ press release.",
		"For more on this, see Treasury’s press release.",
		"The Minister contacted the Embassy at once.",
		"They agreed to share this responsibility.",
		"He said that the ministers would use cookies as a metaphor for small gifts between friends, one of which he had brought along with him to the meeting, to general amusement; the delegation of the other side answered in kind, and the two delegations went on to discuss the questions of trade and transport that stood on the agenda.",
		"Join us in condemning this attack, the Minister said, and he called on all states to follow the example of the Union.",
		"Thank you.",
	])("keeps %s", (line) => {
		const text = `Outcomes of the talks in Rome\n\n2022-01-01\n\n${prose}\n\n${line}\n\n${prose}`;
		expect(outline(text)[3]?.startsWith("paragraph:")).toBe(true);
	});

	it("sets apart an orphan of the last page that says again what stands above, and only that", () => {
		const last = "Cambodia will take over for three years (August 2021 to August 2024).";
		expect(outline(`${prose}\n\n${last}\n\nars (August 2021 to August 2024).`).at(-1)?.split(":")[0]).toBe("furniture");
		expect(outline(`${prose}\n\n${last}\n\nand so it was.`).at(-1)?.split(":")[0]).toBe("paragraph");
	});

	it("sets apart all links that follow the document", () => {
		const text = `Outcomes of the talks in Rome\n\n${prose}\n\nRelated news\n\nMinister visits Oslo\n\nMinister meets the press`;
		expect(outline(text).map((line) => line.split(":")[0])).toEqual([
			"title",
			"paragraph",
			"furniture",
			"furniture",
			"furniture",
		]);
	});
});

describe("body", () => {
	it("joins hard-wrapped prose and leaves lists of short lines alone", () => {
		const wrapped =
			"The Ministers met in the capital and agreed to widen their\ncooperation in trade and in transport, which had been slow to\nrecover after the events of the year before.";
		expect(outline(`${prose}\n\n${wrapped}`)).toHaveLength(2);
		expect(outline(`${prose}\n\nAustria\nBelgium\nCroatia`)).toHaveLength(4);
	});

	it("starts the body of an item after its bullet or number", () => {
		expect(outline(`${prose}\n\n• Trade\n\n2. Transport of goods\n\n(a) Visas\n\n- Culture`).slice(1)).toEqual([
			"list-item: Trade",
			"list-item: Transport of goods",
			"list-item: Visas",
			"list-item: Culture",
		]);
	});

	it("takes run-together items and headings apart", () => {
		expect(outline(`${prose}\n\n- Anna Berg, Chair - Rufus Firefly - Rudolf Rassendyll`).slice(1)).toEqual([
			"list-item: Anna Berg, Chair",
			"list-item: Rufus Firefly",
			"list-item: Rudolf Rassendyll",
		]);
		expect(outline(`${prose}\n\nU.S. Cooperation for Security* The two sides agreed.`).slice(1)).toEqual([
			"heading: U.S. Cooperation for Security*",
			"paragraph: The two sides agreed.",
		]);
	});

	it("finds headings, but not in lines that set out fields or end as sentences do", () => {
		expect(outline(`${prose}\n\nTrade and Investment\n\n${prose}`)[1]).toBe("heading: Trade and Investment");
		expect(outline(`${prose}\n\nThank you.\n\n${prose}`)[1]).toBe("paragraph: Thank you.");
		expect(outline(`${prose}\n\nFLAG: Liberia\n\nTYPE: General Cargo\n\n${prose}`)[1]).toBe("paragraph: FLAG: Liberia");
	});
});

describe("blocks", () => {
	const line = fc.oneof(
		fc.constantFrom(
			"QUESTION: What now?",
			"Anna Berg: We agreed.",
			"• Trade",
			"- One - Two - Three",
			"6 July 2021",
			"Rome, Italy",
			"###",
			"Related news",
			"ars (x).",
			"Heading Here* The text.",
			"",
			"  ",
			"\u200B",
			prose,
		),
		fc.string({ unit: "grapheme", maxLength: 120 }),
	);

	it("are ordered, disjoint, inside the text, trimmed, and begin their body inside", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom("\n", "\n\n"), (lines, separator) => {
				const text = lines.join(separator);
				let last = 0;
				for (const { start, end, bodyStart } of segment(text).blocks) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(bodyStart).toBeGreaterThanOrEqual(start);
					expect(bodyStart).toBeLessThanOrEqual(end);
					expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
					last = end;
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("leave no letter of the text outside", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
				const text = lines.join("\n\n");
				const { blocks } = segment(text);
				const outside = blocks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
				expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
			}),
			{ numRuns: 300 },
		);
	});
});
