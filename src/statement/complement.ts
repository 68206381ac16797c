import { areWrongs, type Group, groupFrom, opensClause } from "./group.ts";
import type { Mark, NounPhrase, Phrase } from "./phrase.ts";
import { isTimeAhead } from "./time-ahead.ts";

/** A prepositional phrase: its preposition and what it governs. */
export interface Attachment {
	readonly word: string;
	readonly group: Group;
	/** It opens the clause: "*In Riyadh*, the Envoy will meet …". */
	readonly fronted: boolean;
	/** It stands between subject and verb: "Several Allies, *including Norway*, will send …". */
	readonly ofSubject: boolean;
}

interface Right {
	readonly object: Group | undefined;
	readonly attachments: readonly Attachment[];
	readonly dates: readonly string[];
	/** "is going there *next week*". */
	readonly ahead: boolean;
}

/** Prepositional phrases and dates right after a noun phrase, before anything else. */
export const aside = (phrases: readonly Phrase[], from: number): Right => readRight(phrases, from, true);

/** Object and prepositional phrases up to the next clause. */
export function readRight(phrases: readonly Phrase[], from: number, noObject = false): Right {
	const attachments: Attachment[] = [];
	const dates: string[] = [];
	let object: Group | undefined;
	let ahead = false;
	let index = from;
	while (index < phrases.length) {
		const phrase = phrases[index] as Phrase;
		ahead ||= isTimeAhead(phrases, index);
		if (phrase.type === "noun") {
			if (noObject || (opensClause(phrases, index) && index > from)) break;
			const group = groupFrom(phrases, index);
			object ??= attachments.length === 0 || isShifted(group) || isHeldLater(phrases, from, group) ? group : undefined;
			index = group.end;
		} else if (phrase.type === "preposition") {
			const next = skipAdverbs(phrases, index + 1);
			const target = phrases[next];
			if (target?.type === "noun") {
				const group = groupFrom(phrases, next, phrase.word === "including" || phrase.word === "between");
				if (target.dated?.date !== undefined && during.has(phrase.word)) dates.push(target.dated.date);
				if (isManner(phrase.word, target)) {
					index = phrases[group.end]?.type === "comma" ? group.end + 1 : group.end;
					continue;
				}
				const amount = object === undefined && attachments.length === 0 && isAmount(phrase.word, target);
				if (amount) object = group;
				else if (!belongsToNoun(phrases, index) && !(index > from && isOfDeed(phrases, index)))
					attachments.push({ word: phrase.word, group, fronted: false, ofSubject: false });
				index = group.end;
			} else if (target?.type === "date" && limits.has(phrase.word)) index = next + 1;
			else if (target?.type === "preposition" || target?.type === "date") index = next;
			else break;
		} else if (phrase.type === "date") {
			if (phrase.date !== undefined && !isOneOfSeveral(phrases, index) && !isOfThing(phrases, index))
				dates.push(phrase.date);
			index++;
		} else if (
			phrase.type === "adverb" ||
			(phrase.type === "comma" && (continuesAfterComma(phrases, index) || comesLater(phrases, from, index, object))) ||
			(phrase.type === "stop" && /^[()]$/.test(phrase.word))
		)
			index++;
		else if (object !== undefined && isSecondWrong(phrases, index, object)) {
			const second = groupFrom(phrases, index + 1);
			object = { ...object, members: [...object.members, ...second.members] };
			index = second.end;
		} else {
			const next =
				phrase.type === "coordinator"
					? (again(phrases, index, attachments) ?? beyondOthers(phrases, index, attachments))
					: undefined;
			if (next === undefined) break;
			index = next;
		}
	}
	return { attachments, dates, object, ahead };
}

/** "met with X and, separately, *with Y*": the same preposition after "and". */
function again(phrases: readonly Phrase[], and: number, attachments: readonly Attachment[]): number | undefined {
	let index = and + 1;
	while (phrases[index]?.type === "comma" || phrases[index]?.type === "adverb") index++;
	const phrase = phrases[index];
	return phrase?.type === "preposition" && attachments.some(({ word }) => word === phrase.word) ? index : undefined;
}

/** "condemned the coup in Senegal *and Kenya's attacks*": another wrong, after what hangs on the first. */
function isSecondWrong(phrases: readonly Phrase[], and: number, { members }: Group): boolean {
	const second = phrases[and + 1];
	return (
		phrases[and]?.type === "coordinator" &&
		second?.type === "noun" &&
		areWrongs(second) &&
		members.every(({ noun }) => areWrongs(noun)) &&
		!opensClause(phrases, and + 1)
	);
}

