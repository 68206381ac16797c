import { byCodeUnit } from "../../order.ts";
import { fold } from "../../text/tokenize.ts";
import type { IdentityNode, Link } from "./observation.ts";

/**
 * A short name or acronym is the thing that some document introduces with it ("Organisation X (ORX)", "Taiwan Relations Act" of
 * the "U.S.-Taiwan Relations Act"), if all documents that do so mean one. `mayOmit` judges the words that a short name leaves out.
 */
export function shortNames(
	nodes: readonly IdentityNode[],
	mayOmit: (words: string) => boolean = () => true,
): readonly Link[] {
	const introduced = new Map<string, Map<string, string>>();
	for (const { id, sightings } of nodes)
		for (const { entity } of sightings)
			for (const form of entity.aliases) {
				const key = fold(form);
				const full = introduced.get(key) ?? new Map<string, string>();
				if (key !== fold(entity.name)) introduced.set(key, full.set(id, entity.name));
			}
	return nodes.flatMap(({ id, apart, sightings }) => {
		const name = sightings[0]?.entity.name ?? "";
		if (apart !== undefined || !/\S\s+\S|^[\p{Lu}\p{N}][\p{Lu}\p{N}&+.-]{2,}$/u.test(name)) return [];
		const full = [...(introduced.get(fold(name)) ?? [])]
			.filter(([other]) => other !== id)
			.sort(([a], [b]) => byCodeUnit(a, b));
		const [only] = full;
		if (only === undefined || full.length > 1 || !shortens(fold(name), fold(only[1]), mayOmit)) return [];
		return [{ a: id, b: only[0], score: 0.85, reason: `${name} is introduced as its short name` }];
	});
}

/** An acronym, or the name without a beginning or end that may be left out; in "A and B", B is another thing. */
function shortens(short: string, full: string, mayOmit: (words: string) => boolean): boolean {
	if (!short.includes(" ")) return true;
	const rest = full.startsWith(`${short} `) || full.endsWith(` ${short}`) ? full.replace(short, " ") : undefined;
	return rest !== undefined && !/\band\b/u.test(rest) && mayOmit(rest);
}
