import { byCodeUnit } from "../../order.ts";
import { slug } from "../../text/slug.ts";
import { bySighting, documentMark, type IdentityNode, type Link, type Sighting } from "./observation.ts";

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
	/** The id is that of the lexicon. */
	readonly known?: boolean;
}

/** Nodes by name and mark, and links between nodes of one key. A node has one key: equal ids with several are told apart. */
export function nodesAndLinks(keyed: readonly Keyed[]): {
	readonly nodes: readonly IdentityNode[];
	readonly links: readonly Link[];
	/** Key of each node. */
	readonly keys: ReadonlyMap<string, string>;
} {
	const byKey = new Map<string, Member[]>();
	const nodes: IdentityNode[] = [];
	const keys = new Map<string, string>();
	for (const [id, group] of [...groupsById(keyed)].sort(([a], [b]) => byCodeUnit(a, b))) {
		const { sighting, apart, key, reason, score = 0.95 } = group[0] as Keyed;
		const { id: local, type } = sighting.entity;
		const sightings = group.map((one) => one.sighting);
		nodes.push({ id, local, type, sightings, ...(apart === undefined ? {} : { apart }) });
		keys.set(id, key);
		byKey.set(key, [...(byKey.get(key) ?? []), { id, reason, score }]);
	}
	return { nodes, links: [...byKey.values()].flatMap(star), keys };
}

interface Member {
	readonly id: string;
	readonly reason: string;
	readonly score: number;
}

function groupsById(keyed: readonly Keyed[]): ReadonlyMap<string, readonly Keyed[]> {
	const groups = new Map<string, Map<string, Keyed[]>>();
	for (const one of [...keyed].sort((a, b) => bySighting(a.sighting, b.sighting))) {
		const id = nodeId(one);
		const byKey = groups.get(id) ?? new Map<string, Keyed[]>();
		byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
		groups.set(id, byKey);
	}
	return new Map([...groups].flatMap(([id, byKey]) => separate(id, byKey)));
}

/** The key of most sightings has the id to itself; the others are marked by their first document. */
function separate(id: string, byKey: ReadonlyMap<string, readonly Keyed[]>): (readonly [string, readonly Keyed[]])[] {
	const ranked = [...byKey].sort(([a, one], [b, two]) => two.length - one.length || byCodeUnit(a, b));
	return ranked.map(([key, group], index) => {
		const document = group[0]?.sighting.document;
		return [
			index === 0 || document === undefined ? id : `${id}-${documentMark(document)}-${slug(key)}`,
			group,
		] as const;
	});
}

/** A document may have found a fuller name later than the id, so the name tells what it is. */
export function nodeId({ sighting, mark, known = false }: Keyed): string {
	const { id, type, name } = sighting.entity;
	return idWith(known || id.endsWith("-next") ? id : `${type}/${slug(name)}`, mark);
}

/** `event/nato-summit` with the mark `2022` is `event/nato-summit-2022`. */
export const idWith = (local: string, mark: string): string => (mark === "" ? local : `${local}-${mark}`);

function star([center, ...others]: readonly Member[]): readonly Link[] {
	if (center === undefined) return [];
	return others.map(({ id, reason, score }) => ({ a: center.id, b: id, score: Math.min(score, center.score), reason }));
}
