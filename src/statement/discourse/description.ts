import type { Discourse } from "../discourse.ts";
import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { calledBy } from "./name-words.ts";
import { personByOffice } from "./office-holder.ts";
import { counterpartsOf, isSeveral, severalDescribed } from "./plural-description.ts";
import type { Reference } from "./reference.ts";

/** What a definite description means: "both sides", "the Secretary", "the Commission", "participants", "the Meeting". */
export function described(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { sentence } = discourse;
	if (noun.names.length === 0 && isHerCounterparts(noun, sentence)) return counterpartsOf(noun, discourse);
	if (noun.names.length > 0 || !isDefinite(noun, sentence) || isSomeOf(noun, sentence)) return [];
	if (isOfARegion(noun, sentence)) return [];
	if (isSeveral(noun, sentence)) return severalDescribed(noun, discourse);
	const words = sentence.wordsOf(noun).filter((word) => word !== courtesy);
	const infer = (ids: readonly string[], confidence: number, reason: string): readonly Reference[] =>
		ids.map((id) => sentence.inferred(id, noun, confidence, reason));
	if (words.includes("undersigned")) return infer(discourse.situation.issuers, 0.85, "issuer");
	if (noun.head === "delegation" && noun.opener === "the") return infer(discourse.leaders.ids, 0.75, "delegation");
	const person = personByOffice(words, noun, discourse);
	if (person !== undefined) return infer([person], 0.85, "office");
	return thingDescribed(words, noun, discourse);
}

const isHerCounterparts = ({ opener, headToken }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	/^(?:his|her)$/.test(opener) && tokens[headToken]?.norm === "counterparts";

/** The occasion, body or instrument that was last spoken of by such words. */
function thingDescribed(words: readonly string[], noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { agreements, occasions, organisations, register, sentence, situation, terms } = discourse;
	const term = terms.meaning(noun);
	if (term !== undefined) return [sentence.inferred(term, noun, 0.9, "description")];
	const theirs = occasions.isMeetingLast() && talks.has(noun.head);
	const event = theirs ? undefined : calledBy(words, occasions.ids, register);
	if (event !== undefined) return [sentence.inferred(event, noun, 0.8, "description")];
	const titled = !theirs && words.length === 1 && anyOccasion.has(noun.head) ? situation.titled : undefined;
	if (titled !== undefined) return [sentence.inferred(titled, noun, 0.75, "title")];
	const thing =
		calledBy(words, organisations.ids, register) ??
		calledBy(words, agreements.ids, register) ??
		(noun.opener === "this" && words.length === 1 && anyBody.has(noun.head) ? lastBody(discourse) : undefined);
	return thing === undefined ? [] : [sentence.inferred(thing, noun, 0.8, "description")];
}

/** "*this institution*": the body named last, where it is one of several states. */
function lastBody({ organisations, register }: Discourse): string | undefined {
	const last = organisations.ids[0];
	const kind = last === undefined ? undefined : register.get(last)?.kind;
	return kind === "international-organisation" || kind === "forum" ? last : undefined;
}

/** What any body of states may be called. */
const anyBody = new Set(["institution", "organization", "organisation", "forum", "alliance"]);

/** What any occasion may be called. */
const anyOccasion = new Set(["meeting", "event", "gathering", "occasion", "session"]);

const talks = new Set(["meeting", "talk", "talks", "conversation", "call"]);

const isDefinite = (noun: NounPhrase, sentence: CurrentSentence): boolean =>
	definite.has(noun.opener) || noun.opener === courtesy || isBareOffice(noun, sentence);

/** "*H.E.* Deputy Prime Minister will hold talks". */
const courtesy = "h.e.";

/** First words of a phrase that means somebody or something known. */
const definite = new Set(
	"the both these those this that our all participant participants leaders ministers deputy under assistant secretary chairperson each two vice foreign prime special".split(
		" ",
	),
);

/** "*Prime Minister* had a telephone conversation", "the President and *Foreign Minister*": an office that needs no article. */
const isBareOffice = ({ from, opener }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	bareOffices.has(opener) && tokens[from]?.capital === true;

const bareOffices = new Set("prime president foreign external minister vice".split(" "));

/** "*leaders* in science", "meetings between *ministers*": some or other, not those spoken of. */
function isSomeOf({ opener, from, to }: NounPhrase, { tokens }: CurrentSentence): boolean {
	if (!/^(?:leaders|ministers|participants)$/.test(opener)) return false;
	const governed = to === from + 1 && from > 0 && tokens[from - 1]?.text !== ",";
	return governed || /^(?:in|of|from|for|across)$/.test(tokens[to]?.norm ?? "");
}

/** "the countries *of the Western Balkans*": not those spoken of. */
const isOfARegion = ({ head, to }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	/^(?:country|nation|state)$/.test(head) && tokens[to]?.norm === "of";
