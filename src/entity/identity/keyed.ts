import { bySighting, compare, type IdentityNode, type Link, type Sighting } from "./observation.ts";

/** A sighting with what it is: equal keys are one thing. */
export interface Keyed {
	readonly sighting: Sighting;
	readonly key: string;
	/** Why equal keys are one: shown where two local ids meet. */
	readonly reason: string;
	/** Part of the id that tells it from others of the same local id; empty if none is needed. */
	readonly mark: string;
	/** Why it needs a mark. */
	readonly apart?: string;
	readonly score?: number;
}

/** Nodes by local id and mark, and links between nodes of one key. */
export function nodesAndLinks(keyed: readonly Keyed[]): {
	readonly nodes: readonly IdentityNode[];
	readonly links: readonly Link[];
	/** Key of each node. */
	readonly keys: ReadonlyMap<string, string>;
} {
	const groups = new Map<string, Keyed[]>();
	for (const one of keyed) {
		const id = idWith(one.sighting.entity.id, one.mark);
		const group = groups.get(id);
		if (group === undefined) groups.set(id, [one]);
		else group.push(one);
	}
	const nodes: IdentityNode[] = [];
	const byKey = new Map<string, { readonly id: string; readonly reason: string; readonly score: number }[]>();
	const keys = new Map<string, string>();
	for (const [id, group] of [...groups].sort(([a], [b]) => compare(a, b))) {
		const sorted = [...group].sort((a, b) => bySighting(a.sighting, b.sighting));
		const { sighting, apart } = sorted[0] as Keyed;
		const { id: local, type } = sighting.entity;
		nodes.push({
			id,
			local,
			type,
			sightings: sorted.map((one) => one.sighting),
			...(apart === undefined ? {} : { apart }),
		});
		for (const { key, reason, score = 0.95 } of sorted) {
			keys.set(id, key);
			byKey.set(key, [...(byKey.get(key) ?? []), { id, reason, score }]);
		}
	}
	return { nodes, links: [...byKey.values()].flatMap(star), keys };
}

/** `event/nato-summit` with the mark `2022` is `event/nato-summit-2022`. */
export const idWith = (local: string, mark: string): string => (mark === "" ? local : `${local}-${mark}`);

function star(
	group: readonly { readonly id: string; readonly reason: string; readonly score: number }[],
): readonly Link[] {
	const [center, ...others] = [...new Map(group.map((one) => [one.id, one] as const)).values()];
	if (center === undefined) return [];
	return others.map(({ id, reason, score }) => ({ a: center.id, b: id, score: Math.min(score, center.score), reason }));
}
