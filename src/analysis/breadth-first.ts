import { adjacency, type TieGraph } from "../graph/projection.ts";

/**
 * Breadth-first search on typed arrays, for measures that start one at every node: graphology's keeps lists of
 * predecessors, which took minutes on ten thousand nodes. Nodes are numbered in the order of the graph.
 */
export class BreadthFirst {
	/** Nodes reached, nearest first; `reached` of them are of the last search. */
	readonly queue: Int32Array;
	readonly distance: Int32Array;
	/** Number of shortest paths from the source. */
	readonly paths: Float64Array;
	reached = 0;
	readonly #starts: Int32Array;
	readonly #neighbours: Int32Array;

	constructor(graph: TieGraph) {
		const lists = adjacency(graph);
		const position = new Map(graph.nodes().map((node, index) => [node, index]));
		this.queue = new Int32Array(graph.order);
		this.distance = new Int32Array(graph.order);
		this.paths = new Float64Array(graph.order);
		this.#starts = new Int32Array(graph.order + 1);
		this.#neighbours = Int32Array.from(
			[...lists.values()].flatMap((list) => list.map((node) => position.get(node) ?? 0)),
		);
		let start = 0;
		for (const [index, list] of [...lists.values()].entries()) {
			start += list.length;
			this.#starts[index + 1] = start;
		}
	}

	search(source: number): void {
		const { queue, distance, paths } = this;
		distance.fill(-1);
		paths.fill(0);
		distance[source] = 0;
		paths[source] = 1;
		queue[0] = source;
		this.reached = 1;
		for (let head = 0; head < this.reached; head++) {
			const node = queue[head] as number;
			const step = (distance[node] as number) + 1;
			const end = this.#starts[node + 1] as number;
			for (let index = this.#starts[node] as number; index < end; index++) {
				const other = this.#neighbours[index] as number;
				if (distance[other] === -1) {
					distance[other] = step;
					queue[this.reached++] = other;
				}
				if (distance[other] === step) paths[other] = (paths[other] as number) + (paths[node] as number);
			}
		}
	}

	/** Adds to `sums` what each node carries of the shortest paths of the last search, ends not counted. */
	accumulate(sums: Float64Array, carried: Float64Array): void {
		const { queue, distance, paths } = this;
		carried.fill(0);
		for (let head = this.reached - 1; head > 0; head--) {
			const node = queue[head] as number;
			const share = (1 + (carried[node] as number)) / (paths[node] as number);
			const end = this.#starts[node + 1] as number;
			for (let index = this.#starts[node] as number; index < end; index++) {
				const before = this.#neighbours[index] as number;
				if (distance[before] === (distance[node] as number) - 1)
					carried[before] = (carried[before] as number) + (paths[before] as number) * share;
			}
			sums[node] = (sums[node] as number) + (carried[node] as number);
		}
	}
}
