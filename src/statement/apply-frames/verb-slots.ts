import type { LinkedSentence } from "../../entity/link.ts";
import type { Clause } from "../clause.ts";
import { type Attachment, named } from "../complement.ts";
import type { Slot } from "../frame.ts";
import { alone, type Group } from "../group.ts";
import type { Parse } from "../parse.ts";
import { type Phrase, weOf } from "../phrase.ts";
import { withListed } from "./colon-list.ts";
import { inDependents, perpetrators } from "./dependent-slots.ts";

export type Roles = (slot: Slot) => readonly Group[];

/** What stands in each slot around a verb, found once for all the frames that ask. */
export function rolesAround({ phrases, clauses, sentence }: Parse, clause: Clause): Roles {
	const found = new Map<Slot, readonly Group[]>();
	return (slot) => {
		let groups = found.get(slot);
		if (groups === undefined) {
			if (slot === "owner") groups = speakersOwning(clause, sentence);
			else if (slot === "where") groups = placeBeforeWhere(phrases, openedBy(clause, clauses));
			else groups = inDependents.get(slot)?.(clause, clauses) ?? groupsOf(phrases, clause, slot);
			if (slot === "by") groups = [...groups, ...perpetrators(clause, clauses)];
			if (slot !== "subject") groups = groups.map((group) => withListed(phrases, group));
			found.set(slot, groups);
		}
		return groups;
	};
}

/** "Norway is one of *our* closest allies", "*you* are a great ally": we, whose they are, by a word before the noun or by whom that is said to. */
function speakersOwning({ subject, object, attachments }: Clause, { scene }: LinkedSentence): readonly Group[] {
	const addressed = subject?.members.length === 1 && subject.members[0]?.noun.head === "you";
	return (object?.members ?? []).flatMap(({ noun, at, of }) => {
		const before = scene.tokens.slice(noun.from, noun.headToken);
		const our = before.findIndex(({ norm }) => norm === "our");
		const unsaid = addressed && noun.names.length === 0 && of === undefined && attachments.length === 0;
		if (our < 0 && !unsaid) return [];
		const from = our < 0 ? noun.headToken : noun.from + our;
		return [{ members: [alone(weOf(noun, from), at)], begin: at, end: at + 1 }];
	});
}

/** Positions of the active sentence: a passive's subject is the object, its "by" the subject. */
function groupsOf(phrases: readonly Phrase[], clause: Clause, slot: Slot): readonly Group[] {
	const { verb, subject, object, attachments } = clause;
	if (slot === "subject")
		return verb.passive ? named(attachments, "by") : subject === undefined ? [] : [subject, ...examples(attachments)];
	if (slot === "object")
		return verb.passive ? (subject === undefined ? [] : [subject]) : object === undefined ? [] : [object];
	if (slot.startsWith("^"))
		return attachments.filter(({ word, fronted }) => fronted && `^${word}` === slot).map(({ group }) => group);
	if (slot.startsWith("object "))
		return attachments
			.filter(({ word, group }) => `object ${word}` === slot && group.begin - 1 === object?.end)
			.map(({ group }) => group);
	const sent = slot === "from" || slot === "of" ? sentFrom(phrases, object, slot) : [];
	if (sent.length > 0) return sent;
	const own = slot === "with" && topical.has(verb.lemma) ? attachments.filter(isOfClause(phrases)) : attachments;
	return slot === "with" ? [...named(own, slot), ...including(attachments)] : named(own, slot);
}

/** "met *with the heads of three agencies* today in Rome, *including Director X*": persons among people who were said before. */
const including = (attachments: readonly Attachment[]): readonly Group[] =>
	attachments.some(({ word, group }) => word === "with" && group.members.some(({ noun }) => isPeople.test(noun.head)))
		? named(attachments, "including").filter(({ members }) =>
				members.every(({ noun }) => noun.name?.atom.type === "person"),
			)
		: [];

const isPeople =
	/^(?:head|leader|official|representative|minister|counterpart|partner|ally|member|colleague|delegation|council|other)$/;

/** "Several Allies, *including Norway and Spain*, will send …": whom the subject names for example. */
const examples = (attachments: readonly Attachment[]): readonly Group[] =>
	named(
		attachments.filter(({ ofSubject }) => ofSubject),
		"including",
	);

/** "where she will attend X, *meet Y and host Z*": the clause whose "will" bare verbs after it share. */
function openedBy(clause: Clause, clauses: readonly Clause[]): Clause {
	let at = clauses.indexOf(clause);
	while (isBareSharer(clauses[at])) at--;
	const opening = clauses[at];
	return opening !== undefined && opening !== clause && opening.verb.future ? opening : clause;
}

const isBareSharer = (clause: Clause | undefined): boolean =>
	clause?.shared === true && (clause.verb.base || clause.verb.form === "infinitive");

/** "in *Dubai*, where she held talks", "*Dubai, United Arab Emirates*, on May 3, where …": the one place before a clause that "where" opens. */
function placeBeforeWhere(phrases: readonly Phrase[], { subject, opener }: Clause): readonly Group[] {
	if (subject === undefined || opener !== "where") return [];
	let at = subject.begin - 2;
	while (isWhen(phrases, at)) at--;
	const place = phrases[at];
	if (place?.type !== "noun" || !/^(?:place|state)$/.test(place.name?.atom.type ?? "")) return [];
	if (phrases[at - 1]?.type === "coordinator") return [];
	return [{ members: [alone(place, at)], begin: at, end: at + 1 }];
}

/** A comma, "May 3", or the preposition of a date. */
function isWhen(phrases: readonly Phrase[], at: number): boolean {
	const type = phrases[at]?.type;
	return type === "comma" || type === "date" || (type === "preposition" && phrases[at + 1]?.type === "date");
}

/** "received a courtesy call *from Ambassador X*", "the credentials *of* X": what belongs to the object. */
const sentFrom = (phrases: readonly Phrase[], object: Group | undefined, slot: Slot): readonly Group[] =>
	(object?.members ?? []).flatMap(({ of }) => {
		const word = phrases[(of?.begin ?? 0) - 1];
		return of !== undefined && word?.type === "preposition" && word.word === slot ? [of] : [];
	});

/** Verbs whose object is what is talked of: "discussed the meeting *with X*", "exchanged views on relations *with X*" tells of another. */
const topical = new Set("discuss review raise underscore reiterate address exchange".split(" "));

const isOfClause =
	(phrases: readonly Phrase[]) =>
	({ group }: Attachment): boolean => {
		const noun = phrases[group.begin - 2];
		return noun?.type !== "noun" || !encounters.test(noun.head);
	};

const encounters =
	/^(?:meeting|talk|call|conversation|dialogue|engagement|negotiation|consultation|summit|visit|relation|relationship|tie|partnership|cooperation|collaboration|alliance|agreement|war|friendship|contact)$/;
