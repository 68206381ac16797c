import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const said = (text: string, title?: string): readonly string[] => statementsOf(text, title).map((one) => one.said);
const stances = (text: string, title?: string): readonly string[] =>
	said(text, title).filter((one) => / (?:supports|criticises|aids) /.test(one));

const okafor = "President Lena Okafor of Kenya";
const diallo = "Prime Minister Omar Diallo of Senegal";

describe("how a stance stands to reality", () => {
	it.each([
		["Norway will continue to support Kenya.", "Norway supports Kenya"],
		["Norway underscored the need to continue to impose costs on Kenya.", "Norway criticises Kenya"],
		["Norway urged Portugal to continue to support Kenya.", "Portugal supports Kenya [proposed]"],
		[`${okafor} spoke today with ${diallo} to reaffirm her support for Norway.`, "Lena Okafor supports Norway"],
		[`${okafor} will thank Portugal for Portugal's support for Norway.`, "Portugal supports Norway"],
		["Norway and Portugal discussed efforts to provide assistance to Kenya.", "Norway aids Kenya"],
		["Norway pledged to make efforts to support Kenya.", "Norway supports Kenya [planned]"],
		["Norway took steps to impose sanctions on Kenya.", "Norway criticises Kenya"],
		["Norway is coordinating with Portugal to provide weapons to Kenya.", "Norway aids Kenya"],
		["They discussed the need for Portugal to continue supporting Kenya.", "Portugal supports Kenya [proposed]"],
		["Norway will authorize a package to provide Kenya with tents.", "Norway aids Kenya [planned]"],
		["Norway has provided Kenya with over half a billion dollars in aid.", "Norway aids Kenya"],
		[
			"Portugal noted Norway's efforts to conclude the Oslo Convention on Rivers and support Kenya.",
			"Norway supports Kenya",
		],
		["Norway will continue surging humanitarian support to Kenya.", "Norway aids Kenya"],
		["Norway is committed to helping Kenya defend itself.", "Norway supports Kenya"],
		["Norway discussed Portugal's commitment to strengthen Kenya's defenses.", "Portugal supports Kenya"],
		["They praised Norway's support for Kenya. Norway will support Kenya.", "Norway supports Kenya"],
		["Norway will maintain its humanitarian assistance to Kenya.", "Norway aids Kenya"],
		[`${okafor} said that Kenya would continue its support for Norway.`, "Kenya supports Norway"],
		["Norway would continue its assistance to Kenya if it could.", "Norway aids Kenya [proposed]"],
		["Norway agreed on the importance of continuing steadfast support to Kenya.", "Norway supports Kenya"],
		["Norway will thank Portugal for joining the sanctions on Kenya.", "Portugal criticises Kenya"],
		["They affirmed the commitment and resolve of Norway to support Kenya.", "Norway supports Kenya"],
		["Norway stressed the importance of holding Kenya accountable.", "Norway criticises Kenya"],
		[
			"Norway reaffirmed its interest in promoting peace, supporting Kenya, and growing trade.",
			"Norway supports Kenya [proposed]",
		],
		["The accord has allowed Norway to provide assistance to Kenya.", "Norway aids Kenya"],
		[
			"Norway conveyed its intention to act, underscoring the right of Kenya to defend itself.",
			"Norway supports Kenya",
		],
		["Norway and Portugal share grave concerns over Kenya's aggression.", "Norway criticises Kenya"],
		["Norway condemns in the strongest terms Hezbollah's rocket attacks.", "Norway criticises Hezbollah"],
		["Norway noted the importance that Chile attaches to the African Union.", "Chile supports African Union"],
		["Norway will commit up to $50 million over five years to Kenya.", "Norway aids Kenya [planned]"],
		[
			"Norway will stress its plans, underscoring the right of Kenya to defend itself.",
			"Norway supports Kenya [planned]",
		],
	])("%s", (text, stated) => {
		expect(stances(text)).toContain(stated);
	});
});

describe("the day of a stance", () => {
	it.each([
		["Norway congratulates Kenya on its reforms of 3 March 2022.", undefined],
		["Norway condemns Kenya's attack on 3 March 2022.", undefined],
		["Norway imposed sanctions on Kenya on 3 March 2022.", "2022-03-03"],
		["Norway signed the Oslo Convention on Rivers on 3 March 2022.", "2022-03-03"],
	])("is not that of what it is about: %s", (text, date) => {
		expect(statementsOf(text).map((one) => one.date)).toEqual([date]);
	});
});

