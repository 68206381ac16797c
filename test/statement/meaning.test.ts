import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
/** Either side may come first. */
const met = (text: string): readonly string[] =>
	said(text)
		.filter((one) => one.includes(" metWith "))
		.map((one) => one.replace("Omar Diallo metWith Lena Okafor", "Lena Okafor metWith Omar Diallo"));

const okafor = "President Lena Okafor of Kenya";
const diallo = "Prime Minister Omar Diallo of Senegal";

describe("who is said to meet", () => {
	it.each([
		"Norway will remain engaged with Kenya on next steps.",
		"Norway, Kenya and Portugal launch discussions on fish.",
		"Norway, Kenya and Portugal will conclude their negotiations on fish.",
		"Norway joined the urgent call of President Lena Okafor to the Senate of Kenya to act.",
	])("is nobody: %s", (text) => {
		expect(met(text)).toEqual([]);
	});

	it("is not told by what we are talking about", () => {
		const title = `Remarks by ${okafor} and ${diallo}`;
		const all = said("That shows what is at stake when we’re talking about fish.", title);
		expect(all.filter((one) => one.includes(" metWith "))).toEqual([]);
	});
});

describe("those who meet", () => {
	it("are listed after where they are", () => {
		expect(met(`While in Lisbon, ${okafor} and Foreign Minister Ana Silva met with ${diallo}.`)).toEqual(
			expect.arrayContaining(["Lena Okafor metWith Omar Diallo", "Ana Silva metWith Omar Diallo"]),
		);
	});

	it.each([
		[`${okafor} spoke with Acting Senegalese Prime Minister Omar Diallo.`],
		[`${okafor} spoke today with Texas Governor Omar Diallo about the flood.`],
		[`${okafor} spoke with Special Envoy for the Lund Council (LC) Omar Diallo.`],
		[`${okafor} met with Special Assistant to the President of Senegal, Ambassador Omar Diallo.`],
		[`${okafor} met with the heads of the river agencies today in Lisbon, including Director Omar Diallo.`],
		[`${okafor} met with Senegalese Minister of Trade, Head of the Rivers Bureau Omar Diallo.`],
	])("are told by their offices: %s", (text) => {
		expect(met(text)).toEqual(["Lena Okafor metWith Omar Diallo"]);
	});

	it.each([
		[`Remarks by ${okafor} and ${diallo} Before Expanded Bilateral Meeting`, "Lena Okafor metWith Omar Diallo"],
		["Remarks by President Lena Okafor Before Meeting with the Leaders of ASEAN", "ASEAN metWith Lena Okafor"],
		["Remarks by President Lena Okafor at a Meeting with Norwegian Officials", "Lena Okafor metWith Norway"],
	])("are told by the title: %s", (title, expected) => {
		const all = said("Thank you all.", title);
		const swapped = expected.replace(/^(.+) metWith (.+)$/, "$2 metWith $1");
		expect(all.some((one) => one === expected || one === swapped)).toBe(true);
	});

	it("are we and who we are", () => {
		const title = "Joint Statement of Norway and Kenya";
		expect(said("We, the leaders of Norway and Kenya, convened at Oslo to renew our friendship.", title)).toContain(
			"Kenya metWith Norway",
		);
	});

	it("are told by whom a statement is from", () => {
		const text = "I spoke this afternoon with Prime Minister Omar Diallo.";
		expect(said(text, "Statement from President Lena Okafor")).toContain("Lena Okafor metWith Omar Diallo");
	});

	it("hold no office of whom they assist", () => {
		const all = said("The Assistant to the Prime Minister of Senegal, Ambassador Omar Diallo, spoke.");
		expect(all).not.toContain("Omar Diallo holdsOffice Senegal as Prime Minister");
	});

	it("sit on the sides that were told before", () => {
		const text = `Foreign Minister Ana Silva and Foreign Minister Per Lund met with ${okafor} and ${diallo}. During their meeting, they spoke of fish.`;
		const all = met(text);
		expect(all).toContain("Ana Silva metWith Lena Okafor");
		expect(all).not.toContain("Ana Silva metWith Per Lund");
	});

	it("are not those whose relations they exchange views on", () => {
		expect(met(`${okafor} and ${diallo} exchanged views on their relations with Norway.`)).toEqual([
			"Lena Okafor metWith Omar Diallo",
		]);
	});
});

