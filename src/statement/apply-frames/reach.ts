import type { Reference } from "../discourse/reference.ts";
import { isBesideOwner } from "../discourse/representative.ts";
import { topicsOf } from "../discourse/topics.ts";
import type { Discourse } from "../discourse.ts";
import type { Evocation } from "../frame.ts";
import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";

/** What a group in an object slot means, as far as the frame reaches: who acts, or what it is about. */
export const reached = ({ reach, objectHeads }: Evocation, group: Group, discourse: Discourse): readonly Reference[] =>
	reach === "actor"
		? discourse.actors(group)
		: topicsOf(withoutThoseBeside(group, objectHeads, discourse), reach === "topic", discourse);

/** "supports *the parties* in their talks": neither of them. */
const isDispute = ({ head, names, opener }: NounPhrase): boolean =>
	head === "party" && opener === "the" && names.length === 0;

/** "supports *NATO's partners*" reaches others than NATO; "is Norway's *ally*" reaches Norway, where the frame asks for that word. */
const withoutThoseBeside = (group: Group, heads: ReadonlySet<string> | undefined, { sentence }: Discourse): Group => ({
	...group,
	members: group.members.filter(
		({ noun }, index, members) =>
			(!isBesideOwner(noun) &&
				!isDispute(noun) &&
				!(sentence.tokens[noun.from - 1]?.text === "," && isApposed(noun, members[index - 1]?.noun))) ||
			heads?.has(noun.head) === true,
	),
});

/** "stands with Norway, *our key NATO ally*": Norway again. */
const isApposed = ({ head, opener }: NounPhrase, before: NounPhrase | undefined): boolean =>
	before?.name?.atom.type === "state" &&
	/^(?:ally|partner|friend|neighbou?r)$/.test(head) &&
	/^(?:our|its|their|an?)$/.test(opener);
