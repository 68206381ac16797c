import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const bonds = (text: string, title?: string): readonly string[] =>
	said(text, title).filter((one) => one.includes(" partnerOf ") || one.includes(" memberOf "));

const quint = ["Kenya memberOf Quint", "Norway memberOf Quint", "Portugal memberOf Quint"];
const call = "Readout of Foreign Minister Ana Silva of Portugal's Call with Foreign Minister Per Lund of Norway";

describe("membership that is not yet", () => {
	it.each([
		"Norway underscored its strong support for Ukraine's accession to the European Union.",
		"They spoke of Ukraine's path toward membership in the European Union.",
		"Ukraine's interest in joining the European Union was welcomed.",
	])("is wished for: %s", (text) => {
		expect(statementsOf(text).map(({ said }) => said)).not.toContain("Ukraine memberOf European Union");
	});
});

describe("a partnership of the two that a text is between", () => {
	it.each([
		["They discussed our growing defense partnership.", call],
		["Both ministers praised the bilateral partnership.", call],
		["The Foreign Minister praised our partnership with Norway.", call],
		["We value our partnership.", "Joint Statement by Norway and Portugal"],
		["As close partners, Norway and Portugal will go on.", undefined],
		["They spoke of the work that Norway and Portugal do as allies.", undefined],
		["Norway and Portugal enjoy a strong partnership.", undefined],
		["Norway and Portugal are friends and allies.", undefined],
		["We have a strong partnership.", "Joint Statement by Norway and Portugal"],
		["They discussed our Comprehensive Strategic Partnership.", call],
		["They praised our special relationship.", call],
		["They reaffirmed the alliance as the linchpin of peace.", call],
		["They praised the enduring strategic partnership.", call],
	])("is said without their names: %s", (text, title) => {
		expect(bonds(text, title)).toEqual(["Norway partnerOf Portugal"]);
	});

	it.each(["We value our trilateral partnership.", "We begin an era of trilateral partnership."])(
		"is of all three where three are spoken of: %s",
		(text) => {
			expect(bonds(text, "Joint Statement by Kenya, Norway, and Portugal")).toHaveLength(3);
		},
	);

	it.each([
		["They discussed our partnership with Kenya.", call],
		["They praised our public-private partnership.", call],
		["We value our partnership.", undefined],
		["They praised our trilateral partnership.", call],
		["They praised our Clean Rivers Partnership.", call],
		["They praised our trade relationship.", call],
		["They praised the strategic partnership between Kenya and Chile.", call],
	])("is none of theirs: %s", (text, title) => {
		expect(bonds(text, title).filter((one) => one.includes("Norway partnerOf Portugal"))).toEqual([]);
	});
});

describe("the transatlantic partnership", () => {
	it("is the Union's with the state that acts beside it", () => {
		const text = "The United States and the European Union praised the transatlantic partnership.";
		expect(bonds(text)).toEqual(["European Union partnerOf United States"]);
		expect(bonds("The United States and Norway praised the transatlantic partnership.")).toEqual([]);
	});
});

describe("an ally of those who speak", () => {
	const meeting =
		"Remarks by President Ana Silva of Portugal and Prime Minister Per Lund of Norway Before Bilateral Meeting";

	it.each([
		["PRESIDENT SILVA: You are one of our closest allies.", "Norway partnerOf Portugal"],
		["PRESIDENT SILVA: You've been a great partner.", "Norway partnerOf Portugal"],
		["PRESIDENT SILVA: You are not only a partner; you are a friend.", "Norway partnerOf Portugal"],
		["PRIME MINISTER LUND: Kenya is among our oldest partners.", undefined],
		["PRIME MINISTER LUND: Kenya is one of our oldest partners.", "Kenya partnerOf Norway"],
		["PRIME MINISTER LUND: We spoke with our EU partner Portugal.", "Norway partnerOf Portugal"],
		["PRESIDENT SILVA: You've been a great partner for farmers.", undefined],
		["PRESIDENT SILVA: You've been a great partner of Kenya.", "Kenya partnerOf Norway"],
	])("is theirs: %s", (text, bond) => {
		expect(bonds(text, meeting)).toEqual(bond === undefined ? [] : [bond]);
	});
});

