import type { Phrase } from "./phrase.ts";

/** "with *the assistant* to the President of Kenya*, Ambassador X*": where somebody who is called by an office is named after it, and no list goes on. */
export function namedAfter(phrases: readonly Phrase[], at: number): number | undefined {
	const noun = phrases[at];
	if (noun?.type !== "noun" || noun.names.length > 0 || !offices.test(noun.head)) return undefined;
	let end = at + 1;
	while (isComplement(phrases[end]) && phrases[end + 1]?.type === "noun") end += 2;
	const person = phrases[end + 1];
	if (end === at + 1 || phrases[end]?.type !== "comma" || person?.type !== "noun") return undefined;
	return person.name?.atom.type === "person" && !goesOn(phrases, end + 2) ? end + 1 : undefined;
}

const offices =
	/^(?:assistant|advis[eo]r|counsel+or|aide|leader|head|director|chief|deputy|chairman|chairwoman|chair|commissioner|envoy|speaker)$/;

const isComplement = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "preposition" && /^(?:of|to|for)$/.test(phrase.word);

/** "the head of the agency, *President X, and Y*": a list. */
function goesOn(phrases: readonly Phrase[], at: number): boolean {
	const next = phrases[at]?.type === "comma" ? phrases[at + 1] : phrases[at];
	return next?.type === "coordinator" || (phrases[at]?.type === "comma" && next?.type === "noun");
}
