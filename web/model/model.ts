import { daysOf } from "../../src/days.ts";
import type { ViewData } from "../../src/export/viewer-data.ts";
import { type Columns, createColumns } from "./columns.ts";

/** Rows of numbers by key, packed: the items of key `k` stand at `offsets[k]` to `offsets[k + 1]`. */
export interface Rows {
	readonly offsets: Int32Array;
	readonly items: Int32Array;
}

/** The view data with what every part of the page asks for: pairs of nodes, adjacency, dates as numbers. */
export interface Model {
	readonly data: ViewData;
	readonly columns: Columns;
	readonly nodes: number;
	readonly statements: number;
	readonly pairs: number;
	readonly pairA: Int32Array;
	readonly pairB: Int32Array;
	/** The pair a statement belongs to, -1 where its object is a date. */
	readonly statementPair: Int32Array;
	readonly pairStatements: Rows;
	readonly nodePairs: Rows;
	/** Statements in which a node is subject or object. */
	readonly nodeStatements: Rows;
	readonly evidenceStatement: Int32Array;
	/** Days since 1970 between which a statement holds; `noDay` where it has no date. Open ends are ±1e6. */
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	/** Day of each document, `noDay` without one. */
	readonly documentDay: Int32Array;
	/** Documents with different texts that speak of a pair. */
	readonly pairDocuments: Int32Array;
	readonly nodeById: ReadonlyMap<string, number>;
	readonly documentById: ReadonlyMap<string, number>;
	readonly statementById: ReadonlyMap<string, number>;
}

export const noDay = 0x7fffffff;
const openDay = 1_000_000;

export function createModel(data: ViewData): Model {
	const { statements, evidence, nodes } = data;
	const count = statements.id.length;
	const pairing = pairStatements(data);
	const evidenceStatement = new Int32Array(evidence.document.length);
	for (let s = 0; s < count; s += 1) {
		evidenceStatement.fill(s, statements.evidence[s] ?? 0, statements.evidence[s + 1] ?? 0);
	}
	const pairs = pairing.a.length;
	const { firstDay, lastDay } = statementDays(data);
	const touching: (readonly number[])[] = statements.subject.map((s, i) =>
		(statements.object[i] ?? -1) >= 0 && statements.object[i] !== s ? [s, statements.object[i] ?? -1] : [s],
	);
	const statementPair = pairing.ofStatement;
	return {
		data,
		columns: createColumns(data),
		nodes: nodes.id.length,
		statements: count,
		pairs,
		pairA: pairing.a,
		pairB: pairing.b,
		statementPair,
		pairStatements: rows(
			pairs,
			Array.from(statementPair, (p) => (p < 0 ? [] : [p])),
		),
		nodePairs: rows(
			nodes.id.length,
			Array.from(pairing.a, (a, p) => [a, pairing.b[p] ?? a]),
		),
		nodeStatements: rows(nodes.id.length, touching),
		evidenceStatement,
		firstDay,
		lastDay,
		documentDay: Int32Array.from(data.documents, (d) => (d.date ? dayOf(d.date) : noDay)),
		pairDocuments: countDocuments(data, statementPair, pairs),
		nodeById: new Map(nodes.id.map((id, i) => [id, i])),
		documentById: new Map(data.documents.map((d, i) => [d.id, i])),
		statementById: new Map(statements.id.map((id, i) => [id, i])),
	};
}

/** What nodes can be sized by: the measures that the data hold, and the number of documents. */
export const sizesOf = ({ data }: Pick<Model, "data">): readonly string[] => [
	...Object.keys(data.nodes.measures),
	"documents",
];

/** Calls `visit` for each item of a key. */
export function eachRow({ offsets, items }: Rows, key: number, visit: (item: number) => void): void {
	const end = offsets[key + 1] ?? 0;
	for (let i = offsets[key] ?? 0; i < end; i += 1) visit(items[i] ?? 0);
}

export const rowOf = ({ offsets, items }: Rows, key: number): readonly number[] =>
	Array.from(items.subarray(offsets[key] ?? 0, offsets[key + 1] ?? 0));

/** Whether anything ties a node to another; what is only mentioned is in the lists of documents, not in the network. */
export const isTied = ({ nodePairs: { offsets } }: Pick<Model, "nodePairs">, node: number): boolean =>
	(offsets[node + 1] ?? 0) > (offsets[node] ?? 0);