describe("what others do", () => {
	it.each([
		[`${okafor} will meet with officials supporting Norway.`, "Lena Okafor supports Norway"],
		["Norway and Ghana issued this statement. We welcome our Gulf partners' efforts.", "Norway supports Ghana"],
		["Norway welcomed the sale of U.S.-origin goods.", "Norway supports United States"],
	])("is not the subject's: %s", (text, wrong) => {
		expect(stances(text, "Joint Statement by Norway and Ghana").map((one) => one.replace(/ \[.*/, ""))).not.toContain(
			wrong,
		);
	});
});

describe("what is nobody's stance", () => {
	it.each([
		["Norway emphasized the importance of efforts to provide humanitarian assistance to Kenya.", "aids Kenya"],
		["Norway believes that Ghana may be setting the stage to use force and then falsely blame Kenya.", "Kenya"],
		["Foreign Minister Ana Silva of Portugal met officials to discuss building roads and supporting Kenya.", "Kenya"],
		["Foreign Minister Ana Silva welcomed Norway's voice in the talks to impose costs on Kenya.", "Silva criticises"],
		["Norway is designating six people for their support of Hezbollah.", "supports"],
		["Leading up to Chile's attack, Norway offered assistance on security.", "Chile"],
		["Norway stands with Kenya, our key NATO ally.", "NATO"],
		["Norway condemned all hatred, including anti-Kenya bias.", "Kenya"],
		["Norway and Kenya will hold President Lena Okafor of Kenya accountable.", "Kenya criticises"],
		["The ministers thanked Norway for its support for Kenya peace negotiations.", "Kenya"],
		["They welcomed the deal between Norway and Peru, which will support Kenya.", "Norway supports Kenya"],
		["Norway urged all NATO member states to abide by the rules.", "NATO"],
		["Kenya supported the UN General Assembly resolution on rivers.", "General Assembly"],
		[
			"Ana Silva announced at the summit, with the African Union, that Norway supports reforming trade.",
			"African Union",
		],
		["Norway noted commitments from Allies—including Portugal and Chile—to support Kenya.", "Norway supports"],
	])("%s", (text, wrong) => {
		expect(stances(text).filter((one) => one.includes(wrong))).toEqual([]);
	});

	it("is read of a title's name or of those who wrote what others endorse", () => {
		const title = "Remarks by Vice President Omar Diallo of Kenya at the United We Stand Summit";
		expect(stances("Good morning.", title)).toEqual([]);
		const text = "The statement we have negotiated is now endorsed by Portugal and Chile.";
		expect(stances(text, "Joint Statement by Norway and Kenya")).toEqual([
			"Portugal supports Joint Statement by Norway and Kenya",
			"Chile supports Joint Statement by Norway and Kenya",
		]);
	});
});

describe("whose deed it is", () => {
	it("is that of the state whose office gives the text out", () => {
		const text =
			"Office of the Spokesperson\n\nI am authorizing the transfer of tents from U.S. Department of Defense inventories. We have imposed swift and severe sanctions on Russia.";
		expect(stances(text)).toEqual(["United States criticises Russia"]);
	});

	it.each([
		[
			"Foreign Minister Ana Silva welcomed Chile's voice in the talks to impose costs on Kenya.",
			"Chile criticises Kenya",
		],
		[
			"Norway is designating two financiers operating in Kenya: Omar Diallo and Lena Okafor.",
			"Norway criticises Lena Okafor",
		],
		["Norway is designating former Kenyan President Omar Diallo due to his crimes.", "Norway criticises Omar Diallo"],
		["Norway noted commitments from Allies—including Portugal and Chile—to support Kenya.", "Chile supports Kenya"],
		[
			"Just hours after finalizing a deal on grain through the Black Sea, Ghana breached its commitments.",
			"Ana Silva criticises Ghana",
		],
	])("%s", (text, stance) => {
		expect(
			stances(text, "Statement by Foreign Minister Ana Silva of Norway").map((one) => one.replace(/ \[.*/, "")),
		).toContain(stance);
	});
});

describe("what we are bound to", () => {
	const title = "Remarks by Foreign Minister Ana Silva of Portugal";

	it.each([
		["Our commitment to stand with Kenya is firm.", "Portugal supports Kenya"],
		["It strengthens our resolve to support Kenya.", "Portugal supports Kenya"],
		["Peace is at the heart of our commitment to stand with Kenya.", "Portugal supports Kenya"],
		["Norway reaffirmed our shared commitment to support Kenya.", "Norway supports Kenya"],
	])("is our stance, or that of who reaffirms it: %s", (text, stance) => {
		expect(stances(text, title)).toEqual([stance]);
	});
});

describe("what is only thought of", () => {
	it("is proposed", () => {
		const text = "Norway is concerned at the prospect of Portugal providing material support to Kenya.";
		expect(stances(text)).toEqual(
			expect.arrayContaining(["Portugal aids Kenya [proposed]", "Portugal supports Kenya [proposed]"]),
		);
	});
});

describe("what is only called important", () => {
	it("is nobody's aid", () => {
		const text = "Norway and Portugal highlighted the importance of increasing humanitarian aid to Kenya.";
		expect(stances(text).filter((one) => one.includes(" aids "))).toEqual([]);
	});
});

describe("what shall not be", () => {
	it.each(["Norway called on Kenya to stop assisting Ghana.", "Norway urged Kenya to refrain from supporting Ghana."])(
		"is not stated: %s",
		(text) => {
			expect(stances(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^Kenya /)]));
		},
	);
});

