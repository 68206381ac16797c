import type { Reference } from "../discourse/reference.ts";
import { topicsOf } from "../discourse/topics.ts";
import type { Discourse } from "../discourse.ts";
import type { Evocation } from "../frame.ts";
import type { Group } from "../group.ts";

/** What a group in an object slot means, as far as the frame reaches: who acts, or what it is about. */
export const reached = ({ reach }: Evocation, group: Group, discourse: Discourse): readonly Reference[] =>
	reach === "actor" ? discourse.actors(group) : topicsOf(group, reach === "topic", discourse);
