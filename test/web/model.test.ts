import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ViewText } from "../../src/export/viewer-data.ts";
import { placeLabels, shortName } from "../../web/graph/labels.ts";
import { distanceToSegment } from "../../web/graph/pick.ts";
import { compare, eras } from "../../web/model/compare.ts";
import { identityNotes, reasonParts } from "../../web/model/identity.ts";
import { dayOf, dayRange, isoOf, noDay, pairOf } from "../../web/model/model.ts";
import { holdersOf, officesOf } from "../../web/model/node-facts.ts";
import { passingOf } from "../../web/model/passing.ts";
import { pathBetween } from "../../web/model/path.ts";
import { quoteParts } from "../../web/model/quote.ts";
import { createNodeSearch } from "../../web/model/search.ts";
import { segmentsOf } from "../../web/model/segments.ts";
import { periodText, readableDate, sentenceOf } from "../../web/model/sentence.ts";
import { snippetOf } from "../../web/model/snippet.ts";
import { halvesOf, type Timeline, timelineOf } from "../../web/model/timeline.ts";
import { officeName, verbOf } from "../../web/model/verbs.ts";
import { visibleOf } from "../../web/model/visible.ts";
import { embeddedSource } from "../../web/source/embedded.ts";
import { initialState } from "../../web/state/state.ts";
import { fixtureModel as model, nodeOf } from "./fixture-model.ts";

const visible = visibleOf(model, initialState);
const statement = (part: string): number => {
	const found = model.data.statements.id.findIndex((id) => id.includes(part));
	if (found < 0) throw new Error(`no statement ${part}`);
	return found;
};

describe("search", () => {
	const search = createNodeSearch(model);
	const names = (words: string): readonly string[] =>
		search(words, 5).map(({ node }) => model.data.nodes.name[node] ?? "");
	test("finds a name without its diacritics and in any case", () => {
		expect(names("tomas ODERIC")).toEqual(["Tomáš Oderic"]);
		expect(names("Tomáš")).toEqual(["Tomáš Oderic"]);
	});
	test("finds by alias and says which", () => {
		expect(search("wgf", 5)[0]).toMatchObject({ node: nodeOf(model, "organisation/world-grain-fund"), alias: "WGF" });
	});
	test("puts a name that begins so before one that merely holds the words", () => {
		expect(names("river")[0]).toMatch(/^River/);
	});
	test("finds nothing for nothing", () => expect(search("  ", 5)).toEqual([]));
});

describe("who is who", () => {
	const valdoria = nodeOf(model, "state/VAL");
	test("gives each reason once, with the names that documents write and the documents", () => {
		const notes = identityNotes(model, nodeOf(model, "person/ana-rivel"));
		const office = notes.find(({ because }) => because.includes(valdoria));
		expect(office?.because).toEqual(["same surname and office: foreign minister of ", valdoria, " (0.90)"]);
		const titles = office?.names.map(({ name, documents }) => [
			name,
			documents.map((d) => model.data.documents[d]?.id),
		]);
		expect(titles).toEqual([
			["Minister Rivel", ["lake-summit-2019"]],
			["Rivel", ["kestrian-readout-2019", "harbour-talks-2022"]],
		]);
	});
	test("is silent where nothing was decided", () => expect(identityNotes(model, valdoria)).toEqual([]));
	test.each([
		["resembles Tomáš Oderic (person/tomas-oderic): so", ["resembles ", "person/tomas-oderic", ": so"]],
		["president of state/VAL, since", ["president of ", "state/VAL", ", since"]],
		["could be O. (person/tomas-oderic)", ["could be O. (", "person/tomas-oderic", ")"]],
		["(person/nobody) and/or 2021-05/2021-06", ["(person/nobody) and/or 2021-05/2021-06"]],
	])("leads from %s to the nodes it names", (reason, parts) => {
		const expected = parts.map((part) => model.nodeById.get(part) ?? part);
		expect(reasonParts(model, reason)).toEqual(expected);
	});
});

describe("offices", () => {
	const visible = visibleOf(model, initialState);
	const oderic = nodeOf(model, "person/tomas-oderic");
	test("of a state are those that others hold", () => {
		const holders = holdersOf(model, visible, nodeOf(model, "state/VAL"));
		expect(holders.map((s) => model.data.statements.subject[s])).toContain(nodeOf(model, "person/ana-rivel"));
		expect(officesOf(model, visible, nodeOf(model, "state/VAL"))).toEqual([]);
	});
	test("are told once, however their titles are written", () => {
		const { statements } = model.data;
		const [best, ...others] = officesOf(model, visible, oderic);
		const title = { ...statements.title };
		for (const s of others) title[String(s)] = (title[String(s)] ?? "").toLowerCase();
		const alike = { ...model, data: { ...model.data, statements: { ...statements, title, kind: {} } } };
		expect(others).toHaveLength(2);
		expect(officesOf(alike, visible, oderic)).toHaveLength(2);
		expect(officesOf(alike, visible, oderic)[0]).toBe(best);
	});
});