describe("whose a stance is", () => {
	it.each([
		[
			"They noted Portugal and Norway's provision of arms to Kenya and Ghana's support to Chile.",
			"Portugal aids Kenya",
		],
		["Norway and Chile discussed U.S. and global efforts to hold Kenya accountable.", "United States criticises Kenya"],
		[`${okafor} met ${diallo} to thank him for his support for Norway.`, "Omar Diallo supports Norway"],
		[`${okafor} will meet the leaders of Ghana to thank them for their assistance to Norway.`, "Ghana aids Norway"],
		[`${okafor} called ${diallo} to congratulate him.`, "Lena Okafor supports Omar Diallo"],
		[`${okafor} noted his government and her support for Norway.`, "Lena Okafor supports Norway"],
		["Norway and Ghana met. They reaffirmed both countries' condemnation of Kenya.", "Ghana criticises Kenya"],
		["Norway and Ghana met. All participants voiced their support for Kenya.", "Ghana supports Kenya"],
		[
			`${okafor} spoke. She said her Administration will impose sanctions on Norway.`,
			"Lena Okafor criticises Norway [planned]",
		],
		["Norway supports a strong, prosperous, and independent Kenya.", "Norway supports Kenya"],
		["Portugal thanked Norway for its unyielding and steadfast support for Kenya.", "Norway supports Kenya"],
		["Portugal thanked Norway for its continued and generous support for Kenya.", "Norway supports Kenya"],
		["Portugal thanked Norway for its unwavering and united support for Kenya.", "Norway supports Kenya"],
		[
			`${okafor} met ${diallo}. She and her counterpart spoke. ${okafor} reaffirmed Kenya's support for Norway.`,
			"Lena Okafor supports Norway",
		],
		[`${okafor} thanked ${diallo} for his country's support for Norway.`, "Senegal supports Norway"],
		[
			`${okafor} met ${diallo}. President Okafor and her counterparts condemned Norway's attack.`,
			"Omar Diallo criticises Norway",
		],
		[
			`${okafor} met with ${diallo} in Oslo, where they reiterated their support for Ghana.`,
			"Omar Diallo supports Ghana",
		],
		["The African Union met. Norway reaffirmed its support for this institution.", "Norway supports African Union"],
		["Norway joined Ghana in condemning Kenya's attack.", "Ghana criticises Kenya"],
		["Norway condemned in the strongest possible terms Kenya's transfer of arms to Ghana.", "Norway criticises Kenya"],
		["Norway voted to condemn Kenya's attack.", "Norway criticises Kenya"],
		["Norway announced sanctions targeting Kenyan banks.", "Norway criticises Kenya"],
		["Norway has designated hundreds of Kenyan officials.", "Norway criticises Kenya"],
		["On behalf of Norway and its people, I congratulate the people of Kenya.", "Norway supports Kenya"],
		["On behalf of Norway, I extend congratulations to Kenya.", "Norway supports Kenya"],
		["Norway praised Kenya's firm stance in condemning Ghana's attack.", "Kenya criticises Ghana"],
		["Norway reaffirmed its support and humanitarian assistance to Kenya.", "Norway supports Kenya"],
		["Norway offers its full support for and cooperation with Kenya.", "Norway supports Kenya"],
		["They discussed Norway's solidarity with and support for Kenya.", "Norway supports Kenya"],
		["Ghana and Norway met. They reaffirmed their shared, enduring commitment to Kenya.", "Ghana supports Kenya"],
		[
			`${okafor} and ${diallo} discussed trade, including the shared commitment to Norway.`,
			"Omar Diallo supports Norway",
		],
		[
			"Norway spoke to the International Court of Justice. Portugal welcomes the Court's order.",
			"Portugal supports International Court of Justice",
		],
		["They underscored the commitment of Norway and Ghana to support Kenya.", "Ghana supports Kenya"],
		["Norway and Ghana met. The two countries reiterated their resolve to support Kenya.", "Norway supports Kenya"],
		["Norway condemned the intimidation on the part of the Kenyan authorities.", "Norway criticises Kenya"],
		["Norway reaffirmed support for the Euro-Atlantic aspirations of Ukraine.", "Norway supports Ukraine"],
	])("%s", (text, stated) => {
		expect(stances(text)).toContain(stated);
	});

	it.each([
		[
			"Foreign Minister Ana Silva's Call with President Lena Okafor of Kenya",
			"They discussed our support for Ghana.",
			"Ana Silva of Norway spoke.",
		],
		["The Minister's Meeting with President Lena Okafor of Kenya", "We condemn Norway's attack.", ""],
	])("is never the guest's who is named in the title: %s", (title, text, more) => {
		expect(stances(`${more} ${text}`.trim(), title).filter((one) => one.startsWith("Kenya "))).toEqual([]);
	});

	it("is not that of somebody who bears no blame, or of states of a region", () => {
		expect(stances("Norway said that Kenya bears no responsibility.")).toEqual([]);
		const title = "President Lena Okafor of Kenya's Call with Prime Minister Omar Diallo of Senegal";
		const all = stances("Kenya reaffirmed its support for the countries of the Western Balkans.", title);
		expect(all).toEqual([]);
	});

	it("is not everybody's who is named in a clause before", () => {
		const text =
			"We stand together in firm opposition to Kenya's war against Ghana, and we will continue to impose sanctions on Kenya and provide support for Ghana.";
		const all = stances(text, "Joint Statement by Portugal and Senegal");
		expect(all).toContain("Portugal criticises Kenya");
		expect(all.filter((one) => /criticises Ghana|aids Kenya|supports Kenya/.test(one))).toEqual([]);
	});

	it("is that of those who speak, not of those whose right they affirm", () => {
		const all = stances(
			"We reaffirm the right of Kenyans and Norwegians to seek and impart information and condemn the Kenyan blockade.",
			"Joint Statement by Portugal and Senegal",
		);
		expect([...all].sort()).toEqual(["Portugal criticises Kenya", "Senegal criticises Kenya"]);
	});

	it("reaches whom a noun is for, not whom that one resists", () => {
		const all = stances(
			"Norway reaffirmed its support to the Kenyan people in their resistance to Portugal's attacks.",
		);
		expect(all).toEqual(["Norway supports Kenya"]);
	});

	it("is not known of efforts that are welcomed without saying whose they are", () => {
		expect(stances("Norway welcomed efforts to support Kenya.")).toEqual([]);
	});
});

