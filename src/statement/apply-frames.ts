import type { LinkedSentence } from "../entity/link.ts";
import { type EntityType, type Status, signatures } from "../ontology/terms.ts";
import type { Span } from "../source/span.ts";
import { blockOf } from "./blocks.ts";
import type { Clause } from "./clause.ts";
import type { Attachment } from "./complement.ts";
import { attachmentsAfter, named } from "./complement.ts";
import { addressee } from "./discourse/addressee.ts";
import { givers } from "./discourse/gifts.ts";
import { modifiersOf, seatOf } from "./discourse/names-in-phrase.ts";
import { occasionSpokenOf } from "./discourse/occasions.ts";
import { isOwn } from "./discourse/parts.ts";
import type { Reference } from "./discourse/reference.ts";
import { isGuest, livesIn } from "./discourse/residence.ts";
import { spokenAt } from "./discourse/situation.ts";
import { speaking } from "./discourse/speaker.ts";
import { talkersOf } from "./discourse/talkers.ts";
import { topicsOf } from "./discourse/topics.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Evocation, Frame, Slot } from "./frame.ts";
import { giversOf, isGift } from "./gift.ts";
import { alone, type Group } from "./group.ts";
import { hostStates } from "./host-state.ts";
import { holderOf, lightAttachments } from "./light-verb.ts";
import type { FrameIndex } from "./load-frames.ts";
import { type NounPhrase, type Phrase, weOf } from "./phrase.ts";
import { holdersOf, type NounSite, possessorOf } from "./possessor.ts";
import { sayingOf } from "./saying.ts";
import { nounStatus, verbalStatus } from "./stance.ts";
import { isCeased, isHeadlinePlan } from "./status.ts";

/** A sentence taken apart. */
export interface Parse {
	readonly sentence: LinkedSentence;
	readonly phrases: readonly Phrase[];
	readonly clauses: readonly Clause[];
}

/** What the frames find in a sentence, verbs first, then nouns. */
export function applyFrames(parse: Parse, frames: FrameIndex, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	if (parse.sentence.scene.tokens.at(-1)?.text === "?") return findings;
	for (const clause of parse.clauses) {
		const evoked = frames.verbs.get(clause.verb.lemma);
		if (evoked === undefined || isCeased(clause)) continue;
		const roles = rolesAround(parse, clause);
		for (const { frame, needs } of evoked)
			if (evokes(needs, clause, parse) && fitsVerb(frame.verbs as Evocation, clause, roles, parse))
				findings.push(...applyVerb(parse, clause, roles, frame, discourse));
	}
	parse.phrases.forEach((phrase, at) => {
		const evoked = phrase.type === "noun" ? frames.nouns.get(phrase.head) : undefined;
		if (phrase.type !== "noun" || evoked === undefined) return;
		const attachments = attachmentsAfter(parse.phrases, at + 1);
		const holder = holderOf(parse.clauses, at, parse.phrases);
		for (const frame of evoked)
			findings.push(...applyNoun({ parse, frame, noun: phrase, at, attachments, holder }, discourse));
	});
	return findings;
}

function hasHead(group: Group | undefined, heads: ReadonlySet<string>): boolean {
	if (group !== undefined)
		for (const { noun } of group.members) if (heads.has(noun.head) && noun.opener !== "no") return true;
	return false;
}

const hasComplementHead = ({ complementHeads }: Evocation, { object }: Clause): boolean =>
	complementHeads === undefined || hasHead(object, complementHeads);

const hasSubjectHead = ({ subjectHeads }: Evocation, { subject }: Clause): boolean =>
	subjectHeads === undefined || hasHead(subject, subjectHeads);

function hasPurpose({ purposes, purposeAbsent }: Evocation, clause: Clause, clauses: readonly Clause[]): boolean {
	if (purposes === undefined && !purposeAbsent) return true;
	const hung = clauses.filter(({ verb, governor }) => governor === clause && verb.form === "infinitive");
	return purposes === undefined ? hung.length === 0 : hung.some(({ verb }) => purposes.has(verb.lemma));
}

const isFirstPerson = ({ subject }: Clause): boolean =>
	subject?.members.some(({ noun }) => /^(?:i|we)$/.test(noun.head)) ?? false;

