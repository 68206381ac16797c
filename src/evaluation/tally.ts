/** Counts of what was wanted, what was given, and what was both. */
export interface Tally {
	readonly found: number;
	readonly predicted: number;
	readonly gold: number;
}

export interface Scores extends Tally {
	/** Share of the given that was wanted; 1 if nothing was given. */
	readonly precision: number;
	/** Share of the wanted that was given; 1 if nothing was wanted. */
	readonly recall: number;
	readonly f1: number;
}

export const emptyTally: Tally = { found: 0, predicted: 0, gold: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
	found: a.found + b.found,
	predicted: a.predicted + b.predicted,
	gold: a.gold + b.gold,
});

export function scoresOf({ found, predicted, gold }: Tally): Scores {
	const precision = predicted === 0 ? 1 : found / predicted;
	const recall = gold === 0 ? 1 : found / gold;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { found, predicted, gold, precision, recall, f1 };
}
