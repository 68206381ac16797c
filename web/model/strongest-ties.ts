import { eachRow, type Model } from "./model.ts";

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
	for (let n = 0; n < model.nodes; n += 1) {
		if (!node[n]) continue;
		const best = strongestOf(model, pair, weight, n);
		for (const [place, p] of best.entries()) votes[p] = (votes[p] ?? 0) + (place === 0 ? 2 : 1);
	}
	return votes.map((count) => (count >= 2 ? 1 : 0));
}

/** The strongest pairs of a node, best first; of equal ones the first in order. */
function strongestOf(model: Model, pair: Uint8Array, weight: Int32Array, node: number): readonly number[] {
	const best: number[] = [];
	eachRow(model.nodePairs, node, (p) => {
		if (!pair[p]) return;
		const mine = weight[p] ?? 0;
		let at = best.length;
		while (at > 0 && (weight[best[at - 1] ?? 0] ?? 0) < mine) at -= 1;
		if (at >= perNode) return;
		best.splice(at, 0, p);
		if (best.length > perNode) best.pop();
	});
	return best;
}