/** "called him *“Tommy”*", "called the ministers *a disgrace*": what somebody is called. */
function hasComplement({ phrases }: Parse, { object }: Clause): boolean {
	const next = phrases[object?.end ?? phrases.length];
	return next?.type === "noun" || (next?.type === "stop" && /^[“"(–—]$/.test(next.word));
}

/** "A and B", "you and I", "we" who talked (not "when we talk of"), "Kenyan, "Kenyan and Norwegian officials". */
function arePeople({ sentence }: Parse, { subject, verb }: Clause): boolean {
	const isSeveral = ({ headToken, head, names }: NounPhrase): boolean =>
		names.length === 0 && sentence.scene.tokens[headToken]?.norm !== head;
	const nouns = subject?.members.map(({ noun }) => noun) ?? [];
	const we = nouns.length === 1 && nouns[0]?.head === "we" && !verb.base;
	const last = nouns.at(-1)?.head ?? "";
	if (nouns.length > 1 && /^(?:official|representative|minister|delegation|leader|expert|diplomat)$/.test(last))
		return true;
	return (
		we || nouns.every((noun) => isSomebody(noun) && !isSeveral(noun) && (nouns.length > 1 || noun.names.length > 1))
	);
}

const isSomebody = ({ name, head, pronoun }: NounPhrase): boolean => {
	if (name !== undefined) return name.atom.type === "person";
	return pronoun ? /^(?:you|i|he|she)$/.test(head) : !/^(?:side|party|country|nation|government)$/.test(head);
};

/** Whether a clause has the words about it that a frame asks for. */
function fitsVerb(evocation: Evocation, clause: Clause, roles: Roles, parse: Parse): boolean {
	if (evocation.objectAbsent && clause.object !== undefined) return false;
	if (evocation.modals?.has(clause.verb.modal) === false || !hasComplementHead(evocation, clause)) return false;
	if (!hasSubjectHead(evocation, clause) || hasAny(clause.attachments, evocation.without)) return false;
	if (evocation.subjectPeople && !arePeople(parse, clause)) return false;
	if (evocation.subjectTold && isFirstPerson(clause)) return false;
	if (evocation.complementAbsent && hasComplement(parse, clause)) return false;
	if (!hasVerdict(evocation, clause, parse) || !hasObjectHeads(evocation, roles)) return false;
	return hasPurpose(evocation, clause, parse.clauses);
}

function hasAny(attachments: readonly Attachment[], words: ReadonlySet<string> | undefined): boolean {
	if (words !== undefined) for (const { word } of attachments) if (words.has(word)) return true;
	return false;
}

function hasObjectHeads({ objectHeads, object }: Evocation, roles: Roles): boolean {
	if (objectHeads === undefined) return true;
	for (const slot of object) for (const group of roles(slot)) if (hasHead(group, objectHeads)) return true;
	for (const group of roles("object")) if (hasHead(group, objectHeads)) return true;
	return false;
}

type Roles = (slot: Slot) => readonly Group[];

/** What stands in each slot around a verb, found once for all the frames that ask. */
function rolesAround({ phrases, clauses, sentence }: Parse, clause: Clause): Roles {
	const found = new Map<Slot, readonly Group[]>();
	return (slot) => {
		let groups = found.get(slot);
		if (groups === undefined) {
			if (slot === "owner") groups = speakersOwning(clause, sentence);
			else groups = inDependents.get(slot)?.(clause, clauses) ?? groupsOf(phrases, clause, slot);
			if (slot === "by") groups = [...groups, ...perpetrators(clause, clauses)];
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

function applyVerb(parse: Parse, clause: Clause, roles: Roles, frame: Frame, discourse: Discourse): readonly Finding[] {
	if (frame.predicate === "aids" && clause.opener === "importance") return [];
	const evocation = frame.verbs as Evocation;
	const addressed =
		evocation.subject.includes("addressee") &&
		clause.verb.base &&
		clause.subject === undefined &&
		clause.object === undefined;
	const saying = evocation.subject.includes("sayer") ? sayingOf(clause, discourse) : undefined;
	const named = addressed ? addressee(discourse) : firstFilled(evocation.subject, roles, frame, discourse);
	const doers = named.length === 0 && isExpletive(clause) ? speaking(discourse) : named;
	if (evocation.travelling && !doers.some(({ entity }) => discourse.outings.travels(entity))) return [];
	const unsaid = doers.length === 0 && clause.verb.passive && evocation.subject.includes("author");
	const given = doers.length === 0 && evocation.subject.includes("giver") && isGift(clause.subject);
	const subjects = saying?.sayers ?? (unsaid ? sayingOf(clause, discourse).sayers : given ? givers(discourse) : doers);
	const stated = fill(evocation, roles, discourse, frame);
	const implied = stated.length > 0 ? stated : impliedBy(evocation, clause, parse, discourse);
	const found = withSeats(frame, evocation, roles, implied, discourse);
	const hosts = frame.predicate === "metWith" && found.length === 0;
	const met = hosts ? evocation.object.flatMap((slot) => [...roles(slot)]) : [];
	const objects = hosts ? hostStates(parse.phrases, clause, met, discourse) : found;
	const filled = (slots: readonly Slot[]): boolean => slots.some((slot) => roles(slot).length > 0);
	noteMissing(parse, frame, { subjects, objects, filled }, discourse);
	if (!mayState(frame, subjects, objects)) return [];
	const token = parse.sentence.scene.tokens[clause.verb.headToken];
	return emit(frame, {
		parse,
		subjects,
		objects,
		dates: evocation.object.includes("date") ? clause.dates : [],
		status: isHeadlinePlan(parse, clause) ? "planned" : (saying?.status ?? verbalStatus(frame, clause)),
		date: clause.dates[0],
		trigger: token && { start: token.start, end: token.end },
		clausal: true,
		dependent:
			clause.verb.form !== "finite" &&
			clause.governor?.verb.lemma !== "agree" &&
			clause.governor?.verb.lemma !== "plan",
		objectOpen:
			isOpen(roles("object")) ||
			isAnother(evocation, frame, roles) ||
			evocation.object.some((slot) => slot !== "object" && roles(slot).length > 0),
		discourse,
	});
}

/** What no phrase names: the occasion spoken of, and where the text was spoken ("to be *here*"). */
function impliedBy({ object }: Evocation, clause: Clause, parse: Parse, discourse: Discourse): readonly Reference[] {
	if (object.includes("here")) return isHere(clause, parse) ? spokenAt(discourse) : [];
	return clause.verb.form === "finite" && object.includes("occasion") ? occasionSpokenOf(discourse) : [];
}

/** "to have you *here*", "thank you for hosting *me*". */
const isHere = (clause: Clause, parse: Parse): boolean =>
	isComplement("here", clause, parse) ||
	(clause.verb.form === "gerund" &&
		clause.governor?.verb.lemma === "thank" &&
		hasHead(clause.object, new Set(["me", "us"])));

/** "*It* is a great pleasure *to be* here in Lisbon": for whoever says so. */
const isExpletive = ({ verb, governor }: Clause): boolean => {
	const subject = governor?.subject?.members ?? [];
	return (
		verb.form === "infinitive" &&
		governor?.verb.lemma === "be" &&
		subject.length === 1 &&
		subject[0]?.noun.head === "it"
	);
};

/** Whether there is anything to cross. */
const mayState = (frame: Frame, subjects: readonly Reference[], objects: readonly Reference[]): boolean =>
	subjects.length > 0 && (objects.length > 0 || frame.predicate === "heldOn" || (frame.mutual && subjects.length > 1));

interface Filling {
	readonly subjects: readonly Reference[];
	readonly objects: readonly Reference[];
	/** Whether some phrase stands where a role should. */
	filled(slots: readonly Slot[]): boolean;
}

/**
 * A frame half filled looks like a fact and is not stated: the list a maintainer works down. Who acts may be left unsaid ("was signed"),
 * but not who stands *beside* one who acts: without that preposition nothing is said of them.
 */
function noteMissing(parse: Parse, frame: Frame, { subjects, objects, filled }: Filling, discourse: Discourse): void {
	const { subject, object } = frame.verbs as Evocation;
	if (subjects.length === 0 && objects.length > 0 && (subject.some((slot) => acting.has(slot)) || filled(subject)))
		discourse.misses.note(`${frame.id}: subject not resolved`, parse.sentence.sentence);
	if (subjects.length > 0 && objects.length === 0 && !frame.mutual && frame.predicate !== "heldOn" && filled(object))
		discourse.misses.note(`${frame.id}: object not resolved`, parse.sentence.sentence);
}

/** Slots that every clause has, said or not. */
const acting: ReadonlySet<Slot> = new Set(["subject", "object", "sayer", "author", "addressee"]);

/** "sign", "look forward", "call on", "hold accountable": a verb, with its particle, the preposition, date or word it needs. */
function evokes(needs: readonly string[], clause: Clause, parse: Parse): boolean {
	if (needs.length === 0) return true;
	const { verb, attachments, object, dates } = clause;
	if ((dates.length > 0 && needs.includes("date")) || needs.includes(verb.particle)) return true;
	for (const { word } of attachments) if (needs.includes(word)) return true;
	if (needs.includes(object?.members[0]?.noun.head ?? "")) return true;
	for (const word of needs) if (isComplement(word, clause, parse)) return true;
	return false;
}

/** "considers the decision of X *to be a violation*", "finds X's actions *unacceptable*": what is said of the object, up to the next verb but "be". */
function hasVerdict({ verdicts }: Evocation, { object, verb }: Clause, { phrases, sentence }: Parse): boolean {
	if (verdicts === undefined) return true;
	const judged = verb.passive ? undefined : object?.members[0];
	if (judged === undefined) return false;
	const length = phrases
		.slice(judged.at + 1)
		.findIndex((phrase) => phrase.type === "stop" || (phrase.type === "verb" && phrase.lemma !== "be"));
	const end = length < 0 ? undefined : phrases[judged.at + 1 + length]?.from;
	return sentence.scene.tokens.slice(judged.noun.headToken + 1, end).some(({ norm }) => verdicts.has(norm));
}

/** "hold X and those who help it *accountable*": a word that completes the verb, after all that its object is. */
function isComplement(word: string, { at, verb }: Clause, { phrases, sentence }: Parse): boolean {
	if (!complements.has(word)) return false;
	const length = phrases.slice(at + 1).findIndex(({ type }) => type === "verb" || type === "stop");
	const end = length < 0 ? undefined : phrases[at + 1 + length]?.from;
	return sentence.scene.tokens.slice(verb.to, end).some(({ norm }) => norm === word);
}

const complements = new Set(["accountable", "responsible", "account", "here"]);

/** "Several Allies, *including Norway and Spain*, will send …": whom the subject names for example. */
const examples = (attachments: readonly Attachment[]): readonly Group[] =>
	named(
		attachments.filter(({ ofSubject }) => ofSubject),
		"including",
	);

/** "condemned the attacks *carried out by X*": whose they are, where a participle says it. */
const perpetrators = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	clause.verb.passive
		? []
		: clauses
				.filter(({ verb, governor }) => governor === clause && verb.form === "participle" && verb.passive)
				.flatMap(({ attachments }) => named(attachments, "by"));

/** "travelled to X *to attend Y*", "*to speak at Y*": what a journey or a meeting is for. */
const attended = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	purposesOf(clause, clauses, attending).flatMap(({ object, attachments }) => [
		...(object === undefined ? [] : [object]),
		...named(attachments, "in"),
		...named(attachments, "at"),
	]);

/** Infinitives of some verbs that hang on a clause. */
const purposesOf = (clause: Clause, clauses: readonly Clause[], lemmas: ReadonlySet<string>): readonly Clause[] =>
	clauses.filter(({ verb, governor }) => governor === clause && verb.form === "infinitive" && lemmas.has(verb.lemma));

const attending = new Set(
	"attend join participate represent lead co-lead speak chair co-chair host co-host open co-open address deliver convene conclude".split(
		" ",
	),
);

/** "provided $5 million *to help Kenya*", "*to strengthen courts in Kenya*": whom an infinitive says that the money is for. */
const helped = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	purposesOf(clause, clauses, helping).flatMap(({ object, attachments }) => [
		...(object === undefined ? [] : [object]),
		...named(attachments, "in").filter(isPlainState),
	]);

const helping = new Set(
	"support help assist aid enable strengthen improve bolster enhance rebuild modernize modernise expand".split(" "),
);

/** "in *Kenya and Norway*", not "in the Kenyan courts". */
const isPlainState = ({ members }: Group): boolean =>
	members.every(({ noun }) => noun.head === "" && noun.name?.atom.type === "state");

/** "welcomed *that Norway ratified* the treaty": who does what is said after "that". */
const reported = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	(clause.object === undefined ? clauses : [])
		.filter(({ opener, governor, verb }) => governor === clause && opener === "that" && verb.form === "finite")
		.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));

/** Slots that a clause hanging on the verb fills. */
const inDependents: ReadonlyMap<Slot, (clause: Clause, clauses: readonly Clause[]) => readonly Group[]> = new Map([
	["purpose", attended],
	["that", reported],
	["benefit", helped],
]);

/** Positions of the active sentence: a passive's subject is the object, its "by" the subject. */
function groupsOf(phrases: readonly Phrase[], clause: Clause, slot: Slot): readonly Group[] {
	const { verb, subject, object, attachments } = clause;
	if (slot === "subject")
		return verb.passive ? named(attachments, "by") : subject === undefined ? [] : [subject, ...examples(attachments)];
	if (slot === "object")
		return verb.passive ? (subject === undefined ? [] : [subject]) : object === undefined ? [] : [object];
	if (slot.startsWith("^"))
		return attachments.filter(({ word, fronted }) => fronted && `^${word}` === slot).map(({ group }) => group);
	if (slot === "where") return placeBeforeWhere(phrases, clause);
	if (slot.startsWith("object "))
		return attachments
			.filter(({ word, group }) => `object ${word}` === slot && group.begin - 1 === object?.end)
			.map(({ group }) => group);
	const sent = slot === "from" || slot === "of" ? sentFrom(phrases, object, slot) : [];
	if (sent.length > 0) return sent;
	return named(
		slot === "with" && topical.has(verb.lemma) ? attachments.filter(isOfClause(phrases)) : attachments,
		slot,
	);
}

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

/** Verbs whose object is what is talked of: "discussed the meeting *with X*" tells of another meeting. */
const topical = new Set("discuss review raise underscore reiterate address".split(" "));

const isOfClause =
	(phrases: readonly Phrase[]) =>
	({ group }: Attachment): boolean => {
		const noun = phrases[group.begin - 2];
		return noun?.type !== "noun" || !encounters.test(noun.head);
	};

const encounters =
	/^(?:meeting|talk|call|conversation|dialogue|engagement|negotiation|consultation|summit|visit|relation|relationship|tie|partnership|cooperation|collaboration|alliance|agreement|war|friendship|contact)$/;

/** The first slot whose phrase refers to something the predicate allows. */
function firstFilled(slots: readonly Slot[], roles: Roles, frame: Frame, discourse: Discourse): readonly Reference[] {
	const allowed = subjectTypes(frame);
	for (const slot of slots)
		for (const group of roles(slot)) {
			const references = frame.predicate === "metWith" ? talkersOf(group, discourse) : discourse.actors(group);
			if (references.some(({ type }) => allowed.includes(type) || type === "person")) return references;
		}
	return [];
}

/** "travelled to Nouakchott, *Mauritania*": the state that a comma adds to the place. */
const seatsOf = (groups: readonly Group[], discourse: Discourse): readonly Reference[] =>
	groups.flatMap(({ members }) => members.flatMap(({ noun }) => seatOf(noun, discourse.sentence)));

function withSeats(
	{ predicate }: Frame,
	{ object }: Evocation,
	roles: Roles,
	found: readonly Reference[],
	discourse: Discourse,
): readonly Reference[] {
	if (predicate !== "visited" || found.length === 0) return found;
	return [...found, ...seatsOf(object.flatMap(roles), discourse)];
}

/** Every slot of the object that is filled by something the predicate allows. */
function fill(evocation: Evocation, roles: Roles, discourse: Discourse, frame: Frame): readonly Reference[] {
	const allowed = objectTypes(frame);
	const found: Reference[] = [];
	for (const slot of evocation.object)
		for (const group of roles(slot))
			for (const reference of reached(evocation, group, discourse))
				if (!evocation.objectNamed || reference.reason === "name") found.push(reference);
	if (evocation.objectAlone && found.some((reference) => !allowed.includes(reference.type))) return [];
	return found.filter((reference) => fits(reference, allowed, evocation));
}

/** "with high-level *Brazilian officials*": unnamed persons stand as their state. */
const fits = (
	{ type, reason }: Reference,
	allowed: readonly (EntityType | "date")[],
	{ objectOfficials }: Evocation,
): boolean => allowed.includes(type) || (objectOfficials && reason === "representative");

function reached({ reach }: Evocation, group: Group, discourse: Discourse): readonly Reference[] {
	return reach === "actor" ? discourse.actors(group) : topicsOf(group, reach === "topic", discourse);
}

/** "did not meet *the standards*", "met *their counterparts*": somebody or something else than each other. */
const isAnother = ({ object, complementHeads }: Evocation, { predicate }: Frame, roles: Roles): boolean =>
	predicate === "metWith" &&
	complementHeads === undefined &&
	object.includes("object") &&
	roles("object").some(({ members }) =>
		members.some(({ noun }) => !noun.pronoun && !/^(?:other|another)$/.test(noun.head)),
	);

/** "are *our* allies": whose, only the speaker knows. */
const isOpen = (groups: readonly Group[]): boolean =>
	groups.some(({ members }) => members.some(({ noun }) => /^(?:our|my|your)$/.test(noun.opener)));

const subjectTypes = (frame: Frame): readonly EntityType[] => frame.subjectTypes ?? signatures[frame.predicate].subject;

const objectTypes = (frame: Frame): readonly (EntityType | "date")[] =>
	frame.objectTypes ?? signatures[frame.predicate].object;

/** What one has with whom the verb's phrases name, as well as the noun's: "the visit that X made *to Y*". */
const encountered: ReadonlySet<string> = new Set(["visited", "metWith", "partnerOf"]);

function applyNoun(site: NounSite, discourse: Discourse): readonly Finding[] {
	const { parse, frame, noun, at, attachments, holder } = site;
	const evocation = frame.nouns as Evocation;
	const beside = encountered.has(frame.predicate) ? [...attachments, ...lightAttachments(holder, at)] : attachments;
	const nearest = beside.find(({ word }) => evocation.object.includes(word))?.word;
	const { objectHeads } = evocation;
	if (
		objectHeads !== undefined &&
		!attachments.some(({ word, group }) => evocation.object.includes(word) && hasHead(group, objectHeads))
	)
		return [];
	if (!hasNounComplement(evocation, attachments) || !isQualified(evocation, site)) return [];
	const references = (slot: Slot): readonly Reference[] => slotReferences(site, evocation, slot, discourse);
	const source = evocation.subject.find((slot) => references(slot).length > 0);
	if (source === undefined) return [];
	const subjects = references(source);
	const allowed = objectTypes(frame);
	const stated = evocation.object
		.filter((slot) => slot !== "occasion" && (slot === nearest || !prepositional.has(slot)))
		.flatMap(references)
		.filter((reference) => allowed.includes(reference.type))
		.concat(frame.predicate === "visited" && nearest !== undefined ? seatsOf(named(beside, nearest), discourse) : []);
	const objects = stated.length === 0 && evocation.object.includes("occasion") ? occasionSpokenOf(discourse) : stated;
	if (!mayState(frame, subjects, objects)) return [];
	const token = parse.sentence.scene.tokens[noun.headToken];
	return emit(frame, {
		parse,
		subjects,
		objects,
		dates: [],
		status: nounStatus(site, source),
		date: noun.dated?.date ?? dateNear(parse, at),
		trigger: token && { start: token.start, end: token.end },
		clausal: holder !== undefined || isTitle(parse),
		dependent: false,
		objectOpen: attachments.some(({ word }) => word === "with" && evocation.object.includes(word)),
		discourse,
	});
}

/** "the pledge *of assistance*". */
const hasNounComplement = ({ complementHeads }: Evocation, attachments: readonly Attachment[]): boolean =>
	complementHeads === undefined || named(attachments, "of").some((group) => hasHead(group, complementHeads));

/** "*military* support", "*financial and technical* support". */
const isQualified = ({ qualifiers }: Evocation, { parse, noun }: NounSite): boolean =>
	qualifiers === undefined ||
	parse.sentence.scene.tokens.slice(noun.from, noun.headToken).some(({ norm }) => qualifiers.has(norm));

/** What stands in a slot around a noun. */
function slotReferences(site: NounSite, evocation: Evocation, slot: Slot, discourse: Discourse): readonly Reference[] {
	const { parse, frame, noun, at, attachments, holder } = site;
	if (slot === "possessor") return possessorOf(site, discourse);
	if (slot === "modifier") return modifiersOf(noun, discourse.sentence);
	if (slot === "occasion") return occasionSpokenOf(discourse);
	if (slot === "giver") return giversOf(site, discourse);
	if (slot === "addressee") return isCall(parse.phrases, at) ? addressee(discourse) : [];
	if (slot === "holder") return holder === undefined ? [] : holdersOf(holder, frame, discourse);
	const own = evocation.reach === "topic" ? nearestOf(attachments, slot) : named(attachments, slot);
	return [...own, ...named(lightAttachments(holder, at), slot)].flatMap((group) =>
		reached(evocation, group, discourse),
	);
}

/** "support *to Kenya* in its resistance to pressure": a preposition that comes again after another says no more of the noun. */
function nearestOf(attachments: readonly Attachment[], word: string): readonly Group[] {
	const first = attachments.findIndex((one) => one.word === word);
	if (first < 0) return [];
	const end = attachments.findIndex((one, at) => at > first && one.word !== word);
	return attachments.slice(first, end < 0 ? undefined : end).map(({ group }) => group);
}

/** "*Welcome* to Washington", "Mr. President, *welcome* back": said to somebody; "the warm welcome" is told of. */
function isCall(phrases: readonly Phrase[], at: number): boolean {
	const noun = phrases[at];
	const before = phrases[at - 1]?.type ?? "comma";
	return noun?.type === "noun" && noun.to === noun.from + 1 && /^(?:comma|coordinator|adverb|stop)$/.test(before);
}

/** Slots of a noun that are prepositions: of several, the nearest one is meant ("support *for* A … to B"). */
const prepositional = new Set(["to", "for", "of", "with", "on", "against", "in", "at", "between"]);

/** A title says what the text is about: "Readout of X's Call with Y". */
const isTitle = ({ sentence }: Parse): boolean => blockOf(sentence) === "title";

function dateNear(parse: Parse, at: number): string | undefined {
	const around = parse.clauses.findLast(({ subject, object, attachments }) =>
		[subject, object, ...attachments.map(({ group }) => group)].some(
			(group) => group !== undefined && group.begin <= at && at < group.end,
		),
	);
	return around?.dates[0];
}

interface Filled {
	readonly parse: Parse;
	readonly subjects: readonly Reference[];
	readonly objects: readonly Reference[];
	readonly dates: readonly string[];
	readonly status: Status;
	readonly date: string | undefined;
	readonly trigger: Span | undefined;
	readonly clausal: boolean;
	/** Somebody else is meant ("our allies", "met with them") whom the text does not let us name. */
	readonly objectOpen: boolean;
	/** An infinitive or gerund whose subject is only understood: "challenges we have *to meet*". */
	readonly dependent: boolean;
	readonly discourse: Discourse;
}

/** A large group's members met whoever leads their list; the other pairs among them say nothing more. */
const largestMutualGroup = 8;

/** "The Leaders of A, B, C … met": of a group in which nobody leads, more met each other. */
const largestGroupOfEquals = 12;

const metAsEquals = ({ predicate }: Frame, subjects: readonly Reference[]): boolean =>
	predicate === "metWith" && subjects.every(({ type }) => (type === "person") === (subjects[0]?.type === "person"));

/** Crosses subjects and objects that the predicate's signature allows. */
function emit(frame: Frame, filled: Filled): readonly Finding[] {
	const allowed = subjectTypes(frame);
	const subjects = filled.subjects
		.filter((subject) => !isUnseated(frame, subject, filled.discourse))
		.flatMap((subject) => asAllowed(subject, allowed, frame.persons ? filled.discourse : undefined));
	const among = frame.mutual && filled.objects.length === 0 && !filled.objectOpen && !filled.dependent;
	const largest = metAsEquals(frame, subjects) ? largestGroupOfEquals : largestMutualGroup;
	if (among && subjects.length > 1)
		return subjects.flatMap((subject, index) =>
			(index === 0 || subjects.length <= largest ? subjects.slice(index + 1) : [])
				.filter((object) => !isSelf(frame, subject, object, filled.discourse, subjects.length > 2))
				.map((object) => toFinding(frame, filled, subject, object)),
		);
	const objects: readonly (Reference | string)[] =
		frame.predicate === "heldOn" ? filled.dates.slice(0, 1) : filled.objects;
	return subjects.flatMap((subject) =>
		objects
			.filter((object) => typeof object === "string" || !isSelf(frame, subject, object, filled.discourse))
			.filter((object) => typeof object === "string" || !isSameGroup(subjects, object))
			.filter((object) => typeof object === "string" || !isImposed(frame, object, filled.discourse))
			.map((object) => toFinding(frame, filled, subject, object)),
	);
}

const isInferred = ({ reason, type }: Reference): boolean =>
	type === "person" && (reason === "pronoun" || reason === "group");

/** Nothing relates to itself, nobody takes a stance towards the state they speak for, and "their talks" are with others than colleagues. */
function isSelf(frame: Frame, subject: Reference, object: Reference, discourse: Discourse, many = false): boolean {
	if (subject.entity === object.entity) return true;
	if (frame.predicate === "visited" && isNoGuest(subject, object, discourse)) return true;
	if (frame.predicate === "metWith" && isAmongOwn(frame, subject, object, discourse, many)) return true;
	if (frame.predicate === "metWith" && isInferred(subject) && isInferred(object))
		return (
			discourse.tenures.stateOf(subject.entity) !== undefined &&
			discourse.tenures.stateOf(subject.entity) === discourse.tenures.stateOf(object.entity)
		);
	return /^(?:supports|criticises|aids)$/.test(frame.predicate) && isOwn(subject.entity, object.entity, discourse);
}

/** Nobody visits where they live, and "here" is told of whoever comes from elsewhere. */
const isNoGuest = (subject: Reference, { entity, reason }: Reference, discourse: Discourse): boolean =>
	reason === "dateline" ? !isGuest(subject.entity, entity, discourse) : livesIn(subject.entity, entity, discourse);

/** "A and B *of one state* discussed" something with others; "the Secretary met U.S. *allies*" met no part of his state. */
function isAmongOwn(frame: Frame, subject: Reference, object: Reference, discourse: Discourse, many: boolean): boolean {
	const [own, other] = [discourse.tenures.stateOf(subject.entity), discourse.tenures.stateOf(object.entity)];
	const persons = subject.type === "person" && object.type === "person";
	if ((many || frame.foreign) && persons && own !== undefined && own === other) return true;
	if (frame.foreign && persons && isColleague(subject, object, discourse)) return true;
	if (frame.verbs?.subjectPeople === true && persons && own === other && (own !== undefined || many)) return true;
	return (
		(object.reason === "representative" && own === object.entity) ||
		(subject.reason === "representative" && other === subject.entity)
	);
}

/** A year of action or of hosting is not held on a day or in a town. */
const isUnseated = ({ predicate }: Frame, { entity }: Reference, { register }: Discourse): boolean =>
	(predicate === "heldIn" || predicate === "heldOn") && register.get(entity)?.kind === "programme-year";

/** One serves a body of the other's state: "the President was joined by the *White House* Director". */
const isColleague = (subject: Reference, object: Reference, discourse: Discourse): boolean => {
	const serves = (one: Reference, other: Reference): boolean => {
		const state = discourse.tenures.stateOf(other.entity);
		return state !== undefined && discourse.tenures.bodiesOf(one.entity).some((body) => isOwn(body, state, discourse));
	};
	return serves(subject, object) || serves(object, subject);
};

/** Who abides by a resolution is bound by it, but no party to it. */
const isImposed = (frame: Frame, { entity }: Reference, { register }: Discourse): boolean =>
	frame.presupposed && register.get(entity)?.kind === "resolution";

/** "*we* assist *them*": the others, never those who act. */
const isSameGroup = (subjects: readonly Reference[], object: Reference): boolean =>
	subjects.length > 1 &&
	/^(?:pronoun|group|issuer)$/.test(object.reason) &&
	subjects.some(({ entity }) => entity === object.entity);

/** Where persons cannot be subjects (aid, membership), a person in office acts for the state. */
function asAllowed(
	subject: Reference,
	allowed: readonly EntityType[],
	discourse: Discourse | undefined,
): readonly Reference[] {
	if (allowed.includes(subject.type)) return [subject];
	const state =
		subject.type === "person" && allowed.includes("state") ? discourse?.tenures.stateOf(subject.entity) : undefined;
	return state === undefined
		? []
		: [{ ...subject, entity: state, type: "state", confidence: 0.9 * subject.confidence, reason: "office" }];
}

/** A stance or a bond is of the day it is told; another date in its clause is that of what it is about ("welcomed the election in 2024"). */
function isDated({ predicate }: Frame, { date, parse }: Filled): boolean {
	if (date === undefined || predicate === "heldOn") return false;
	return !/^(?:supports|partnerOf|memberOf)$/.test(predicate) || date === parse.sentence.scene.document.date;
}

function toFinding(frame: Frame, filled: Filled, subject: Reference, object: Reference | string): Finding {
	const { sentence } = filled.parse.sentence;
	const certainty = subject.confidence * (typeof object === "string" ? 1 : object.confidence);
	return {
		subject,
		predicate: frame.predicate,
		object,
		status: filled.status,
		confidence: Math.round(100 * frame.confidence * certainty) / 100,
		rule: `frame/${frame.id}`,
		passage: { start: sentence.start, end: sentence.end },
		clausal: filled.clausal,
		...(frame.kind === undefined ? {} : { kind: frame.kind }),
		...(frame.category === undefined ? {} : { category: frame.category }),
		...(isDated(frame, filled) ? { date: filled.date as string } : {}),
		...(filled.trigger === undefined ? {} : { trigger: filled.trigger }),
	};
}
