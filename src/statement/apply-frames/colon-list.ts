import { type Group, groupFrom } from "../group.ts";
import type { Phrase } from "../phrase.ts";

/** "designated two financiers operating in Kenya: *Omar Diallo and Lena Okafor*": those whom a colon lists after their plain noun, with them. */
export function withListed(phrases: readonly Phrase[], group: Group): Group {
	const last = group.members.at(-1)?.noun;
	if (last === undefined || !counted.test(last.head) || last.possessed || last.name !== undefined) return group;
	const length = phrases.slice(group.end).findIndex((phrase) => phrase.type === "stop" || isPredicate(phrase));
	const at = length < 0 ? -1 : group.end + length;
	const [colon, first] = phrases.slice(at, at + 2);
	if (at < 0 || colon?.type !== "stop" || colon.word !== ":" || first?.type !== "noun") return group;
	if (!/^(?:person|organisation)$/.test(first.name?.atom.type ?? "")) return group;
	return { ...group, members: [...group.members, ...groupFrom(phrases, at + 1, true).members] };
}

const isPredicate = (phrase: Phrase): boolean => phrase.type === "verb" && phrase.form === "finite";

const counted =
	/^(?:individual|person|leader|official|member|officer|financier|facilitator|operative|commander|oligarch|elite|entity|company|bank|firm|institution|organi[sz]ation|group|minister|judge|businessman|trafficker)$/;
