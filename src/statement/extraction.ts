import type { Entity } from "../entity/entity.ts";
import type { Mention } from "../mention/mention.ts";
import type { Document } from "../source/document.ts";
import type { Span } from "../source/span.ts";
import type { Statement } from "./statement.ts";

/** A passage that looked like a mention or a fact but was not stated, and why. */
export interface Unresolved extends Span {
	readonly text: string;
	/** `office-without-holder`, `surname-ambiguous`, `frame-without-object` … */
	readonly reason: string;
}

/** What one document says: the result of the extractor, with ids local to the document. A pure function of the document. */
export interface Extraction {
	readonly document: Document;
	readonly entities: readonly Entity[];
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	readonly unresolved: readonly Unresolved[];
}

/** An extractor reads one document. The default uses rules alone; another may ask a model and be held to the same grounding. */
export interface Extractor {
	/** Name and version, recorded in the provenance of every statement. */
	readonly name: string;
	extract(document: Document): Extraction;
}
