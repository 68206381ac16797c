import type { EntityType, Predicate, Status } from "../ontology/terms.ts";

/**
 * What the viewer reads: a corpus in columns, so that fifteen thousand nodes stay a few megabytes of JSON. Things refer to
 * each other by position. Nodes are sorted by importance, so the position of a node is its rank.
 */
export interface ViewData {
	readonly format: "entente-view";
	readonly version: 1;
	/** IRI that node and statement ids are relative to. */
	readonly base: string;
	readonly title: string;
	readonly types: readonly EntityType[];
	readonly predicates: readonly Predicate[];
	readonly statuses: readonly Status[];
	readonly nodes: ViewNodes;
	readonly statements: ViewStatements;
	readonly evidence: ViewEvidence;
	readonly documents: readonly ViewDocument[];
	/** Names of the rules that evidence refers to. */
	readonly rules: readonly string[];
	/** Why names were taken for a node; left out where that is not known. */
	readonly identity?: ViewIdentity;
	/** One a document, in an offline page only; a server answers for them one at a time. */
	readonly texts?: readonly ViewText[];
}

/** Columns of equal length, one row a node, strongest first. Empty strings and -1 stand for what is not known. */
export interface ViewNodes {
	readonly id: readonly string[];
	readonly type: readonly number[];
	readonly kind: readonly string[];
	readonly name: readonly string[];
	readonly aliases: readonly (readonly string[])[];
	readonly links: readonly (readonly string[])[];
	readonly named: readonly (0 | 1)[];
	readonly mentions: readonly number[];
	/** Documents that mention the node. */
	readonly documents: readonly number[];
	readonly community: readonly number[];
	/** Positions on a plane of about a thousand units, y upwards. */
	readonly x: readonly number[];
	readonly y: readonly number[];
	/** Measures by name, each a column; `strength` and `degree` are always there, `pagerank` where it converged. */
	readonly measures: Readonly<Record<string, readonly number[]>>;
}

/** Columns of equal length in order of nodes: why a name was taken for a node, or kept apart from another. */
export interface ViewIdentity {
	readonly node: readonly number[];
	/** Position in `reasons`. */
	readonly reason: readonly number[];
	/** The name as it is written there. */
	readonly name: readonly string[];
	/** Positions of the documents that write it so. */
	readonly documents: readonly (readonly number[])[];
	readonly reasons: readonly string[];
}

export interface ViewStatements {
	readonly id: readonly string[];
	readonly subject: readonly number[];
	readonly predicate: readonly number[];
	/** Position of a node, or -1 where the object is a date. */
	readonly object: readonly number[];
	/** The date of a `heldOn`, by statement position. */
	readonly value: Readonly<Record<string, string>>;
	readonly title: Readonly<Record<string, string>>;
	readonly kind: Readonly<Record<string, string>>;
	readonly category: Readonly<Record<string, string>>;
	readonly status: readonly number[];
	readonly date: readonly string[];
	/** Where a statement's evidence begins in the evidence columns; one entry more than there are statements. */
	readonly evidence: readonly number[];
}

export interface ViewEvidence {
	readonly document: readonly number[];
	/** Hundredths. */
	readonly confidence: readonly number[];
	/** The rest is left out by the server's overview and asked for when an edge is opened. */
	readonly detail?: ViewEvidenceDetail;
}

/** Offsets in UTF-16 code units into the document's text; spans of arguments are -1 where they are not in the text. */
export interface ViewEvidenceDetail {
	readonly start: readonly number[];
	readonly end: readonly number[];
	/** Six numbers a piece of evidence: subject, trigger and object, start and end each. */
	readonly spans: readonly number[];
	readonly rule: readonly number[];
	/** Node that the text reports as saying so, or -1. */
	readonly statedBy: readonly number[];
	/** The quotes, left out where the texts are at hand. */
	readonly quote?: readonly string[];
}

/** One piece of evidence with its words. */
export interface ViewQuote {
	/** Position in the evidence columns. */
	readonly evidence: number;
	readonly document: number;
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	readonly confidence: number;
	readonly rule: string;
	readonly statedBy: number;
	/** Start and end in the document, or undefined. */
	readonly subject?: readonly [number, number];
	readonly trigger?: readonly [number, number];
	readonly object?: readonly [number, number];
}

export interface ViewDocument {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly place: string;
	readonly path: string;
	readonly url: string;
	readonly issuer: string;
	/** Position of the first document with the same text: two copies of one release count once. */
	readonly copyOf: number;
	readonly length: number;
	readonly statements: number;
	readonly mentions: number;
	readonly unresolved: number;
}

export interface ViewText {
	readonly text: string;
	/** Start, end, node for each mention. */
	readonly mentions: readonly number[];
	/** Start and end of each passage that was recognised but not stated. */
	readonly unresolved: readonly number[];
	readonly reasons: readonly string[];
	/** Start and end of page furniture, and of headings and titles. */
	readonly furniture: readonly number[];
	readonly headings: readonly number[];
	/** Positions of the evidence that stands in this document, with the statement of each and its span: evidence, statement, start, end. */
	readonly evidence: readonly number[];
}
