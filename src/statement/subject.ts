import type { Clause } from "./clause.ts";
import { contacted } from "./contact.ts";
import { alone, type Group, groupEndingAt, groupFrom, ledBy, nounBefore, prepositionBefore } from "./group.ts";
import { type Left, none } from "./left.ts";
import type { NounPhrase, Phrase, VerbGroup } from "./phrase.ts";
import { isAfterHow } from "./time-ahead.ts";
import {
	asOwner,
	boundBy,
	calledFor,
	isAtLarge,
	isOwned,
	isPraised,
	isTelling,
	ownerOfJourney,
	ownerOfWork,
	praisedOwner,
	undertakings,
} from "./undertaking.ts";
import { opensWithUs } from "./we-named.ts";

/** Goes left from a finite verb over what hangs between it and its subject. */
export function subjectOf(phrases: readonly Phrase[], at: number, earlier: readonly Clause[]): Left {
	if (opensWithUs(phrases.slice(0, at))) return { subject: weNamed(phrases), shared: false, opener: "" };
	let index = at - 1;
	let crossed = false;
	while (index >= 0) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "adverb") index--;
		else if (phrase.type === "date") index -= phrases[index - 1]?.type === "preposition" ? 2 : 1;
		else if (phrase.type === "relative") {
			const antecedent = nounBefore(phrases, index);
			return antecedent === undefined ? none : { subject: antecedent, shared: false, opener: phrase.word };
		} else if (phrase.type === "coordinator") return share(earlier, phrases, index);
		else if (phrase.type === "comma") {
			const before = phrases[index - 1];
			if (
				!crossed &&
				before?.type !== "noun" &&
				before?.type !== "date" &&
				before?.type !== "adverb" &&
				before?.type !== "verb"
			)
				return share(earlier, phrases, index);
			const skipped = skipParenthesis(phrases, index);
			if (skipped === undefined) return share(earlier, phrases, index);
			index = skipped;
			crossed = true;
		} else if (phrase.type === "noun" && phrase.head === "what")
			return { subject: { members: [alone(phrase, index)], begin: index, end: index + 1 }, shared: false, opener: "" };
		else if (phrase.type === "noun") {
			const preposition = prepositionBefore(phrases, index);
			if (preposition !== undefined) {
				const fronted = afterFronted(phrases, index, preposition);
				if (fronted !== undefined) return { subject: fronted, shared: false, opener: "" };
				const governing = phrases[preposition - 1];
				if (governing?.type === "verb") return ledUpTo(phrases, preposition - 1) ?? share(earlier, phrases, index);
				index = preposition - 1;
				continue;
			}
			const subject = groupEndingAt(phrases, index);
			if (isDescribed(phrases, subject.begin)) {
				index = subject.begin - 2;
				continue;
			}
			const opener = phrases[subject.begin - 1];
			return {
				subject,
				shared: false,
				opener: opener?.type === "subordinator" || opener?.type === "relative" ? opener.word : "",
			};
		} else if (phrase.type === "verb" && phrase.form !== "finite") index--;
		else return contactedBy(phrases, earlier.at(-1), index) ?? share(earlier, phrases, index);
	}
	return crossed ? share(earlier, phrases, at - 1) : none;
}

/** "*the statement* we have negotiated is endorsed": what a subject and its verb right before tell of. */
function contactedBy(phrases: readonly Phrase[], clause: Clause | undefined, verb: number): Left | undefined {
	if (clause?.at !== verb || clause.subject === undefined || clause.shared) return undefined;
	const noun = contacted(phrases, clause.subject);
	return noun === undefined ? undefined : { subject: groupEndingAt(phrases, noun), shared: false, opener: "" };
}

/** "*We, the leaders of Norway, Kenya and Portugal*, met": all of them. */
function weNamed(phrases: readonly Phrase[]): Group {
	const we = alone(phrases[0] as NounPhrase, 0);
	const named = phrases[2]?.type === "noun" ? groupFrom(phrases, 2, true) : undefined;
	return { members: [we, ...(named?.members ?? [])], begin: 0, end: named?.end ?? 1 };
}

/** "*A delegation* led by X and Y travelled", "*the delegation of Norway* headed by X": who is led, with those who lead. */
function ledUpTo(phrases: readonly Phrase[], verb: number): Left | undefined {
	for (const at of [verb - 1, verb - 3]) {
		const noun = phrases[at];
		if (noun?.type === "noun" && ledBy(phrases, at, noun) !== undefined)
			return { subject: groupEndingAt(phrases, at), shared: false, opener: "" };
	}
	return undefined;
}

