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

/** Statements of a node that pass the filters, grouped by predicate in the order of the ontology. */
export function statementsByPredicate(
	model: Model,
	visible: Visible,
	node: number,
): readonly { readonly predicate: number; readonly statements: readonly number[] }[] {
	const groups = new Map<number, number[]>();
	for (const s of inOrderOfTime(model, rowOf(model.nodeStatements, node))) {
		if (!visible.statement[s]) continue;
		const predicate = model.data.statements.predicate[s] ?? 0;
		groups.set(predicate, [...(groups.get(predicate) ?? []), s]);
	}
	return [...groups].sort(([a], [b]) => a - b).map(([predicate, statements]) => ({ predicate, statements }));
}

/** Offices of a node that pass the filters: what is held, then what was held, then what is hoped for; the best documented first. */
export function officesOf(model: Model, visible: Pick<Visible, "statement">, node: number): readonly number[] {
	const { statements, predicates, statuses } = model.data;
	const quotes = (s: number): number => (statements.evidence[s + 1] ?? 0) - (statements.evidence[s] ?? 0);
	const gone = (s: number): boolean => ["former", "outgoing"].includes(statements.kind[String(s)] ?? "");
	const turn = (s: number): number => (statuses[statements.status[s] ?? 0] !== "actual" ? 2 : gone(s) ? 1 : 0);
	return rowOf(model.nodeStatements, node)
		.filter(
			(s) =>
				predicates[statements.predicate[s] ?? 0] === "holdsOffice" &&
				statements.subject[s] === node &&
				visible.statement[s],
		)
		.sort((a, b) => turn(a) - turn(b) || quotes(b) - quotes(a) || a - b);
}

/** Dated statements first, by date; then the undated. */
export const inOrderOfTime = (model: Model, statements: readonly number[]): readonly number[] =>
	[...statements].sort((a, b) => (model.firstDay[a] ?? noDay) - (model.firstDay[b] ?? noDay) || a - b);

/** Passing statements of a pair, in order of time. */
export const pairFacts = (model: Model, visible: Pick<Visible, "statement">, pair: number): readonly number[] =>
	inOrderOfTime(
		model,
		rowOf(model.pairStatements, pair).filter((s) => visible.statement[s]),
	);

/** The statement that best stands for a pair: actual before hoped for, most evidence first. */
export function bestStatement(model: Model, visible: Pick<Visible, "statement">, pair: number): number {
	const { status, evidence } = model.data.statements;
	const weight = (s: number): number => (evidence[s + 1] ?? 0) - (evidence[s] ?? 0);
	const facts = pairFacts(model, visible, pair);
	return [...facts].sort((a, b) => (status[a] ?? 0) - (status[b] ?? 0) || weight(b) - weight(a) || a - b)[0] ?? -1;
}
