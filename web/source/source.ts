import type { ViewQuote, ViewText } from "../../src/export/viewer-data.ts";

/** Rows of a SELECT or ASK, or the triples of a CONSTRUCT, as text cells. */
export interface QueryResult {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly QueryCell[])[];
	readonly truncated: boolean;
}

export interface QueryCell {
	readonly kind: "iri" | "literal" | "blank" | "none";
	readonly value: string;
}

/** A query that did not run, with the place of the fault where it is known (from 1). */
export class QueryError extends Error {
	readonly line: number | undefined;
	readonly column: number | undefined;
	constructor(message: string, line?: number, column?: number) {
		super(message);
		this.line = line;
		this.column = column;
	}
}

/** Where quotes, texts and answers come from: the page itself, or the server. */
export interface Source {
	readonly offline: boolean;
	/** The evidence of a statement; kept once read. */
	readonly quotes: (statement: number) => Promise<readonly ViewQuote[]>;
	/** The same if it is already at hand. */
	readonly quotesNow: (statement: number) => readonly ViewQuote[] | undefined;
	readonly text: (document: number) => Promise<ViewText | undefined>;
	/** Statements whose quotes contain the words. */
	readonly searchQuotes: (words: string, limit: number) => Promise<readonly number[]>;
	/** Left out where no query can be answered. */
	readonly query?: (sparql: string) => Promise<QueryResult>;
	/** Queries see what is asserted, and not the graphs of the documents. */
	readonly assertedOnly?: boolean;
}
