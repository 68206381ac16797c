import type { ViewQuote } from "../../src/export/viewer-data.ts";
import { type Model, rowOf } from "../model/model.ts";
import type { Source } from "../source/source.ts";
import type { Derived } from "../state/derived.ts";

/** What is taken along: the emphasised part if something is chosen, else all that is drawn, with every quote. */
export interface ExportSelection {
	readonly nodes: readonly number[];
	readonly pairs: readonly number[];
	readonly statements: readonly number[];
	readonly quotes: ReadonlyMap<number, readonly ViewQuote[]>;
}

export async function collectSelection(model: Model, source: Source, derived: Derived): Promise<ExportSelection> {
	const { visible } = derived;
	const emphasis = derived.emphasis?.veils ? derived.emphasis : undefined;
	const pairs: number[] = [];
	visible.pair.forEach((on, p) => {
		if (on && (!emphasis || emphasis.pairs.has(p))) pairs.push(p);
	});
	const nodes: number[] = [];
	visible.node.forEach((on, n) => {
		if (on && (!emphasis || emphasis.nodes.has(n))) nodes.push(n);
	});
	const chosen = new Set(nodes);
	const dated = nodes.flatMap((n) =>
		rowOf(model.nodeStatements, n).filter((s) => (model.data.statements.object[s] ?? -1) < 0 && visible.statement[s]),
	);
	const tied = pairs.flatMap((p) => rowOf(model.pairStatements, p).filter((s) => visible.statement[s]));
	const statements = [...new Set([...tied, ...dated])]
		.filter((s) => chosen.has(model.data.statements.subject[s] ?? -1))
		.sort((a, b) => a - b);
	const quotes = new Map<number, readonly ViewQuote[]>();
	// A few at a time: a server answers each statement by itself.
	for (let i = 0; i < statements.length; i += 16) {
		const some = statements.slice(i, i + 16);
		const answers = await Promise.all(some.map((s) => source.quotes(s)));
		some.forEach((s, k) => {
			quotes.set(s, answers[k] ?? []);
		});
	}
	return { nodes, pairs, statements, quotes };
}