describe("paths", () => {
	test("lead over shared documents from one end to the other without a gap", () => {
		const from = nodeOf(model, "person/greta-lund");
		const to = nodeOf(model, "state/ZEM");
		const steps = pathBetween(model, visible, from, to) ?? [];
		expect(steps[0]?.from).toBe(from);
		expect(steps.at(-1)?.to).toBe(to);
		for (const [i, step] of steps.entries()) {
			expect(pairOf(model, step.from, step.to)).toBe(step.pair);
			if (i > 0) expect(step.from).toBe(steps[i - 1]?.to);
		}
	});
	test("do not use what the filters leave out", () => {
		const none = { passing: new Uint8Array(model.pairs), weight: visible.weight };
		expect(pathBetween(model, none, 0, 1)).toBeUndefined();
	});
	test("go round a node that is hidden", () => {
		const from = nodeOf(model, "person/greta-lund");
		const to = nodeOf(model, "state/ZEM");
		const middle = pathBetween(model, visible, from, to)?.[0]?.to ?? -1;
		expect(middle).not.toBe(to);
		const without = visibleOf(model, { ...initialState, hidden: new Set([middle]) });
		const round = pathBetween(model, without, from, to);
		expect(round?.some((step) => step.from === middle || step.to === middle) ?? false).toBe(false);
	});
	test("of equally short ones take the one best evidenced at its weakest step", () => {
		const [from, to] = [nodeOf(model, "state/KES"), nodeOf(model, "state/BRE")];
		const ways = ["organisation/northern-compact", "event/2020-compact-ministerial"].map((id) => nodeOf(model, id));
		for (const better of ways) {
			const weight = new Int32Array(model.pairs).fill(2);
			for (const end of [from, to]) weight[pairOf(model, end, better)] = 3;
			// A single strong step does not make up for a weak one.
			for (const way of ways) if (way !== better) weight[pairOf(model, from, way)] = 9;
			expect(pathBetween(model, { ...visible, weight }, from, to)?.map((step) => step.to)).toEqual([better, to]);
		}
	});
});

describe("dates", () => {
	test.each([
		["2018", "2018"],
		["2016-05", "May 2016"],
		["2022-07-07", "7 July 2022"],
		["2022-07-07/2022-07-08", "7 July 2022 to 8 July 2022"],
		["2018/..", "since 2018"],
		["2022-21", "spring 2022"],
		["201X", "2010s"],
		["2019~", "about 2019"],
	])("%s reads %s", (edtf, words) => expect(readableDate(edtf)).toBe(words));
	test.each([
		["2019-01-01", "2019-12-31", "2019"],
		["2019-01-01", "2021-12-31", "2019 to 2021"],
		["2019-05-01", "2019-05-31", "May 2019"],
		["2019-05-01", "2019-10-31", "May to October 2019"],
		["2019-05-01", "2020-02-29", "May 2019 to February 2020"],
		["2019-05-01", "2020-02-28", "1 May 2019 to 28 February 2020"],
	])("the period from %s to %s reads %s", (first, last, words) =>
		expect(periodText([dayOf(first), dayOf(last)])).toBe(words),
	);
	test("a year is all its days", () => expect(dayRange("2018")).toEqual([dayOf("2018-01-01"), dayOf("2018-12-31")]));
});

describe("sentences", () => {
	test.each([
		["metWith-person.tomas-oderic-actual-2019", "Ana Rivel met with Tomáš Oderic, 3 May 2019"],
		["visited-state.KES-planned", "Peter Halvorsen is to visit Kestria, spring 2022"],
		["partyTo-agreement.harbour-memorandum-proposed", "might become party to Harbour Memorandum, March 2022"],
		["metWith-person.ana-rivel-denied", "Viktor Arsen did not meet with Ana Rivel"],
		["holdsOffice-state.VAL", "Ana Rivel is Foreign Minister of Valdoria"],
		["holdsOffice-state.KES-actual--former", "Tomáš Oderic is former Foreign Secretary of Kestria"],
		["VAL-partyTo-agreement.visa-accord", "Valdoria signed Visa Accord, 10 October 2023"],
		["2021-grain-conference-heldOn", "Grain Conference was held on 7 July 2021"],
	])("%s", (part, words) => expect(sentenceOf(model, statement(part)).text).toContain(words));
});

