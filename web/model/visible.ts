import type { ViewState } from "../state/state.ts";
import { eachRow, type Model, otherEnd } from "./model.ts";
import { flags, type Passing, passingOf } from "./passing.ts";
import { strongestTies } from "./strongest-ties.ts";

/** What the network shows: a flag for each node and pair, and how much of each pair is left after filtering. */
export interface Visible {
	readonly node: Uint8Array;
	readonly pair: Uint8Array;
	/** Nodes that no filter hides, tied to anything or not. */
	readonly allowed: Uint8Array;
	/** Pairs that pass the filters, whether their nodes are drawn or not. */
	readonly passing: Uint8Array;
	/** The pairs drawn at rest; the others appear with a node that is pointed at or chosen. */
	readonly drawn: Uint8Array;
	/** Statements that pass the filters. */
	readonly statement: Uint8Array;
	/** Independent documents of each pair, counting passing statements only. */
	readonly weight: Int32Array;
	readonly shownNodes: number;
	readonly shownPairs: number;
	readonly drawnPairs: number;
	/** Nodes that pass the filters, drawn or not. */
	readonly passingNodes: number;
	readonly passingPairs: number;
	/** Statements without a date, whichever date is asked for, that pass everything else. */
	readonly undated: number;
}

/** Pure: the same model and state give the same picture. */
export const visibleOf = (model: Model, state: ViewState): Visible =>
	withChosen(model, filteredOf(model, state), chosenNodes(model, state), state.ties);

/** What is visible before anything is chosen. */
export function filteredOf(model: Model, state: ViewState): Visible {
	const passes = passingOf(model, state.filter);
	const weight = pairWeights(model, passes);
	const allowed = new Uint8Array(model.nodes);
	const touched = new Uint8Array(model.nodes);
	markNodes(model, state, allowed);
	const passing = new Uint8Array(model.pairs);
	let passingPairs = 0;
	for (let p = 0; p < model.pairs; p += 1) {
		const a = model.pairA[p] ?? 0;
		const b = model.pairB[p] ?? 0;
		if ((weight[p] ?? 0) < state.filter.minDocuments || !allowed[a] || !allowed[b]) continue;
		passing[p] = 1;
		touched[a] = 1;
		touched[b] = 1;
		passingPairs += 1;
	}
	const node = chooseNodes(model, state, touched, allowed, passing);
	return withNodes(
		model,
		{
			allowed,
			passing,
			statement: passes.statement,
			weight,
			passingNodes: count(touched),
			passingPairs,
			undated: passes.undated,
		},
		node,
		state.ties,
	);
}

type Filtered = Pick<
	Visible,
	"allowed" | "passing" | "statement" | "weight" | "passingNodes" | "passingPairs" | "undated"
>;

/** What is drawn of what passes, for the nodes that are drawn. */
function withNodes(model: Model, filtered: Filtered, node: Uint8Array, ties: ViewState["ties"]): Visible {
	const pair = filtered.passing.slice();
	let shownPairs = 0;
	for (let p = 0; p < model.pairs; p += 1) {
		if (pair[p] && node[model.pairA[p] ?? 0] && node[model.pairB[p] ?? 0]) shownPairs += 1;
		else pair[p] = 0;
	}
	const drawn = ties === "all" ? pair : strongestTies(model, pair, filtered.weight, node);
	return {
		...filtered,
		node,
		pair,
		drawn,
		shownNodes: count(node),
		shownPairs,
		drawnPairs: drawn === pair ? shownPairs : count(drawn),
	};
}

/** Brings in what is chosen. The very same, if it was there already: then nothing has to be drawn again. */
export function withChosen(
	model: Model,
	visible: Visible,
	chosen: readonly number[],
	ties: ViewState["ties"],
): Visible {
	const missing = chosen.filter((n) => visible.allowed[n] && !visible.node[n]);
	if (missing.length === 0) return visible;
	const node = visible.node.slice();
	for (const n of missing) node[n] = 1;
	return withNodes(model, visible, node, ties);
}

