import type { Period, ViewState } from "../state/state.ts";
import type { Model } from "./model.ts";
import { type Visible, visibleOf } from "./visible.ts";

/** Which of two periods a pair belongs to. */
export type Era = "neither" | "then" | "both" | "now";
export const eras: readonly Era[] = ["neither", "then", "both", "now"];

/** Two periods on one layout: for each pair and node, an index into `eras`. */
export interface Comparison {
	readonly pair: Uint8Array;
	readonly node: Uint8Array;
	readonly then: Visible;
	readonly now: Visible;
}

/** Undated statements belong to neither period, since they cannot tell them apart. */
export function compare(model: Model, state: ViewState, a: Period, b: Period): Comparison {
	const then = visibleOf(model, inPeriod(state, a));
	const now = visibleOf(model, inPeriod(state, b));
	const pair = new Uint8Array(model.pairs);
	const node = new Uint8Array(model.nodes);
	for (let p = 0; p < model.pairs; p += 1) {
		const era = ((then.weight[p] ?? 0) > 0 ? 1 : 0) + ((now.weight[p] ?? 0) > 0 ? 2 : 0);
		pair[p] = era === 0 ? 0 : era === 1 ? 1 : era === 3 ? 2 : 3;
		if (era === 0) continue;
		for (const n of [model.pairA[p] ?? 0, model.pairB[p] ?? 0]) node[n] = merge(node[n] ?? 0, pair[p] ?? 0);
	}
	return { pair, node, then, now };
}

const merge = (known: number, era: number): number => (known === 0 || known === era ? era : 2);

const inPeriod = (state: ViewState, period: Period): ViewState => ({
	...state,
	filter: { ...state.filter, time: { ...state.filter.time, period, undated: false } },
});
