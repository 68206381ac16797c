import type { Comparison } from "./compare.ts";
import type { Model } from "./model.ts";
import { bestStatement } from "./node-facts.ts";

export interface ChangeGroup {
	readonly era: "then" | "both" | "now";
	readonly label: string;
	/** A statement for each pair, the best evidenced pairs first. */
	readonly statements: readonly number[];
}

/** Pairs by the period they belong to, each with the statement that best stands for it. */
export function compareRows(model: Model, comparison: Comparison): readonly ChangeGroup[] {
	const groups = [
		["then", "Only in the first", comparison.then],
		["now", "Only in the second", comparison.now],
		["both", "In both", comparison.now],
	] as const;
	return groups.map(([era, label, period]) => {
		const code = era === "then" ? 1 : era === "both" ? 2 : 3;
		const pairs = [...comparison.pair.keys()]
			.filter((pair) => comparison.pair[pair] === code)
			.sort((a, b) => (period.weight[b] ?? 0) - (period.weight[a] ?? 0) || a - b);
		const statements = pairs.map((pair) => bestStatement(model, period, pair));
		return { era, label, statements: statements.filter((s) => s >= 0) };
	});
}