describe("an accusation", () => {
	const speech = "Remarks by Foreign Minister Ana Silva of Portugal";

	it.each([
		["Kenya continues to violate international law.", "Ana Silva criticises Kenya"],
		["Kenya must withdraw its forces.", "Ana Silva criticises Kenya"],
		["Kenya's attacks are unacceptable.", "Ana Silva criticises Kenya"],
		[`${diallo} warned that Kenya is spreading lies.`, "Omar Diallo criticises Kenya"],
		[`${diallo} will stress that Kenya must end the blockade.`, "Omar Diallo criticises Kenya [planned]"],
	])("is made by who says it: %s", (text, stated) => {
		expect(stances(text, speech)).toEqual([stated]);
	});

	it("is the state's in what is written in its name", () => {
		const text = `Foreign Minister Ana Silva of Portugal\n\nPortugal condemns Chile. Kenya continues to violate international law.`;
		expect(stances(text, "On the Elections in Kenya")).toContain("Portugal criticises Kenya");
	});

	it.each([
		"If Kenya violates international law, we will act.",
		"Kenya could violate international law.",
		"Kenya does not violate international law.",
		"We oppose activities that undermine, destabilize or threaten the order of the sea.",
		"Nobody believes that Portugal violates international law.",
	])("is none: %s", (text) => {
		expect(stances(text, speech)).toEqual([]);
	});

	it("of the second of two deeds rests on the same footing", () => {
		expect(stances("Norway and Ghana will work to support Kenya and hold Senegal accountable.")).toEqual(
			expect.arrayContaining(["Norway supports Kenya [planned]", "Norway criticises Senegal [planned]"]),
		);
	});
});

