import { byCodeUnit } from "../order.ts";
import type { Evidence, Statement } from "../statement/statement.ts";

/** Statements with one id made one with the evidence of all, sorted by id; evidence by document and place, each once. */
export function mergeStatements(statements: Iterable<Statement>): readonly Statement[] {
	const merged = new StatementMerger();
	for (const statement of statements) merged.add(statement);
	return [...merged.sorted()];
}

/** Merges statements as they come, one document after the other. */
export class StatementMerger {
	private readonly byId = new Map<string, Statement & { readonly evidence: Evidence[] }>();

	add(statement: Statement): void {
		const known = this.byId.get(statement.id);
		if (known === undefined) this.byId.set(statement.id, { ...statement, evidence: [...statement.evidence] });
		else known.evidence.push(...statement.evidence);
	}

	get size(): number {
		return this.byId.size;
	}

	*sorted(): Generator<Statement> {
		for (const id of [...this.byId.keys()].sort(byCodeUnit)) {
			const statement = this.byId.get(id);
			if (statement !== undefined) yield { ...statement, evidence: distinct(statement.evidence) };
		}
	}
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
	const byKey = new Map(
		evidence.map((piece) => [JSON.stringify([piece.document, piece.start, piece.end, piece.rule]), piece]),
	);
	return [...byKey.values()].sort(
		(a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end || byCodeUnit(a.rule, b.rule),
	);
}
