import type { Model } from "./model.ts";

/** Up to this many ties are all drawn; more would hide one another. */
export const readableTies = 400;

/** A tie that is among so many of the strongest of both its ends is drawn, and so is each end's strongest. */
const perNode = 5;

/**
 * Of the pairs that are on, those to draw at rest: what matters to both ends, so that a node tied to everything does not
 * cover the picture, and for each node its one strongest tie, so that none floats. All of them if they are few.
 */
export function strongestTies(model: Model, pair: Uint8Array, weight: Int32Array, node: Uint8Array): Uint8Array {
	let on = 0;
	for (let p = 0; p < pair.length; p += 1) on += pair[p] ?? 0;
	if (on <= readableTies) return pair;
	const votes = new Uint8Array(model.pairs);
	const best = new Int32Array(perNode);
	for (let n = 0; n < model.nodes; n += 1) {
		if (!node[n]) continue;
		const found = findStrongest(model, pair, weight, n, best);
		for (let place = 0; place < found; place += 1) {
			const p = best[place] ?? 0;
			votes[p] = (votes[p] ?? 0) + (place === 0 ? 2 : 1);
		}
	}
	for (let p = 0; p < votes.length; p += 1) votes[p] = (votes[p] ?? 0) >= 2 ? 1 : 0;
	return votes;
}

/** Puts the strongest pairs of a node into `best`, best first, of equal ones the first in order; returns how many. */
function findStrongest(model: Model, pair: Uint8Array, weight: Int32Array, node: number, best: Int32Array): number {
	const { offsets, items } = model.nodePairs;
	const end = offsets[node + 1] ?? 0;
	let found = 0;
	for (let i = offsets[node] ?? 0; i < end; i += 1) {
		const p = items[i] ?? 0;
		if (!pair[p]) continue;
		const mine = weight[p] ?? 0;
		let at = found;
		while (at > 0 && (weight[best[at - 1] ?? 0] ?? 0) < mine) at -= 1;
		if (at >= best.length) continue;
		best.copyWithin(at + 1, at, best.length - 1);
		best[at] = p;
		found = Math.min(found + 1, best.length);
	}
	return found;
}
