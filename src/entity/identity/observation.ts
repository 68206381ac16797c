import type { EntityType, Predicate, Status } from "../../ontology/terms.ts";
import { byCodeUnit } from "../../order.ts";
import type { Entity } from "../entity.ts";

/** What a document says of its entities, as far as it helps to tell who is who. Ids are local to the document. */
export interface ObservedFact {
	readonly subject: string;
	readonly predicate: Predicate;
	/** Entity id, or an EDTF date for `heldOn`. */
	readonly object: string;
	/** Name of the office, for `holdsOffice`. */
	readonly title?: string;
	readonly status: Status;
	readonly date?: string;
	readonly kind?: string;
}

/** A document as identity sees it: no text, only what was found in it. */
export interface ObservedDocument {
	readonly id: string;
	/** ISO date of the document. */
	readonly date?: string;
	readonly entities: readonly Entity[];
	readonly facts: readonly ObservedFact[];
}

/** One entity of one document. */
export interface Sighting {
	readonly document: ObservedDocument;
	readonly entity: Entity;
}

/**
 * Sightings that are one thing by their id alone. `id` is the local id, or a qualified one where the local id would hold
 * several things ("Ministry of Foreign Affairs" of two documents).
 */
export interface IdentityNode {
	readonly id: string;
	/** The id in the documents. */
	readonly local: string;
	readonly type: EntityType;
	readonly sightings: readonly Sighting[];
	/** Why the sightings stand apart from others with the same local id; absent if they do not. */
	readonly apart?: string;
}

/** Two nodes that a rule takes for one. */
export interface Link {
	readonly a: string;
	readonly b: string;
	/** 0–1. */
	readonly score: number;
	readonly reason: string;
}

/** What the rules of one type of entity say: nodes, what joins them, and why some were left apart. */
export interface Judgement {
	readonly nodes: readonly IdentityNode[];
	readonly links: readonly Link[];
	/** Pairs that must not be joined, not even through others. */
	readonly apart: readonly (readonly [string, string])[];
	/** By node: why it was not joined with what it resembles. */
	readonly refusals: ReadonlyMap<string, string>;
	/** Id of a cluster of nodes; by default that of its best node. */
	readonly idOf?: (nodes: readonly IdentityNode[]) => string;
}

/** The last 8 digits of a document's id, a hash of its text: what tells equal names of two documents apart. */
export const documentMark = ({ id }: ObservedDocument): string => id.slice(-8).replace(/[^\p{L}\p{N}]+/gu, "");

/** Sightings in one order whatever the order of the documents. */
export const bySighting = (a: Sighting, b: Sighting): number =>
	byCodeUnit(a.document.id, b.document.id) || byCodeUnit(a.entity.id, b.entity.id);
