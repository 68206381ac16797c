import { EntenteError } from "../errors.ts";
import { type EntityType, entityTypes, type Predicate, predicates, type Status } from "../ontology/terms.ts";

export interface GoldEntity {
	readonly id: string;
	readonly type: EntityType;
	readonly name: string;
	readonly aliases?: readonly string[];
	/** Reasonable readers may leave it out: finding it costs nothing, missing it costs nothing. */
	readonly optional?: boolean;
}

export interface GoldFact {
	readonly subject: string;
	readonly predicate: Predicate;
	/** Id of a gold entity; for `heldOn` a date. */
	readonly object: string;
	readonly title?: string;
	readonly status?: Status;
	readonly quote?: string;
	readonly optional?: boolean;
}

/** What a careful reader takes from one document. */
export interface Gold {
	/** File name of the document, without folder. */
	readonly document: string;
	readonly entities: readonly GoldEntity[];
	readonly facts: readonly GoldFact[];
}

/** Reads a gold file. @param place names it in errors. @throws EntenteError if it does not fit. */
export function parseGold(json: string, place: string): Gold {
	const gold = parse(json, place) as Partial<Gold> | null;
	if (typeof gold?.document !== "string" || !Array.isArray(gold.entities) || !Array.isArray(gold.facts))
		throw new EntenteError(`${place}: a gold file needs "document", "entities" and "facts"`);
	const ids = new Set(gold.entities.map(({ id }) => id));
	for (const { id, type } of gold.entities)
		if (!entityTypes.includes(type))
			throw new EntenteError(`${place}: entity ${id} has the unknown type "${type}"; use ${entityTypes.join(", ")}`);
	for (const { subject, predicate, object } of gold.facts) {
		if (!predicates.includes(predicate))
			throw new EntenteError(`${place}: unknown predicate "${predicate}"; use ${predicates.join(", ")}`);
		const stranger = [subject, ...(predicate === "heldOn" ? [] : [object])].find((id) => !ids.has(id));
		if (stranger !== undefined)
			throw new EntenteError(`${place}: ${predicate} names "${stranger}", which is not among its entities`);
	}
	return gold as Gold;
}

function parse(json: string, place: string): unknown {
	try {
		return JSON.parse(json);
	} catch (cause) {
		throw new EntenteError(`${place}: not JSON; a gold file is one JSON object`, { cause });
	}
}