describe("allies and members named beside the noun", () => {
	it.each([
		[
			"They met Norway and its allies, Kenya and Portugal, in Oslo.",
			["Kenya partnerOf Norway", "Norway partnerOf Portugal"],
		],
		[
			"Norway reaffirmed the defense of its allies, Kenya and Senegal.",
			["Kenya partnerOf Norway", "Norway partnerOf Senegal"],
		],
		["The Committee for Kenyan-Norwegian Cooperation met.", ["Kenya partnerOf Norway"]],
		["They stand with our NATO Ally and EU partner Norway.", ["Norway memberOf NATO"]],
		["Norway, along with other NATO member states, ratified it.", ["Norway memberOf NATO"]],
		["Norway, together with other members of NATO, ratified it.", ["Norway memberOf NATO"]],
		["Norway, along with other countries, met the NATO members.", []],
		["They met the NATO Allies Norway and Portugal.", ["Norway memberOf NATO", "Portugal memberOf NATO"]],
		["Portugal, a NATO Ally and EU member, sent aid.", ["Portugal memberOf European Union", "Portugal memberOf NATO"]],
		["Finland, NATO's newest member, sent aid.", ["Finland memberOf NATO"]],
		["They spoke of Portugal's role as a NATO ally.", ["Portugal memberOf NATO"]],
		["As NATO Allies, Norway and Portugal sent aid.", ["Norway memberOf NATO", "Portugal memberOf NATO"]],
		["They met leaders of Kenya, the NATO members, and Senegal.", []],
	])("%s", (text, expected) => {
		expect([...bonds(text)].sort()).toEqual(expected);
	});
});

const parties = (text: string, title?: string): readonly string[] =>
	said(text, title)
		.filter((one) => one.includes(" partyTo "))
		.sort();

describe("parties of an instrument", () => {
	it.each([
		[
			"Signatories to the Oslo Convention on Rivers: Kenya, Norway (for the Arctic isles), and Portugal.",
			[
				"Kenya partyTo Oslo Convention on Rivers",
				"Norway partyTo Oslo Convention on Rivers",
				"Portugal partyTo Oslo Convention on Rivers",
			],
		],
		["They praised the Fisheries Agreement with Kenya.", ["Kenya partyTo Fisheries Agreement with Kenya"]],
		[
			"They praised the Fisheries Agreement with Kenya and Peru.",
			["Kenya partyTo Fisheries Agreement with Kenya and Peru", "Peru partyTo Fisheries Agreement with Kenya and Peru"],
		],
		[
			"They praised the Kenya-Peru trade agreement.",
			["Kenya partyTo Kenya-Peru trade agreement", "Peru partyTo Kenya-Peru trade agreement"],
		],
		[
			"Norway brokered a ceasefire agreement between Kenya and Peru.",
			[
				"Kenya partyTo ceasefire agreement between Kenya and Peru",
				"Peru partyTo ceasefire agreement between Kenya and Peru",
			],
		],
		[
			"Kenya and Peru signed two joint action plans on rivers.",
			["Kenya partyTo joint action plans on rivers", "Peru partyTo joint action plans on rivers"],
		],
		["Kenya and Peru signed two plans on rivers.", []],
		["Kenya complies with its obligations under the Oslo Accords.", ["Kenya partyTo Oslo Accords"]],
		["They spoke of a Kenya-Peru trade agreement.", []],
		["They support ASEAN's Fisheries Charter.", ["ASEAN partyTo ASEAN's Fisheries Charter"]],
		[
			"Kenya and Norway signed a memorandum of understanding on clean rivers in Oslo.",
			[
				"Kenya partyTo memorandum of understanding on clean rivers",
				"Norway partyTo memorandum of understanding on clean rivers",
			],
		],
		[
			"Norway will conclude an agreement on fisheries with Kenya in May.",
			["Kenya partyTo agreement on fisheries [planned]", "Norway partyTo agreement on fisheries [planned]"],
		],
		[
			"Kenya and Norway issued a joint statement on ports.",
			["Kenya partyTo joint statement on ports", "Norway partyTo joint statement on ports"],
		],
		[
			"Kenya entered into an agreement on fisheries with Norway.",
			["Kenya partyTo agreement on fisheries", "Norway partyTo agreement on fisheries"],
		],
		[
			"An agreement on fisheries between Kenya and Norway was signed in Oslo.",
			["Kenya partyTo agreement on fisheries", "Norway partyTo agreement on fisheries"],
		],
		["Norway signed an agreement on fisheries.", []],
		["Kenya and Norway signed its agreements.", []],
	])("%s", (text, expected) => {
		expect(parties(text)).toEqual(expected);
	});

	it("are the two that the text is between where it is theirs", () => {
		expect(parties("They praised our Space Framework Agreement.", call)).toEqual([
			"Norway partyTo Space Framework Agreement",
			"Portugal partyTo Space Framework Agreement",
		]);
	});
});

