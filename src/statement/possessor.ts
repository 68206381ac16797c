import type { LinkedAtom } from "../entity/link.ts";
import type { Clause } from "./clause.ts";
import { type Attachment, named } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import { isAtHome } from "./discourse/residence.ts";
import { talkersOf } from "./discourse/talkers.ts";
import type { Discourse } from "./discourse.ts";
import type { Frame } from "./frame.ts";
import { type Group, groupFrom } from "./group.ts";
import { onWhoseBehalf } from "./on-behalf.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { clauseHolding } from "./status.ts";

/** A noun that evokes a frame, and what stands around it. */
export interface NounSite {
	readonly parse: Parse;
	readonly frame: Frame;
	readonly noun: NounPhrase;
	/** Index of the noun phrase. */
	readonly at: number;
	readonly attachments: readonly Attachment[];
	/** The clause whose light verb governs the noun: "*held* talks". */
	readonly holder: Clause | undefined;
}

/** Whose the noun is: "X's visit", "thanked X for *his* support", "praised X for *his country's* support". */
export function possessorOf(site: NounSite, discourse: Discourse): readonly Reference[] {
	if (!isOfCountry(site)) return ownersOf(site, discourse);
	const owners = praisedBefore(site, discourse) ?? ownersOf(site, discourse);
	return owners.flatMap((owner) => discourse.tenures.asState(owner));
}

/** "*his country's* support". */
const isOfCountry = ({ parse, noun }: NounSite): boolean =>
	noun.possessed &&
	/^(?:his|her)$/.test(noun.opener) &&
	/^(?:country|nation)$/.test(parse.sentence.scene.tokens[noun.from + 1]?.norm ?? "");

/** "*thanked X* for his stance and her country's support": who is praised. */
function praisedBefore({ parse, at }: NounSite, discourse: Discourse): readonly Reference[] | undefined {
	const praise = parse.clauses.findLast(({ verb, at: verbAt }) => verbAt < at && praises.test(verb.lemma));
	return praise === undefined || praise.verb.passive ? undefined : discourse.actors(praise.object);
}

/** "designated six people for *their* support of the group". */
const punishes = /^(?:designate|redesignate|sanction|condemn|denounce|blame|accuse|charge|indict)$/;

const praises = /^(?:thank|commend|congratulate|praise|applaud)$/;

/** Whose the noun is: "X's visit", "X and Y's meeting", "thanked X for *his* support", "A and B, under *their* treaty". */
function ownersOf(site: NounSite, discourse: Discourse): readonly Reference[] {
	const { parse, frame, noun, at, holder } = site;
	const { opener } = noun;
	const those = frame.predicate === "metWith" ? titled(site) : undefined;
	if (those !== undefined) return discourse.actors(those);
	if (frame.predicate === "visited" && /^(?:his|her)$/.test(opener)) {
		const traveller = travellerOf(site, discourse);
		if (traveller !== undefined) return [traveller];
	}
	const thanked =
		/^(?:his|her|its|their)$/.test(opener) || isThankedFor(site) ? clauseAround(parse.clauses, at) : undefined;
	if (thanked !== undefined && (praises.test(thanked.verb.lemma) || punishes.test(thanked.verb.lemma)))
		return discourse.actors(isThanksOfGuest(thanked) ? thanked.subject : thanked.object);
	if (
		thanked?.verb.lemma === "express" &&
		/^(?:gratitude|appreciation|thanks)$/.test(thanked.object?.members[0]?.noun.head ?? "")
	)
		return named(thanked.attachments, "to").flatMap((group) => discourse.actors(group));
	const several = opener === "their" && holder === undefined ? severalBefore(parse.clauses, at) : undefined;
	if (several !== undefined) return discourse.actors(several.subject);
	const owner = opener === "its" && holder === undefined ? clauseWith(parse.clauses, at) : undefined;
	const own = owner === undefined ? [] : discourse.actors(owner.subject);
	if (own.length === 1 && own[0]?.type !== "person") return own;
	if (frame.predicate === "metWith" && noun.possessors.length > 0) {
		const first = parse.phrases[at - 2];
		if (parse.phrases[at - 1]?.type === "coordinator" && first?.type === "noun" && first.name?.atom.type === "person")
			return [...discourse.reference(first.name), ...discourse.possessors(noun)];
	}
	const joint = jointOwner(site);
	if (joint !== undefined) return [...discourse.reference(joint), ...discourse.possessors(noun)];
	if (opener === "our" && !isShared(site)) {
		const ours = discourse.possessors(noun);
		if (ours.length > 0) return ours;
	}
	const stance = /^(?:supports|criticises|aids)$/.test(frame.predicate);
	if (stance && isShared(site) && noun.possessors.length === 0) {
		const sharing = discourse.actors(clauseHolding(parse.clauses, at)?.subject);
		if (sharing.length > 1) return sharing;
		if (opener === "our" && sharing.length > 0) return discourse.possessors(noun);
	}
	if (stance && holder === undefined && /^(?:his|her|their)$/.test(opener)) {
		const subject = subjectAround(site, discourse);
		if (subject.length > 0) return subject;
	}
	return holder !== undefined && /^(?:their|its|his|her|our|my)$/.test(opener)
		? holdersOf(holder, frame, discourse)
		: discourse.possessors(noun);
}

