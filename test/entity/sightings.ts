import type { Entity } from "../../src/entity/entity.ts";
import type { Decisions, ObservedDocument, ObservedFact, Resolved } from "../../src/entity/identity.ts";
import { resolveIdentities } from "../../src/entity/identity.ts";
import type { EntityType } from "../../src/ontology/terms.ts";

/** An entity as a document gives it: `entity("person/john-kerry", "John Kerry")`. */
export function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
	const type = id.slice(0, id.indexOf("/")) as EntityType;
	return { id, type, name, aliases: [], named: true, sameAs: [], ...more };
}

export const fact = (
	subject: string,
	predicate: ObservedFact["predicate"],
	object: string,
	more: Partial<ObservedFact> = {},
): ObservedFact => ({ subject, predicate, object, status: "actual", ...more });

/** "President of Russia". */
export const office = (person: string, title: string, body: string): ObservedFact =>
	fact(person, "holdsOffice", body, { title });

export const document = (
	id: string,
	date: string,
	entities: readonly Entity[],
	facts: readonly ObservedFact[] = [],
): ObservedDocument => ({
	id: `${id}-${`${id}00000000`.slice(0, 8)}`,
	...(date === "" ? {} : { date }),
	entities,
	facts,
});

/** Which id the entity of a document has in the graph: document by its place in the list, entity by its local id. */
export function idsOf(
	documents: readonly ObservedDocument[],
	decisions?: Decisions,
): (document: number, local: string) => string | undefined {
	const resolved = resolveIdentities(documents, decisions);
	return (index, local) => resolvedOf(resolved, documents[index], local)?.entity;
}

export const resolvedOf = (
	resolved: readonly Resolved[],
	document: ObservedDocument | undefined,
	local: string,
): Resolved | undefined => resolved.find((one) => one.document === document?.id && one.local === local);
