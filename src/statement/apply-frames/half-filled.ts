import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { Slot } from "../frame.ts";
import type { VerbSite } from "./verb-site.ts";

/**
 * A frame half filled looks like a fact and is not stated: the list a maintainer works down. Who acts may be left unsaid ("was signed"),
 * but not who stands *beside* one who acts: without that preposition nothing is said of them.
 */
export function noteHalfFilled(
	{ parse, frame, evocation, roles }: VerbSite,
	subjects: readonly Reference[],
	objects: readonly Reference[],
	discourse: Discourse,
): void {
	const { subject, object } = evocation;
	const filled = (slots: readonly Slot[]): boolean => slots.some((slot) => roles(slot).length > 0);
	if (subjects.length === 0 && objects.length > 0 && (subject.some((slot) => acting.has(slot)) || filled(subject)))
		discourse.misses.note(`${frame.id}: subject not resolved`, parse.sentence.sentence);
	if (subjects.length > 0 && objects.length === 0 && !frame.mutual && frame.predicate !== "heldOn" && filled(object))
		discourse.misses.note(`${frame.id}: object not resolved`, parse.sentence.sentence);
}

/** Slots that every clause has, said or not. */
const acting: ReadonlySet<Slot> = new Set(["subject", "object", "sayer", "author", "addressee"]);