describe("what two sign together", () => {
	const both = ["Norway partyTo Agreement on Rivers", "Portugal partyTo Agreement on Rivers"];

	it.each([
		["We welcome the signing of the Agreement on Rivers.", both],
		["Minister Silva spoke. Following the signing of the Agreement on Rivers, they met.", both],
		["We welcome the signing of the Agreement on Rivers by Kenya.", []],
		["We welcome Kenya's signing of the Agreement on Rivers.", []],
	])("%s", (text, expected) => {
		const own = parties(text, "Joint Statement by Norway and Portugal").filter((one) => one.endsWith("on Rivers"));
		expect(own.filter((one) => !one.startsWith("Kenya"))).toEqual(expected);
	});

	it("is theirs where one of them says “we”", () => {
		const title = "Remarks by President Okafor of Kenya and President Silva of Portugal Before Bilateral Meeting";
		const text = "PRESIDENT OKAFOR: Welcome. Today we signed the Agreement on Rivers. PRESIDENT SILVA: Thank you.";
		expect(parties(text, title)).toContain("Kenya partyTo Agreement on Rivers");
		expect(parties(text, title)).toContain("Portugal partyTo Agreement on Rivers");
	});
});

describe("lists of those that a noun says what they are of", () => {
	it.each([
		[
			"The nations of the Oslo Accords – Kenya, Norway, and Peru – set a standard.",
			["Kenya partyTo Oslo Accords", "Norway partyTo Oslo Accords", "Peru partyTo Oslo Accords"],
		],
		[
			"The signatories of the Oslo Accords, Kenya and Peru, will speak.",
			["Kenya partyTo Oslo Accords", "Peru partyTo Oslo Accords"],
		],
		[
			"The other Arctic Council founding states – Finland and Norway – spoke.",
			["Finland memberOf Arctic Council", "Norway memberOf Arctic Council"],
		],
		[
			"Finland and Norway, Member States of the Arctic Council, welcomed the plan.",
			["Finland memberOf Arctic Council", "Norway memberOf Arctic Council"],
		],
		[
			"The members of the Arctic Council (Finland, Norway, and the Nordic Council) spoke.",
			["Finland memberOf Arctic Council", "Nordic Council memberOf Arctic Council", "Norway memberOf Arctic Council"],
		],
		["Kenya is one of the leading members of the African Union.", ["Kenya memberOf African Union"]],
		["The members of NATO, Ukraine, and Georgia spoke.", []],
		["They spoke of the members of the Arctic Council and Kenya.", []],
	])("%s", (text, expected) => {
		expect(
			said(text)
				.filter((one) => / (?:memberOf|partyTo) /.test(one))
				.sort(),
		).toEqual(expected);
	});
});

describe("what names tell of bodies", () => {
	it.each([
		["They met at the Norwegian Mission to ASEAN in Jakarta.", "Norwegian Mission to ASEAN locatedIn Jakarta"],
		["U.S. Customs and Border Protection will help.", "Customs and Border Protection partOf United States"],
		[
			"The Office of River Affairs at the Department of State will help.",
			"Office of River Affairs partOf Department of State",
		],
	])("%s", (text, expected) => {
		expect(said(text)).toContain(expected);
	});

	it("sends a mission to a body, not to the state it sits in", () => {
		expect(said("They met at the Norwegian Mission to ASEAN in Jakarta.").join()).not.toContain(
			"accreditedTo Indonesia",
		);
	});
});

