import type { Phrase } from "./phrase.ts";

/** When what a noun names was: "the *May 3* talks", "their meeting with X *on 10 March*", "our talks *today*". */
export function ownDate(phrases: readonly Phrase[], at: number): string | undefined {
	const noun = phrases[at];
	if (noun?.type === "noun" && noun.dated?.date !== undefined) return noun.dated.date;
	const end = afterPartners(phrases, at + 1);
	const next = phrases[end];
	const date = next?.type === "preposition" && /^(?:on|in|of)$/.test(next.word) ? phrases[end + 1] : next;
	return date?.type === "date" ? date.date : undefined;
}

/** Where "with X and Y" or "between X and Y" ends. */
function afterPartners(phrases: readonly Phrase[], from: number): number {
	const word = phrases[from];
	if (word?.type !== "preposition" || !/^(?:with|between)$/.test(word.word)) return from;
	let end = from + 2;
	while (phrases[end]?.type === "coordinator" && phrases[end + 1]?.type === "noun") end += 2;
	return end;
}
