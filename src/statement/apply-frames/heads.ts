import type { Group } from "../group.ts";

/** Whether a group has one of some nouns, not denied by "no". */
export function hasHead(group: Group | undefined, heads: ReadonlySet<string>): boolean {
	if (group !== undefined)
		for (const { noun } of group.members) if (heads.has(noun.head) && noun.opener !== "no") return true;
	return false;
}