describe("a signing that two leaders witness", () => {
	it("binds their states", () => {
		const talks = "President Lena Okafor of Kenya met Prime Minister Omar Diallo of Senegal.";
		expect(parties(`${talks} The two leaders witnessed the signing of the Agreement on Visa Exemption.`)).toEqual([
			"Kenya partyTo Agreement on Visa Exemption",
			"Senegal partyTo Agreement on Visa Exemption",
		]);
		expect(parties(`${talks} Omar Diallo witnessed the signing of the Agreement on Visa Exemption.`)).toEqual([]);
	});
});

describe("who acts as a member", () => {
	const council = ["Kenya memberOf United Nations Security Council"];

	it.each([
		["They praised Kenya's role as a member of the UN Security Council.", council],
		["Kenya serves as a non-permanent member of the UN Security Council.", council],
		["Norway thanked Kenya for its work as a member of the UN Security Council.", council],
		["They praised Kenya's leadership, including as a member of the UN Security Council.", council],
		["As a leader and member of the African Union, Kenya sent aid.", ["Kenya memberOf African Union"]],
		["As a member of the African Union, Kenya sent aid.", ["Kenya memberOf African Union"]],
		["They called on Kenya, as a member of the African Union, to help.", ["Kenya memberOf African Union"]],
		["Norway and Kenya, as members of the Friends of Sudan, spoke.", null],
		["They welcomed the African Union as a member of the G20.", ["African Union memberOf G20"]],
		["The envoy served as a member of the Norwegian Ministry of Trade.", []],
		["They heard the views of Kenya, as a member of the audience.", []],
	])("%s", (text, expected) => {
		const friends = ["Kenya memberOf Friends of Sudan", "Norway memberOf Friends of Sudan"];
		expect([...bonds(text)].sort()).toEqual(expected ?? friends);
	});
});

describe("members told in passing", () => {
	it.each([
		[
			"Norway and Kenya will join Portugal as members of the Freedom Online Coalition.",
			[
				"Kenya memberOf Freedom Online Coalition [planned]",
				"Norway memberOf Freedom Online Coalition [planned]",
				"Portugal memberOf Freedom Online Coalition",
			],
		],
		["The Quint – Norway, Kenya, and Portugal – met in Oslo.", quint],
		["The Quint (Norway, Kenya, and Portugal) met in Oslo.", quint],
		["They met the Quint nations—Norway, Kenya, and Portugal—in Oslo.", quint],
		["Norway joined the Global Partnership for Rivers.", ["Norway memberOf Global Partnership for Rivers"]],
		["Norway joined a Global Partnership.", []],
		["Norway and Kenya joined Portugal as critics of the Freedom Online Coalition.", []],
		["Norway asked NATO – Kenya, Laos and Portugal asked, too.", []],
	])("%s", (text, expected) => {
		expect([...bonds(text)].sort()).toEqual(expected);
	});

	it("are the two sides where they say so of themselves", () => {
		expect([...bonds("As NATO Allies, we stand together.", call)].sort()).toEqual([
			"Norway memberOf NATO",
			"Portugal memberOf NATO",
		]);
	});
});

describe("who is called a partner", () => {
	it.each([
		["The United States views Kenya as a key partner.", ["Kenya partnerOf United States"]],
		["Norway sees Kenya as a partner and NATO Ally.", ["Kenya memberOf NATO", "Kenya partnerOf Norway"]],
		["They praised the Norway-Kenya Alliance's central role.", ["Kenya partnerOf Norway"]],
		["Norway sees Kenya as a neighbour.", []],
		["They praised the Alliance's role in Norway and Kenya.", []],
	])("%s", (text, expected) => {
		expect([...bonds(text)].sort()).toEqual(expected);
	});
});