/** "imposed by Norway *and a coalition of partners* on Kenya": others without a name beside one who acts. */
function beyondOthers(phrases: readonly Phrase[], and: number, attachments: readonly Attachment[]): number | undefined {
	const last = attachments.at(-1);
	const others = phrases[and + 1];
	if (last?.word !== "by" || last.group.end !== and || others?.type !== "noun" || !/^an?$/.test(others.opener))
		return undefined;
	return opensClause(phrases, and + 1) ? undefined : groupFrom(phrases, and + 1).end;
}

/** "received at his office *Ambassador X*": an object that comes after where and when. */
const isShifted = ({ members }: Group): boolean => members[0]?.noun.name?.atom.type === "person";

/** "held today in Oslo*, the first Rivers Dialogue*": after the comma. */
const comesLater = (phrases: readonly Phrase[], from: number, comma: number, object: Group | undefined): boolean =>
	object === undefined &&
	phrases[comma + 1]?.type === "noun" &&
	isHeldLater(phrases, from, groupFrom(phrases, comma + 1));

/** "held today in Oslo*, the first Rivers Dialogue*": an occasion told after where and when it was held. */
function isHeldLater(phrases: readonly Phrase[], from: number, { members }: Group): boolean {
	const verb = phrases[from - 1];
	return (
		verb?.type === "verb" &&
		!verb.passive &&
		/^(?:hold|host|co-host|convene|open|conclude)$/.test(verb.lemma) &&
		members[0]?.noun.name?.atom.type === "event"
	);
}

/** "met *during* his May 24 visit": then. */
const during = new Set(["during", "at", "on", "in"]);

/** "*since* 2016", "*by* 2025": when it began or must be done, not when it is. */
const limits = new Set(["since", "by", "until", "before", "after"]);
/** "condemned *in the strongest terms* the attack", "gave ten *for every tank*": how, not what. */
const isManner = (word: string, noun: NounPhrase): boolean =>
	(word === "in" && noun.head === "term") ||
	(word === "with" && noun.head === "voice") ||
	(word === "for" && /^(?:every|each)$/.test(noun.opener));

const amounts = new Set(["over", "about", "around", "nearly", "up"]);

/** "provided *over* $5 million": no place, but how much. */
const isAmount = (word: string, noun: NounPhrase): boolean =>
	amounts.has(word) && (noun.ordinal || /^[\d$€£]/.test(noun.opener));

const contests = new Set(
	"war attack aggression assault invasion strike conflict violence solution defense defence fight struggle threat offensive campaign crime".split(
		" ",
	),
);

/** "in response to any further *action* against Ukraine"; one may "take action against" somebody. */
const moves = new Set("action incursion escalation operation intervention move".split(" "));

/** "its war *on Ukraine*", "aggression by Russia *against Ukraine*": the phrase belongs to that noun, not to the verb. */
function belongsToNoun(phrases: readonly Phrase[], preposition: number): boolean {
	const by = phrases[preposition - 2];
	const at = by?.type === "preposition" && by.word === "by" ? preposition - 3 : preposition - 1;
	const noun = phrases[at];
	return (
		noun?.type === "noun" &&
		(contests.has(noun.head) || (moves.has(noun.head) && phrases[at - 1]?.type === "preposition")) &&
		/^(?:on|against|in|to|with|for|upon)$/.test((phrases[preposition] as Mark).word)
	);
}

const isOfDeed = (phrases: readonly Phrase[], preposition: number): boolean =>
	isShareInEvent(phrases, preposition) || isTaken(phrases, preposition) || isBeforehand(phrases, preposition);

/** A noun after one preposition that takes another by itself. */
interface Taking {
	readonly after: RegExp;
	readonly noun: RegExp;
	readonly word: string;
}

const takings: readonly Taking[] = [
	// "held a discussion on *their engagement with* Kenya": of what is talked of, not with whom.
	{
		after: /^(?:on|about|of|regarding|concerning)$/,
		noun: /^(?:engagement|relation|relationship|cooperation|coordination|competition|dealing|tie|border|dispute)$/,
		word: "with",
	},
	// "travelled to Oslo, following *his visit to* Kenya": the goal of another journey.
	{ after: /^(?:after|following|before|since)$/, noun: /^(?:visit|trip|travel|journey|return)$/, word: "to" },
];

function isTaken(phrases: readonly Phrase[], preposition: number): boolean {
	const [before, noun] = phrases.slice(preposition - 2, preposition);
	const { word } = phrases[preposition] as Mark;
	return (
		before?.type === "preposition" &&
		noun?.type === "noun" &&
		takings.some((taking) => taking.word === word && taking.after.test(before.word) && taking.noun.test(noun.head))
	);
}

/** "appreciation for *President X's participation at* the Summit": where it was, not where it was praised. */
function isShareInEvent(phrases: readonly Phrase[], preposition: number): boolean {
	const noun = phrases[preposition - 1];
	return (
		noun?.type === "noun" &&
		noun.possessors.length > 0 &&
		/^(?:participation|attendance|presence|leadership|role|remark|speech|address)$/.test(noun.head) &&
		/^(?:at|in|during|to)$/.test((phrases[preposition] as Mark).word)
	);
}

