import { describe, expect, it } from "vitest";
import type { OfficeAtom } from "../../src/mention/atom.ts";
import { personsOf, recognised } from "./recognised.ts";

const body = ({ of }: OfficeAtom): string | undefined => (of?.type === "state" ? of.id : of?.name);
const offices = (text: string): readonly unknown[] =>
	personsOf(text).flatMap(({ name, offices: held }) =>
		held.map((office) => [name, office.title, body(office), office.tenure]),
	);

describe("persons with their offices", () => {
	it.each([
		["NATO Deputy Secretary General Marta Lund spoke.", ["Marta Lund", "Deputy Secretary General", "NATO", undefined]],
		["Former President Lena Okafor of Kenya spoke.", ["Lena Okafor", "President", "KEN", "former"]],
		["Acting Foreign Minister Per Lund of Norway spoke.", ["Per Lund", "Acting Foreign Minister", "NOR", "acting"]],
		["Ambassador-designate Ana Silva of Portugal spoke.", ["Ana Silva", "Ambassador-designate", "PRT", "designate"]],
		[
			"The Minister of Foreign Affairs and International Cooperation of the Kingdom of Cambodia, PRAK Sokhonn, spoke.",
			["Prak Sokhonn", "Minister of Foreign Affairs and International Cooperation", "KHM", undefined],
		],
		[
			"Retno Marsudi, Minister for Foreign Affairs of the Republic of Indonesia, spoke.",
			["Retno Marsudi", "Minister for Foreign Affairs", "IDN", undefined],
		],
		[
			"Crown Prince Mohammed bin Salman Al Saud of Saudi Arabia spoke.",
			["Mohammed bin Salman Al Saud", "Crown Prince", "SAU", undefined],
		],
		["President Abdel Fattah el-Sisi of Egypt spoke.", ["Abdel Fattah el-Sisi", "President", "EGY", undefined]],
		[
			"Prime Minister Orro Shia’ al-Vandali of Iraq spoke.",
			["Orro Shia’ al-Vandali", "Prime Minister", "IRQ", undefined],
		],
		["He saw His Excellency President Ana Silva of Chile.", ["Ana Silva", "President", "CHL", undefined]],
		[
			"He saw Secretary of State Cardinal Rosa Lund of the Holy See.",
			["Rosa Lund", "Secretary of State", "VAT", undefined],
		],
		["Prime Minister Orro “Orry” Vandalu of Fiji spoke.", ["Orro “Orry” Vandalu", "Prime Minister", "FJI", undefined]],
		["President \\xC9va S\\xE1nchez of Peru spoke.", ["Éva Sánchez", "President", "PER", undefined]],
		["Attorney-General the Hon. Ana Silva QC of Fiji spoke.", ["Ana Silva", "Attorney-General", "FJI", undefined]],
		["The Fijian Minister, The Hon Ana Silva MP, spoke.", ["Ana Silva", "Minister", "FJI", undefined]],
		["President Comrade To Vandar of Laos spoke.", ["To Vandar", "President", "LAO", undefined]],
		["He met the King of Jordan Hassan Al Vandari.", ["Hassan Al Vandari", "King", "JOR", undefined]],
		[
			"H.E. Ms. Ana Silva Minister of Foreign Affairs of the Kingdom of Norway spoke.",
			["Ana Silva", "Minister of Foreign Affairs", "NOR", undefined],
		],
		["Norway’s Prosecutor-General Per Lund spoke.", ["Per Lund", "Prosecutor-General", "NOR", undefined]],
		[
			"General Secretary of the Communist Party of Vietnam Central Committee To Vandar spoke.",
			["To Vandar", "General Secretary", "Communist Party of Vietnam Central Committee", undefined],
		],
		["PM Ana Silva of Norway spoke.", ["Ana Silva", "Prime Minister", "NOR", undefined]],
		["Kenyan Deputy PM Omar Diallo spoke.", ["Omar Diallo", "Deputy Prime Minister", "KEN", undefined]],
		[
			"Ana Silva, President of the 79th session of the General Assembly, spoke.",
			["Ana Silva", "President", "United Nations General Assembly", undefined],
		],
		[
			"Ana Silva, Special Envoy of the UN Secretary-General on Fiji, spoke.",
			["Ana Silva", "Special Envoy of the UN Secretary-General", "United Nations", undefined],
		],
		[
			"UN Personal Envoy of the Secretary-General Ana Silva spoke.",
			["Ana Silva", "Personal Envoy of the Secretary-General", "United Nations", undefined],
		],
		["President Moon Jae-in of South Korea spoke.", ["Moon Jae-in", "President", "KOR", undefined]],
		[
			"Norwegian Senior Director for Kenya, Ghana, and Central Asia Marta Lund spoke.",
			["Marta Lund", "Senior Director for Kenya, Ghana, and Central Asia", "NOR", undefined],
		],
		["Acting Kenyan Prime Minister Ana Silva spoke.", ["Ana Silva", "Acting Prime Minister", "KEN", "acting"]],
		[
			"Deputy NATO Communications Director Ana Silva spoke.",
			["Ana Silva", "Deputy Communications Director", "NATO", undefined],
		],
		[
			"Deputy National River Director Ana Silva spoke.",
			["Ana Silva", "Deputy National River Director", undefined, undefined],
		],
		["His deputy, Kenyan Foreign Minister Ana Silva, spoke.", ["Ana Silva", "Foreign Minister", "KEN", undefined]],
		[
			"Ana Silva, currently the Norwegian Ambassador to Chad, spoke.",
			["Ana Silva", "Ambassador to Chad", "NOR", undefined],
		],
		[
			"Norwegian Ambassador to Kenya, Ghana, and Chad Ana Silva spoke.",
			["Ana Silva", "Ambassador to Kenya, Ghana, and Chad", "NOR", undefined],
		],
		[
			"We thank Norway's Ambassador to Kenya, Ana Silva, and Ghana.",
			["Ana Silva", "Ambassador to Kenya", "NOR", undefined],
		],
		[
			"Ana Silva, Secretary of Treasury, spoke.",
			["Ana Silva", "Secretary of Treasury", "Department of the Treasury", undefined],
		],
		[
			"USAID Director of Ozarks Restoration Initiatives, Ana Silva, spoke.",
			["Ana Silva", "Director of Ozarks Restoration Initiatives", "USAID", undefined],
		],
		["Norwegian Minister of Energy Orro Silva spoke.", ["Orro Silva", "Minister of Energy", "NOR", undefined]],
		[
			"He saw Assistant to the USAID Administrator for River Affairs Ana Silva.",
			["Ana Silva", "Assistant to the USAID Administrator for River Affairs", "USAID", undefined],
		],
		[
			"He saw the Senior Advisor to NATO Secretary General Ana Silva.",
			["Ana Silva", "Secretary General", "NATO", undefined],
		],
		[
			"Ana Silva, Special Assistant to the Prime Minister of Kenya, spoke.",
			["Ana Silva", "Special Assistant to the Prime Minister", "KEN", undefined],
		],
		["Ana Silva, a former member of the Norwegian Parliament, spoke.", ["Ana Silva", "member", "Storting", "former"]],
		[
			"NATO Senior Adviser for Social and Economic Justice Ana Silva spoke.",
			["Ana Silva", "Senior Adviser for Social and Economic Justice", "NATO", undefined],
		],
		["Ana Silva, Vice President with the World Bank, spoke.", ["Ana Silva", "Vice President", "World Bank", undefined]],
		["Kenyan Chief Trade Adviser Ana Silva spoke.", ["Ana Silva", "Chief Trade Adviser", "KEN", undefined]],
		[
			"USAID Deputy Assistant Administrator of the Bureau for Asia Ana Silva spoke.",
			["Ana Silva", "Deputy Assistant Administrator of the Bureau for Asia", "USAID", undefined],
		],
		["Norwegian Deputy Minister Dr. Orro Finn spoke.", ["Orro Finn", "Deputy Minister", "NOR", undefined]],
		["They said “Delighted President Ana Silva of Chile came.”", ["Ana Silva", "President", "CHL", undefined]],
		[
			"National Security Council Senior Director for Ports Marta Lund spoke.",
			["Marta Lund", "Senior Director for Ports", "National Security Council", undefined],
		],
		[
			"He was Senior Advisor to Norwegian Minister of Agriculture Ana Silva.",
			["Ana Silva", "Minister of Agriculture", "NOR", undefined],
		],
		["President Marta Q. Lund, Jr. of Norway spoke.", ["Marta Q. Lund", "President", "NOR", undefined]],
		["Deputy Minister Rosa T. Monaco of Chile spoke.", ["Rosa T. Monaco", "Deputy Minister", "CHL", undefined]],
		[
			"U.S. Assistant Secretary of State for European and Eurasian Affairs Dr. Ana Silva spoke.",
			["Ana Silva", "Assistant Secretary of State for European and Eurasian Affairs", "USA", undefined],
		],
		[
			"U.S. Under Secretary for Economic Growth, Energy, and the Environment Victoria Lund spoke.",
			["Victoria Lund", "Under Secretary for Economic Growth, Energy, and the Environment", "USA", undefined],
		],
		[
			"Norwegian Ambassador-at-Large for Global Women's Issues Rosa Lund spoke.",
			["Rosa Lund", "Ambassador-at-Large for Global Women's Issues", "NOR", undefined],
		],
		[
			"Minister of Trade Sheikh Mohamed bin Zayed bin Sultan Al Lund of Qatar spoke.",
			["Mohamed bin Zayed bin Sultan Al Lund", "Minister of Trade", "QAT", undefined],
		],
		["President Hassan Sheikh Lund of Somalia spoke.", ["Hassan Sheikh Lund", "President", "SOM", undefined]],
		["Kenyan Minister of Trade Dr. Sultan Lund spoke.", ["Sultan Lund", "Minister of Trade", "KEN", undefined]],
		[
			"The Crown Prince of Abu Dhabi, Sheikh Per Lund, spoke.",
			["Per Lund", "Crown Prince of Abu Dhabi", undefined, undefined],
		],
		["Norwegian Prime Minister Orro Vand-o-cha spoke.", ["Orro Vand-o-cha", "Prime Minister", "NOR", undefined]],
		[
			"Japanese Minister of Trade and Industry OKOFA Koichi spoke.",
			["Okofa Koichi", "Minister of Trade and Industry", "JPN", undefined],
		],
		["United States Trade Representative Marta Lund spoke.", ["Marta Lund", "Trade Representative", "USA", undefined]],
		["H.E. K P Silva Rao, Prime Minister of Nepal, spoke.", ["K P Silva Rao", "Prime Minister", "NPL", undefined]],
		["The Norwegian Minister for Law, Mr O Lund SC MP, spoke.", ["O Lund", "Minister for Law", "NOR", undefined]],
		["The UK Minister for Trade, Baroness Lund, spoke.", ["Lund", "Minister for Trade", "GBR", undefined]],
		[
			"OSCE Chairperson-in-Office Per Lund spoke.",
			["Per Lund", "Chairperson-in-Office", "Organization for Security and Cooperation in Europe", undefined],
		],
		[
			"The UN High Commissioner for Human Rights Marta Lund spoke.",
			["Marta Lund", "High Commissioner for Human Rights", "United Nations", undefined],
		],
		["Vice Foreign Minister Ha Kim Vand of Vietnam spoke.", ["Ha Kim Vand", "Vice Foreign Minister", "VNM", undefined]],
		["Minister of Trade Ma Vandu of China spoke.", ["Ma Vandu", "Minister of Trade", "CHN", undefined]],
		["General Secretary Tô Vand of Vietnam spoke.", ["Tô Vand", "General Secretary", "VNM", undefined]],
		[
			"Norwegian Minister of Defence Sr. Lt. Gen. Orro Vand spoke.",
			["Orro Vand", "Minister of Defence", "NOR", undefined],
		],
		[
			"The Kenyan Minister for Trade Affairs HE Orro Vand spoke.",
			["Orro Vand", "Minister for Trade Affairs", "KEN", undefined],
		],
		["President von der Lund of Norway spoke.", ["von der Lund", "President", "NOR", undefined]],
		["Deputy Minister Lisa Monaco of Chile spoke.", ["Lisa Monaco", "Deputy Minister", "CHL", undefined]],
		[
			"Councillor Orro Vand from the National Rivers Council spoke.",
			["Orro Vand", "Councillor", "National Rivers Council", undefined],
		],
		[
			"The Chairman of the African Union's Commission on Rivers Orro Van Vand spoke.",
			["Orro Van Vand", "Chairman", "Commission on Rivers", undefined],
		],
		[
			"The Deputy Chief of Mission of the Norwegian Embassy to Kenya Orra Vand spoke.",
			["Orra Vand", "Deputy Chief of Mission", "Norwegian Embassy to Kenya", undefined],
		],
		["White House Press Secretary Ana Lund spoke.", ["Ana Lund", "Press Secretary", "White House", undefined]],
		[
			"He met his National Security Advisor, Dr. Per Lund.",
			["Per Lund", "National Security Advisor", undefined, undefined],
		],
	])("%s", (text, expected) => {
		expect(offices(text)).toEqual([expected]);
	});

	it.each([
		[
			"Senators Ana Lund and Orro Vand spoke.",
			[
				["Ana Lund", "Senator"],
				["Orro Vand", "Senator"],
			],
		],
		[
			"She met Norwegian Deputy Prime Ministers Lund and Vand.",
			[
				["Lund", "Deputy Prime Minister"],
				["Vand", "Deputy Prime Minister"],
			],
		],
		["The Foreign Ministers Meeting and Dialogue was held.", []],
		["Trade Ministers Ana Lund said were absent.", [["Ana Lund", undefined]]],
	])("gives each of several the office said of all: %s", (text, expected) => {
		expect(personsOf(text).map(({ name, offices: held }) => [name, held[0]?.title])).toEqual(expected);
	});

	it.each([
		[
			"Ana Silva, Deputy Security Council Coordinator at the Norwegian Mission to ASEAN, spoke.",
			["Ana Silva", "Deputy Security Council Coordinator", "Norwegian Mission to ASEAN", undefined],
		],
		[
			"Ana Silva, Foreign Service Officer at the Norwegian Ministry of Rivers, spoke.",
			["Ana Silva", "Foreign Service Officer", "Norwegian Ministry of Rivers", undefined],
		],
		["They left. And Vice President Ana Silva of Chile came.", ["Ana Silva", "Vice President", "CHL", undefined]],
		[
			"Ana Silva, Nominee for Assistant Administrator for Rivers, World Bank (WB).",
			["Ana Silva", "Assistant Administrator for Rivers", "World Bank", "designate"],
		],
		[
			"Special Assistant to the President and NATO Senior Director Ana Silva spoke.",
			["Ana Silva", "Special Assistant to the President", undefined, undefined],
		],
		[
			"EU High Representative for Foreign Affairs and Security Policy and Vice President of the European Commission Ana Silva spoke.",
			["Ana Silva", "High Representative for Foreign Affairs and Security Policy", "European Union", undefined],
		],
		[
			"NATO Senior Coordinator for Rivers and Women’s Empowerment Ana Silva spoke.",
			["Ana Silva", "Senior Coordinator for Rivers and Women’s Empowerment", "NATO", undefined],
		],
		["Kenyan Chief of Defence General Omar Diallo spoke.", ["Omar Diallo", "Chief of Defence", "KEN", undefined]],
		[
			"Kenyan Secretary of Defense General Omar Diallo spoke.",
			["Omar Diallo", "Secretary of Defense", "KEN", undefined],
		],
		["Kenyan Attorney General Ana Silva spoke.", ["Ana Silva", "Attorney General", "KEN", undefined]],
		["Co-Chair Ana Silva, Co-Founder and CEO of the World Bank, spoke.", ["Ana Silva", "CEO", "World Bank", undefined]],
	])("reads titles whole: %s", (text, expected) => {
		expect(offices(text)).toContainEqual(expected);
	});

	it.each([
		[
			"Lena met with Kenyan Secretary of State, Head of the Rivers Bureau Omar Diallo.",
			[["Omar Diallo", ["Head", "Secretary of State"]]],
		],
		[
			"Lena met with Kenyan Deputy Prime Minister, Minister of Trade, and Foreign Minister Omar Diallo.",
			[["Omar Diallo", ["Foreign Minister", "Minister of Trade", "Deputy Prime Minister"]]],
		],
		[
			"Lena met with Minister Per Lund, Head of the Rivers Bureau, and Foreign Minister Omar Diallo.",
			[
				["Per Lund", ["Minister", "Head"]],
				["Omar Diallo", ["Foreign Minister"]],
			],
		],
		[
			"Lena met with the Foreign Minister of Jordan, Prince Omar bin Said.",
			[["Omar bin Said", ["Prince", "Foreign Minister"]]],
		],
	])("gives a list of offices to the one named after it: %s", (text, expected) => {
		expect(personsOf(text).map(({ name, offices: held }) => [name, held.map(({ title }) => title)])).toEqual(expected);
	});

	it("gives two offices of one holder the state that is said once", () => {
		const text = "Per Lund, Deputy Prime Minister, Minister of Foreign Affairs of the Kingdom of Norway, spoke.";
		expect(offices(text).map((office) => (office as readonly unknown[]).slice(1, 3))).toEqual([
			["Deputy Prime Minister", "NOR"],
			["Minister of Foreign Affairs", "NOR"],
		]);
	});

	it.each([
		[
			"Norway sanctioned business leaders Orro Vand, Ulme Vand, and Itte Korr in May.",
			["Orro Vand", "Ulme Vand", "Itte Korr"],
		],
		["Norway condemned the arrest of journalist Orro Vand and his companion Sofia Vand.", ["Orro Vand", "Sofia Vand"]],
		["Norway sanctioned trade official Orro Vand in May.", ["Orro Vand"]],
		[
			"Norway sanctioned Vand’id Korr Muhammad al-Orro and Hanu ‘Abd-al-Korr Muhammad Vand in May.",
			["Vand’id Korr Muhammad al-Orro", "Hanu ‘Abd-al-Korr Muhammad Vand"],
		],
		["They met Kori’ ‘Ali Vandor there.", ["Kori’ ‘Ali Vandor"]],
		["They met Prime Minister Hamid Rida’ al-Vandori of Iraq.", ["Hamid Rida’ al-Vandori"]],
		["They met Orrola Hussein Vandori there.", ["Orrola Hussein Vandori"]],
		["Samantha Bristol, an adviser there, spoke.", ["Samantha Bristol"]],
	])("finds those who are called what people are called: %s", (text, names) => {
		expect(personsOf(text).map(({ name }) => name)).toEqual(names);
	});

	it("finds those who share a surname", () => {
		const names = personsOf("The ministers welcomed Yulia and Dashka Vandova again in the spring.").map(
			({ name }) => name,
		);
		expect(names).toEqual(["Yulia Vandova", "Dashka Vandova"]);
	});

	it("gives an office to whom it is of, not to whom that one serves", () => {
		expect(offices("Marta Lund, State Secretary to Prime Minister Per Silva of Norway, spoke.")).toEqual([
			["Marta Lund", "State Secretary", undefined, undefined],
			["Per Silva", "Prime Minister", "NOR", undefined],
		]);
	});

	it("does not begin a name in the title before it", () => {
		const text =
			"They met Norwegian Assistant Secretary for Ports and Shipping Policy Blas Vandalu, Kenyan Trade Minister Ana Silva, and others.";
		expect(offices(text)).toEqual([
			["Blas Vandalu", "Assistant Secretary for Ports and Shipping Policy", "NOR", undefined],
			["Ana Silva", "Trade Minister", "KEN", undefined],
		]);
	});

	it("ends a title before the rank of its holder", () => {
		expect(offices("U.S. Special Envoy for Port Affairs Ambassador Marta Lund spoke.")).toContainEqual([
			"Marta Lund",
			"Special Envoy for Port Affairs",
			"USA",
			undefined,
		]);
	});

	it("does not take a nationality for the state of an office", () => {
		expect(offices("Secretary General Marta Lund of Norway spoke.")).toEqual([
			["Marta Lund", "Secretary General", undefined, undefined],
		]);
	});

	it("reads an office beside no name with its body", () => {
		const [office] = recognised("The foreign minister of Indonesia left early.").flatMap((read) => read.offices);
		expect(office).toMatchObject({ title: "foreign minister", of: { id: "IDN" }, plural: false });
	});

	it("tells persons by a list that holds one who is known", () => {
		const names = personsOf(
			"Farid Homar, Siraj Milles, Abdalla Hussein Abadi, Hui Po-keung, and Peter Mbagar were freed.",
		);
		expect(names.map(({ name }) => name)).toEqual([
			"Farid Homar",
			"Siraj Milles",
			"Abdalla Hussein Abadi",
			"Hui Po-keung",
			"Peter Mbagar",
		]);
		const beside = personsOf("They met Peter Mbagar, Orro Vandalu Shipping, and the Kingdom of Saudi Arabia.");
		expect(beside.map(({ name }) => name)).toEqual(["Peter Mbagar"]);
	});

	it.each([
		"They work with Protestant, Roman Catholic, Evangelical Christian, and Jewish groups.",
		"The chair of the meeting sat on a chair.",
		"The ministers left.",
		"Guests ate turkey in May.",
		"They met in Marion County and at the Kennedy School there.",
		"It is a Major Defense Partner of theirs.",
		"They value Franco-American relations.",
		"The band Ahrar al-Orro fought on.",
		"They observed Eid al-Adha.",
	])("finds nobody in: %s", (text) => {
		expect(personsOf(text)).toEqual([]);
	});
});
