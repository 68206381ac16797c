import { byCodeUnit } from "../order.ts";
import type { Evidence } from "../statement/statement.ts";

/** The passage shown for an edge, and the id of the document it stands in. */
export interface Quote {
	readonly text: string;
	readonly document: string;
	readonly start: number;
	readonly end: number;
	readonly confidence: number;
}

/** The surest passage; among equals the shortest, then the first by document and place. Empty if there is none. */
export function bestQuote(evidence: readonly Evidence[]): Quote {
	return bestQuoteOf([{ evidence }]);
}

/** The same of all that says some statements. */
export function bestQuoteOf(statements: readonly { readonly evidence: readonly Evidence[] }[]): Quote {
	let best: Evidence | undefined;
	for (const { evidence } of statements)
		for (const next of evidence) if (!best || precedes(best, next) > 0) best = next;
	if (!best) return { text: "", document: "", start: 0, end: 0, confidence: 0 };
	const { quote: text, document, start, end, confidence } = best;
	return { text, document, start, end, confidence };
}

const precedes = (a: Evidence, b: Evidence): number =>
	b.confidence - a.confidence ||
	a.quote.length - b.quote.length ||
	byCodeUnit(a.document, b.document) ||
	a.start - b.start ||
	byCodeUnit(a.quote, b.quote);
