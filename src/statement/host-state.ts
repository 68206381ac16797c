import type { Clause } from "./clause.ts";
import { seatsOf } from "./discourse/names-in-phrase.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { type Group, groupEndingAt } from "./group.ts";
import type { Phrase } from "./phrase.ts";

/**
 * "In *Kenya*, she will meet with government officials", "travel to *Kenya*, where he will meet with senior leaders": unnamed
 * officials whom somebody meets in a state are that state's.
 */
export function hostStates(
	phrases: readonly Phrase[],
	clause: Clause,
	met: readonly Group[],
	discourse: Discourse,
): readonly Reference[] {
	if (!met.some(isUnnamed)) return [];
	const there =
		clause.attachments.find(({ word, fronted }) => word === "in" && fronted)?.group ?? placeOf(phrases, clause);
	const seats = there === undefined ? [] : seatsOf([there], discourse.sentence);
	return [...discourse.actors(there), ...seats]
		.filter(({ type, reason }) => type === "state" && reason === "name")
		.map((state) => ({ ...state, confidence: 0.75, reason: "representative" }));
}

/** Officials without a name or body: "senior government officials", "government and civil society representatives". */
function isUnnamed({ members }: Group): boolean {
	const [first] = members;
	const { noun, of, led, among } = first ?? {};
	if (noun === undefined || of !== undefined || led !== undefined || among !== undefined || noun.names.length > 0)
		return false;
	return (
		!noun.pronoun && !noun.possessed && officials.test(noun.head) && !/^(?:the|his|her|their|our)$/.test(noun.opener)
	);
}

const officials = /^(?:official|leader|counterpart|authority|government)$/;

/** What stands before the "where" that opens a clause, a date between them or not. */
function placeOf(phrases: readonly Phrase[], { subject }: Clause): Group | undefined {
	const where = (subject?.begin ?? 0) - 1;
	const opener = phrases[where];
	if (opener === undefined || !("word" in opener) || opener.word !== "where") return undefined;
	const at = phrases.findLastIndex(
		({ type }, index) => index < where && !/^(?:comma|date|adverb|preposition|stop)$/.test(type),
	);
	return phrases[at]?.type === "noun" ? groupEndingAt(phrases, at) : undefined;
}