/** What the phrases with a preposition govern: "with A", "with B". */
export function named(attachments: readonly Attachment[], word: string): readonly Group[] {
	const groups: Group[] = [];
	for (const attachment of attachments) if (attachment.word === word) groups.push(attachment.group);
	return groups;
}

/** The prepositional phrases that follow a phrase, up to the next clause. */
export function attachmentsAfter(phrases: readonly Phrase[], from: number): readonly Attachment[] {
	const [first, second, third] = phrases.slice(from, from + 3);
	if (first?.type === "coordinator" && isBare(second) && third?.type === "preposition")
		return readRight(phrases, from + 2).attachments;
	if (first?.type === "preposition" && second?.type === "coordinator") {
		const own = first.word;
		return sharedAfter(phrases, from + 2).map((shared, index) => (index === 0 ? { ...shared, word: own } : shared));
	}
	return readRight(phrases, from).attachments;
}

/** "support for and *solidarity with Kenya*", "and *for* Kenya": what stands after the second of two prepositions. */
const sharedAfter = (phrases: readonly Phrase[], from: number): readonly Attachment[] =>
	readRight(phrases, isBare(phrases[from]) ? from + 1 : from).attachments;

/** "support and *humanitarian assistance* to Kenya": a noun that shares what follows with the one before. */
const isBare = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "noun" &&
	!phrase.pronoun &&
	!phrase.possessed &&
	phrase.names.length === 0 &&
	!/^(?:the|a|an|this|these|his|her|its|their|our|my)$/.test(phrase.opener);

function skipAdverbs(phrases: readonly Phrase[], at: number): number {
	let index = at;
	while (phrases[index]?.type === "adverb") index++;
	return index;
}

const continuesAfterComma = (phrases: readonly Phrase[], comma: number): boolean =>
	continuing.has(phrases[comma + 1]?.type ?? "");
const continuing = new Set(["preposition", "date", "adverb"]);

/** "The delegation *to the Forum* was led by X". */
export function attachmentsBetween(phrases: readonly Phrase[], from: number, to: number): readonly Attachment[] {
	const attachments: Attachment[] = [];
	for (let index = from; index < to - 1; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "relative" || phrase.type === "verb") break;
		if (phrase.type !== "preposition" || phrases[index + 1]?.type !== "noun") continue;
		const group = groupFrom(phrases, index + 1, phrase.word === "between");
		attachments.push({ word: phrase.word, group, fronted: false, ofSubject: true });
	}
	return attachments;
}

/** "*At this meeting*, Minister X underlined …". */
export function frontedAttachments(phrases: readonly Phrase[], subject: number): readonly Attachment[] {
	const attachments: Attachment[] = [];
	const end = beforeParticiple(phrases, subject);
	for (let index = clauseStart(phrases, end); index < end; index++) {
		const phrase = phrases[index] as Phrase;
		if (
			phrase.type === "preposition" &&
			phrases[index + 1]?.type === "noun" &&
			!isManner(phrase.word.toLowerCase(), phrases[index + 1] as NounPhrase) &&
			!isOfNoun(phrases, index) &&
			!belongsToNoun(phrases, index) &&
			!isLeadingUp(phrases, index)
		)
			attachments.push({
				word: phrase.word,
				group: groupFrom(phrases, index + 1),
				fronted: index === 0 || isWhile(phrases, index),
				ofSubject: false,
			});
	}
	return attachments;
}

/** "At the Summit, *held in Oslo*, X announced": where what is said of the occasion begins, else where the subject does. */
function beforeParticiple(phrases: readonly Phrase[], subject: number): number {
	if (phrases[subject - 1]?.type !== "comma") return subject;
	const at = phrases.findLastIndex(({ type }, index) => index < subject && type === "verb");
	const verb = phrases[at];
	const begin = phrases[at - 1]?.type === "comma" ? at - 1 : at;
	const noun = phrases[begin - 1];
	const hangs = verb?.type === "verb" && verb.form === "participle" && noun?.type === "noun";
	const ofVerb = phrases[clauseStart(phrases, begin) - 1]?.type === "verb";
	return hangs && !ofVerb && noun.name?.atom.type === "event" ? begin : subject;
}

/** "*Leading up to* the invasion, X gave aid": when, not to whom. */
const isLeadingUp = (phrases: readonly Phrase[], preposition: number): boolean =>
	(phrases[preposition] as Mark).word === "to" &&
	phrases
		.slice(Math.max(0, preposition - 2), preposition)
		.some((phrase) => phrase.type === "verb" && phrase.lemma === "lead");