/** "*Participants* joining Norway included X", "*countries* supporting it sent": what stands after such a gerund tells who is meant, and does nothing itself. */
function isDescribed(phrases: readonly Phrase[], begin: number): boolean {
	const [noun, gerund] = phrases.slice(Math.max(0, begin - 2), begin);
	if (gerund?.type !== "verb" || gerund.form !== "gerund" || gerund.lemma === "represent") return false;
	return noun?.type === "noun" && !noun.pronoun && noun.name === undefined;
}

/** "During their trip to Paraguay, *A and B* will meet", "While in Nairobi, *A and B* met": the list begins after the comma, for a verb needs a subject. */
function afterFronted(phrases: readonly Phrase[], index: number, preposition: number): Group | undefined {
	for (let at = 0; at < preposition; at++)
		if (!isFronting(phrases, at) && !(at === 0 && opensWithoutVerb(phrases))) return undefined;
	const group = groupEndingAt(phrases, index);
	const [first, second] = group.members;
	if (first === undefined || second === undefined || phrases[first.at + 1]?.type !== "comma") return undefined;
	const acted = phrases.slice(0, preposition).some(({ type }) => type === "verb");
	if (acted && (group.members.length > 2 || first.noun.name?.atom.type === "person")) return undefined;
	return { members: group.members.slice(1), begin: second.at, end: group.end };
}

/** "*After finalizing a deal in Oslo, just hours before the vote*": no verb there has a subject, no noun does anything. */
function isFronting(phrases: readonly Phrase[], at: number): boolean {
	const phrase = phrases[at];
	if (phrase?.type === "verb") return phrase.form !== "finite";
	if (phrase?.type !== "noun") return fronting.has(phrase?.type ?? "");
	const before = phrases[at - 1];
	return (
		before?.type === "preposition" ||
		(before?.type === "verb" && before.form !== "finite") ||
		(at < 2 && /^(?:minute|hour|day|week|month|year)$/.test(phrase.head))
	);
}

const fronting = new Set(["preposition", "adverb", "date", "comma"]);

/** "*While in* Nairobi": a subordinator that opens no clause. */
const opensWithoutVerb = ([opener, next]: readonly Phrase[]): boolean =>
	opener?.type === "subordinator" && /^(?:while|when)$/i.test(opener.word) && next?.type === "preposition";

/** "met Y *and signed* Z": the subject of the finite verb before. */
function share(earlier: readonly Clause[], phrases: readonly Phrase[], index: number): Left {
	if (earlier.length === 0) return none;
	for (let at = (earlier.at(-1)?.at ?? 0) + 1; at <= index; at++) {
		const phrase = phrases[at] as Phrase;
		if (phrase.type === "stop" && /[;.:]/.test(phrase.word)) return none;
	}
	const finite = earlier.filter((clause) => clause.verb.form === "finite" && clause.subject !== undefined);
	const afterComma = phrases[index]?.type === "comma" || phrases[index - 1]?.type === "comma";
	const governing = (afterComma ? finite.findLast((clause) => clause.opener === "") : undefined) ?? finite.at(-1);
	return governing?.subject === undefined
		? none
		: { subject: governing.subject, shared: true, opener: governing.opener };
}

/** From a closing comma to before the opening one: "X, *on behalf of Y*, met". */
function skipParenthesis(phrases: readonly Phrase[], comma: number): number | undefined {
	for (let index = comma - 1; index >= 0; index--) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "comma") return index - 1;
		if (phrase.type === "stop") return undefined;
	}
	return undefined;
}

/** "supporting Ukraine *to impose* costs on …": an infinitive of purpose is the subject's, not the object's. */
const partingWays = new Set(
	"support welcome appreciate lead bring thank congratulate commend condemn accuse designate sanction".split(" "),
);

/** "authorized *a package* to provide …": what is spent does nothing itself; "authorized *Norway* to provide …" does. */
const spending = new Set("approve authorize authorise order direct bring".split(" "));

const objectControl = new Set(
	"approve authorize authorise urge call ask invite encourage request hear watch witness allow enable help press persuade convince require want expect permit order direct instruct thank congratulate commend applaud praise salute condemn accuse welcome appreciate support see implore demand push remind advise warn lead bring designate sanction".split(
		" ",
	),
);

/** "President X's *invitation* to Prime Minister Y to visit". */
const isRequest = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "noun" && /^(?:invitation|request|call|appeal|offer|message|demand)$/.test(phrase.head);