describe("status", () => {
	it.each([
		[`${okafor} met ${diallo}.`, ""],
		[`${okafor} will meet ${diallo}.`, " [planned]"],
		[`${okafor} plans to meet ${diallo}.`, " [planned]"],
		[`${okafor} was to have met ${diallo}.`, " [planned]"],
		[`${okafor} was urged to meet ${diallo}.`, " [proposed]"],
		[`${okafor} noted that she would meet ${diallo}.`, " [planned]"],
		[`The point was not unique to the meeting between ${okafor} and ${diallo}.`, ""],
		[`${okafor} may meet ${diallo}.`, " [proposed]"],
		[`${okafor} did not meet ${diallo}.`, " [denied]"],
		[`${okafor} never met ${diallo}.`, " [denied]"],
		[`${okafor} will no longer meet ${diallo}.`, " [denied]"],
		[`The meeting of ${okafor} with ${diallo} was postponed.`, " [denied]"],
		[`${okafor} visited Norway in March to discuss fish with ${diallo}.`, ""],
		[`${okafor} travelled to Dakar to open a school and to meet ${diallo}.`, ""],
		[`Kenya decided so, ${okafor} having met ${diallo}.`, ""],
		[`Norway will build on the recent meeting between ${okafor} and ${diallo}.`, ""],
		[`Norway will build on the March 3 meeting between ${okafor} and ${diallo}.`, ""],
		[`It did not come up in the meeting between ${okafor} and ${diallo}.`, ""],
		[`${okafor} did not participate in talks with ${diallo}.`, " [denied]"],
		[`Norway suggested that there be talks between ${okafor} and ${diallo}.`, " [proposed]"],
		[`${okafor} has made clear her willingness to meet ${diallo}.`, " [proposed]"],
	])("of: %s", (text, status) => {
		expect(met(text)).toEqual([`Lena Okafor metWith Omar Diallo${status}`]);
	});

	it.each([
		`Did ${okafor} meet ${diallo}?`,
		`${okafor} denied meeting ${diallo}.`,
		"Kenya and Senegal did not meet all four of the minimum standards.",
		`${okafor} and ${diallo} met the deadline.`,
	])("nothing is asserted by: %s", (text) => {
		expect(met(text).filter((one) => !one.endsWith("]"))).toEqual([]);
	});
});

describe("when they met", () => {
	const dates = (text: string): readonly (string | undefined)[] =>
		statementsOf(text).flatMap(({ said: what, date }) => (what.includes(" metWith ") ? [date] : []));

	it("is the day of the text, whatever meeting came before", () => {
		expect(dates(`In June 2021, ${okafor} met with ${diallo}. Today, President Lena Okafor met with him.`)).toEqual([
			"2024-05-10",
		]);
	});

	it("is what the noun says", () => {
		expect(
			dates(`During a meeting with ${diallo} on May 3, ${okafor} announced a summit in Oslo in June 2025.`),
		).toEqual(["2024-05-03"]);
	});

	it("is yet to come in a schedule", () => {
		expect(said("4:30 p.m. Minister Ana Silva meets with Minister Per Lund.", "Public Schedule")).toContain(
			"Ana Silva metWith Per Lund [planned]",
		);
	});
});

