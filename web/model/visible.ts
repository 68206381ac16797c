import type { Filter, ViewState } from "../state/state.ts";
import { eachRow, type Model, noDay, otherEnd } from "./model.ts";
import { strongestTies } from "./strongest-ties.ts";

/** What the network shows: a flag for each node and pair, and how much of each pair is left after filtering. */
export interface Visible {
	readonly node: Uint8Array;
	readonly pair: Uint8Array;
	/** The pairs drawn at rest; the others appear with a node that is pointed at or chosen. */
	readonly drawn: Uint8Array;
	/** Statements that pass the filters. */
	readonly statement: Uint8Array;
	/** Independent documents of each pair, counting passing statements only. */
	readonly weight: Int32Array;
	readonly shownNodes: number;
	readonly shownPairs: number;
	/** Nodes that pass the filters, drawn or not. */
	readonly passingNodes: number;
	readonly passingPairs: number;
	/** Passing statements without a date, whichever date is asked for. */
	readonly undated: number;
}

/** Pure: the same model and state give the same picture. */
export function visibleOf(model: Model, state: ViewState): Visible {
	const statement = new Uint8Array(model.statements);
	const undated = markStatements(model, state.filter, statement);
	const weight = pairWeights(model, state.filter, statement);
	const passing = new Uint8Array(model.nodes);
	const touched = new Uint8Array(model.nodes);
	markNodes(model, state, passing);
	const pair = new Uint8Array(model.pairs);
	let passingPairs = 0;
	for (let p = 0; p < model.pairs; p += 1) {
		const a = model.pairA[p] ?? 0;
		const b = model.pairB[p] ?? 0;
		if ((weight[p] ?? 0) < state.filter.minDocuments || !passing[a] || !passing[b]) continue;
		pair[p] = 1;
		touched[a] = 1;
		touched[b] = 1;
		passingPairs += 1;
	}
	const passingNodes = count(touched);
	const node = chooseNodes(model, state, touched, passing, pair);
	let shownPairs = 0;
	for (let p = 0; p < model.pairs; p += 1) {
		if (pair[p] && node[model.pairA[p] ?? 0] && node[model.pairB[p] ?? 0]) shownPairs += 1;
		else pair[p] = 0;
	}
	const drawn = state.ties === "all" ? pair : strongestTies(model, pair, weight, node);
	return {
		node,
		pair,
		drawn,
		statement,
		weight,
		shownNodes: count(node),
		shownPairs,
		passingNodes,
		passingPairs,
		undated,
	};
}

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

function markStatements(model: Model, filter: Filter, statement: Uint8Array): number {
	const { predicate, status } = model.data.statements;
	const hiddenPredicate = flags(filter.predicates, model.data.predicates.length);
	const hiddenStatus = flags(filter.statuses, model.data.statuses.length);
	let undated = 0;
	for (let s = 0; s < model.statements; s += 1) {
		if (hiddenPredicate[predicate[s] ?? 0] || hiddenStatus[status[s] ?? 0]) continue;
		const dated = model.firstDay[s] !== noDay;
		if (filter.time.basis === "event") {
			if (!dated) undated += 1;
			if (!inEventPeriod(model, filter, s, dated)) continue;
		}
		if (hasEvidence(model, filter, s)) statement[s] = 1;
	}
	if (filter.time.basis === "document") {
		for (let s = 0; s < model.statements; s += 1) if (statement[s] && !hasDatedDocument(model, s)) undated += 1;
	}
	return undated;
}

function inEventPeriod(model: Model, { time }: Filter, s: number, dated: boolean): boolean {
	if (!time.period) return true;
	if (!dated) return time.undated;
	return (model.firstDay[s] ?? 0) <= time.period[1] && (model.lastDay[s] ?? 0) >= time.period[0];
}

function hasDatedDocument(model: Model, s: number): boolean {
	const { statements, evidence } = model.data;
	for (let e = statements.evidence[s] ?? 0; e < (statements.evidence[s + 1] ?? 0); e += 1) {
		if (model.documentDay[evidence.document[e] ?? -1] !== noDay) return true;
	}
	return false;
}

function hasEvidence(model: Model, filter: Filter, s: number): boolean {
	const { evidence } = model.data.statements;
	const end = evidence[s + 1] ?? 0;
	for (let e = evidence[s] ?? 0; e < end; e += 1) if (evidencePasses(model, filter, e)) return true;
	return false;
}

/** Whether a piece of evidence meets the filters on documents, confidence and document dates. */
export function evidencePasses(model: Model, filter: Filter, e: number): boolean {
	const { evidence } = model.data;
	const document = evidence.document[e] ?? -1;
	if ((evidence.confidence[e] ?? 0) < filter.minConfidence) return false;
	if (filter.documents.size > 0 && !filter.documents.has(document)) return false;
	if (filter.time.basis === "event" || !filter.time.period) return true;
	const day = model.documentDay[document] ?? noDay;
	if (day === noDay) return filter.time.undated;
	return day >= filter.time.period[0] && day <= filter.time.period[1];
}

function pairWeights(model: Model, filter: Filter, statement: Uint8Array): Int32Array {
	const weight = new Int32Array(model.pairs);
	const { statements, evidence, documents } = model.data;
	// One pass a pair: the last pair that counted a document is remembered, so no set is made.
	const lastPair = new Int32Array(documents.length).fill(-1);
	const { offsets, items } = model.pairStatements;
	for (let p = 0; p < model.pairs; p += 1) {
		for (let i = offsets[p] ?? 0; i < (offsets[p + 1] ?? 0); i += 1) {
			const s = items[i] ?? 0;
			if (!statement[s]) continue;
			for (let e = statements.evidence[s] ?? 0; e < (statements.evidence[s + 1] ?? 0); e += 1) {
				const document = documents[evidence.document[e] ?? -1]?.copyOf ?? 0;
				if (lastPair[document] === p || !evidencePasses(model, filter, e)) continue;
				lastPair[document] = p;
				weight[p] = (weight[p] ?? 0) + 1;
			}
		}
	}
	return weight;
}

function markNodes(model: Model, { filter, hidden }: ViewState, passing: Uint8Array): void {
	const { type, community } = model.data.nodes;
	const hiddenType = flags(filter.types, model.data.types.length);
	for (let n = 0; n < model.nodes; n += 1) {
		if (hiddenType[type[n] ?? 0]) continue;
		if (filter.community !== null && community[n] !== filter.community) continue;
		passing[n] = 1;
	}
	for (const n of hidden) passing[n] = 0;
}

/** The strongest nodes up to the limit, or an ego network; expanded, chosen and found nodes are always in. */
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
	for (const n of chosenNodes(model, state)) node[n] = 1;
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

function flags(set: ReadonlySet<number>, size: number): Uint8Array {
	const result = new Uint8Array(size);
	for (const item of set) result[item] = 1;
	return result;
}