/** "President X, currently *visiting* Y, met Z": the person before the comma. */
function asideOf(phrases: readonly Phrase[], at: number): Group | undefined {
	const comma = phrases.findLastIndex(({ type }, index) => index < at && type !== "adverb");
	const noun = phrases[comma - 1];
	const named = phrases[comma]?.type === "comma" && noun?.type === "noun" && noun.name?.atom.type === "person";
	return named ? groupEndingAt(phrases, comma - 1) : undefined;
}

/** "*Co-hosted by Norway*, the conference will …": whom the clause after the comma is about. */
function fronted(phrases: readonly Phrase[], at: number): Left {
	for (let index = at + 1; index < phrases.length - 1; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "verb" || phrase.type === "stop" || phrase.type === "relative") return none;
		if (phrase.type !== "comma" || phrases[index + 1]?.type !== "noun") continue;
		const subject = groupFrom(phrases, index + 1, true);
		const verb = phrases[subject.end];
		if (verb?.type === "verb" && verb.form === "finite") return { subject, shared: false, opener: "" };
	}
	return none;
}

/** A verb without a subject of its own, and what stands around it. */
interface Dependent {
	readonly phrases: readonly Phrase[];
	readonly at: number;
	readonly verb: VerbGroup;
	readonly governor: Clause | undefined;
	readonly earlier: readonly Clause[];
}

/** Who is meant to act: by the noun the verb hangs on, by who stands before it, else by the verb that governs it. */
export function understoodSubject(
	phrases: readonly Phrase[],
	at: number,
	verb: VerbGroup,
	governor: Clause | undefined,
	earlier: readonly Clause[],
): Left {
	if (verb.form === "participle")
		return heldBefore(phrases, at, verb, governor) ?? subjectOfParticiple(phrases, at, verb);
	const dependent = { phrases, at: verb.form === "gerund" ? beforeAdverbs(phrases, at) : at, verb, governor, earlier };
	return (
		fromSibling(dependent) ??
		fromUndertaking(dependent) ??
		fromNeighbour(dependent) ??
		(governor === undefined ? none : fromGovernor(dependent, governor))
	);
}

/** "for *materially* assisting X": where an adverb would not stand between the verb and what it hangs on. */
function beforeAdverbs(phrases: readonly Phrase[], at: number): number {
	let index = at;
	while (phrases[index - 1]?.type === "adverb") index--;
	return index;
}

/** "the meeting *hosted* by Norway"; "*Co-hosted* by Norway, the conference …". */
function subjectOfParticiple(phrases: readonly Phrase[], at: number, verb: VerbGroup): Left {
	if (verb.passive && phrases.slice(0, at).every(({ type }) => type === "adverb")) return fronted(phrases, at);
	const index = phrases[at - 1]?.type === "comma" ? at - 2 : at - 1;
	return phrases[index]?.type === "noun" ? { subject: groupEndingAt(phrases, index), shared: false, opener: "" } : none;
}

/** "The Summit was held in Oslo on 3 May, *co-chaired* by Norway": the occasion of the clause before, not where or when it was. */
function heldBefore(
	phrases: readonly Phrase[],
	at: number,
	verb: VerbGroup,
	governor: Clause | undefined,
): Left | undefined {
	const seat = phrases[at - 2];
	const isSeat = seat?.type === "date" || (seat?.type === "noun" && seat.name?.atom.type !== "event");
	if (!verb.passive || !presiding.test(verb.lemma) || phrases[at - 1]?.type !== "comma" || !isSeat) return undefined;
	const held = governor?.verb.passive ? governor.subject : (governor?.object ?? governor?.subject);
	const isOccasion = held?.members.some(({ noun }) => noun.name?.atom.type === "event" || occasions.test(noun.head));
	return held !== undefined && isOccasion ? { subject: held, shared: true, opener: "" } : undefined;
}

const presiding =
	/^(?:chair|co-chair|cochair|host|co-host|lead|co-lead|attend|moderate|open|organi[sz]e|convene|preside)$/;
const occasions =
	/^(?:meeting|summit|conference|session|forum|talk|consultation|dialogue|ceremony|round|event|roundtable)$/;

/** "the memorandum *to be signed*", "to meet X *and sign* Y", "an interest in promoting X, *supporting Y*, and …". */
function fromSibling({ phrases, at, verb, earlier }: Dependent): Left | undefined {
	const before = phrases[at - 1];
	if (verb.form === "infinitive" && verb.passive && before?.type === "noun" && !before.pronoun)
		return { subject: groupEndingAt(phrases, at - 1), shared: false, opener: "" };
	const last = earlier.at(-1);
	const listed = before?.type === "comma" && last?.verb.form === "gerund" && phrases[at] === verb;
	const sibling = before?.type === "coordinator" || (listed && undertakings.has(last.opener)) ? last : undefined;
	return sibling === undefined || sibling.verb.form === "finite" || sibling.subject === undefined
		? undefined
		: { subject: sibling.subject, shared: true, opener: sibling.opener };
}

