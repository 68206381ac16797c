import { describe, expect, test } from "vitest";
import { resolveIdentities } from "../../src/entity/identity.ts";
import { document, entity, idsOf, office, resolvedOf } from "./sightings.ts";

const person = (name: string, more = {}): ReturnType<typeof entity> =>
	entity(
		`person/${name
			.toLowerCase()
			.replace(/[^a-z]+/g, "-")
			.replace(/-$/, "")}`,
		name,
		more,
	);

/** Whether two names, each alone in a document, are taken for one person. */
function areOne(a: string, b: string, offices: readonly [string, string][] = []): boolean {
	const [one, two] = [person(a), person(b)];
	const ids = idsOf([
		document(
			"first",
			"2022-03-01",
			[one],
			offices.slice(0, 1).map(([title, body]) => office(one.id, title, body)),
		),
		document(
			"second",
			"2022-05-01",
			[two],
			offices.slice(1).map(([title, body]) => office(two.id, title, body)),
		),
	]);
	return ids(0, one.id) === ids(1, two.id);
}

const secretary = ["Secretary of State", "state/USA"] as [string, string];

describe("full names", () => {
	test.each([
		["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
		["Volodymyr Zelenskiy", "Volodymyr Zelenskyy"],
		["Alexander Lukashenko", "Alyaksandr Lukashenka"],
		["Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"],
		["Mohammed bin Salman", "Mohamed bin Salman"],
		["Antony Blinken", "Antony J. Blinken"],
		["Antony Blinken", "Tony Blinken"],
		["Yoon Suk-yeol", "Yoon Suk Yeol"],
		["Jake Sullivan", "National Security Advisor Jake Sullivan"],
	])("%s is %s", (a, b) => {
		expect(areOne(a, b)).toBe(true);
	});

	test.each([
		["Kim Jong-un", "Kim Jong-il"],
		["George W. Bush", "George H. W. Bush"],
		["Joe Biden", "Jill Biden"],
		["Madeleine Albright", "David Albright"],
		["Michel Martin", "Micheál Martin"],
		["Mohamed bin Zayed", "Abdullah bin Zayed"],
		["Tamim bin Hamad Al Thani", "Hamad bin Khalifa Al Thani"],
		["Ferdinand Marcos Jr.", "Ferdinand Marcos Sr."],
		["Abdullah II", "Hassan II"],
		["Ben Cardin", "Jon Cardin"],
		["Brian Davis", "Bryan Davis"],
	])("%s is not %s", (a, b) => {
		expect(areOne(a, b)).toBe(false);
	});

	test.each([
		["Ferdinand Marcos", "Ferdinand Marcos Jr."],
		["Sokhonn Prak", "Prak Sokhonn"],
		["Katherine Tai", "Katharine Tai"],
	])("%s is %s only if the office agrees", (a, b) => {
		expect(areOne(a, b)).toBe(false);
		expect(areOne(a, b, [secretary, secretary])).toBe(true);
	});

	test("a name that fits two persons joins neither", () => {
		const people = ["George W. Bush", "George H. W. Bush", "George Bush"].map((name) => person(name));
		const ids = idsOf(people.map((one, index) => document(`d${index}`, "2005-01-01", [one])));
		expect(new Set(people.map((one, index) => ids(index, one.id))).size).toBe(3);
	});

	test("two Wikidata ids are two persons, even of one name", () => {
		const [one, two] = ["Q1", "Q2"].map((q) =>
			person("John Smith", { sameAs: [`http://www.wikidata.org/entity/${q}`] }),
		);
		if (one === undefined || two === undefined) throw new Error();
		const ids = idsOf([document("a", "2020-01-01", [one]), document("b", "2020-01-01", [two])]);
		expect(ids(0, one.id)).not.toBe(ids(1, two.id));
	});

	test("a short given name needs a surname that no one else bears", () => {
		const people = ["Bob Fenton", "Robert Fenton", "Jocelyn Fenton"].map((name) => person(name));
		const ids = idsOf(people.map((one, index) => document(`d${index}`, "2021-01-01", [one])));
		expect(ids(0, "person/bob-fenton")).not.toBe(ids(1, "person/robert-fenton"));
		expect(areOne("Bob Fenton", "Robert Fenton")).toBe(true);
	});

	test("a short given name, an initial and Jr. are overcome by the office", () => {
		const president = ["President", "state/USA"] as [string, string];
		expect(areOne("Joe Biden", "Joseph R. Biden Jr.", [president, president])).toBe(true);
	});

	test("fewer words are no one else's name only where nobody else bears it", () => {
		expect(areOne("Luis Abinader", "Luis Abinader Corona")).toBe(true);
		const people = ["Matt Lee", "Matt Lee-Ashley", "Barbara Lee"].map((name) => person(name));
		const ids = idsOf(people.map((one, index) => document(`d${index}`, "2021-01-01", [one])));
		expect(ids(0, "person/matt-lee")).not.toBe(ids(1, "person/matt-lee-ashley"));
	});

	test("two names under one id of two documents are two persons", () => {
		const [one, two] = ["Eduardo M. Año", "Eduardo M. Smith"].map((name) => entity("person/eduardo-m", name));
		if (one === undefined || two === undefined) throw new Error();
		const ids = idsOf([document("a", "2022-01-01", [one]), document("b", "2022-01-01", [two])]);
		expect([ids(0, one.id), ids(1, two.id)]).toEqual(["person/eduardo-m-ano", "person/eduardo-m-smith"]);
	});

	test("the plain name that most documents use names the person", () => {
		const documents = ["Chair Lina Khan", "Lina Khan", "Lina M. Khan", "Lina Khan"].map((name, index) =>
			document(`d${index}`, "2022-01-01", [person(name)]),
		);
		const ids = idsOf(documents);
		expect(ids(0, "person/chair-lina-khan")).toBe("person/lina-khan");
		expect(ids(2, "person/lina-m-khan")).toBe("person/lina-khan");
	});
});

describe("a surname alone", () => {
	const full = document(
		"full",
		"2022-02-01",
		[person("Vladimir Putin")],
		[office("person/vladimir-putin", "President", "state/RUS")],
	);
	const short = (title: string, body: string, date = "2022-06-01"): ReturnType<typeof document> =>
		document("short", date, [entity("person/putin", "Putin")], [office("person/putin", title, body)]);

	test("is the one who holds that office", () => {
		const ids = idsOf([full, short("President", "state/RUS")]);
		expect(ids(1, "person/putin")).toBe("person/vladimir-putin");
	});

	test("stays apart with another office, another state, or none", () => {
		for (const other of [
			short("Governor", "state/RUS"),
			short("President", "state/UKR"),
			document("short", "2022-06-01", [entity("person/putin", "Putin")]),
		]) {
			const resolved = resolveIdentities([full, other]);
			const one = resolvedOf(resolved, other, "person/putin");
			expect(one?.entity).toMatch(/^person\/putin-/);
			expect(one?.reason).toMatch(/^a surname alone.*Vladimir Putin/);
		}
	});

	test("is not one who held the office decades before", () => {
		const father = document(
			"father",
			"1970-01-01",
			[person("Pierre Trudeau")],
			[office("person/pierre-trudeau", "Prime Minister", "state/CAN")],
		);
		const son = document(
			"son",
			"2018-01-01",
			[person("Justin Trudeau")],
			[office("person/justin-trudeau", "Prime Minister", "state/CAN")],
		);
		const short = document(
			"short",
			"2019-01-01",
			[entity("person/trudeau", "Trudeau")],
			[office("person/trudeau", "Prime Minister", "state/CAN")],
		);
		expect(idsOf([father, son, short])(2, "person/trudeau")).toBe("person/justin-trudeau");
		expect(idsOf([father, short])(1, "person/trudeau")).not.toBe("person/pierre-trudeau");
	});

	test("of two documents without a full name is one person only by office", () => {
		const cohen = (id: string, facts: readonly ReturnType<typeof office>[]): ReturnType<typeof document> =>
			document(id, "2022-01-01", [entity("person/cohen", "Cohen")], facts);
		const held = office("person/cohen", "Foreign Minister", "state/ISR");
		const apart = idsOf([cohen("a", []), cohen("b", [])]);
		expect(apart(0, "person/cohen")).not.toBe(apart(1, "person/cohen"));
		const joined = idsOf([cohen("a", [held]), cohen("b", [held])]);
		expect(joined(0, "person/cohen")).toBe(joined(1, "person/cohen"));
	});

	test("without an office is the only bearer's where the document speaks of what few others do", () => {
		const france = entity("state/FRA", "France");
		const full = document(
			"full",
			"2022-02-01",
			[person("Emmanuel Macron"), france],
			[office("person/emmanuel-macron", "President", "state/FRA")],
		);
		const macron = entity("person/macron", "Macron");
		const others = Array.from({ length: 12 }, (_, index) => document(`other${index}`, "2022-01-01", []));
		const ids = idsOf([
			full,
			document("a", "2022-03-01", [macron, france]),
			document("b", "2022-03-01", [macron]),
			...others,
		]);
		expect(ids(1, macron.id)).toBe("person/emmanuel-macron");
		expect(ids(2, macron.id)).not.toBe("person/emmanuel-macron");
		const second = document("second", "2022-03-01", [person("Brigitte Macron")]);
		expect(idsOf([full, document("a", "2022-03-01", [macron, france]), second, ...others])(1, macron.id)).not.toBe(
			"person/emmanuel-macron",
		);
	});
});