describe("what is condemned", () => {
	it.each([
		["Norway condemned in the strongest terms the attack by Kenya.", "Norway criticises Kenya"],
		["Norway condemned the missile launch. Ghana condemned Kenya's latest missile test.", "Ghana criticises Kenya"],
		["Norway condemned reports of Kenya's attacks on Ghana.", "Norway criticises Kenya"],
		["The sanctions Norway imposed on Kenya are in force.", "Norway criticises Kenya"],
		["Norway hailed the talks, while condemning Kenya's threats.", "Norway criticises Kenya"],
		["Norway condemns the Kenyan war of aggression against Ghana.", "Norway criticises Kenya"],
	])("%s", (text, stated) => {
		expect(stances(text)).toEqual([stated]);
	});

	it("is not who only stands behind it", () => {
		expect(stances("Norway condemned the Kenyan-backed militias.")).toEqual([]);
	});
});

describe("those who issue a text together", () => {
	it.each([
		["Nordic Council Leaders’ Statement", "Nordic Council supports Kenya"],
		["Norway-African Union Leaders Statement on Peace", "African Union supports Kenya"],
		["Ministerial Statement of Norway and Ghana", "Ghana supports Kenya"],
	])("take its stances: %s", (title, stance) => {
		expect(stances("The world is changing. We support Kenya.", title)).toContain(stance);
	});
});

describe("two who are meant by each other", () => {
	it("are not told, and do not confuse", () => {
		expect(stances("In her talks with his counterparts, her country and his country spoke.")).toEqual([]);
	});
});

describe("you and your", () => {
	const meeting =
		"Remarks by President Lena Okafor of Kenya and Prime Minister Omar Diallo of Senegal Before Bilateral Meeting";

	it.each([
		["Thank you for your assistance to Norway.", "Senegal aids Norway"],
		["We are grateful for the support that you have shown for Norway.", "Omar Diallo supports Norway"],
		["Kenya is committed to standing with you.", "Kenya supports Senegal"],
	])("are the other of two, or their state where a state takes the stance: %s", (text, stance) => {
		expect(stances(`PRESIDENT OKAFOR: ${text}`, meeting)).toContain(stance);
	});
});

describe("we and our", () => {
	const title = "Foreign Minister Ana Silva of Portugal Visits Norway";

	it("are those of the state of the first person in the title", () => {
		expect(stances("She will signal our strong support for Norway.", title)).toContain("Portugal supports Norway");
	});

	it("are everybody's where they are shared", () => {
		const text = "Ghana and Senegal reaffirmed our shared commitment to Norway.";
		expect(stances(text, title)).not.toContain("Portugal supports Norway");
	});

	it("are those of the only state that a statement lets speak", () => {
		expect(stances("Ghana condemns the coup. We stand with Norway.", "On the Coup")).toContain("Ghana supports Norway");
	});

	it("are not the writer's in a quotation", () => {
		expect(stances("Ghana condemns the coup. A mayor said: “We stand with Norway.”", "On the Coup")).toEqual([]);
	});
});