/** "thanked Kenya *for humanitarian support*": whose it is goes without saying. */
const isThankedFor = ({ parse: { phrases }, noun, at }: NounSite): boolean => {
	const before = phrases[at - 1];
	const bare = !noun.possessed && noun.possessors.length === 0 && noun.names.length === 0;
	return (
		bare && before?.type === "preposition" && before.word === "for" && !/^(?:the|an?|this|our|my)$/.test(noun.opener)
	);
};

/** "*Kenya* and Norway's provision of arms": the other of two states that own it together. */
function jointOwner({ parse: { phrases }, noun, at }: NounSite): LinkedAtom | undefined {
	const first = phrases[at - 2];
	const [owner] = noun.possessors;
	if (phrases[at - 1]?.type !== "coordinator" || first?.type !== "noun" || owner?.atom.type !== "state")
		return undefined;
	const bare = first.names.length === 1 && first.name?.atom.type === "state" && first.name.atom.form === "name";
	const whole = bare && first.name.atom.to === first.to && phrases[at - 3]?.type !== "comma";
	return whole && noun.possessors.length === 1 && owner.atom.from <= noun.from + 1 ? first.name : undefined;
}

/** "the leaders reaffirmed *our shared* commitment": everybody's there, not only the writer's. */
const isShared = ({ parse, noun }: NounSite): boolean =>
	parse.sentence.scene.tokens
		.slice(noun.from, noun.to)
		.some(({ norm }) => /^(?:shared|joint|mutual|common|collective|respective|unified|two)$/.test(norm));

const headOf = ({ members }: Group): string => members[0]?.noun.head ?? "";

/** "President X noted *his* support for", "A and B discussed *their* support for": the subject of the clause around. */
function subjectAround({ parse, noun, at }: NounSite, discourse: Discourse): readonly Reference[] {
	const clause = clauseHolding(parse.clauses, at);
	if (clause?.subject === undefined || clause.verb.passive || /^(?:i|we|you)$/.test(headOf(clause.subject))) return [];
	const actors = discourse.actors(clause.subject);
	const persons = actors.filter(({ type }) => type === "person");
	if (noun.opener === "their") return actors.length > 1 ? actors : [];
	return persons.length === 1 && actors.length === 1 ? persons : [];
}

/** "Remarks by A and B *Before Bilateral Meeting*", "Remarks by A *Before Meeting with* B": in a title without a verb those listed first meet. */
function titled({ parse, noun, at, attachments }: NounSite): Group | undefined {
	const { phrases, clauses, sentence } = parse;
	const before = phrases[at - 1];
	if (sentence.scene.document.blocks[sentence.sentence.block]?.kind !== "title" || clauses.length > 0) return undefined;
	if (before?.type !== "preposition" || !/^(?:before|after|in|during|at)$/i.test(before.word)) return undefined;
	if (noun.possessed || noun.names.length > 0) return undefined;
	const first = phrases.findIndex((phrase) => phrase.type === "noun" && phrase.name?.atom.type === "person");
	const group = first < 0 || first > at ? undefined : groupFrom(phrases, first, true);
	const all = group?.members.every((member) => member.noun.name?.atom.type === "person");
	const others = attachments.some(({ word }) => word === "with");
	return all === true && (group?.members.length ?? 0) > (others ? 0 : 1) ? group : undefined;
}

