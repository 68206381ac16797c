import { ordinalWord } from "../mention/titled-head.ts";
import type { Clause } from "./clause.ts";
import { aside } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { headOver } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";

/**
 * "cooperation *under* the Kenya-Norway Trade Dialogue", "*launched* a Kenya-Norway Trade Dialogue": the lasting exchange of two
 * states, of which no sitting is told. A number or a day tells of one.
 */
export function isStandingDialogue(parse: Parse, noun: NounPhrase, at: number, { situation }: Discourse): boolean {
	const atom = noun.name?.atom;
	if (atom?.type !== "event" || atom.kind !== "dialogue" || noun.name?.entity === situation.titled) return false;
	const told = isSitting(atom.ordinal) || (noun.dated ?? atom.dated) !== undefined;
	if (told || aside(parse.phrases, at + 1).dates.length > 0) return false;
	return isWorkedUnder(parse, at) || isSetUp(parse, at);
}

const isSitting = (ordinal: string | undefined): boolean => ordinal !== undefined && !/^annual$/i.test(ordinal);

/** "*through* the Dialogue", "progress made *by* the Dialogue". */
function isWorkedUnder({ phrases }: Parse, at: number): boolean {
	const before = phrases[at - 1];
	return before?.type === "preposition" && /^(?:under|through|via|by)$/.test(before.word);
}

/** "launched the Dialogue", "the establishment of the Dialogue", "anchor consultations with an annual Dialogue". */
function isSetUp({ phrases, clauses }: Parse, at: number): boolean {
	if (founding.test(headOver(phrases, at))) return true;
	return clauses.some(
		(clause) =>
			isFounding(clause) &&
			[clause.object, clause.subject, ...clause.attachments.map(({ group }) => group)].some((group) =>
				group?.members.some((member) => member.at === at),
			),
	);
}

const founding = /^(?:launch|relaunch|establishment|creation|founding)$/;

/** Verbs that set up what lasts; "launched it *in Oslo*" tells of a sitting, too. */
export const isFounding = ({ verb, attachments }: Clause): boolean =>
	/^(?:launch|relaunch|establish|create|form|found|anchor|institutionali[sz]e)$/.test(verb.lemma) &&
	!attachments.some(
		({ word, group }) => word === "in" && group.members.some(({ noun }) => noun.name?.atom.type === "place"),
	);

/** A dialogue whose name has no number: what is launched is the whole of it, unless the text is on a sitting. */
export function isSeries({ entity, type }: Reference, { register, situation }: Discourse): boolean {
	const dialogue = type === "event" && entity !== situation.titled ? register.get(entity) : undefined;
	const [first = ""] = dialogue?.name.split(" ") ?? [];
	return dialogue?.kind === "dialogue" && !(ordinalWord.test(first) && isSitting(first));
}
