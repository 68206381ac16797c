import type { Predicate, Status } from "../ontology/terms.ts";
import type { Span } from "../source/span.ts";

/** The passage of a document that says a statement. `quote` equals the document's text at the span. */
export interface Evidence extends Span {
	/** Id of the document. */
	readonly document: string;
	readonly quote: string;
	/** Where subject, object and evoking words stand, if in the text; each lies in the same document. */
	readonly subject?: Span;
	readonly object?: Span;
	readonly trigger?: Span;
	/** 0–1: how sure the rule is, by its kind and by how its arguments were resolved. */
	readonly confidence: number;
	/** The frame or rule that found it: `frame/meet`, `name/office-apposition` … */
	readonly rule: string;
	/** Local id of the person or body that the text reports as saying so, where it is not the document itself. */
	readonly statedBy?: string;
}

/** A fact as the documents state it. Its id is a hash of the content, so equal statements of two machines are one. */
export interface Statement {
	readonly id: string;
	readonly subject: string;
	readonly predicate: Predicate;
	/** Entity id; for `heldOn` an EDTF date (`2018`, `2016-05`, `2022-07-07/2022-07-08`). */
	readonly object: string;
	/** Name of the office, for `holdsOffice`. */
	readonly title?: string;
	readonly status: Status;
	/** EDTF date of what is stated, with the precision of the text. */
	readonly date?: string;
	/** A finer kind of the relation, in kebab case: `call`, `state-visit`, `ratified`, `co-chair`, `former` … */
	readonly kind?: string;
	/** PLOVER category of an interaction: `CONSULT`, `AID` … */
	readonly category?: string;
	readonly evidence: readonly Evidence[];
}
