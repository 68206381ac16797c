import type { Predicate, Status } from "../ontology/terms.ts";
import type { Span } from "../source/span.ts";
import type { Reference } from "./discourse/reference.ts";

/** What one passage says, before findings of the same statement are merged. */
export interface Finding {
	readonly subject: Reference;
	readonly predicate: Predicate;
	/** A reference, or for `heldOn` an EDTF date. */
	readonly object: Reference | string;
	readonly status: Status;
	readonly title?: string;
	readonly kind?: string;
	readonly category?: string;
	readonly date?: string;
	readonly confidence: number;
	readonly rule: string;
	readonly trigger?: Span;
	/** The sentence. */
	readonly passage: Span;
	/** Said by a verb rather than a name or a noun: what it says of time and mood counts more. */
	readonly clausal: boolean;
	/** Said by an occasion's name, or by what hangs on it; true if the words do not tell whether it was held, so that the rest of the document must. */
	readonly open?: boolean;
	/** Counts only where nothing else is said of it: the day of a text for that of its occasion. */
	readonly presumed?: boolean;
}

export const objectOf = (finding: Finding): string =>
	typeof finding.object === "string" ? finding.object : finding.object.entity;