/** "*NATO's work* to support", "thanked X for his *decision* to join", "our *resolve* to stand with". */
function fromUndertaking(dependent: Dependent): Left | undefined {
	const { phrases, at, verb, governor, earlier } = dependent;
	const travelling = verb.form === "infinitive" ? ownerOfJourney(phrases, at) : undefined;
	const undertaking = travelling ?? ownerOfWork(phrases, at);
	if (undertaking !== undefined) return { subject: undertaking.owner, shared: false, opener: undertaking.work };
	const praised = verb.form === "infinitive" ? praisedOwner(phrases, at, earlier) : undefined;
	if (praised !== undefined) return { subject: praised, shared: false, opener: (phrases[at - 1] as NounPhrase).head };
	const work = workBefore(dependent);
	return work?.type === "noun" ? boundBy(phrases, at, work, governor) : undefined;
}

/** "the *decision* to join", "the *importance* of joining": the noun that the verb hangs on. */
const workBefore = ({ phrases, at }: Dependent): Phrase | undefined =>
	phrases[at - 1]?.type === "preposition" ? phrases[at - 2] : phrases[at - 1];

/** "for *Congress* to pass", "*Minister X* to Visit Kenya", "*Norway* supporting", "*officials* supporting", "President X, currently *visiting* Y". */
function fromNeighbour({ phrases, at, verb, governor }: Dependent): Left | undefined {
	const before = phrases[at - 1];
	if (
		before?.type === "noun" &&
		before.name !== undefined &&
		before.name.atom.type !== "place" &&
		before.name.atom.type !== "event"
	) {
		const subject = groupEndingAt(phrases, at - 1);
		const forWhom = phrases[subject.begin - 1];
		const addressed = forWhom?.type === "preposition" && forWhom.word === "to" && isRequest(phrases[subject.begin - 2]);
		if (verb.form === "infinitive" && forWhom?.type === "preposition" && (forWhom.word === "for" || addressed))
			return { subject, shared: false, opener: "for" };
		if (verb.form === "infinitive" && governor === undefined && subject.begin === 0)
			return { subject, shared: false, opener: "" };
		if (verb.form === "gerund" && forWhom?.type !== "verb")
			return { subject, shared: true, opener: isSupposed(phrases, subject.begin - 2) ? "for" : "" };
	}
	if (verb.form === "gerund" && before?.type === "noun" && actingPeople.has(before.head))
		return { subject: groupEndingAt(phrases, at - 1), shared: false, opener: "" };
	const visiting = verb.form === "gerund" && governor === undefined ? asideOf(phrases, at) : undefined;
	return visiting === undefined ? undefined : { subject: visiting, shared: true, opener: "" };
}

/** "the *prospect of* X sending aid": not told as done. */
function isSupposed(phrases: readonly Phrase[], at: number): boolean {
	const noun = phrases[at];
	const of = phrases[at + 1];
	return (
		noun?.type === "noun" &&
		/^(?:prospect|possibility|idea|risk|likelihood|chance|danger)$/.test(noun.head) &&
		of?.type === "preposition" &&
		of.word === "of"
	);
}

/** "*X* plans to convene", "urged *Y* to ratify"; not what hangs on a noun of others. */
function fromGovernor(dependent: Dependent, governor: Clause): Left {
	const { phrases, at, verb } = dependent;
	const before = phrases[at - 1];
	const work = workBefore(dependent);
	const hangsOnNoun =
		verb.form === "gerund" && before?.type === "preposition" && /^(?:in|of|to|for|from|on)$/.test(before.word);
	const undertaken = work?.type === "noun" && undertakings.has(work.head);
	const joined = hangsOnNoun ? joinedIn(before, governor) : undefined;
	if (joined !== undefined) return { subject: joined, shared: true, opener: "" };
	if (undertaken && !isOwned(work) && (judges.has(governor.verb.lemma) || isPraised(phrases, at, work))) return none;
	if ((undertaken && isAtLarge(work, governor)) || isExampleOfDeeds(phrases, at)) return none;
	if (hangsOnNoun && governor.object !== undefined && !undertaken && !objectControl.has(governor.verb.lemma))
		return none;
	if (verb.form === "gerund" && before?.type === "noun" && objectControl.has(governor.verb.lemma))
		return { subject: groupEndingAt(phrases, at - 1), shared: true, opener: "" };
	const owner = verb.form === "infinitive" ? ownerOfDeed(governor) : undefined;
	if (owner !== undefined) return { subject: owner, shared: true, opener: "" };
	const aside = before?.type === "subordinator" ? governor.subject : undefined;
	const subject = aside ?? controllerOf(governor, verb);
	const tells = undertaken && (isTelling(work, verb) || wished.test(work.head));
	const told = tells ? (calledFor(phrases, at, work) ?? work.head) : "";
	const opener =
		verb.form === "infinitive" && isAfterHow(phrases, at)
			? "how"
			: isMeans(verb, before)
				? "by"
				: isCredited(dependent, governor)
					? "for doing"
					: told;
	return subject === undefined ? none : { subject, shared: true, opener };
}

