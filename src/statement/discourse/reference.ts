import type { EntityType } from "../../ontology/terms.ts";
import type { Span } from "../../source/span.ts";

/** A thing that a phrase refers to, where, and how sure that is. */
export interface Reference {
	readonly entity: string;
	readonly type: EntityType;
	readonly span: Span;
	/** 1 for a name, less for what was inferred. */
	readonly confidence: number;
	readonly reason: string;
}

/** The first reference to each entity, in order. */
export function unique(references: readonly Reference[]): readonly Reference[] {
	if (references.length < 2) return references;
	const seen = new Set<string>();
	return references.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}
