import { type Attachment, named } from "../complement.ts";
import { addressee } from "../discourse/addressee.ts";
import { modifiersOf } from "../discourse/names-in-phrase.ts";
import { occasionSpokenOf } from "../discourse/occasions.ts";
import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { Evocation, Slot } from "../frame.ts";
import { giversOf } from "../gift.ts";
import type { Group } from "../group.ts";
import { lightAttachments } from "../light-verb.ts";
import type { Phrase } from "../phrase.ts";
import { holdersOf, type NounSite, possessorOf } from "../possessor.ts";
import { authorAt } from "../speech-title.ts";
import { withListed } from "./colon-list.ts";
import { reached } from "./reach.ts";

/** What stands in a slot around a noun. */
export function slotReferences(
	site: NounSite,
	evocation: Evocation,
	slot: Slot,
	discourse: Discourse,
): readonly Reference[] {
	const { parse, frame, noun, at, attachments, holder } = site;
	if (slot === "possessor") return possessorOf(site, discourse);
	if (slot === "modifier") return modifiersOf(noun, discourse.sentence);
	if (slot === "occasion") return occasionSpokenOf(discourse);
	if (slot === "giver") return giversOf(site, discourse);
	if (slot === "addressee") return isCall(parse.phrases, at) ? addressee(discourse) : [];
	if (slot === "author") return authorAt(parse, noun, discourse);
	if (slot === "holder") return holder === undefined ? [] : holdersOf(holder, frame, discourse);
	const own = evocation.reach !== "actor" ? nearestOf(attachments, slot) : named(attachments, slot);
	return [...own, ...named(lightAttachments(holder, at), slot)].flatMap((group) =>
		reached(evocation, withListed(parse.phrases, group), discourse),
	);
}

/** "support *to Kenya* in its resistance to pressure": a preposition that comes again after another says no more of the noun. */
function nearestOf(attachments: readonly Attachment[], word: string): readonly Group[] {
	const first = attachments.findIndex((one) => one.word === word);
	if (first < 0) return [];
	const end = attachments.findIndex((one, at) => at > first && one.word !== word);
	return attachments.slice(first, end < 0 ? undefined : end).map(({ group }) => group);
}

/** "*Welcome* to Washington", "Mr. President, *welcome* back": said to somebody; "the warm welcome" is told of. */
function isCall(phrases: readonly Phrase[], at: number): boolean {
	const noun = phrases[at];
	const before = phrases[at - 1]?.type ?? "comma";
	return noun?.type === "noun" && noun.to === noun.from + 1 && /^(?:comma|coordinator|adverb|stop)$/.test(before);
}
