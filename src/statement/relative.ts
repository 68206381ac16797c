import type { Attachment } from "./complement.ts";
import { type Group, groupEndingAt } from "./group.ts";
import type { Left } from "./left.ts";
import type { Phrase } from "./phrase.ts";

/**
 * "the Summit, *in which* X launched …", "Norway, *with whom* Y signed …", "the Rivers Conference, *where* X spoke": what a relative
 * clause is said of, with the preposition by which its verb would take it.
 */
export function relativeAttachment(phrases: readonly Phrase[], { subject, shared }: Left): readonly Attachment[] {
	if (subject === undefined || shared) return [];
	const mark = subject.begin - 1;
	return [...afterPreposition(phrases, mark), ...afterWhere(phrases, mark)];
}

/** "the Summit, *in which* aid was announced": at it. */
function afterPreposition(phrases: readonly Phrase[], mark: number): readonly Attachment[] {
	const [preposition, relative] = phrases.slice(Math.max(0, mark - 1), mark + 1);
	if (preposition?.type !== "preposition" || relative?.type !== "relative" || !/^(?:which|whom)$/.test(relative.word))
		return [];
	const group = antecedent(phrases, mark - 2);
	if (group === undefined) return [];
	return [attached(preposition.word === "in" && isOccasion(group) ? "at" : preposition.word, group)];
}

/** "where", after an occasion. */
function afterWhere(phrases: readonly Phrase[], mark: number): readonly Attachment[] {
	const word = phrases[mark];
	if ((word?.type !== "subordinator" && word?.type !== "relative") || word.word !== "where") return [];
	const group = antecedent(phrases, mark - 1);
	return group !== undefined && isOccasion(group) ? [attached("at", group)] : [];
}

const isOccasion = ({ members }: Group): boolean => members.every(({ noun }) => noun.name?.atom.type === "event");

const attached = (word: string, group: Group): Attachment => ({ word, group, fronted: false, ofSubject: false });

function antecedent(phrases: readonly Phrase[], before: number): Group | undefined {
	const at = phrases[before]?.type === "comma" ? before - 1 : before;
	return phrases[at]?.type === "noun" ? groupEndingAt(phrases, at) : undefined;
}