/** The node at the other end of a pair. */
export const otherEnd = (model: Model, pair: number, node: number): number =>
	(model.pairA[pair] === node ? model.pairB[pair] : model.pairA[pair]) ?? node;

/** The pair of two nodes, or -1. */
export function pairOf(model: Model, a: number, b: number): number {
	let found = -1;
	eachRow(model.nodePairs, a, (pair) => {
		if (otherEnd(model, pair, a) === b) found = pair;
	});
	return found;
}

/** Days since 1970 of an ISO date. */
export const dayOf = (iso: string): number => {
	const time = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(time) ? noDay : Math.round(time / 86_400_000);
};

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Days between which an EDTF date may lie; undefined if it cannot be read. */
export function dayRange(edtf: string): readonly [number, number] | undefined {
	const days = edtf === "" ? undefined : daysOf(edtf);
	if (!days || (!days.first && !days.last)) return undefined;
	const first = days.first ? dayOf(days.first) : -openDay;
	const last = days.last ? dayOf(days.last) : openDay;
	return first === noDay || last === noDay ? undefined : [first, last];
}

function rows(keys: number, keysOfItem: readonly (readonly number[])[]): Rows {
	const offsets = new Int32Array(keys + 1);
	for (const list of keysOfItem) for (const key of list) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
	for (let k = 0; k < keys; k += 1) offsets[k + 1] = (offsets[k + 1] ?? 0) + (offsets[k] ?? 0);
	const items = new Int32Array(offsets[keys] ?? 0);
	const next = offsets.slice();
	keysOfItem.forEach((list, item) => {
		for (const key of list) {
			const at = next[key] ?? 0;
			items[at] = item;
			next[key] = at + 1;
		}
	});
	return { offsets, items };
}

function pairStatements(data: ViewData): { a: Int32Array; b: Int32Array; ofStatement: Int32Array } {
	const { subject, object, id } = data.statements;
	const size = data.nodes.id.length;
	const index = new Map<number, number>();
	const a: number[] = [];
	const b: number[] = [];
	const ofStatement = new Int32Array(id.length).fill(-1);
	for (let s = 0; s < id.length; s += 1) {
		const from = subject[s] ?? -1;
		const to = object[s] ?? -1;
		if (from < 0 || to < 0 || from === to) continue;
		const [low, high] = from < to ? [from, to] : [to, from];
		const key = low * size + high;
		let pair = index.get(key);
		if (pair === undefined) {
			pair = a.length;
			index.set(key, pair);
			a.push(low);
			b.push(high);
		}
		ofStatement[s] = pair;
	}
	return { a: Int32Array.from(a), b: Int32Array.from(b), ofStatement };
}

function countDocuments(data: ViewData, statementPair: Int32Array, pairs: number): Int32Array {
	const seen: Set<number>[] = Array.from({ length: pairs }, () => new Set());
	statementPair.forEach((pair, s) => {
		if (pair < 0) return;
		const end = data.statements.evidence[s + 1] ?? 0;
		for (let e = data.statements.evidence[s] ?? 0; e < end; e += 1) {
			const document = data.evidence.document[e] ?? -1;
			seen[pair]?.add(data.documents[document]?.copyOf ?? document);
		}
	});
	return Int32Array.from(seen, (set) => set.size);
}

/** A statement about an occasion that gives no date takes the occasion's own. */
function statementDays(data: ViewData): { firstDay: Int32Array; lastDay: Int32Array } {
	const { statements } = data;
	const occasions = new Map<number, readonly [number, number]>();
	for (const [s, value] of Object.entries(statements.value)) {
		const range = dayRange(value);
		if (range) occasions.set(statements.subject[Number(s)] ?? -1, range);
	}
	const firstDay = new Int32Array(statements.id.length).fill(noDay);
	const lastDay = new Int32Array(statements.id.length).fill(noDay);
	statements.date.forEach((date, s) => {
		const range =
			dayRange(date) ??
			dayRange(statements.value[String(s)] ?? "") ??
			occasions.get(statements.object[s] ?? -1) ??
			occasions.get(statements.subject[s] ?? -1);
		if (!range) return;
		[firstDay[s], lastDay[s]] = range;
	});
	return { firstDay, lastDay };
}
