import type { Entity } from "../entity/entity.ts";
import type { Mention } from "../mention/mention.ts";
import type { Gold, GoldEntity } from "./gold.ts";
import { normalise } from "./normalise.ts";

/** Which predicted entity is which gold entity, within one document. */
export interface EntityMatch {
	/** Named entities that the document mentions, in order of first mention. */
	readonly predicted: readonly Entity[];
	readonly toGold: ReadonlyMap<string, GoldEntity>;
	readonly toPredicted: ReadonlyMap<string, Entity>;
}

/**
 * Pairs each predicted entity with at most one gold entity of its type that shares a name; the pairs with most names in
 * common are made first, equal main names before all. Entities that the text only describes take no part.
 * @param mentions of the document, in its order.
 */
export function matchEntities(
	mentions: readonly Mention[],
	entities: ReadonlyMap<string, Entity>,
	gold: Gold,
): EntityMatch {
	const surfaces = surfacesOf(mentions, entities);
	const toGold = new Map<string, GoldEntity>();
	const toPredicted = new Map<string, Entity>();
	for (const { predicted, wanted } of candidates(surfaces, gold)) {
		if (toGold.has(predicted.id) || toPredicted.has(wanted.id)) continue;
		toGold.set(predicted.id, wanted);
		toPredicted.set(wanted.id, predicted);
	}
	return { predicted: [...surfaces.keys()], toGold, toPredicted };
}

interface Candidate {
	readonly predicted: Entity;
	readonly wanted: GoldEntity;
	readonly weight: number;
}

function surfacesOf(
	mentions: readonly Mention[],
	entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<Entity, ReadonlySet<string>> {
	const surfaces = new Map<Entity, Set<string>>();
	for (const mention of mentions) {
		const entity = entities.get(mention.entity);
		if (!entity?.named) continue;
		const forms = surfaces.get(entity) ?? new Set([entity.name, ...entity.aliases].map(normalise));
		surfaces.set(entity, forms.add(normalise(mention.text)));
	}
	return surfaces;
}

function candidates(surfaces: ReadonlyMap<Entity, ReadonlySet<string>>, gold: Gold): readonly Candidate[] {
	const all: Candidate[] = [];
	for (const [predicted, forms] of surfaces)
		for (const wanted of gold.entities) {
			if (wanted.type !== predicted.type) continue;
			const names = new Set([wanted.name, ...(wanted.aliases ?? [])].map(normalise));
			const overlap = [...names].filter((name) => forms.has(name)).length;
			const exact = normalise(wanted.name) === normalise(predicted.name) ? 10 : 0;
			if (overlap > 0) all.push({ predicted, wanted, weight: overlap + exact });
		}
	return all.sort((a, b) => b.weight - a.weight);
}
