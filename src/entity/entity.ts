import type { EntityType } from "../ontology/terms.ts";

/**
 * A thing that a document speaks of. `id` is the path under the base IRI: `state/RUS`, `person/sergey-lavrov`,
 * `event/2021-07-06-special-asean-russia-foreign-ministers-meeting`.
 */
export interface Entity {
	readonly id: string;
	readonly type: EntityType;
	/** A finer class of the ontology, in kebab case: `ministry`, `summit`, `joint-statement` … */
	readonly kind?: string;
	readonly name: string;
	/** Other forms, sorted, without `name`. */
	readonly aliases: readonly string[];
	/** False for an occasion or instrument that the text only describes. */
	readonly named: boolean;
	/** IRIs of the same thing elsewhere (Wikidata, ISO), sorted. */
	readonly sameAs: readonly string[];
}
