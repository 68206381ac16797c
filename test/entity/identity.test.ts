import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decisions, type ObservedDocument, resolveIdentities } from "../../src/entity/identity.ts";
import { document, entity, fact, idsOf, office, resolvedOf } from "./sightings.ts";

const state = (iso: string, name: string, ...aliases: readonly string[]): ReturnType<typeof entity> =>
	entity(`state/${iso}`, name, { aliases });
const russia = state("RUS", "Russia", "Russian", "Russian Federation");
const japan = state("JPN", "Japan", "Japanese");
const usa = state("USA", "United States", "U.S.", "US", "American");
const niger = state("NER", "Niger");
const nigeria = state("NGA", "Nigeria", "Nigerian");
const madrid = entity("place/madrid", "Madrid");
const nato = entity("organisation/nato", "NATO", {
	aliases: ["North Atlantic Treaty Organization"],
	kind: "military-alliance",
});

describe("states and places", () => {
	test.each([
		["NER", "Niger", "NGA", "Nigeria"],
		["COG", "Congo", "COD", "Democratic Republic of the Congo"],
		["KOR", "South Korea", "PRK", "North Korea"],
		["SDN", "Sudan", "SSD", "South Sudan"],
		["GIN", "Guinea", "GNB", "Guinea-Bissau"],
		["DMA", "Dominica", "DOM", "Dominican Republic"],
	])("%s %s is not %s %s", (a, nameA, b, nameB) => {
		const [one, two] = [state(a, nameA), state(b, nameB)];
		const ids = idsOf([document("a", "2022-01-01", [one, two]), document("b", "2022-01-01", [one])]);
		expect([ids(0, one.id), ids(0, two.id), ids(1, one.id)]).toEqual([one.id, two.id, one.id]);
	});
});

describe("bodies", () => {
	const ministry = entity("organisation/ministry-of-foreign-affairs", "Ministry of Foreign Affairs", {
		kind: "ministry",
	});
	const local = ministry.id;

	test("a ministry is that of the state which its document says", () => {
		const ids = idsOf([
			document("a", "2022-01-01", [ministry, russia], [fact(local, "partOf", "state/RUS")]),
			document("b", "2022-02-01", [ministry, japan], [fact(local, "partOf", "state/JPN")]),
			document("c", "2022-03-01", [
				entity("organisation/foreign-ministry-of-japan", "Foreign Ministry of Japan", { kind: "ministry" }),
				japan,
			]),
			document("d", "2022-03-01", [
				entity("organisation/japanese-ministry-of-foreign-affairs", "Japanese Ministry of Foreign Affairs", {
					kind: "ministry",
				}),
			]),
		]);
		expect(ids(0, local)).not.toBe(ids(1, local));
		expect(ids(1, local)).toBe(ids(2, "organisation/foreign-ministry-of-japan"));
		expect(ids(1, local)).toBe(ids(3, "organisation/japanese-ministry-of-foreign-affairs"));
	});

	test("a ministry of an unknown state is its document's alone, and says why", () => {
		const documents = [document("a", "2022-01-01", [ministry]), document("b", "2022-01-01", [ministry])];
		const ids = idsOf(documents);
		expect(ids(0, local)).not.toBe(ids(1, local));
		expect(resolvedOf(resolveIdentities(documents), documents[0], local)?.reason).toMatch(/every state may have one/);
	});

	test("an embassy needs sender and host", () => {
		const embassy = entity("organisation/u-s-embassy", "U.S. Embassy", { kind: "embassy" });
		const host = (id: string, iso: string): ObservedDocument =>
			document(id, "2022-01-01", [embassy, usa], [fact(embassy.id, "accreditedTo", `state/${iso}`)]);
		const ids = idsOf([
			host("a", "NER"),
			host("b", "NGA"),
			host("c", "NGA"),
			document("d", "2022-01-01", [embassy, usa]),
		]);
		expect(ids(1, embassy.id)).toBe(ids(2, embassy.id));
		expect(new Set([0, 1, 3].map((index) => ids(index, embassy.id))).size).toBe(3);
	});

	test("states inside a name tell bodies apart, whatever their order or form", () => {
		const group = (name: string, id: string): ReturnType<typeof entity> =>
			entity(`organisation/${id}`, name, { kind: "working-group" });
		const ids = idsOf([
			document("a", "2022-01-01", [group("U.S.-Japan Energy Council", "one"), usa, japan]),
			document("b", "2022-01-01", [group("Japan-United States Energy Council", "two")]),
			document("c", "2022-01-01", [group("U.S.-Nigeria Energy Council", "three"), nigeria]),
			document("d", "2022-01-01", [group("U.S.-Niger Energy Council", "four"), niger]),
		]);
		expect(ids(0, "organisation/one")).toBe(ids(1, "organisation/two"));
		expect(new Set([ids(0, "organisation/one"), ids(2, "organisation/three"), ids(3, "organisation/four")]).size).toBe(
			3,
		);
	});

	test("the order of other words matters", () => {
		const ids = idsOf([
			document("a", "2022-01-01", [entity("organisation/airlines-for-america", "Airlines for America"), usa]),
			document("b", "2022-01-01", [entity("organisation/american-airlines", "American Airlines"), usa]),
		]);
		expect(ids(0, "organisation/airlines-for-america")).not.toBe(ids(1, "organisation/american-airlines"));
	});

	test("an acronym is the body that a document introduces with it, unless two do", () => {
		const full = (id: string, name: string): ReturnType<typeof entity> =>
			entity(`organisation/${id}`, name, { aliases: ["XKB"] });
		const short = document("s", "2022-01-01", [entity("organisation/xkb", "XKB")]);
		const one = document("a", "2022-01-01", [full("xenon-krypton-bureau", "Xenon Krypton Bureau")]);
		const two = document("b", "2022-01-01", [full("xylem-knot-board", "Xylem Knot Board")]);
		expect(idsOf([one, short])(1, "organisation/xkb")).toBe(
			idsOf([one, short])(0, "organisation/xenon-krypton-bureau"),
		);
		expect(idsOf([one, two, short])(2, "organisation/xkb")).toBe("organisation/xkb");
	});
});

