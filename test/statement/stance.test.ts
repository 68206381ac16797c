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
	])("%s", (text, stated) => {
		expect(stances(text)).toContain(stated);
	});
});

describe("whose a stance is", () => {
	it.each([
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
		["They underscored the commitment of Norway and Ghana to support Kenya.", "Ghana supports Kenya"],
	])("%s", (text, stated) => {
		expect(stances(text)).toContain(stated);
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

	it("is not known of efforts that are welcomed without saying whose they are", () => {
		expect(stances("Norway welcomed efforts to support Kenya.")).toEqual([]);
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
