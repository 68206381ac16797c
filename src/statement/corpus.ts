import type { Entity } from "../entity/entity.ts";
import type { Document } from "../source/document.ts";
import type { Extraction } from "./extraction.ts";
import type { Statement } from "./statement.ts";

/** What is known of a document without reading its text again. */
export interface DocumentSummary extends Omit<Document, "text" | "blocks"> {
	/** Length of the text in UTF-16 code units. */
	readonly length: number;
	readonly statements: number;
	readonly mentions: number;
	readonly unresolved: number;
}

/**
 * Many documents with one identity for each thing: what every view, export and measure starts from.
 * Entities, statements and summaries are in memory; texts and mentions are read one document at a time.
 * Everything is sorted (documents by path, the rest by id), so two builds of the same input agree.
 */
export interface Corpus {
	/** IRI that ids are relative to, ending in `/`. */
	readonly base: string;
	readonly documents: readonly DocumentSummary[];
	readonly entities: ReadonlyMap<string, Entity>;
	/** Merged over documents: a statement that three documents make has (at least) three pieces of evidence. */
	readonly statements: readonly Statement[];
	/** The documents one by one, in order, with the ids of this corpus. */
	extractions(): Iterable<Extraction>;
	/** One document with text, mentions and statements, by its id. */
	extraction(document: string): Extraction | undefined;
}
