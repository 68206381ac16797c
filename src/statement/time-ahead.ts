import type { Token } from "../text/token.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

const coming = /^(?:next|coming) (?:week|month|year|spring|summer|fall|autumn|winter|days|weeks|months)\b/;
const markers = [
	/^tomorrow\b/,
	/^later (?:this|today|in the (?:day|week|month|year))\b/,
	/^in the (?:coming|next) (?:(?:few|two|three|several) )?(?:days|weeks|months)\b/,
	/^(?:by|before|at|toward|towards) the end of (?:the|this|next) (?:week|month|year)\b/,
	/^this coming \p{L}+/u,
	coming,
];

/** "the summit in Oslo, Norway, *next month*": whether what follows a name, after where it is, puts it in the time to come. */
export function isSetAhead(tokens: readonly Token[], from: number): boolean {
	for (let index = from; index < Math.min(from + 9, tokens.length); index++) {
		const rest = tokens
			.slice(index, index + 7)
			.map(({ norm }) => norm)
			.join(" ");
		if (markers.some((marker) => marker.test(rest))) return true;
		const { text, norm, pos } = tokens[index] as Token;
		const where = pos === "PROPN" || text === "," || /^[”"]$/.test(text) || /^(?:in|at|here|the|of)$/.test(norm);
		if (!where) return false;
	}
	return false;
}

/** "*next week*", "later *this year*" among the phrases after a verb: that it is yet to be. */
export function isTimeAhead(phrases: readonly Phrase[], at: number): boolean {
	const phrase = phrases[at];
	if (phrase?.type !== "noun" || phrase.name !== undefined) return isTomorrow(phrase);
	if (/^(?:next|coming)$/.test(phrase.opener)) return spans.test(phrase.head);
	const before = phrases[at - 1];
	return phrase.opener === "this" && spans.test(phrase.head) && before?.type === "adverb" && before.word === "later";
}

const spans = /^(?:day|week|month|year|spring|summer|fall|autumn|winter)$/;

const isTomorrow = (phrase: Phrase | undefined): boolean => phrase?.type === "adverb" && phrase.word === "tomorrow";

/** "discussed *how* to support", "how *best* to support": not yet settled. */
export function isAfterHow(phrases: readonly Phrase[], at: number): boolean {
	const [first, second] = phrases.slice(Math.max(0, at - 2), at);
	return isHow(second) || (isHow(first) && (second as NounPhrase | undefined)?.opener === "best");
}

const isHow = (phrase: Phrase | undefined): boolean => phrase?.type === "adverb" && phrase.word === "how";
