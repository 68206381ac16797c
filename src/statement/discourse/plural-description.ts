import type { Discourse } from "../discourse.ts";
import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { pronoun } from "./pronoun.ts";
import type { Reference } from "./reference.ts";
import { speakerOf } from "./speaker.ts";

/** "the ministers", "both sides", "the two". */
export const isSeveral = ({ head, headToken, opener }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	(spokenOf.has(head) && tokens[headToken]?.norm.endsWith("s") === true) || (head === "two" && opener === "the");

/** In the plural: those spoken of. */
const spokenOf = new Set(
	"side country nation government leader minister president party participant official counterpart delegation secretary advisor adviser chancellor signatory head partner envoy principal interlocutor".split(
		" ",
	),
);

/** Several spoken of; "*our* partners" are others than we. */
export function severalDescribed(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { groups, sentence, situation } = discourse;
	const { issuers } = situation;
	const words = sentence.wordsOf(noun);
	const two = /^(?:both|two)$/.test(noun.opener) || words.includes("two");
	if (noun.opener === "our" && noun.head === "partner") return [];
	if (noun.opener === "our" && issuers.length === 0) return ourStates(noun, discourse);
	if (noun.opener === "our" && noun.head === "counterpart") return [];
	if (isPickedOut(noun, sentence) || (noun.opener === "both" && noun.head === "partner" && words.length > 2)) return [];
	if (words.includes("other") || (/^(?:these|those)$/.test(noun.opener) && isPeople(noun))) return [];
	const sides = /^(?:side|country|nation|government|party)$/.test(noun.head);
	const all = noun.opener === "all" && !(noun.head === "participant" && groups.isWithin(1));
	if (all && (sides || issuers.length === 0)) return [];
	if (sides && issuers.length > 0 && (!two || issuers.length === 2))
		return issuers.map((id) => sentence.inferred(id, noun, 0.85, "issuer"));
	const members = membersMeant(noun, two, discourse);
	if ((sides || noun.head === "delegation") && areOfOneSide(members, discourse)) return [];
	const actors = sides ? statesOrSelves(members, discourse) : members;
	const meant =
		two && actors.length !== 2 && /^(?:country|nation|government)$/.test(noun.head)
			? twoAmong(actors, discourse)
			: actors;
	return meant.map((id) => sentence.inferred(id, noun, 0.75, "group"));
}

/** "*those countries who* voted": told by what they did, not spoken of. */
const isPickedOut = ({ opener, to }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	/^(?:those|all)$/.test(opener) && /^(?:who|that|which|whose)$/.test(tokens[to]?.norm ?? "");

function membersMeant(noun: NounPhrase, two: boolean, discourse: Discourse): readonly string[] {
	const { groups, register, situation } = discourse;
	if (noun.opener === "our") return situation.issuers;
	const pair = two ? groups.pairBefore() : undefined;
	if (pair !== undefined) return pair;
	const people =
		isPeople(noun) && situation.issuers.length === 0
			? groups.lastOf((actor) => register.get(actor)?.type === "person")
			: undefined;
	return people ?? (groups.last.length > 0 ? groups.last : situation.issuers);
}

/** "the *leaders*": persons, where any were told to act together; not the states spoken of since. */
const isPeople = ({ head, opener }: NounPhrase): boolean =>
	/^(?:the|both|two|all|these|those|leaders|ministers)$/.test(opener) &&
	/^(?:leader|minister|president|secretary|advisor|adviser|chancellor|envoy|principal)$/.test(head);

/** Persons whose offices the text does not tell, or who share one state, are no two sides. */
function areOfOneSide(actors: readonly string[], { register, tenures }: Discourse): boolean {
	const persons = actors.filter((actor) => register.get(actor)?.type === "person");
	if (persons.length < actors.length || persons.length === 0) return false;
	const places = persons.map((person) => tenures.stateOf(person) ?? tenures.bodiesOf(person)[0]);
	return places.includes(undefined) || new Set(places).size === 1;
}

const statesOrSelves = (actors: readonly string[], { tenures }: Discourse): readonly string[] => [
	...new Set(actors.map((id) => tenures.stateOf(id) ?? id)),
];

/** "the two countries": those of a larger group who are no persons, else those that the text is between. */
function twoAmong(actors: readonly string[], { groups, register, situation }: Discourse): readonly string[] {
	const states = actors.filter((id) => register.get(id)?.type !== "person");
	const both = states.length === 2 || groups.last.length > 0 ? states : situation.sides;
	return both.length === 2 ? both : [];
}

/** "Minister X and *her counterparts*": those with whom she was named before. */
export function counterpartsOf(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { groups, register, sentence } = discourse;
	const [own] = pronoun(noun.opener, noun, discourse);
	const persons = groups.recent().filter((id) => register.get(id)?.type === "person");
	if (own === undefined || !persons.includes(own.entity)) return [];
	return persons.filter((id) => id !== own.entity).map((id) => sentence.inferred(id, noun, 0.75, "group"));
}

/** "our two countries" of a joint appearance: the states of those who appear. */
function ourStates(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { sentence, situation, tenures } = discourse;
	const persons = [speakerOf(discourse), ...situation.counterparts];
	const states = persons.flatMap((person) => (person === undefined ? [] : (tenures.stateOf(person) ?? [])));
	const distinct = [...new Set(states)];
	return distinct.length === 2 ? distinct.map((state) => sentence.inferred(state, noun, 0.8, "group")) : [];
}