describe("a snippet of a quote", () => {
	const quote =
		"In the long run the parties to the treaty, all of them, undertook to reduce their stocks of Nuclear weapons, and of others.";
	test("is cut between words, around what was found, with the words marked as they are written", () => {
		const parts = snippetOf(quote, "nuclear WEAPONS", 70);
		expect(parts.map(({ text }) => text).join("")).toBe(
			"… undertook to reduce their stocks of Nuclear weapons, and of …",
		);
		expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Nuclear", "weapons,"]);
	});
	test("of a short quote is all of it", () =>
		expect(snippetOf("Łódź hosted.", "lodz")).toEqual([
			{ text: "Łódź", hit: true },
			{ text: " hosted.", hit: false },
		]));
});

describe("verbs", () => {
	test.each([
		["metWith", "actual", "call", "spoke by telephone with", ""],
		["metWith", "planned", "talks", "is to hold talks with", ""],
		["partyTo", "proposed", "ratified", "might ratify", ""],
		["partyTo", "denied", "withdrawn", "withdrew from", ""],
		["participatedIn", "actual", "host", "hosted", ""],
		["metWith", "actual", "meeting", "met with", ""],
		["criticises", "actual", "condemnation", "criticises", "condemnation"],
		["partnerOf", "actual", "strategic-partnership", "is a partner of", "strategic partnership"],
	] as const)("%s, %s, %s", (predicate, status, kind, verb, rest) =>
		expect(verbOf(predicate, status, kind)).toEqual({ verb, kind: rest }),
	);
	test.each([
		["Ambassador", "designate", "Ambassador-designate"],
		["Director", "acting", "acting Director"],
		["President", "", "President"],
	])("%s, %s", (title, kind, name) => expect(officeName(title, kind)).toBe(name));
});

describe("quotes", () => {
	test("are the words of the text, cut where subject, verb and object stand", () => {
		const [quote] = embeddedSource(model.data).quotesNow(statement("metWith-person.tomas-oderic-actual-2019")) ?? [];
		if (!quote) throw new Error("no quote");
		const parts = quoteParts(quote);
		expect(parts.map((p) => p.text).join("")).toBe(quote.quote);
		expect(parts.filter((p) => p.role !== "").map((p) => [p.role, p.text])).toEqual([
			["subject", "Ana Rivel"],
			["trigger", "met"],
			["object", "Tomáš Oderic"],
		]);
	});
	test("that are very long keep what is marked", () => {
		const text = `${"a ".repeat(2000)}SUBJECT${" b".repeat(2000)}`;
		const parts = quoteParts({
			evidence: 0,
			document: 0,
			start: 10,
			end: 10 + text.length,
			quote: text,
			confidence: 90,
			rule: "",
			statedBy: -1,
			subject: [4010, 4017],
		});
		expect(parts.find((p) => p.role === "subject")?.text).toBe("SUBJECT");
		expect(parts.map((p) => p.text).join("").length).toBeLessThan(1000);
	});
});

describe("the reader's segments", () => {
	const span = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
	test("join to the text whatever overlaps", () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 80, unit: "binary" }),
				fc.array(span, { maxLength: 8 }),
				fc.array(span, { maxLength: 8 }),
				(text, mentions, evidence) => {
					const view: ViewText = {
						text,
						mentions: mentions.flatMap(([a, b], i) => [a, b, i]),
						unresolved: [],
						reasons: [],
						furniture: [],
						headings: [],
						evidence: evidence.flatMap(([a, b], i) => [i, i, a, b]),
					};
					const segments = segmentsOf(view);
					expect(segments.map((s) => s.text).join("")).toBe(text);
					for (const { start, evidence: covering } of segments) {
						const expected = evidence.flatMap(([a, b], i) => (a <= start && start < b ? [i] : []));
						expect([...covering].sort()).toEqual(expected.sort());
					}
				},
			),
		);
	});
});

describe("labels", () => {
	const wish = fc.record({
		x: fc.integer({ min: 0, max: 800 }),
		y: fc.integer({ min: 0, max: 600 }),
		radius: fc.integer({ min: 2, max: 16 }),
		width: fc.integer({ min: 10, max: 200 }),
		height: fc.constant(16),
	});
	test("never overlap and stay on the screen", () => {
		fc.assert(
			fc.property(fc.array(wish, { maxLength: 60 }), (list) => {
				const wishes = list.map((w, node) => ({ ...w, node }));
				const placed = placeLabels(wishes, { width: 800, height: 600 });
				for (const [i, a] of placed.entries()) {
					expect(a.left).toBeGreaterThanOrEqual(0);
					expect(a.left + a.width).toBeLessThanOrEqual(800);
					for (const b of placed.slice(i + 1)) {
						const apart =
							a.left + a.width <= b.left ||
							b.left + b.width <= a.left ||
							a.middle + 8 <= b.middle - 8 ||
							b.middle + 8 <= a.middle - 8;
						expect(apart).toBe(true);
					}
				}
			}),
		);
	});
	test("keep important nodes' names before others'", () => {
		const at = { x: 100, y: 100, radius: 5, width: 80, height: 16 };
		const placed = placeLabels(
			[{ ...at, node: 7 }, ...Array.from({ length: 9 }, (_, i) => ({ ...at, node: 20 + i }))],
			{
				width: 400,
				height: 300,
			},
		);
		expect(placed[0]?.node).toBe(7);
		expect(placed.length).toBeLessThan(10);
	});
	test("cut a long name between characters", () => {
		expect(shortName("é".repeat(50), 10)).toBe(`${"é".repeat(9)}…`);
		expect(shortName("😀".repeat(1_000_000), 5)).toBe(`${"😀".repeat(4)}…`);
	});
});

