import type { Quad } from "@rdfjs/types";

/** A store that answers SPARQL: the embedded one, or any SPARQL 1.1 store over HTTP. */
export interface SparqlStore {
	/** Answers one query. Rejects with `QueryError` where it is wrong, refused, too slow or failed. */
	query(sparql: string, options?: QueryOptions): Promise<QueryResults>;
	/** Runs one update. Refused unless the store was opened with `updates`. */
	update(sparql: string, options?: Pick<QueryOptions, "timeoutMs">): Promise<void>;
	/** Adds N-Quads, given in blocks of whole lines. */
	load(blocks: BlockSource): Promise<void>;
	/** Removes a named graph; no error if there is none. */
	dropGraph(iri: string): Promise<void>;
	/** Ends the store. Queries that wait are rejected. */
	close(): Promise<void>;
}

/** Text in blocks. A function is asked again when a store has to be filled anew, so that nothing is kept in memory twice. */
export type BlockSource = Blocks | (() => Blocks);
export type Blocks = Iterable<string> | AsyncIterable<string>;

export interface QueryOptions {
	/** Milliseconds before the query is stopped; 30,000 unless told. */
	readonly timeoutMs?: number;
	/** Rows (or triples) after which the result is cut and marked as truncated. */
	readonly maxRows?: number;
	/** The dataset of the protocol: graphs whose merge is the default graph, in place of FROM. */
	readonly defaultGraphs?: readonly string[];
	/** Graphs that GRAPH may name, in place of FROM NAMED. */
	readonly namedGraphs?: readonly string[];
	/** IRI that relative IRIs of the query refer to. */
	readonly baseIri?: string;
}

export type QueryResults = Bindings | Answer | Triples;

/** Result of SELECT. */
export interface Bindings {
	readonly kind: "bindings";
	readonly variables: readonly string[];
	/** Unbound variables are absent from a row. */
	readonly rows: readonly Row[];
	readonly truncated: boolean;
}
export type Row = Readonly<Record<string, ResultTerm>>;

/** Result of ASK. */
export interface Answer {
	readonly kind: "boolean";
	readonly value: boolean;
}

/** Result of CONSTRUCT and DESCRIBE. */
export interface Triples {
	readonly kind: "triples";
	readonly quads: readonly Quad[];
	readonly truncated: boolean;
}

/** A term as the SPARQL JSON results format writes it. */
export type ResultTerm = SimpleTerm | TripleTerm;
export interface SimpleTerm {
	readonly type: "uri" | "literal" | "typed-literal" | "bnode";
	readonly value: string;
	readonly "xml:lang"?: string;
	readonly datatype?: string;
}
export interface TripleTerm {
	readonly type: "triple";
	readonly value: { readonly subject: ResultTerm; readonly predicate: ResultTerm; readonly object: ResultTerm };
}

export const defaultTimeoutMs = 30_000;
