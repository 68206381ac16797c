import { fold } from "../../src/export/fold.ts";
import { eachRow, type Model, noDay, otherEnd, rowOf } from "./model.ts";
import type { Visible } from "./visible.ts";

/** A neighbour and how strongly it is tied, in independent documents. */
export interface Tie {
	readonly node: number;
	readonly pair: number;
	readonly documents: number;
	readonly statements: number;
}

/** Neighbours by strength over what passes the filters, the strongest first. */
export function tiesOf(model: Model, visible: Visible, node: number): readonly Tie[] {
	const ties: Tie[] = [];
	eachRow(model.nodePairs, node, (pair) => {
		const documents = visible.weight[pair] ?? 0;
		if (documents === 0) return;
		const statements = rowOf(model.pairStatements, pair).filter((s) => visible.statement[s]).length;
		ties.push({ node: otherEnd(model, pair, node), pair, documents, statements });
	});
	return ties.sort((a, b) => b.documents - a.documents || b.statements - a.statements || a.node - b.node);
}

/** How many ties of a node pass the filters and are not in the picture, since their other end is not drawn. */
export function undrawnTies(model: Model, visible: Pick<Visible, "pair" | "passing">, node: number): number {
	let count = 0;
	eachRow(model.nodePairs, node, (pair) => {
		if (visible.passing[pair] && !visible.pair[pair]) count += 1;
	});
	return count;
}

/** Statements of one relation; -1 where they are not gathered by relation. */
export interface PredicateGroup {
	readonly predicate: number;
	readonly statements: readonly number[];
}

/** Statements of a node that pass the filters, grouped by predicate in the order of the ontology. */
export function statementsByPredicate(model: Model, visible: Visible, node: number): readonly PredicateGroup[] {
	const groups = new Map<number, number[]>();
	for (const s of inOrderOfTime(model, rowOf(model.nodeStatements, node))) {
		if (!visible.statement[s]) continue;
		const predicate = model.data.statements.predicate[s] ?? 0;
		groups.set(predicate, [...(groups.get(predicate) ?? []), s]);
	}
	return [...groups].sort(([a], [b]) => a - b).map(([predicate, statements]) => ({ predicate, statements }));
}

type Passing = Pick<Visible, "statement">;

/** Offices of a node that pass the filters: what is held, then what was held, then what is hoped for; the best documented first. */
export const officesOf = (model: Model, visible: Passing, node: number): readonly number[] =>
	offices(model, visible, node).filter((s) => model.data.statements.subject[s] === node);

/** Who holds, held and is to hold an office of a state or an organisation, in the same order. */
export const holdersOf = (model: Model, visible: Passing, node: number): readonly number[] =>
	offices(model, visible, node).filter((s) => model.data.statements.object[s] === node);

function offices(model: Model, visible: Passing, node: number): readonly number[] {
	const { statements, predicates, statuses } = model.data;
	const gone = (s: number): boolean => ["former", "outgoing"].includes(statements.kind[String(s)] ?? "");
	const turn = (s: number): number => (statuses[statements.status[s] ?? 0] !== "actual" ? 2 : gone(s) ? 1 : 0);
	const sorted = rowOf(model.nodeStatements, node)
		.filter((s) => predicates[statements.predicate[s] ?? 0] === "holdsOffice" && visible.statement[s])
		.sort((a, b) => turn(a) - turn(b) || quotesOf(model, b) - quotesOf(model, a) || a - b);
	// "foreign minister" is the office of a Foreign Minister, written otherwise.
	const known = new Set<string>();
	return sorted.filter((s) => {
		const title = fold(statements.title[String(s)] ?? "");
		const { subject, object, status, date } = statements;
		const key = [title, gone(s), subject[s], object[s], status[s], date[s]].join("\n");
		return !known.has(key) && known.add(key);
	});
}

const quotesOf = ({ columns }: Model, s: number): number => (columns.evidence[s + 1] ?? 0) - (columns.evidence[s] ?? 0);

/** Dated statements first, by date; then the undated. */
export const inOrderOfTime = (model: Model, statements: readonly number[]): readonly number[] =>
	[...statements].sort((a, b) => (model.firstDay[a] ?? noDay) - (model.firstDay[b] ?? noDay) || a - b);

/** Passing statements of a pair, in order of time. */
export const pairFacts = (model: Model, visible: Passing, pair: number): readonly number[] =>
	inOrderOfTime(
		model,
		rowOf(model.pairStatements, pair).filter((s) => visible.statement[s]),
	);

/**
 * Statements of a pair by relation, the relation with the most quotes first; in each what is actual before what is hoped
 * for, the best documented first. A statement that was asked for stands before all, in a group of its own.
 */
export function pairGroups(model: Model, statements: readonly number[], asked?: number): readonly PredicateGroup[] {
	const groups = new Map<number, number[]>();
	for (const s of bestFirst(model, statements)) {
		const predicate = model.columns.predicate[s] ?? 0;
		if (s !== asked) groups.set(predicate, [...(groups.get(predicate) ?? []), s]);
	}
	const quotes = (list: readonly number[]): number => list.reduce((sum, s) => sum + quotesOf(model, s), 0);
	const sorted = [...groups]
		.map(([predicate, list]) => ({ predicate, statements: list }))
		.sort((a, b) => quotes(b.statements) - quotes(a.statements) || a.predicate - b.predicate);
	return asked === undefined ? sorted : [{ predicate: -1, statements: [asked] }, ...sorted];
}

/** Actual before hoped for, most quotes first. */
const bestFirst = (model: Model, statements: readonly number[]): readonly number[] =>
	[...statements].sort(
		(a, b) =>
			(model.columns.status[a] ?? 0) - (model.columns.status[b] ?? 0) ||
			quotesOf(model, b) - quotesOf(model, a) ||
			a - b,
	);

/** The statement that best stands for a pair. */
export const bestStatement = (model: Model, visible: Passing, pair: number): number =>
	bestFirst(model, pairFacts(model, visible, pair))[0] ?? -1;
