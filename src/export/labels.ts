import type { EntityType, Predicate } from "../ontology/terms.ts";

/** Node label of property graphs: `Person`, `State`. */
export const nodeLabel = (type: EntityType): string => type.charAt(0).toUpperCase() + type.slice(1);

/** Relationship type of property graphs: `metWith` is `MET_WITH`. */
export const relationType = (predicate: Predicate): string =>
	predicate.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