describe("a second verb after and", () => {
	it.each([
		["We condemn Norway and support Kenya.", "Portugal supports Kenya"],
		["We will continue to condemn Norway and support Kenya.", "Portugal supports Kenya"],
	])("has an object of its own: %s", (text, stated) => {
		const all = said(text, "Joint Statement by Portugal and Senegal").map((one) => one.replace(/ \[.*/, ""));
		expect(all).toContain(stated);
		expect(all).not.toContain("Portugal criticises Kenya");
	});
});

describe("who met whom else", () => {
	it("is not whom they meet after it", () => {
		const pairs = met(
			`Following King Per Lund's meeting with ${okafor}, ${diallo} met with Foreign Minister Ana Silva.`,
		);
		expect(pairs).not.toContain("Lena Okafor metWith Omar Diallo");
	});
});

describe("many who met", () => {
	const most = "Norway, Denmark, Sweden, Finland, Iceland, Estonia, Latvia, Lithuania, Poland, Austria, Hungary";

	it("met who leads their list", () => {
		const pairs = met(`Representatives of ${most}, Malta, and Cyprus met in Oslo.`);
		expect(pairs).toHaveLength(12);
		expect(pairs.every((pair) => pair.includes("Norway"))).toBe(true);
	});

	it("met each other where they are no more than twelve and nobody leads", () => {
		expect(met(`Representatives of ${most}, and Malta met in Oslo.`)).toHaveLength(66);
		expect(met(`${okafor} and the foreign ministers of ${most}, and Malta met in Oslo.`)).toHaveLength(12);
	});

	it("are meant by those who lead them", () => {
		const led = "A delegation led by Foreign Minister Ana Silva, Ambassador Per Lund, and Ambassador Ida Berg";
		expect(said(`${led} travelled to Lisbon.`)).toEqual(
			expect.arrayContaining(["Ana Silva visited Lisbon", "Per Lund visited Lisbon", "Ida Berg visited Lisbon"]),
		);
		expect(met(`The Norwegian delegation, led by Foreign Minister Ana Silva, met with ${okafor}.`)).toEqual([
			"Ana Silva metWith Lena Okafor",
		]);
	});
});

describe("who acts", () => {
	it.each([
		["In Geneva, Norway and Portugal met Kenya.", "Norway metWith Kenya"],
		[
			"The Foreign Secretary, Ana Silva, hosted Foreign Minister Per Lund of Norway in Lisbon.",
			"Ana Silva metWith Per Lund",
		],
		["We support Norway, and Kenya condemned Portugal.", "Kenya criticises Portugal"],
		[
			"Co-hosted by Norway and Portugal, the Oslo Conference on Rivers will bring together experts.",
			"Norway participatedIn Oslo Conference on Rivers",
		],
		[
			`${okafor} met with ${diallo}, Foreign Minister Per Lund of Norway, and other senior officials.`,
			"Lena Okafor metWith Per Lund",
		],
		[`${okafor} met with ${diallo} and, separately, with King Per Lund of Norway.`, "Lena Okafor metWith Per Lund"],
		[`${okafor} met with ${diallo} and members of the African Union.`, "African Union metWith Lena Okafor"],
		[
			`After the ceremony, ${okafor} held talks with ${diallo}, met with King Per Lund of Norway.`,
			"Lena Okafor metWith Per Lund",
		],
		[`${okafor}, accompanied by Foreign Minister Ana Silva of Kenya, met ${diallo}.`, "Ana Silva metWith Omar Diallo"],
		[
			`${okafor} hosted a delegation led by ${diallo} and Foreign Minister Per Lund of Norway.`,
			"Lena Okafor metWith Per Lund",
		],
		["Foreign Minister Ana Silva thanked Norway for its steadfast support for Kenya.", "Norway supports Kenya"],
		["Norway and Portugal stand by Kenya.", "Portugal supports Kenya"],
		[
			"The Heads of State and Government of Norway and Kenya signed the Oslo Convention on Rivers.",
			"Kenya partyTo Oslo Convention on Rivers",
		],
	])("is told by the clause: %s", (text, stated) => {
		const [subject, predicate, object] = stated.split(/ (metWith|criticises|supports|partyTo) /) as [
			string,
			string,
			string,
		];
		const all = said(text);
		expect(all.some((one) => one === stated || one === `${object} ${predicate} ${subject}`)).toBe(true);
	});

	it("is never both sides of what they do to others", () => {
		const all = said("We will assist them further.", "Joint Statement by Portugal and Senegal on Kenya");
		expect(all.filter((one) => one.includes(" aids "))).toEqual([]);
	});

	it("leaves out of a statement's parties whom it is about", () => {
		const all = said("They met in Oslo.", "Joint Statement by the Foreign Ministers of Norway and Portugal on Kenya");
		expect(
			all
				.filter((one) => one.includes(" partyTo "))
				.map((one) => one.split(" ")[0])
				.sort(),
		).toEqual(["Norway", "Portugal"]);
	});
});

describe("names", () => {
	it("are not cut out of a compound", () => {
		expect(said(`${okafor} will host the third in-person Quad Leaders Summit in Nairobi.`)).toContain(
			"third in-person Quad Leaders Summit heldIn Nairobi [planned]",
		);
	});

	it("hold all the states of a list, and are more than an ordinal", () => {
		expect(said(`${okafor} attended the Trilateral Summit of Norway, Ghana, and the Philippines.`)).toContain(
			"Lena Okafor participatedIn Trilateral Summit of Norway, Ghana, and the Philippines",
		);
		expect(said(`${okafor} attended the first Summit between our two countries.`).join()).not.toContain("Summit");
	});

	it("are a leader's where a surname alone stands in a text about the state", () => {
		expect(said("Norway stands with Ukraine. Foreign Minister Lena Okafor met Zelenskyy in Oslo.")).toContain(
			"Lena Okafor metWith Volodymyr Zelenskyy",
		);
		expect(said("Foreign Minister Lena Okafor met Zelenskyy in Oslo.").join()).not.toContain("Zelenskyy");
	});

	it("leave an office to the next of the list", () => {
		const stated = said(
			"She met Kenya's Ambassador to Senegal Ana Lund, Deputy Assistant to the President and Trade Coordinator Omar Diallo, and others.",
		);
		expect(stated).toContain("Ana Lund holdsOffice Kenya as Ambassador to Senegal");
		expect(stated.filter((one) => one.startsWith("Ana Lund") && one.includes("Deputy Assistant"))).toEqual([]);
	});
});

describe("who is meant", () => {
	it("she is the person of the sentence before", () => {
		expect(met(`${okafor} arrived. She met ${diallo}.`)).toEqual(["Lena Okafor metWith Omar Diallo"]);
	});

	it("she is nobody where no person was named", () => {
		expect(met(`Norway thanked Kenya. She met ${diallo}.`)).toEqual([]);
	});

	it("both sides are the two that held talks", () => {
		const text = "Kenya and Norway held talks. Both sides signed the Geneva Declaration on Clean Rivers.";
		expect(said(text)).toEqual(
			expect.arrayContaining(["Kenya", "Norway"].map((state) => `${state} partyTo Geneva Declaration on Clean Rivers`)),
		);
	});

	it("we of a joint statement are its issuers, who are parties to it", () => {
		const title = "Joint Statement by Portugal and Senegal";
		const states = said("We condemn Norway.", title);
		for (const issuer of ["Portugal", "Senegal"])
			expect(states).toEqual(expect.arrayContaining([`${issuer} criticises Norway`, `${issuer} partyTo ${title}`]));
	});

	it("what a reporter asks is said by nobody", () => {
		const states = said("QUESTION: Norway condemned Kenya?\n\nMS. LUND: Norway supports Kenya.");
		expect(states).toEqual(["Norway supports Kenya"]);
	});
});

describe("offices without their body beside them", () => {
	it.each([
		[
			"Norway: Ana Silva, Secretary of State for Culture",
			"Ana Silva holdsOffice Norway as Secretary of State for Culture",
		],
		[
			"The European Court of Human Rights met. Judge Per Lund, President of the Court, spoke.",
			"Per Lund holdsOffice European Court of Human Rights as President",
		],
		[
			"Per Lund, Nominee for Ambassador of Norway to Chad, spoke.",
			"Per Lund holdsOffice Norway as Ambassador [planned]",
		],
		[
			"The Kenyan Ministry of Trade's Assistant Minister Ana Lund spoke.",
			"Ana Lund holdsOffice Kenya as Assistant Minister",
		],
		[
			"Ms. Ana Lund spoke. She was Deputy Director of Rivers for the U.S. Department of Energy.",
			"Ana Lund holdsOffice Department of Energy as Deputy Director of Rivers",
		],
		[
			"Senior Directors Ana Lund and Rosa Vand from the Rivers Council met.",
			"Ana Lund holdsOffice Rivers Council as Senior Director",
		],
		[
			"Director-General Per Lund, Ministry of Rivers, spoke.",
			"Per Lund holdsOffice Ministry of Rivers as Director-General",
		],
		[
			"Minister Per Lund of Norway, in his role as Special Envoy of ASEAN, spoke.",
			"Per Lund holdsOffice ASEAN as Special Envoy",
		],
	])("belong to what the text says: %s", (text, stated) => {
		expect(said(text)).toContain(stated);
	});

	it("are the other's for a counterpart", () => {
		const text = `Foreign Minister Ana Silva of Portugal met with her Norwegian counterpart, Per Lund.`;
		expect(said(text)).toContain("Per Lund holdsOffice Norway as Foreign Minister");
	});

	it("are not the other's where they are called otherwise", () => {
		const text = "Secretary of State Antony Blinken met with his Norwegian counterpart Per Lund.";
		expect(said(text).filter((one) => one.startsWith("Per Lund holdsOffice"))).toEqual([]);
	});

	it("are those of whom somebody names to hold them", () => {
		const stated = said(`${okafor} nominated Marta Lund to be Norway's Ambassador to Ghana.`);
		expect(stated.filter((one) => one.includes("Ambassador to Ghana")).join()).toMatch(
			/^Marta Lund holdsOffice Norway/,
		);
		expect(said(`${okafor} chose Marta Lund to head the Norwegian Embassy in Ghana.`).join()).not.toContain(
			"Lena Okafor holdsOffice Norwegian Embassy",
		);
	});

	it("of an envoy say whereto", () => {
		const text = `Ambassador Per Lund of Norway spoke. He served as Norwegian Ambassador to Chad.`;
		expect(said(text)).toContain("Per Lund accreditedTo Chad");
	});

	it("of an envoy to several say each", () => {
		const text = `Ambassador Per Lund of Norway spoke. He served as Norwegian Ambassador to Chad and to Ghana and Kenya.`;
		expect(said(text)).toEqual(
			expect.arrayContaining(["Chad", "Ghana", "Kenya"].map((host) => `Per Lund accreditedTo ${host}`)),
		);
		expect(said("The Norwegian Ambassador to Chad Ana Silva and the Kenyan Minister spoke.")).not.toContain(
			"Ana Silva accreditedTo Kenya",
		);
	});

	it("follow a verb of work, a number of terms, a semicolon", () => {
		const ana = "Foreign Minister Ana Silva of Norway spoke.";
		expect(said(`${ana} She led mayors of both lands as the chair of the Arctic Council.`)).toContain(
			"Ana Silva holdsOffice Arctic Council as chair",
		);
		expect(said(`${ana} She served five terms as a Member of the Norwegian Parliament.`)).toContain(
			"Ana Silva holdsOffice Storting as Member",
		);
		expect(
			said(`${ana} She served in government as NATO Director; USAID Administrator; and World Bank President.`),
		).toEqual(
			expect.arrayContaining([
				"Ana Silva holdsOffice NATO as Director",
				"Ana Silva holdsOffice USAID as Administrator",
				"Ana Silva holdsOffice World Bank as President",
			]),
		);
		const others = `${ana} She led the talks; as Chair of the Arctic Council, Omar Diallo spoke.`;
		expect(said(others).filter((one) => one.startsWith("Ana Silva holdsOffice Arctic"))).toEqual([]);
	});

	it("stand before a surname that is a word, if the text names its holder in full", () => {
		const text = "The President named Ana Pillar. Ambassador Pillar spoke. She served as Director of the World Bank.";
		expect(said(text)).toContain("Ana Pillar holdsOffice World Bank as Director");
		expect(said("Ambassador Pillar spoke. She served as Director of the World Bank.")).toEqual([]);
	});

	it("tell an ambassador from a namesake at home", () => {
		const text = "Foreign Minister Ana Lund of Norway spoke. Ambassador Lund visited Chad.";
		expect(said(text)).not.toContain("Ana Lund visited Chad");
		expect(said("Ambassador Ana Lund of Norway spoke. Ambassador Lund visited Chad.")).toContain(
			"Ana Lund visited Chad",
		);
	});

	it("of a rank beside another are not our state's", () => {
		const text = `Ambassador Per Lund of Norway spoke in Oslo. I met our NATO commander, Admiral Silva, today.`;
		expect(said(text).filter((one) => one.includes("as Admiral"))).toEqual([]);
	});

	it("are where the text has said, and no table elsewhere", () => {
		const text = "The United States thanked Norway's First Lady Ana Lund. First Lady Lund spoke.";
		expect(said(text).filter((one) => one.startsWith("Ana Lund holdsOffice"))).toEqual([
			"Ana Lund holdsOffice Norway as First Lady",
		]);
	});

	it("belong to none of two bodies of that noun", () => {
		const text =
			"The International Criminal Court and the European Court of Human Rights met. Judge Per Lund, President of the Court, spoke.";
		expect(said(text).filter((one) => one.includes("holdsOffice"))).toEqual([]);
	});
});

describe("bodies", () => {
	it("allies such as are members", () => {
		expect([...said("NATO allies such as Norway and Portugal spoke.")].sort()).toEqual([
			"Norway memberOf NATO",
			"Portugal memberOf NATO",
		]);
	});

	it("an embassy belongs to its sender and is accredited to its host", () => {
		expect([...said("The Embassy of Norway in Nairobi opened.")].sort()).toEqual([
			"Embassy of Norway in Nairobi accreditedTo Kenya",
			"Embassy of Norway in Nairobi locatedIn Nairobi",
			"Embassy of Norway in Nairobi partOf Norway",
		]);
	});
});

describe("a body that bears a company's name", () => {
	it("is not a part of the company for that", () => {
		const all = said("The Boeing Foundation and the Qatar Airways Group met.");
		expect(all.filter((one) => one.includes(" partOf "))).toEqual([]);
		expect(said("The Google Research Center opened.")).toEqual(["Google Research Center partOf Google"]);
	});
});

describe("where bodies are, and whose", () => {
	it.each([
		["She studied at the Lund School in Madison.", "Lund School locatedIn Madison"],
		["They toured the Lund Rivers Institute in Nairobi.", "Lund Rivers Institute locatedIn Nairobi"],
		["She worked for the District Court, Milwaukee, Wisconsin.", "District Court locatedIn Milwaukee"],
		["Iran's Islamic Revolutionary Guard Corps fired.", "Islamic Revolutionary Guard Corps partOf Iran"],
		[
			"They named the Islamic Revolutionary Guard Corps-Qods Force.",
			"IRGC-Qods Force partOf Islamic Revolutionary Guard Corps",
		],
	])("%s", (text, stated) => {
		expect(said(text)).toContain(stated);
	});

	it.each([
		"The NATO-Russia Council met.",
		"The Lund School, Oslo, and others met.",
		"They asked the Lund School in May.",
	])("is not said by: %s", (text) => {
		expect(said(text)).toEqual([]);
	});
});

describe("hostile text", () => {
	it.each([
		["control characters", "\u0001\u0007\u001b[31m The rates rose.\u0000"],
		["right-to-left marks", "\u202eyawroN demnednoc ayneK\u202c and the rates rose."],
		["markup", '<img src=x onerror="alert(1)"><script>met()</script> the rates rose.'],
	])("%s: nothing is invented", (_, text) => {
		expect(said(text)).toEqual([]);
	});
});