describe("instruments of the two sides", () => {
	const parties = (text: string): readonly string[] => said(text, call).filter((one) => one.includes(" partyTo "));

	it.each([
		[
			"They noted the finalization of a memorandum of cooperation on rivers and the launch of a school.",
			["Norway", "Portugal"].map((state) => `${state} partyTo memorandum of cooperation on rivers`),
		],
		[
			"They welcomed the upcoming signing of a bilateral Fisheries Agreement.",
			["Norway", "Portugal"].map((state) => `${state} partyTo Fisheries Agreement [planned]`),
		],
		[
			"They welcomed the signing of a treaty on rivers between Kenya and Senegal.",
			["Kenya", "Senegal"].map((state) => `${state} partyTo treaty on rivers`),
		],
		["They welcomed Kenya's signing of a treaty on rivers.", []],
		["They noted the signing of the three-party agreement.", []],
		[
			"They noted the fisheries agreement between Kenya and Senegal.",
			["Kenya", "Senegal"].map((state) => `${state} partyTo fisheries agreement between Kenya and Senegal`),
		],
		[
			"They praised Kenya's fisheries agreement with Senegal.",
			["Kenya", "Senegal"].map((state) => `${state} partyTo Kenya's fisheries agreement with Senegal`),
		],
		[
			"Norway will extend Kenya's fisheries agreement with Senegal.",
			["Kenya", "Senegal"].map((state) => `${state} partyTo Kenya's fisheries agreement with Senegal`),
		],
		["They hoped for an agreement between Kenya and Senegal.", []],
		["They discussed a memorandum on rivers.", []],
	])("%s", (text, expected) => {
		expect([...parties(text)].sort()).toEqual(expected);
	});
});

describe("aid of those whose text it is", () => {
	const aid = (text: string, title?: string): readonly string[] =>
		said(text, title).filter((one) => one.includes(" aids "));
	const condemns = "The United States condemns the attack.";

	it.each([
		[condemns, "$20 Million in New Security Assistance for Kenya", ["United States aids Kenya"]],
		[condemns, "Assistance for Kenya To Respond to the Flood", ["United States aids Kenya"]],
		[condemns, "Call on Assistance for Kenya", []],
		[`${condemns} This package includes humanitarian aid for Kenya.`, undefined, ["United States aids Kenya"]],
		[`${condemns} This report includes a word of aid for Kenya.`, undefined, []],
		[
			"Norway sent grain to Peru. This assistance will help the people of Kenya.",
			undefined,
			["Norway aids Kenya [planned]", "Norway aids Peru"],
		],
	])("%s – %s", (text, title, expected) => {
		expect([...aid(text, title)].sort()).toEqual(expected);
	});
});

describe("whom a text calls a partner without saying whose", () => {
	it.each([
		["Kenya is a strong partner in the fight against drought.", ["Kenya partnerOf Portugal"]],
		["Kenya has been a reliable ally.", ["Kenya partnerOf Portugal"]],
		["She thanked Kenya, a stalwart ally, for its leadership.", ["Kenya partnerOf Portugal"]],
		["She praised Kenya's role as a key partner in the region.", ["Kenya partnerOf Portugal"]],
		["As a close partner, Kenya was asked to help.", ["Kenya partnerOf Portugal"]],
		["Kenya is a partner in the fight against drought.", []],
		["Kenya is a strong partner of Chile.", ["Chile partnerOf Kenya"]],
		["Kenya is a strong advocate of the fight against drought.", []],
		["The Kenyan Red Cross is a strong partner.", []],
		["Kenya may become a strong partner.", ["Kenya partnerOf Portugal [proposed]"]],
	])("is the partner of those who say so: %s", (text, expected) => {
		expect(bonds(text, "Statement by Foreign Minister Ana Silva of Portugal on Drought")).toEqual(expected);
	});

	it("holds though another sentence plans more", () => {
		const text = "Norway's partnership with Kenya is old. Norway will become a strategic partner of Kenya.";
		expect(bonds(text)).toEqual(["Kenya partnerOf Norway"]);
	});
});
