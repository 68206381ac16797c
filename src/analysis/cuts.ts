import { adjacency, type TieGraph } from "../graph/projection.ts";
import { byCodeUnit } from "../order.ts";

export interface Cuts {
	/** Actors whose removal splits a component, sorted. */
	readonly points: readonly string[];
	/** Ties whose removal splits a component, as pairs in order, sorted. */
	readonly bridges: readonly (readonly [string, string])[];
}

interface Visit {
	readonly node: string;
	readonly parent: string | undefined;
	readonly neighbours: readonly string[];
	/** Index of the next neighbour to look at. */
	next: number;
	/** Tree children; a root with two is a cut point. */
	children: number;
}

/** Hopcroft and Tarjan's depth-first search, with a stack of its own so that long chains do not exhaust the call stack. */
export function cutsOf(graph: TieGraph): Cuts {
	const search = new CutSearch(adjacency(graph));
	for (const node of graph.nodes()) search.from(node);
	const bridges = search.bridges.sort((a, b) => byCodeUnit(a.join("|"), b.join("|")));
	return { points: [...search.points].sort(byCodeUnit), bridges };
}

class CutSearch {
	readonly points: Set<string> = new Set<string>();
	readonly bridges: (readonly [string, string])[] = [];
	readonly #lists: ReadonlyMap<string, readonly string[]>;
	readonly #order: Map<string, number> = new Map<string, number>();
	/** The earliest node that the tree below a node reaches by one tie back. */
	readonly #low: Map<string, number> = new Map<string, number>();

	constructor(lists: ReadonlyMap<string, readonly string[]>) {
		this.#lists = lists;
	}

	from(root: string): void {
		if (this.#order.has(root)) return;
		const stack = [this.#enter(root, undefined)];
		for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
			const neighbour = visit.neighbours[visit.next++];
			if (neighbour === undefined) {
				stack.pop();
				const parent = stack.at(-1);
				if (parent) this.#leave(visit, parent, stack.length === 1);
			} else if (!this.#order.has(neighbour)) {
				visit.children++;
				stack.push(this.#enter(neighbour, visit.node));
			} else if (neighbour !== visit.parent) this.#lower(visit.node, this.#order.get(neighbour) ?? 0);
		}
	}

	#enter(node: string, parent: string | undefined): Visit {
		const position = this.#order.size;
		this.#order.set(node, position);
		this.#low.set(node, position);
		return { node, parent, neighbours: this.#lists.get(node) ?? [], next: 0, children: 0 };
	}

	#leave({ node }: Visit, parent: Visit, parentIsRoot: boolean): void {
		const low = this.#low.get(node) ?? 0;
		const entered = this.#order.get(parent.node) ?? 0;
		this.#lower(parent.node, low);
		if (low > entered) this.bridges.push(node < parent.node ? [node, parent.node] : [parent.node, node]);
		if (parentIsRoot ? parent.children > 1 : low >= entered) this.points.add(parent.node);
	}

	#lower(node: string, reached: number): void {
		this.#low.set(node, Math.min(this.#low.get(node) ?? reached, reached));
	}
}
