import type { Span } from "../source/span.ts";

/** A stretch of text that names or describes an entity. `text` equals the document's text at the span. */
export interface Mention extends Span {
	/** Local id of the entity it refers to. */
	readonly entity: string;
	readonly text: string;
	/** How the link was made: `name`, `alias`, `acronym`, `surname`, `description`, `pronoun`, … */
	readonly reason: string;
}
