import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lightPalette } from "../../web/graph/palette.ts";
import { changedNodes, nodeLookOf, sceneOf } from "../../web/graph/scene.ts";
import { tieStride, writeTies } from "../../web/graph/ties.ts";
import { dayOf, sizesOf } from "../../web/model/model.ts";
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
		table: fc.constantFrom("nodes", "statements"),
		nodeOrder: fc.constantFrom("rank", "name", "-documents"),
		listing: fc.record({
			words: fc.string({ unit: "grapheme" }),
			order: fc.constantFrom("date", "-date", "statements"),
			step: fc.option(fc.nat(5)),
		}),
		camera: fc.option(
			fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map(([place, near]) => ({
				x: place / 1000,
				y: place / 500,
				ratio: near / 1000,
			})),
		),
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
		table: s.table,
		nodeOrder: s.nodeOrder,
		listing: s.listing,
		camera: s.camera,
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
	test("keeps what a link says again as it was, so that nothing is worked out anew", () => {
		const store = createStore();
		store.set({ filter: { ...initialState.filter, predicates: new Set([2, 5]) }, limit: 10 });
		const before = store.get();
		store.replace({ ...stateFromUrl(model, urlOf(model, before)), limit: 20 });
		expect(store.get().limit).toBe(20);
		expect(store.get().filter).toBe(before.filter);
	});
	test("counts no step where nothing changes", () => {
		const store = createStore();
		store.set({ limit: initialState.limit });
		expect(store.canUndo()).toBe(false);
	});
});

test("nodes are sized by what the data hold, whatever a link asks for", () => {
	expect(stateFromUrl(model, "#size=pagerank").size).toBe("pagerank");
	expect(stateFromUrl(model, "#size=betweenness").size).toBe(initialState.size);
	for (const size of sizesOf(model)) {
		const sizes = nodeLookOf(model, { ...initialState, size }, undefined).nodeSize;
		expect(new Set(sizes).size, size).toBeGreaterThan(1);
	}
});

describe("a new scene", () => {
	const scene = (state: ViewState): ReturnType<typeof sceneOf> =>
		sceneOf(model, visibleOf(model, state), lightPalette, undefined, nodeLookOf(model, state, undefined));
	test("touches only what changed", () => {
		const before = scene(initialState);
		const hidden = 3;
		const after = scene({ ...initialState, hidden: new Set([hidden]) });
		expect(changedNodes(before, after)).toEqual([hidden]);
		expect(changedNodes(before, scene({ ...initialState }))).toEqual([]);
	});
	test("writes each tie that is drawn once, from end to end, and no other", () => {
		const before = scene(initialState);
		const out = new Float32Array(model.pairs * tieStride);
		const normal = { x: 0.5, y: 0.25, ratio: 100 };
		const colours = Float32Array.from(before.colours, (_, i) => i + 1);
		expect(writeTies(model, before, normal, colours, out)).toBe(model.pairs);
		const [a, b] = [model.pairA[7] ?? 0, model.pairB[7] ?? 0];
		const [x1, y1, x2, y2, width, , , colour] = out.subarray(7 * tieStride);
		expect(x1).toBeCloseTo(0.5 + (before.x[a] ?? 0) / 100);
		expect(y1).toBeCloseTo(0.25 + (before.y[a] ?? 0) / 100);
		expect(x2).toBeCloseTo(0.5 + (before.x[b] ?? 0) / 100);
		expect(y2).toBeCloseTo(0.25 + (before.y[b] ?? 0) / 100);
		expect([width, colour]).toEqual([before.pairWidth[7], (before.pairColour[7] ?? 0) + 1]);
		const hidden = scene({ ...initialState, hidden: new Set([0]) });
		const left = writeTies(model, hidden, normal, colours, out);
		const touching = [...model.pairA].filter((end, p) => end === 0 || model.pairB[p] === 0).length;
		expect(left).toBe(model.pairs - touching);
	});
});
