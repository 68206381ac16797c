import { isDash } from "../text/token.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { groupEndingAt, groupFrom } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

/** States and bodies that a plain noun stands for: "our ally *A*", "NATO Allies *A and B*", "its allies, *A and B*,". */
export function identified(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	return noun.name === undefined ? namedAfterMark(parse, noun, at, discourse) : namedAtOnce(parse, noun, at, discourse);
}

const companion = /^(?:ally|allies|partner|partners|member|members|state|states|country|countries|nation|nations)$/;

/** "our treaty *allies Japan and Korea*", "founding *states – Japan and Korea*": the name ends the phrase that the noun began. */
function namedAtOnce(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const { tokens } = parse.sentence.scene;
	const { name } = noun;
	const last = (name?.atom.from ?? 0) - 1;
	const dash = isDash(tokens[last]);
	const word = tokens[dash ? last - 1 : last]?.norm ?? "";
	if (name === undefined || name.atom.from <= noun.from || !companion.test(word)) return [];
	const found = isPluralWord(word) ? discourse.actors(groupFrom(parse.phrases, at, dash)) : discourse.reference(name);
	return found.filter(isNamedActor);
}

/** "its *allies, Japan and Korea*,", "Pacific *allies – Japan and Korea* –": as many names as the noun's number allows. */
function namedAfterMark(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const { phrases } = parse;
	const mark = phrases[at + 1];
	const opens = mark?.type === "comma" || (mark?.type === "stop" && /^[–—:(-]$/.test(mark.word));
	if (!opens || phrases[at + 2]?.type !== "noun" || phrases[at - 1]?.type === "comma") return [];
	const group = groupFrom(phrases, at + 2);
	const listed = discourse.actors(group);
	const plural = isPluralWord(parse.sentence.scene.tokens[noun.headToken]?.norm ?? "");
	const alike = listed.every(isNamedActor) && listed.length === group.members.length;
	return alike && plural === listed.length > 1 && endsList(phrases, group.end) ? listed : [];
}

/** "*Croatia*, a NATO Ally and EU member, …": the name that the noun is said of. */
export function saidOf(parse: Parse, at: number, discourse: Discourse): readonly Reference[] {
	const { phrases } = parse;
	const before = phrases[at - 1];
	const other = phrases[at - 2];
	if (other?.type !== "noun") return [];
	if (before?.type === "coordinator")
		return other.name === undefined && companion.test(wordOf(parse, other)) ? saidOf(parse, at - 2, discourse) : [];
	if (before?.type !== "comma" || other.name === undefined) return [];
	const alone = groupEndingAt(phrases, at - 2).members.length === 1 && phrases[at - 3]?.type !== "comma";
	return alone ? discourse.reference(other.name).filter(isNamedActor) : [];
}

const wordOf = ({ sentence }: Parse, noun: NounPhrase): string => sentence.scene.tokens[noun.headToken]?.norm ?? "";

const isPluralWord = (word: string): boolean => word.endsWith("s");

const isNamedActor = ({ type, reason }: Reference): boolean =>
	reason === "name" && (type === "state" || type === "organisation");

/** What follows an apposition is no more of a list. */
const endsList = (phrases: readonly Phrase[], end: number): boolean => {
	const next = phrases[end];
	return next === undefined || next.type === "comma" || next.type === "stop" || next.type === "preposition";
};