test("a point is as far from a line as from its nearest place, not from its extension", () => {
	expect(distanceToSegment({ x: 5, y: 3 }, 0, 0, 10, 0)).toBe(3);
	expect(distanceToSegment({ x: 14, y: 3 }, 0, 0, 10, 0)).toBe(5);
	expect(distanceToSegment({ x: 3, y: 4 }, 0, 0, 0, 0)).toBe(5);
});

describe("time", () => {
	test("falls into two halves with about as many statements each, whatever lies far outside", () => {
		const bin = (year: number, count: number): Timeline["bins"][number] => ({
			first: dayOf(`${year}-01-01`),
			last: dayOf(`${year}-12-31`),
			label: String(year),
			count,
		});
		const bins = [{ ...bin(2019, 2), first: dayOf("1919-01-01") }, bin(2020, 30), bin(2021, 20), bin(2022, 10)];
		const timeline: Timeline = {
			...timelineOf(model, initialState.filter),
			bins,
			first: dayOf("2019-01-01"),
			last: dayOf("2022-12-31"),
		};
		expect(halvesOf(timeline).map((period) => period.map(isoOf))).toEqual([
			["2019-01-01", "2020-12-31"],
			["2021-01-01", "2022-12-31"],
		]);
	});

	test("every dated statement is in a bin or a span, every other is counted", () => {
		const timeline = timelineOf(model, initialState.filter);
		const inBins = timeline.bins.reduce((sum, bin) => sum + bin.count, 0);
		const inSpans = timeline.spans.reduce((sum, { count }) => sum + count, 0);
		const lasting = 1; // "since 2018" has no end to draw
		expect(inBins + inSpans + lasting).toBe(timeline.dated);
		expect(timeline.dated + timeline.undated).toBe(model.statements);
		expect(timeline.spans.length).toBeGreaterThan(0);
	});
	test.each([
		["of events", initialState.filter],
		["of what is planned alone", { ...initialState.filter, statuses: new Set([0, 2, 3]) }],
		["of two documents", { ...initialState.filter, documents: new Set([1, 2]) }],
		["of sure evidence", { ...initialState.filter, minConfidence: 85 }],
		["of documents", { ...initialState.filter, time: { ...initialState.filter.time, basis: "document" as const } }],
	])("the bars hold what a plain count of the dates finds: %s", (_, filter) => {
		const { statement, evidence } = passingOf(model, filter);
		const ranges =
			filter.time.basis === "event"
				? [...statement].flatMap((on, s) => (on ? [[model.firstDay[s] ?? 0, model.lastDay[s] ?? 0] as const] : []))
				: [...evidence].flatMap((on, e) => {
						const day = model.documentDay[model.data.evidence.document[e] ?? 0] ?? noDay;
						return on && statement[model.evidenceStatement[e] ?? 0] ? [[day, day] as const] : [];
					});
		const { bins, spans } = timelineOf(model, filter);
		expect(bins.length).toBeGreaterThan(0);
		for (const { first, last, count } of bins)
			expect(count).toBe(ranges.filter(([from, to]) => from >= first && to <= last).length);
		for (const { first, last, count } of spans)
			expect(count).toBe(ranges.filter(([from, to]) => from === first && to === last).length);
	});
	test("two periods part into only then, both and only now", () => {
		const first = [dayOf("2019-01-01"), dayOf("2019-12-31")] as const;
		const second = [dayOf("2023-01-01"), dayOf("2023-12-31")] as const;
		const { pair } = compare(model, initialState, first, second);
		const era = (a: string, b: string): string | undefined =>
			eras[pair[pairOf(model, nodeOf(model, a), nodeOf(model, b))] ?? 0];
		expect(era("person/ana-rivel", "person/tomas-oderic")).toBe("both");
		expect(era("state/KES", "agreement/lake-treaty")).toBe("then");
		expect(era("state/KES", "agreement/visa-accord")).toBe("now");
		expect(era("person/lucia-fonte", "person/omar-deniz")).toBe("neither");
	});
});
