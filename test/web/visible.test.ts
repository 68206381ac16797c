import { describe, expect, test } from "vitest";
import { dayOf, pairOf } from "../../web/model/model.ts";
import { visibleOf } from "../../web/model/visible.ts";
import { initialState, type ViewState } from "../../web/state/state.ts";
import { fixtureModel as model, nodeOf } from "./fixture-model.ts";

const withFilter = (change: Partial<ViewState["filter"]>): ViewState => ({
	...initialState,
	filter: { ...initialState.filter, ...change },
});
const pair = (a: string, b: string): number => pairOf(model, nodeOf(model, a), nodeOf(model, b));

describe("what the network shows", () => {
	test("everything that is tied, when nothing is filtered and the limit is not reached", () => {
		const visible = visibleOf(model, initialState);
		expect(visible.shownNodes).toBe(39);
		expect(visible.shownPairs).toBe(model.pairs);
	});

	test("only the strongest nodes up to the limit, and what is left out is counted", () => {
		const visible = visibleOf(model, { ...initialState, limit: 5 });
		expect([...visible.node].map((on, n) => (on ? n : -1)).filter((n) => n >= 0)).toEqual([0, 1, 2, 3, 4]);
		expect(visible.passingNodes).toBe(39);
		expect(visible.shownPairs).toBeLessThan(visible.passingPairs);
	});

	test("a chosen node beyond the limit comes in, and so do the neighbours of an expanded one", () => {
		const rank = nodeOf(model, "person/greta-lund");
		const chosen = visibleOf(model, { ...initialState, limit: 3, selection: { kind: "node", node: rank } });
		expect(chosen.node[rank]).toBe(1);
		expect(chosen.node[nodeOf(model, "place/talvik")]).toBe(0);
		const expanded = visibleOf(model, {
			...initialState,
			limit: 3,
			expanded: new Set([nodeOf(model, "organisation/talvanian-red-crescent")]),
		});
		expect(expanded.node[rank]).toBe(1);
		expect(expanded.node[nodeOf(model, "place/talvik")]).toBe(1);
	});

	test("the number of independent documents counts documents, not quotes", () => {
		const visible = visibleOf(model, initialState);
		expect(visible.weight[pair("person/ana-rivel", "person/tomas-oderic")]).toBe(3);
		expect(visible.weight[pair("state/KES", "agreement/lake-treaty")]).toBe(1);
	});

	test("ties with too few documents go, and nodes left without a tie go with them", () => {
		const visible = visibleOf(model, withFilter({ minDocuments: 2 }));
		expect(visible.pair[pair("person/ana-rivel", "person/tomas-oderic")]).toBe(1);
		expect(visible.pair[pair("state/KES", "agreement/lake-treaty")]).toBe(0);
		expect(visible.node[nodeOf(model, "agreement/lake-treaty")]).toBe(0);
	});

	test("a hidden type takes its nodes and their ties away", () => {
		const place = model.data.types.indexOf("place");
		const visible = visibleOf(model, withFilter({ types: new Set([place]) }));
		expect(visible.node[nodeOf(model, "place/port-elan")]).toBe(0);
		expect(visible.shownNodes).toBe(34);
	});

	test("a hidden status takes planned ties away but keeps what is also actual", () => {
		const planned = model.data.statuses.indexOf("planned");
		const visible = visibleOf(model, withFilter({ statuses: new Set([planned]) }));
		expect(visible.pair[pair("person/peter-halvorsen", "state/KES")]).toBe(0);
		expect(visible.pair[pair("organisation/world-grain-fund", "state/TAL")]).toBe(1);
	});

	test("low confidence and other documents can be left out", () => {
		const sure = visibleOf(model, withFilter({ minConfidence: 60 }));
		expect(sure.weight[pair("state/KES", "state/VAL")]).toBe(2);
		const one = model.documentById.get("coastal-union-2022") ?? -1;
		const only = visibleOf(model, withFilter({ documents: new Set([one]) }));
		expect(only.shownNodes).toBe(5);
	});

	test("a period keeps what may have happened in it, however imprecise its date", () => {
		const inYear = (year: number): ReturnType<typeof visibleOf> =>
			visibleOf(
				model,
				withFilter({
					time: { basis: "event", period: [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)], undated: false },
				}),
			);
		// "in 2021" may be any day of that year; "2022-21" is spring 2022.
		expect(inYear(2021).pair[pair("organisation/world-grain-fund", "state/TAL")]).toBe(1);
		expect(inYear(2022).pair[pair("person/peter-halvorsen", "state/KES")]).toBe(1);
		expect(inYear(2019).pair[pair("person/lucia-fonte", "person/omar-deniz")]).toBe(0);
	});

	test("undated statements are counted and stay unless they are left out", () => {
		const period = [dayOf("2019-01-01"), dayOf("2019-12-31")] as const;
		const kept = visibleOf(model, withFilter({ time: { basis: "event", period, undated: true } }));
		const left = visibleOf(model, withFilter({ time: { basis: "event", period, undated: false } }));
		const membership = pair("state/VAL", "organisation/northern-compact");
		expect(kept.pair[membership]).toBe(1);
		expect(left.pair[membership]).toBe(0);
		expect(kept.undated).toBeGreaterThan(10);
	});

	test("dates of documents are another matter than dates of events", () => {
		const period = [dayOf("2019-05-05"), dayOf("2019-05-05")] as const;
		const written = visibleOf(model, withFilter({ time: { basis: "document", period, undated: false } }));
		expect(written.weight[pair("person/ana-rivel", "person/tomas-oderic")]).toBe(1);
		const happened = visibleOf(model, withFilter({ time: { basis: "event", period, undated: false } }));
		expect(happened.weight[pair("person/ana-rivel", "person/tomas-oderic")]).toBe(0);
	});

	test("an ego network reaches as far as its depth", () => {
		const node = nodeOf(model, "person/greta-lund");
		const near = visibleOf(model, { ...initialState, ego: { node, depth: 1 } });
		const far = visibleOf(model, { ...initialState, ego: { node, depth: 2 } });
		expect(near.shownNodes).toBe(3);
		expect(far.shownNodes).toBeGreaterThan(near.shownNodes);
	});
});