describe("agreements", () => {
	const treaty = (id: string, name: string, kind: string): ReturnType<typeof entity> =>
		entity(`agreement/${id}`, name, { kind });

	test("a treaty named in full is one; a joint statement is that of its day", () => {
		const paris = treaty("paris-agreement", "Paris Agreement", "agreement");
		const joint = treaty("joint-statement-on-afghanistan", "Joint Statement on Afghanistan", "joint-statement");
		const ids = idsOf([
			document("a", "2021-08-15", [paris, joint]),
			document("b", "2022-03-01", [paris, joint]),
			document("c", "2022-03-01", [joint]),
		]);
		expect(ids(0, paris.id)).toBe(ids(1, paris.id));
		expect(ids(0, joint.id)).not.toBe(ids(1, joint.id));
		expect(ids(1, joint.id)).toBe(ids(2, joint.id));
	});

	test("a title that names the kind alone is told apart by parties and day", () => {
		const memo = treaty("memorandum-of-understanding", "Memorandum of Understanding", "memorandum-of-understanding");
		const signed = (id: string, iso: string): ObservedDocument =>
			document(
				id,
				"2022-03-01",
				[memo],
				[fact(`state/${iso}`, "partyTo", memo.id), fact("state/USA", "partyTo", memo.id)],
			);
		const ids = idsOf([
			signed("a", "NER"),
			signed("b", "NGA"),
			signed("c", "NGA"),
			document("d", "2022-03-01", [memo]),
		]);
		expect(ids(1, memo.id)).toBe(ids(2, memo.id));
		expect(new Set([0, 1, 3].map((index) => ids(index, memo.id))).size).toBe(3);
	});
});

