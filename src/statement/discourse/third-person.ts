import { actingOn, meetingBefore, objectBefore, severalBefore, subjectBefore } from "../antecedent.ts";
import type { Discourse } from "../discourse.ts";
import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import type { Reference } from "./reference.ts";
import { speakerOf } from "./speaker.ts";

/** "He", "her": who acts in the sentence before it, else the last person spoken of; whom somebody meets is not themselves. */
export function thatPerson(noun: NounPhrase, discourse: Discourse): string | undefined {
	const { persons, sentence } = discourse;
	const { clauses } = sentence;
	const others = (group: Group): readonly Reference[] =>
		discourse.actors(group).filter(({ entity }) => isOther(entity, discourse));
	const beside = noun.pronoun ? undefined : namedBefore(noun, sentence);
	if (beside !== undefined) return beside;
	const object = noun.pronoun && /^(?:him|her)$/.test(noun.head);
	const acting = object ? actingOn(clauses, noun, others).map(({ entity }) => entity) : [];
	const own = object ? objectBefore(clauses, noun, acting, others) : subjectBefore(clauses, noun, others);
	if (own !== undefined) return own[0]?.entity;
	const met = object ? undefined : objectBefore(clauses, noun, [], others);
	if (met !== undefined && isSpeaking(sentence)) return met[0]?.entity;
	const other = (person: string): boolean => isOther(person, discourse) && !acting.includes(person);
	return persons.ids.find((person) => other(person) && persons.isRecent(person));
}

/** Nobody calls themselves "she", but in a text that tells of its author. */
function isOther(person: string, discourse: Discourse): boolean {
	const { author, impersonal } = discourse.situation;
	return person !== speakerOf(discourse) || (impersonal && person === author);
}

/** "*I* spoke with Administrator X about her visit": where the speaker acts, the other is "she". */
const isSpeaking = ({ clauses }: CurrentSentence): boolean =>
	clauses.some(({ subject }) => subject?.members[0]?.noun.head === "i");

/** "President X and *his* delegation": the one named just before. */
function namedBefore({ from }: NounPhrase, { atoms, tokens }: CurrentSentence): string | undefined {
	const joined = /^(?:and|with|&)$/.test(tokens[from - 1]?.norm ?? "") ? from - 1 : -1;
	const end = tokens[joined - 1]?.text === "," ? joined - 1 : joined;
	return atoms.find(({ atom }) => atom.type === "person" && (atom.extent.to === end || atom.extent.to === joined))
		?.entity;
}

/** "They": who act in the sentence before it, else those who acted together. */
export function thoseActing(noun: NounPhrase, discourse: Discourse): readonly string[] {
	const { clauses } = discourse.sentence;
	const actors = (group: Group): readonly Reference[] => discourse.actors(group);
	const object = noun.pronoun && noun.head === "them" ? severalBefore(clauses, noun, actors) : undefined;
	const own = object ?? subjectBefore(clauses, noun, actors) ?? meetingBefore(clauses, noun, actors);
	return own === undefined ? discourse.groups.recent() : own.map(({ entity }) => entity);
}
