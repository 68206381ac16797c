import { type Model, otherEnd } from "./model.ts";
import type { Visible } from "./visible.ts";

/** A way between two nodes: the pairs in order, with the node each leads to. */
export interface Step {
	readonly pair: number;
	readonly from: number;
	readonly to: number;
}

/**
 * The shortest way between two nodes over pairs that pass the filters; of equally short ones, the best evidenced (most
 * documents at its weakest step). Undefined if there is none. Breadth first, a step at a time.
 */
export function pathBetween(
	model: Model,
	{ passing, weight }: Pick<Visible, "passing" | "weight">,
	from: number,
	to: number,
): readonly Step[] | undefined {
	if (from === to) return [];
	const { offsets, items } = model.nodePairs;
	const via = new Int32Array(model.nodes).fill(-1);
	const depth = new Int32Array(model.nodes).fill(-1);
	const worth = new Int32Array(model.nodes);
	depth[from] = 0;
	worth[from] = 1_000_000;
	let frontier = [from];
	for (let far = 1; frontier.length > 0 && depth[to] === -1; far += 1) {
		const next: number[] = [];
		for (const node of frontier) {
			const worthHere = worth[node] ?? 0;
			const end = offsets[node + 1] ?? 0;
			for (let i = offsets[node] ?? 0; i < end; i += 1) {
				const pair = items[i] ?? 0;
				if (!passing[pair]) continue;
				const documents = weight[pair] ?? 0;
				const other = otherEnd(model, pair, node);
				const weakest = Math.min(documents, worthHere);
				const known = depth[other] ?? 0;
				if (known === -1) {
					depth[other] = far;
					next.push(other);
				} else if (known !== far || weakest <= (worth[other] ?? 0)) continue;
				worth[other] = weakest;
				via[other] = pair;
			}
		}
		frontier = next;
	}
	return depth[to] === -1 ? undefined : walkBack(model, via, from, to);
}

function walkBack(model: Model, via: Int32Array, from: number, to: number): readonly Step[] {
	const steps: Step[] = [];
	let node = to;
	while (node !== from) {
		const pair = via[node] ?? -1;
		const before = otherEnd(model, pair, node);
		steps.unshift({ pair, from: before, to: node });
		node = before;
	}
	return steps;
}