/** "spoke in the *lead-up to* the summit": before it, not there. */
function isBeforehand(phrases: readonly Phrase[], preposition: number): boolean {
	const noun = phrases[preposition - 1];
	const to = (phrases[preposition] as Mark).word === "to";
	return to && noun?.type === "noun" && /^(?:leadup|runup|lead-up|run-up|up)$/.test(noun.head);
}

/** "during her visit *to Thailand*, she announced aid", "following X's call *with Y*, Z met W", "Remarks *by X* on why we stand": the noun's, not the verb's. */
function isOfNoun(phrases: readonly Phrase[], preposition: number): boolean {
	const noun = phrases[preposition - 1];
	if (noun?.type !== "noun") return false;
	const talks =
		(phrases[preposition] as Mark).word === "with" &&
		/^(?:meeting|conversation|call|talk|discussion|engagement|consultation|summit|lunch|dinner)$/.test(noun.head);
	const made = (phrases[preposition] as Mark).word === "by";
	return made || talks || /^(?:visit|trip|travel|journey|tour|return)$/.test(noun.head);
}

/** "*While in Manila*, he will …". */
const isWhile = (phrases: readonly Phrase[], at: number): boolean => {
	const before = phrases[at - 1];
	return at === 1 && before?.type === "subordinator" && before.word === "while";
};

/** "*On May 3*, X met Y", "in a *May 3* call"; not "since the war began *on May 3*, X has helped Y". */
export function frontedDates(phrases: readonly Phrase[], subject: number): readonly string[] {
	const dates: string[] = [];
	const within: string[] = [];
	const end = beforeParticiple(phrases, subject);
	for (let index = afterAnotherClause(phrases, clauseStart(phrases, end)); index < end; index++) {
		const phrase = phrases[index] as Phrase;
		if (
			phrase.type === "date" &&
			phrase.date !== undefined &&
			!isOneOfSeveral(phrases, index) &&
			!isLimit(phrases, index)
		)
			dates.push(phrase.date);
		const [opener, before] = [phrases[index - 2]?.type ?? "comma", phrases[index - 1]];
		const opens = opener === "comma" && before?.type === "preposition";
		if (phrase.type === "noun" && phrase.dated?.date !== undefined && opens)
			if (during.has(before.word.toLowerCase())) within.push(phrase.dated.date);
	}
	return [...dates, ...within];
}

/** "since the war began on February 24*,* we have helped": after the comma, where another clause comes first. */
function afterAnotherClause(phrases: readonly Phrase[], start: number): number {
	if (phrases[start - 1]?.type !== "verb") return start;
	const opened = phrases
		.slice(0, start)
		.some(
			(phrase) =>
				(phrase.type === "preposition" || phrase.type === "subordinator") &&
				/^(?:since|after|until|before|when|once|as|because)$/i.test(phrase.word),
		);
	const comma = phrases.findIndex(({ type }, index) => index >= start && type === "comma");
	return opened ? (comma < 0 ? phrases.length : comma) : start;
}

/** "in *2021* and 2022", "on May 3 and *May 5*": no one day or year. */
function isOneOfSeveral(phrases: readonly Phrase[], at: number): boolean {
	const isTime = (phrase: Phrase | undefined): boolean =>
		phrase?.type === "date" || (phrase?.type === "noun" && /^(?:19|20)\d\d$/.test(phrase.head));
	return (
		(phrases[at + 1]?.type === "coordinator" && isTime(phrases[at + 2])) ||
		(phrases[at - 1]?.type === "coordinator" && isTime(phrases[at - 2]))
	);
}

/** "its actions *since 2014*": when they began. */
function isLimit(phrases: readonly Phrase[], at: number): boolean {
	const before = phrases[at - 1];
	return before?.type === "preposition" && limits.has(before.word.toLowerCase());
}

/** "Norway's *May 3* and May 5 launches": when those were. */
function isOfThing(phrases: readonly Phrase[], at: number): boolean {
	const owner = phrases[at - 1];
	return owner?.type === "noun" && /^['’]s?$/.test(owner.head);
}

/** After the last verb or full stop before the subject, or after the "and" that begins another clause. */
function clauseStart(phrases: readonly Phrase[], subject: number): number {
	for (let index = subject - 1; index >= 0; index--) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "coordinator" && followsClause(phrases, index)) return index + 1;
		if (
			phrase.type === "verb" ||
			(phrase.type === "stop" && /[;:]/.test(phrase.word)) ||
			phrase.type === "subordinator" ||
			phrase.type === "relative"
		)
			return index + 1;
	}
	return 0;
}

const followsClause = (phrases: readonly Phrase[], at: number): boolean =>
	phrases.slice(0, at).some((phrase) => phrase.type === "verb" && phrase.form === "finite");