describe("events", () => {
	const event = (name: string, kind = "summit"): ReturnType<typeof entity> =>
		entity(`event/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, name, { kind });
	const summit = event("NATO Summit");
	const held = (local: string, date: string, status: "actual" | "planned" = "actual"): ReturnType<typeof fact> =>
		fact(local, "heldOn", date, { status });

	test("summits of two years are two; their names carry the date", () => {
		const ids = idsOf([
			document("a", "2022-07-01", [summit, nato], [held(summit.id, "2022-06-29/2022-06-30")]),
			document("b", "2023-07-13", [summit, nato], [held(summit.id, "2023-07-11")]),
		]);
		expect([ids(0, summit.id), ids(1, summit.id)]).toEqual([
			"event/2022-06-29-nato-summit",
			"event/2023-07-11-nato-summit",
		]);
	});

	test("a planned summit is the one that was held", () => {
		const documents = [
			document("plan", "2022-05-01", [summit, nato], [held(summit.id, "2022-06", "planned")]),
			document("day", "2022-06-30", [summit, nato], [held(summit.id, "2022-06-29")]),
		];
		const ids = idsOf(documents);
		expect(ids(0, summit.id)).toBe(ids(1, summit.id));
		expect(resolveIdentities(documents).some(({ entity }) => entity === "event/2022-06-29-nato-summit")).toBe(true);
	});

	test("names with year, place and neither meet at the date", () => {
		const names = [
			"2022 NATO Summit in Madrid",
			"Madrid NATO Summit",
			"June 29-30 NATO Summit",
			"NATO Leaders’ Summit",
		];
		const documents = names.map((name, index) => document(`d${index}`, "2022-06-15", [event(name), nato, madrid]));
		const ids = idsOf(documents);
		const met = new Set(names.map((name, index) => ids(index, event(name).id)));
		expect([...met]).toEqual([expect.stringMatching(/^event\/2022-06-29-.*nato-summit$/)]);
	});

	test("two summits of one year are not chosen between", () => {
		const ids = idsOf([
			document("a", "2022-03-25", [summit, nato], [held(summit.id, "2022-03-24")]),
			document("b", "2022-06-30", [summit, nato], [held(summit.id, "2022-06-29")]),
			document("c", "2022-05-01", [summit, nato]),
		]);
		expect(new Set([0, 1, 2].map((index) => ids(index, summit.id))).size).toBe(3);
	});

	test("of two summits of one year, an undated mention means the one that is clearly nearest", () => {
		const ids = idsOf([
			document("a", "2022-03-25", [summit, nato], [held(summit.id, "2022-03-24")]),
			document("b", "2022-06-30", [summit, nato], [held(summit.id, "2022-06-29")]),
			document("c", "2022-06-27", [summit, nato]),
		]);
		expect(ids(2, summit.id)).toBe("event/2022-06-29-nato-summit");
	});

	test("games of two cities in one year are two", () => {
		const [tokyo, beijing] = [entity("place/tokyo", "Tokyo"), entity("place/beijing", "Beijing")];
		const [a, b] = [event("Tokyo Olympics", "games"), event("Beijing Olympics", "games")];
		const ids = idsOf([document("a", "2021-07-01", [a, tokyo]), document("b", "2021-07-02", [b, beijing])]);
		expect(ids(0, a.id)).not.toBe(ids(1, b.id));
	});

	test("ordinals tell sessions apart and bring one together", () => {
		const assembly = entity("organisation/united-nations-general-assembly", "General Assembly", {
			sameAs: ["http://www.wikidata.org/entity/Q47423"],
		});
		const names = [
			"77th session of the General Assembly",
			"78th session of the General Assembly",
			"77th Session of the General Assembly",
		];
		const ids = idsOf(
			names.map((name, index) =>
				document(`d${index}`, index === 2 ? "2021-01-01" : "2022-09-20", [event(name, "session"), assembly]),
			),
		);
		expect(ids(0, event(names[0] ?? "").id)).toBe(ids(2, event(names[2] ?? "").id));
		expect(ids(0, event(names[0] ?? "").id)).not.toBe(ids(1, event(names[1] ?? "").id));
	});

	test("a number in an acronym is one, too", () => {
		const cop = (name: string): ReturnType<typeof entity> => ({ ...event(name, "conference"), aliases: ["COP28"] });
		const [a, b] = [cop("UN Climate Change Conference"), cop("28th Conference of the Parties")];
		const ids = idsOf([document("a", "2023-04-20", [a]), document("b", "2023-12-02", [b])]);
		expect([ids(0, a.id), ids(1, b.id)]).toEqual(["event/cop28", "event/cop28"]);
	});

	test("a name that says only what kind of occasion it was stays in its document, unless parties and day are known", () => {
		const talks = event("Strategic Dialogue", "dialogue");
		const named = event("U.S.-Japan Strategic Dialogue", "dialogue");
		const parties = (local: string): readonly ReturnType<typeof fact>[] =>
			["USA", "JPN"].map((iso) => fact(`state/${iso}`, "participatedIn", local)).concat([held(local, "2022-03-30")]);
		const ids = idsOf([
			document("a", "2022-03-30", [talks, usa, japan], parties(talks.id)),
			document("b", "2022-04-02", [named, usa, japan], parties(named.id)),
			document("c", "2022-03-30", [talks]),
			document("d", "2022-03-30", [talks]),
		]);
		expect(ids(0, talks.id)).toBe(ids(1, named.id));
		expect(new Set([0, 2, 3].map((index) => ids(index, talks.id))).size).toBe(3);
	});
});

describe("decisions", () => {
	const documents = [
		document("a", "2022-01-01", [entity("person/lina-khan", "Lina Khan"), entity("person/l-m-khan", "Lina M. Khan")]),
		document("b", "2022-01-01", [
			entity("person/sadiq-khan", "Sadiq Khan"),
			entity("person/saudi-arabia", "Saudi Arabia"),
		]),
	];
	const none: Decisions = { same: [], different: [], reject: [] };

	test("different outranks a rule", () => {
		expect(idsOf(documents)(0, "person/lina-khan")).toBe(idsOf(documents)(0, "person/l-m-khan"));
		const ids = idsOf(documents, { ...none, different: [{ a: "person/l-m-khan", b: "person/lina-khan" }] });
		expect(ids(0, "person/lina-khan")).not.toBe(ids(0, "person/l-m-khan"));
	});

	test("same outranks a rule, and is given as the reason", () => {
		const same = { a: "person/sadiq-khan", b: "person/lina-khan", comment: "seen together" };
		const resolved = resolveIdentities(documents, { ...none, same: [same] });
		const one = resolvedOf(resolved, documents[1], "person/sadiq-khan");
		expect(one?.entity).toBe(resolvedOf(resolved, documents[0], "person/lina-khan")?.entity);
		expect(one?.reason).toMatch(/decided: same, seen together/);
	});

	test("what is rejected has no id", () => {
		const ids = idsOf(documents, { ...none, reject: [{ id: "person/saudi-arabia" }] });
		expect([ids(1, "person/saudi-arabia"), ids(1, "person/sadiq-khan")]).toEqual([undefined, "person/sadiq-khan"]);
	});

	test("a decision about what no document names any more is passed over", () => {
		const ids = idsOf(documents, { ...none, same: [{ a: "person/nobody", b: "person/lina-khan" }] });
		expect(ids(0, "person/lina-khan")).toBe(idsOf(documents)(0, "person/lina-khan"));
	});

	test("same and different of one pair is an error", () => {
		const pair = { a: "person/sadiq-khan", b: "person/lina-khan" };
		expect(() =>
			resolveIdentities(documents, { ...none, same: [pair], different: [{ a: pair.b, b: pair.a }] }),
		).toThrow(/keep one of the two/);
	});
});

describe("every result", () => {
	const names = [
		"Joe Biden",
		"Joseph Biden",
		"Biden",
		"Jill Biden",
		"George Bush",
		"George W. Bush",
		"George H. W. Bush",
		"Bush",
	];
	const events = ["NATO Summit", "2022 NATO Summit", "Madrid NATO Summit", "Summit", "Third NATO Summit"];
	const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
	const anyDocument = fc
		.record({
			id: fc.integer({ min: 10_000_000, max: 99_999_999 }),
			date: fc.constantFrom("2021-03-01", "2022-06-01", "2022-06-30", "2023-01-01", ""),
			persons: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
			events: fc.uniqueArray(fc.constantFrom(...events), { maxLength: 2 }),
			president: fc.boolean(),
			held: fc.constantFrom("2022-06-29", "2022-06", "2022", "2021", ""),
		})
		.map(({ id, date, persons, events: occasions, president, held }) =>
			document(
				String(id),
				date,
				[
					...persons.map((name) => entity(`person/${slug(name)}`, name)),
					...occasions.map((name) => entity(`event/${slug(name)}`, name, { kind: "summit" })),
					...(persons.length > 1 ? [nato, madrid] : []),
				],
				[
					...(president ? persons.map((name) => office(`person/${slug(name)}`, "President", "state/USA")) : []),
					...(held === "" ? [] : occasions.map((name) => fact(`event/${slug(name)}`, "heldOn", held))),
				],
			),
		);
	const corpora = fc.uniqueArray(anyDocument, { maxLength: 8, selector: ({ id }) => id });

	test("is the same in any order of the documents", () => {
		fc.assert(
			fc.property(corpora, (documents) => {
				expect(resolveIdentities([...documents].reverse())).toEqual(resolveIdentities(documents));
			}),
		);
	});

	test("covers every entity of every document once, and keeps its type", () => {
		fc.assert(
			fc.property(corpora, (documents) => {
				const resolved = resolveIdentities(documents);
				expect(resolved.length).toBe(documents.reduce((sum, { entities }) => sum + entities.length, 0));
				for (const { entity: id = "", local } of resolved) expect(id.split("/")[0]).toBe(local.split("/")[0]);
			}),
		);
	});

	test("never joins father and son", () => {
		fc.assert(
			fc.property(corpora, (documents) => {
				const ids = (local: string): Set<string | undefined> =>
					new Set(
						resolveIdentities(documents)
							.filter((one) => one.local === local)
							.map((one) => one.entity),
					);
				const sons = ids("person/george-w-bush");
				for (const id of ids("person/george-h-w-bush")) expect(sons.has(id)).toBe(false);
			}),
		);
	});
});
