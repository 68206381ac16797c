import type { Group } from "./group.ts";
import type { Phrase } from "./phrase.ts";

/** "*the sanctions* we imposed", "*the aid* Norway sends": the noun right before a subject that does something to it; not "this *week* we met". */
export function contacted(phrases: readonly Phrase[], subject: Group): number | undefined {
	const at = subject.begin - 1;
	const noun = phrases[at];
	return noun?.type === "noun" && isAlone(subject) && !times.test(noun.head) ? at : undefined;
}

const isAlone = ({ members: [first, second] }: Group): boolean =>
	second === undefined &&
	first !== undefined &&
	(/^(?:i|we|they|he|she)$/.test(first.noun.head) || first.noun.name?.atom.type === "state");

const times =
	/^(?:week|month|year|day|morning|afternoon|evening|night|weekend|time|moment|today|way|reason|place|summer|spring|fall|winter|autumn)$/;