/** "made clear their *willingness* to talk": what one would do, whatever is said of it. */
const wished = /^(?:willingness|readiness|desire|wish|hope|ambition|aspiration)$/;

/** "*X* joined *Y* in condemning …": both do. */
function joinedIn(before: Phrase, { verb, subject, object }: Clause): Group | undefined {
	if (verb.lemma !== "join" || verb.passive || subject === undefined || object === undefined) return undefined;
	if (before.type !== "preposition" || before.word !== "in") return undefined;
	return verb.form === "finite" ? { ...subject, members: [...subject.members, ...object.members] } : subject;
}

/** "will thank Norway *for joining* the treaty": it has. */
const isCredited = ({ phrases, at, verb }: Dependent, governor: Clause): boolean => {
	const word = phrases[at - 1];
	return (
		verb.form === "gerund" &&
		word?.type === "preposition" &&
		/^(?:for|on)$/.test(word.word) &&
		/^(?:thank|commend|praise|applaud|congratulate|condemn|criticize)$/.test(governor.verb.lemma)
	);
};

/** "underscored their support, including *by* providing aid": how they do so. */
const isMeans = ({ form }: VerbGroup, before: Phrase | undefined): boolean =>
	form === "gerund" && before?.type === "preposition" && before.word === "by";

/** "urged *Y* to sign", "called on *Y* to sign"; "*X* called Y to congratulate him", "*X* welcomed Y to discuss". */
function controllerOf(
	{ verb: { lemma, passive, particle }, subject, object, attachments }: Clause,
	verb: VerbGroup,
): Group | undefined {
	const on = attachments.find(({ word }) => /^(?:on|upon|for)$/.test(word))?.group;
	const called = lemma === "call" && on === undefined && particle === "";
	const parted = verb.form === "infinitive" && partingWays.has(lemma);
	const thing = spending.has(lemma) && object?.members.every(({ noun }) => noun.name === undefined && !noun.pronoun);
	const controlled =
		objectControl.has(lemma) && particle === "" && !called && !parted && !thing ? (object ?? on) : undefined;
	return (passive ? subject : undefined) ?? controlled ?? subject;
}

/** "met with officials *supporting* the talks": what those people do, not who met them; "a statement condemning" is its author's. */
const actingPeople = new Set(
	"official leader partner country nation ally member expert representative force government organization organisation activist troop company mediator envoy diplomat worker individual entity person people actor group network facilitator bank firm militant fighter trafficker".split(
		" ",
	),
);

/** Verbs said of what others do: "welcomed *efforts* to support …" does not say whose. */
const judges = new Set(
	"welcome note praise applaud commend appreciate condemn acknowledge recognize recognise".split(" "),
);

/** "welcomed *Norway's voice* in the Council to impose …": what the owner of a deed does, not those who judge it. */
function ownerOfDeed({ verb, object }: Clause): Group | undefined {
	const [deed, other] = object?.members ?? [];
	const owner = deed?.noun.possessors.at(-1);
	if (!judges.has(verb.lemma) || deed === undefined || other !== undefined || owner === undefined) return undefined;
	if (deed.noun.name !== undefined || isRequest(deed.noun)) return undefined;
	return { members: [alone(asOwner(deed.noun, owner), deed.at)], begin: deed.at, end: deed.at + 1 };
}

/** "blamed Norway for its *policies, including* arming …": what others do. */
function isExampleOfDeeds(phrases: readonly Phrase[], at: number): boolean {
	const [deeds, comma, including] = phrases.slice(Math.max(0, at - 2), at + 1);
	return (
		including?.type === "adverb" &&
		including.word === "including" &&
		comma?.type === "comma" &&
		deeds?.type === "noun" &&
		/^(?:policy|action|activity|behaviou?r|practice|conduct|threat|provocation)$/.test(deeds.head)
	);
}