/** Who does what the noun says: the subject of its light verb. */
export function holdersOf(holder: Clause, frame: Frame, discourse: Discourse): readonly Reference[] {
	const group = holder.verb.passive ? named(holder.attachments, "by")[0] : holder.subject;
	const holders = frame.predicate === "metWith" ? talkersOf(group, discourse) : discourse.actors(group);
	return holders.length > 0 ? holders : onWhoseBehalf(holder, discourse);
}

/** "thanked X for the *hospitality* during her stay": the guest thanks, not for the stay. */
const isThanksOfGuest = ({ attachments }: Clause): boolean =>
	attachments.some(
		({ word, group }) =>
			word === "for" && /^(?:hospitality|welcome|reception|arrangement)$/.test(group.members[0]?.noun.head ?? ""),
	);

/** "congratulated X on *his* election", "extended congratulations to X on *her* election": whose, where somebody is congratulated; else whom the word means. */
export function congratulated(
	{ clauses }: Parse,
	noun: NounPhrase,
	at: number,
	discourse: Discourse,
): readonly Reference[] {
	const clause = /^(?:his|her|their)$/.test(noun.opener) ? clauseAround(clauses, at) : undefined;
	const wished = clause?.object?.members.some((member) => member.noun.head === "congratulation") === true;
	if (clause !== undefined && wished)
		return named(clause.attachments, "to").flatMap((group) => discourse.actors(group));
	return clause?.verb.lemma === "congratulate" ? discourse.actors(clause.object) : discourse.possessors(noun);
}

/** "Norway violates *its* obligations", "complies with *its* obligations": the clause that has the noun as its object. */
const clauseWith = (clauses: readonly Clause[], at: number): Clause | undefined =>
	clauses.findLast(({ object, verb, attachments }) => {
		const others = abiding.test(verb.lemma) ? attachments.map(({ group }) => group) : [];
		const objects = [...(object === undefined ? [] : [object]), ...others];
		return !verb.passive && objects.some((group) => group.begin <= at && at < group.end);
	});

/** Verbs of keeping to what binds one. */
const abiding = /^(?:comply|abide|adhere|conform|return|live)$/;

/** The clause before whose subject is several: its "their". */
const severalBefore = (clauses: readonly Clause[], at: number): Clause | undefined =>
	clauses.find(({ subject }) => subject !== undefined && subject.members.length > 1 && subject.end <= at);

const clauseAround = (clauses: readonly Clause[], at: number): Clause | undefined =>
	clauses.findLast(({ attachments }) => attachments.some(({ group }) => group.begin <= at && at < group.end));

/** "met with Prime Minister X during *his* visit to Washington": of the two, the one who is not at home there. */
function travellerOf({ parse, at: place, attachments }: NounSite, discourse: Discourse): Reference | undefined {
	const clause = parse.clauses.findLast(({ verb, at }) => verb.form === "finite" && at < place);
	const others = clause?.attachments.filter(({ word }) => word === "with").map(({ group }) => group) ?? [];
	const there = attachments
		.flatMap(({ group }) => discourse.actors(group))
		.find(({ type }) => type === "place" || type === "state");
	if (clause === undefined || there === undefined) return undefined;
	const hosts = discourse.people(clause.subject);
	if (/^(?:accompany|join|host|receive|welcome)$/.test(clause.verb.lemma)) {
		const [led] = discourse.people(clause.object);
		if (led !== undefined) return { ...led, confidence: 0.9 * led.confidence, reason: "pronoun" };
	}
	const guests = [clause.object, ...others]
		.flatMap((group) => discourse.actors(group))
		.filter(({ type }) => type === "person");
	const home = hosts.some(({ entity }) => isAtHome(entity, there.entity, discourse));
	const [guest] = guests;
	return home && guests.length === 1 && guest !== undefined && !isAtHome(guest.entity, there.entity, discourse)
		? { ...guest, confidence: 0.8 * guest.confidence, reason: "pronoun" }
		: undefined;
}
