import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lightPalette } from "../../web/graph/palette.ts";
import { changedItems, sceneOf } from "../../web/graph/scene.ts";
import { dayOf } from "../../web/model/model.ts";
import { visibleOf } from "../../web/model/visible.ts";
import { initialState, type Selection, type ViewState } from "../../web/state/state.ts";
import { createStore } from "../../web/state/store.ts";
import { stateFromUrl, urlOf } from "../../web/state/url.ts";
import { fixtureModel as model } from "./fixture-model.ts";

const node = fc.nat(model.nodes - 1);
const nodes = fc.uniqueArray(node, { maxLength: 5 }).map((list) => new Set(list));
const period = fc
	.tuple(fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2050-01-01") }), fc.nat(10_000))
	.map(([from, length]) => [from, from + length] as const);
const selection: fc.Arbitrary<Selection> = fc.oneof(
	fc.constant({ kind: "none" } as const),
	node.map((n) => ({ kind: "node", node: n }) as const),
	fc.nat(model.pairs - 1).map((pair) => ({ kind: "pair", pair }) as const),
	fc.nat(model.statements - 1).map((statement) => ({ kind: "statement", statement }) as const),
);
const anyState: fc.Arbitrary<ViewState> = fc
	.record({
		view: fc.constantFrom("network", "table", "documents", "query"),
		selection,
		document: fc.option(fc.nat(model.data.documents.length - 1)),
		types: fc.uniqueArray(fc.nat(5)).map((list) => new Set(list)),
		predicates: fc.uniqueArray(fc.nat(15)).map((list) => new Set(list)),
		minConfidence: fc.nat(100),
		minDocuments: fc.integer({ min: 1, max: 20 }),
		community: fc.option(fc.nat(5)),
		basis: fc.constantFrom("event", "document"),
		period: fc.option(period),
		undated: fc.boolean(),
		limit: fc.integer({ min: 1, max: 5000 }),
		ties: fc.constantFrom("strongest", "all"),
		expanded: nodes,
		hidden: nodes,
		ego: fc.option(fc.record({ node, depth: fc.integer({ min: 1, max: 3 }) })),
		compare: fc.option(fc.record({ a: period, b: period })),
		theme: fc.constantFrom("auto", "light", "dark"),
		query: fc.string({ unit: "grapheme" }),
	})
	.map((s) => ({
		...initialState,
		view: s.view,
		selection: s.selection,
		reader: s.document === null ? null : { document: s.document, evidence: null },
		filter: {
			...initialState.filter,
			types: s.types,
			predicates: s.predicates,
			minConfidence: s.minConfidence,
			minDocuments: s.minDocuments,
			community: s.community,
			time: { basis: s.basis, period: s.period, undated: s.undated },
		},
		limit: s.limit,
		ties: s.ties,
		expanded: s.expanded,
		hidden: s.hidden,
		ego: s.ego,
		compare: s.compare,
		theme: s.theme,
		query: s.query,
	}));

describe("the address", () => {
	test("gives back the state it was made from", () => {
		fc.assert(
			fc.property(anyState, (state) => {
				expect(stateFromUrl(model, urlOf(model, state))).toEqual(state);
			}),
		);
	});
	test("is empty where nothing was changed", () => expect(urlOf(model, initialState)).toBe(""));
	test("of nonsense or of another graph gives a state that can be shown", () => {
		fc.assert(
			fc.property(fc.string(), fc.webQueryParameters(), (text, parameters) => {
				for (const hash of [text, parameters, `node=${text}&tie=${text}&period=${text}&limit=${text}&pinned=${text}`]) {
					expect(() => visibleOf(model, stateFromUrl(model, hash))).not.toThrow();
				}
			}),
		);
	});
});

describe("the store", () => {
	test("undoes and redoes step by step", () => {
		const store = createStore();
		store.set({ limit: 10 });
		store.set({ limit: 20 });
		store.undo();
		expect(store.get().limit).toBe(10);
		store.undo();
		expect(store.get().limit).toBe(initialState.limit);
		expect(store.canUndo()).toBe(false);
		store.redo();
		store.redo();
		expect(store.get().limit).toBe(20);
		expect(store.canRedo()).toBe(false);
	});
	test("takes a whole gesture back at once, and the next one by itself", () => {
		const store = createStore();
		for (const limit of [1, 2, 3]) store.set({ limit }, { gesture: "drag" });
		store.endGesture();
		for (const limit of [4, 5]) store.set({ limit }, { gesture: "drag" });
		store.undo();
		expect(store.get().limit).toBe(3);
		store.undo();
		expect(store.get().limit).toBe(initialState.limit);
	});
	test("counts no step where nothing changes", () => {
		const store = createStore();
		store.set({ limit: initialState.limit });
		expect(store.canUndo()).toBe(false);
	});
});

describe("a new scene", () => {
	const scene = (state: ViewState): ReturnType<typeof sceneOf> =>
		sceneOf(model, state, visibleOf(model, state), lightPalette, undefined);
	test("touches only what changed", () => {
		const before = scene(initialState);
		const hidden = 3;
		const { nodes: changed, pairs } = changedItems(before, scene({ ...initialState, hidden: new Set([hidden]) }));
		expect(changed).toEqual([hidden]);
		expect(pairs.length).toBeGreaterThan(0);
		for (const p of pairs) expect([model.pairA[p], model.pairB[p]]).toContain(hidden);
		expect(changedItems(before, scene({ ...initialState }))).toEqual({ nodes: [], pairs: [] });
	});
});
