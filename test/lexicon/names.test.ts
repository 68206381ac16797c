import { describe, expect, it } from "vitest";
import { clashes, list, readLexicon } from "./tables.ts";

const states = readLexicon("states.tsv").rows;
const organisations = readLexicon("organisations.tsv").rows;
const places = readLexicon("places.tsv").rows;
const officeholders = readLexicon("officeholders.tsv").rows;
const givenNames = readLexicon("given-names.tsv").rows;

const stateIds = new Set(states.map((row) => `state/${row["id"]}`));
const organisationIds = new Set(organisations.map((row) => row["id"]));
const isBody = (id: string): boolean => stateIds.has(id) || organisationIds.has(id);

const kinds = new Set(
	"international-organisation forum ministry department embassy mission commission committee council secretariat court agency fund bank company party parliament armed-group military-alliance coalition media university ngo working-group".split(
		" ",
	),
);

describe("the lexicon of organisations", () => {
	it("gives a name or acronym to one organisation, unless it is flagged", () => {
		expect(clashes(organisations, ["name", "acronyms", "forms"])).toEqual([]);
	});

	it("knows every kind and every parent, and no organisation is its own ancestor", () => {
		expect(organisations.filter((row) => !kinds.has(row["kind"] ?? "")).map((row) => row["id"])).toEqual([]);
		expect(organisations.filter((row) => row["parent"] && !isBody(row["parent"])).map((row) => row["id"])).toEqual([]);
		const parents = new Map(organisations.map((row) => [row["id"] ?? "", row["parent"] ?? ""]));
		for (const id of parents.keys()) {
			let steps = 0;
			for (let at = id; parents.get(at); at = parents.get(at) ?? "") steps += 1;
			expect(steps, id).toBeLessThan(8);
		}
	});

	it("takes no name of a state", () => {
		const names = new Set(states.flatMap((row) => [row["name"] ?? "", ...list(row, "forms")]));
		const taken = organisations.flatMap((row) =>
			[row["name"] ?? "", ...list(row, "forms"), ...list(row, "acronyms")].filter((form) => names.has(form)),
		);
		expect(taken).toEqual([]);
	});

	it("flags acronyms that are ordinary words", () => {
		const unflagged = organisations.flatMap((row) =>
			list(row, "acronyms").filter(
				(acronym) =>
					["WHO", "AU", "IS", "CAR", "ICE", "PA", "CAN", "CIS", "ECO"].includes(acronym) &&
					!list(row, "ambiguous").includes(acronym),
			),
		);
		expect(unflagged).toEqual([]);
	});

	it.each([
		["Association of Southeast Asian Nations", "asean"],
		["State Department", "department-of-state"],
		["Pentagon", "department-of-defense"],
		["UN Security Council", "united-nations-security-council"],
		["Hizballah", "hezbollah"],
		["ISIL", "isis"],
		["al-Qa'ida", "al-qaeda"],
		["Caribbean Community", "caricom"],
		["Organisation for Economic Co-operation and Development", "organization-for-economic-cooperation-and-development"],
		["Houthi", "houthis"],
	])("reads %s as %s", (form, id) => {
		const owners = organisations.filter((row) =>
			[row["name"], ...list(row, "forms"), ...list(row, "acronyms")].includes(form),
		);
		expect(owners.map((row) => row["id"])).toEqual([id]);
	});
});

describe("the lexicon of places", () => {
	it("gives a name to one place, unless it is flagged", () => {
		expect(clashes(places, ["name", "forms"])).toEqual([]);
	});

	it("knows every kind and every country", () => {
		expect(new Set(places.map((row) => row["kind"]))).toEqual(
			new Set(["city", "region", "macro-region", "site", "border", "sea"]),
		);
		expect(
			places.filter((row) => row["country"] && !stateIds.has(`state/${row["country"]}`)).map((row) => row["id"]),
		).toEqual([]);
	});

	it("takes no name of a state", () => {
		const names = new Set(states.flatMap((row) => [row["name"] ?? "", ...list(row, "forms")]));
		expect(
			places.flatMap((row) => [row["name"] ?? "", ...list(row, "forms")].filter((form) => names.has(form))),
		).toEqual([]);
	});

	it("has the capital of every state whose capital is not a form of the state", () => {
		const cities = new Set(places.flatMap((row) => [row["name"] ?? "", ...list(row, "forms")]));
		const missing = states
			.filter((row) => /^[^X]/.test(row["id"] ?? "") && row["note"] === "")
			.filter((row) => {
				const own = new Set([row["name"] ?? "", ...list(row, "forms")]);
				return !list(row, "capital").some((capital) => cities.has(capital) || own.has(capital));
			});
		expect(missing.map((row) => row["id"])).toEqual([]);
	});

	it("flags cities that are words, given names or surnames", () => {
		const flagged = new Set(places.filter((row) => row["ambiguous"] !== "").map((row) => row["name"]));
		for (const name of ["Nice", "Reading", "Mobile", "Split", "Jackson", "Lincoln"]) expect(flagged).toContain(name);
		for (const name of ["Jakarta", "Geneva", "London", "Moscow", "New York", "Washington", "Tokyo"])
			expect(flagged).not.toContain(name);
	});
});

describe("the lexicon of persons", () => {
	it("puts every office in a body that the lexicon has, between dates that are EDTF", () => {
		expect(officeholders.filter((row) => !isBody(row["body"] ?? "")).map((row) => row["body"])).toEqual([]);
		const dates = officeholders.flatMap((row) => [row["from"] ?? "", row["to"] ?? ""]).filter((date) => date !== "");
		expect(dates.filter((date) => !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date))).toEqual([]);
		expect(
			officeholders
				.filter((row) => row["to"] && row["from"] && row["to"] < row["from"].slice(0, row["to"].length))
				.map((row) => row["name"]),
		).toEqual([]);
	});

	it("tells who held an office when", () => {
		const holders = (title: string, body: string, day: string): readonly (string | undefined)[] =>
			officeholders
				.filter(
					(row) =>
						row["title"] === title &&
						row["body"] === body &&
						(row["from"] ?? "") <= day &&
						(row["to"] === "" || day <= (row["to"] ?? "")),
				)
				.map((row) => row["name"]);
		expect(holders("Secretary of State", "state/USA", "2017-08-09")).toEqual(["Rex Tillerson"]);
		expect(holders("Foreign Minister", "state/RUS", "2017-08-09")).toEqual(["Sergey Lavrov"]);
		expect(holders("President", "state/USA", "2022-05-12")).toEqual(["Joe Biden"]);
		expect(holders("Secretary-General", "asean", "2023-06-01")).toEqual(["Kao Kim Hourn"]);
	});

	it("knows the family name where it comes first", () => {
		const surname = (name: string): string | undefined =>
			officeholders.find((row) => row["name"] === name)?.["surname"];
		expect([
			surname("Xi Jinping"),
			surname("Prak Sokhonn"),
			surname("Ursula von der Leyen"),
			surname("Joe Biden"),
		]).toEqual(["Xi", "Prak", "von der Leyen", "Biden"]);
	});

	it("has no given name twice and flags months and words", () => {
		const names = givenNames.map((row) => row["name"]);
		expect(new Set(names).size).toBe(names.length);
		const flags = new Map(givenNames.map((row) => [row["name"], row["flags"]]));
		expect(flags.get("April")).toBe("word");
		expect(flags.get("Jordan")).toBe("place");
		expect(flags.get("Antony")).toBe("");
		for (const name of ["President", "The", "Minister"]) expect(flags.has(name)).toBe(false);
	});
});
