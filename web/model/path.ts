import { eachRow, type Model, otherEnd } from "./model.ts";
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
	visible: Pick<Visible, "weight">,
	from: number,
	to: number,
	minDocuments = 1,
): readonly Step[] | undefined {
	if (from === to) return [];
	const via = new Int32Array(model.nodes).fill(-1);
	const depth = new Int32Array(model.nodes).fill(-1);
	const worth = new Int32Array(model.nodes);
	depth[from] = 0;
	worth[from] = 1_000_000;
	let frontier = [from];
	while (frontier.length > 0 && depth[to] === -1) {
		const next: number[] = [];
		for (const node of frontier) {
			eachRow(model.nodePairs, node, (pair) => {
				const other = otherEnd(model, pair, node);
				const documents = visible.weight[pair] ?? 0;
				if (documents < minDocuments || documents === 0) return;
				const worthHere = Math.min(worth[node] ?? 0, documents);
				if (depth[other] === -1) {
					depth[other] = (depth[node] ?? 0) + 1;
					next.push(other);
				} else if (depth[other] !== (depth[node] ?? 0) + 1 || worthHere <= (worth[other] ?? 0)) return;
				worth[other] = worthHere;
				via[other] = pair;
			});
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
