import type { Entity } from "../entity/entity.ts";
import { isFullName } from "../entity/identity/person-words.ts";
import { byCodeUnit } from "../order.ts";
import { fold } from "../text/tokenize.ts";

/**
 * Entities with one id made one, sorted by id. The form that most of them use is the name, the longest of several such;
 * all others are aliases. The result does not depend on the order of the input.
 */
export function mergeEntities(entities: Iterable<Entity>): readonly Entity[] {
	const groups = new Map<string, Entity[]>();
	for (const entity of entities) {
		const group = groups.get(entity.id);
		if (group === undefined) groups.set(entity.id, [entity]);
		else group.push(entity);
	}
	return [...groups.keys()].sort(byCodeUnit).map((id) => mergeGroup(groups.get(id) ?? []));
}

function mergeGroup(group: readonly Entity[]): Entity {
	const name = prevailingName(group);
	const [model] = [...group].sort(compareModels) as [Entity, ...Entity[]];
	if (group.length === 1) return model;
	const kind = group
		.map((entity) => entity.kind)
		.filter((value) => value !== undefined)
		.sort(byCodeUnit)[0];
	const names = new Set(group.flatMap((entity) => [entity.name, ...entity.aliases]));
	names.delete(name);
	return {
		id: model.id,
		type: model.type,
		...(kind === undefined ? {} : { kind }),
		name,
		aliases: [...names].sort(byCodeUnit),
		named: group.some((entity) => entity.named),
		sameAs: [...new Set(group.flatMap((entity) => entity.sameAs))].sort(byCodeUnit),
	};
}

const compareModels = (a: Entity, b: Entity): number => byCodeUnit(a.type, b.type) || byCodeUnit(a.name, b.name);

/** Named entities alone choose the name, if there are any: a description ("the talks") never replaces one, nor a surname a full name. */
function prevailingName(group: readonly Entity[]): string {
	const named = some(
		group.filter((entity) => entity.named),
		group,
	);
	const full = some(
		named.filter(({ type, name }) => type !== "person" || isFullName(name)),
		named,
	);
	const counts = new Map<string, number>();
	for (const { name } of full) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [[best]] = [...counts].sort(
		([a, timesA], [b, timesB]) => timesB - timesA || b.length - a.length || byCodeUnit(a, b),
	) as [[string, number]];
	return full[0]?.type === "person" ? asWrittenBest(best, [...counts.keys()].sort(byCodeUnit)) : best;
}

/** What stood in capitals or without accents was read as "Mclund", "Lofven"; where another text writes "McLund", "Löfven", that is the name. */
const asWrittenBest = (best: string, names: readonly string[]): string =>
	names
		.filter((name) => fold(name) === fold(best))
		.reduce((chosen, name) => (written(name) > written(chosen) ? name : chosen), best);

/** How much of the writing is kept. */
const written = (name: string): number =>
	(name.match(/\p{Lu}/gu)?.length ?? 0) + (name.normalize("NFD").match(/\p{M}/gu)?.length ?? 0);

const some = <Item>(items: readonly Item[], otherwise: readonly Item[]): readonly Item[] =>
	items.length > 0 ? items : otherwise;