function count(marks: Uint8Array): number {
	let sum = 0;
	for (let i = 0; i < marks.length; i += 1) sum += marks[i] ?? 0;
	return sum;
}

/** How many independent documents speak of each pair, in what passes. */
function pairWeights(model: Model, { statement, evidence }: Passing): Int32Array {
	const weight = new Int32Array(model.pairs);
	const { columns } = model;
	// One pass a pair: the last pair that counted a document is remembered, so no set is made.
	const lastPair = new Int32Array(model.data.documents.length).fill(-1);
	const { offsets, items } = model.pairStatements;
	for (let p = 0; p < model.pairs; p += 1) {
		const last = offsets[p + 1] ?? 0;
		let documents = 0;
		for (let i = offsets[p] ?? 0; i < last; i += 1) {
			const s = items[i] ?? 0;
			if (!statement[s]) continue;
			const end = columns.evidence[s + 1] ?? 0;
			for (let e = columns.evidence[s] ?? 0; e < end; e += 1) {
				const document = columns.origin[e] ?? 0;
				if (!evidence[e] || lastPair[document] === p) continue;
				lastPair[document] = p;
				documents += 1;
			}
		}
		weight[p] = documents;
	}
	return weight;
}

function markNodes(model: Model, { filter, hidden }: ViewState, passing: Uint8Array): void {
	const { type, community } = model.columns;
	const hiddenType = flags(filter.types, model.data.types.length);
	for (let n = 0; n < model.nodes; n += 1) {
		if (hiddenType[type[n] ?? 0]) continue;
		if (filter.community !== null && community[n] !== filter.community) continue;
		passing[n] = 1;
	}
	for (const n of hidden) passing[n] = 0;
}

/** The strongest nodes up to the limit, or an ego network; expanded and found nodes are always in. */
function chooseNodes(
	model: Model,
	state: ViewState,
	touched: Uint8Array,
	passing: Uint8Array,
	pair: Uint8Array,
): Uint8Array {
	const node = new Uint8Array(model.nodes);
	if (state.ego) addNeighbourhood(model, pair, node, state.ego.node, state.ego.depth);
	else if (state.found.length === 0 || state.view !== "query") {
		let left = state.limit;
		for (let n = 0; n < model.nodes && left > 0; n += 1) {
			if (!touched[n]) continue;
			node[n] = 1;
			left -= 1;
		}
	}
	for (const n of state.expanded) addNeighbourhood(model, pair, node, n, 1);
	for (const n of state.found) node[n] = 1;
	for (let n = 0; n < model.nodes; n += 1) if (!passing[n]) node[n] = 0;
	return node;
}

/** Nodes that the selection and the path name. */
export function chosenNodes(model: Model, { selection, path }: ViewState): readonly number[] {
	const ends = path ? [path.from, ...(path.to === null ? [] : [path.to])] : [];
	if (selection.kind === "node") return [...ends, selection.node];
	if (selection.kind === "pair") {
		return [...ends, model.pairA[selection.pair] ?? 0, model.pairB[selection.pair] ?? 0];
	}
	if (selection.kind === "none") return ends;
	const { subject, object } = model.data.statements;
	return [...ends, subject[selection.statement] ?? 0, object[selection.statement] ?? 0].filter((n) => n >= 0);
}

function addNeighbourhood(model: Model, pair: Uint8Array, node: Uint8Array, start: number, depth: number): void {
	let frontier = [start];
	node[start] = 1;
	const reached = new Set(frontier);
	for (let step = 0; step < depth; step += 1) {
		const next: number[] = [];
		for (const n of frontier) {
			eachRow(model.nodePairs, n, (p) => {
				const other = otherEnd(model, p, n);
				if (!pair[p] || reached.has(other)) return;
				reached.add(other);
				node[other] = 1;
				next.push(other);
			});
		}
		frontier = next;
	}
}
