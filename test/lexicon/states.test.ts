import { describe, expect, it } from "vitest";
import { clashes, list, readLexicon } from "./tables.ts";

const { rows } = readLexicon("states.tsv");
const byId = new Map(rows.map((row) => [row["id"] ?? "", row]));

/** The 193 members of the United Nations and the two observer states. */
const members =
	"AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE PSE VAT".split(
		" ",
	);

const owner = (form: string, columns: readonly string[]): readonly string[] =>
	rows.filter((row) => columns.some((column) => list(row, column).includes(form))).map((row) => row["id"] ?? "");

describe("the lexicon of states", () => {
	it("has every member of the United Nations with name, Wikidata id, adjective, people and capital", () => {
		expect(members).toHaveLength(195);
		const columns = ["name", "wikidata", "adjectives", "people", "capital"];
		const gaps = members.flatMap((id) =>
			columns.filter((column) => !byId.get(id)?.[column]).map((column) => `${id}: ${column}`),
		);
		expect(gaps.filter((gap) => gap !== "VAT: people")).toEqual([]);
	});

	it("gives a name, an adjective or a metonym to one state, unless it is flagged", () => {
		expect(clashes(rows, ["name", "forms"])).toEqual([]);
		for (const column of ["adjectives", "people", "capital", "metonyms"]) expect(clashes(rows, [column])).toEqual([]);
	});

	it.each([
		["Niger", "NER"],
		["Nigeria", "NGA"],
		["Democratic Republic of the Congo", "COD"],
		["DRC", "COD"],
		["Republic of the Congo", "COG"],
		["Republic of Korea", "KOR"],
		["ROK", "KOR"],
		["Democratic People's Republic of Korea", "PRK"],
		["Democratic People’s Republic of Korea", "PRK"],
		["Sudan", "SDN"],
		["South Sudan", "SSD"],
		["Guinea", "GIN"],
		["Guinea-Bissau", "GNB"],
		["Equatorial Guinea", "GNQ"],
		["Papua New Guinea", "PNG"],
		["Dominica", "DMA"],
		["Dominican Republic", "DOM"],
		["China", "CHN"],
		["Republic of China", "TWN"],
		["Ireland", "IRL"],
		["Samoa", "WSM"],
		["American Samoa", "ASM"],
		["Türkiye", "TUR"],
		["Turkiye", "TUR"],
		["Burma", "MMR"],
		["Lao PDR", "LAO"],
		["Côte d’Ivoire", "CIV"],
		["Cote d'Ivoire", "CIV"],
		["Russian Federation", "RUS"],
		["U.S.", "USA"],
		["the Netherlands", "NLD"],
		["Holy See", "VAT"],
	])("reads %s as %s", (form, id) => {
		expect(owner(form, ["name", "forms"])).toEqual([id]);
	});

	it.each([
		["Nigerien", ["NER"]],
		["Nigerian", ["NGA"]],
		["South Sudanese", ["SSD"]],
		["Dominican", ["DMA", "DOM"]],
		["Congolese", ["COD", "COG"]],
		["North Korean", ["PRK"]],
		["Laotian", ["LAO"]],
		["Emirati", ["ARE"]],
		["Dutch", ["NLD"]],
	])("reads the adjective %s as %j", (form, ids) => {
		expect(owner(form, ["adjectives"])).toEqual(ids);
	});

	it("flags what is also a name, a word or a shared adjective", () => {
		for (const [id, form] of [
			["GEO", "Georgia"],
			["JOR", "Jordan"],
			["TCD", "Chad"],
			["TUR", "Turkey"],
			["KOR", "Korean"],
			["DMA", "Dominican"],
		] as const) {
			expect(list(byId.get(id) ?? {}, "ambiguous")).toContain(form);
		}
	});

	it("notes whose standing is disputed", () => {
		for (const id of ["XKX", "TWN", "PSE", "ESH", "XAB", "XSO", "XTR", "XNC", "XSL", "XDP", "XLP"]) {
			expect(byId.get(id)?.["note"], id).not.toBe("");
		}
	});
});
