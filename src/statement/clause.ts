import type { Status } from "../ontology/terms.ts";
import type { Mark, NounPhrase, Phrase, VerbGroup } from "./phrase.ts";

/** Noun phrases side by side ("A, B and C") with what hangs on the last of each. */
export interface Group {
	readonly members: readonly Member[];
	/** Index of the phrase after the group. */
	readonly end: number;
	readonly begin: number;
}

export interface Member {
	readonly noun: NounPhrase;
	/** Index of the noun phrase. */
	readonly at: number;
	/** "of" complement: "leaders *of Israel and Hamas*". */
	readonly of?: Group;
}

export interface Attachment {
	readonly word: string;
	readonly group: Group;
}

/** A verb with its arguments as they stand in the sentence. */
export interface Clause {
	readonly verb: VerbGroup;
	readonly at: number;
	readonly subject?: Group;
	/** The subject is understood from a clause before ("to sign", "and welcomed"). */
	readonly shared: boolean;
	readonly object?: Group;
	readonly attachments: readonly Attachment[];
	/** EDTF dates said in the clause. */
	readonly dates: readonly string[];
	/** The clause this one hangs on: "*urged* Y to ratify". */
	readonly governor?: Clause;
	/** "if", "that", "when" before the clause. */
	readonly opener: string;
}

/** The clauses of a sentence in order of their verbs. */
export function clausesOf(phrases: readonly Phrase[]): readonly Clause[] {
	const clauses: Clause[] = [];
	for (const [at, phrase] of phrases.entries())
		if (phrase.type === "verb") clauses.push(readClause(phrases, at, phrase, clauses));
	return clauses;
}

function readClause(phrases: readonly Phrase[], at: number, own: VerbGroup, earlier: readonly Clause[]): Clause {
	const right = readRight(phrases, at + 1);
	const hung = governorOf(phrases, at, own, earlier);
	const left =
		own.form === "finite" ? subjectOf(phrases, at, earlier) : understoodSubject(phrases, at, own, hung, earlier);
	const { verb, governor } = likeTheOneBefore(own, left, earlier) ?? { verb: own, governor: hung };
	return {
		verb,
		at,
		shared: left.shared,
		attachments: [
			...frontedAttachments(phrases, left.subject?.begin ?? at),
			...(left.subject === undefined || left.shared ? [] : attachmentsBetween(phrases, left.subject.end, at)),
			...right.attachments,
		],
		dates: [...right.dates, ...frontedDates(phrases, left.subject?.begin ?? at)],
		opener: left.opener,
		...(left.subject === undefined ? {} : { subject: left.subject }),
		...(right.object === undefined ? {} : { object: right.object }),
		...(governor === undefined ? {} : { governor }),
	};
}

/** "plans to convene X *and host* Y", "will lead X *and meet* Y": a bare verb shares mood and tense with the one before "and". */
function likeTheOneBefore(
	verb: VerbGroup,
	left: Left,
	earlier: readonly Clause[],
): { readonly verb: VerbGroup; readonly governor: Clause | undefined } | undefined {
	const before = earlier.findLast((clause) => clause.verb.form === "finite" || clause.verb.form === "infinitive");
	if (verb.form !== "finite" || !verb.base || !left.shared || before === undefined) return undefined;
	if (before.verb.form === "infinitive") return { verb: { ...verb, form: "infinitive" }, governor: before.governor };
	const { future, modal, negated } = before.verb;
	return { verb: { ...verb, future, modal, negated: verb.negated || negated }, governor: before.governor };
}

interface Left {
	readonly subject?: Group;
	readonly shared: boolean;
	readonly opener: string;
}

/** Goes left from a finite verb over what hangs between it and its subject. */
function subjectOf(phrases: readonly Phrase[], at: number, earlier: readonly Clause[]): Left {
	let index = at - 1;
	let crossed = false;
	while (index >= 0) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "adverb" || phrase.type === "date") index--;
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
		} else if (phrase.type === "noun") {
			const preposition = prepositionBefore(phrases, index);
			if (preposition !== undefined) {
				const governing = phrases[preposition - 1];
				if (governing?.type === "verb") return share(earlier, phrases, index);
				index = preposition - 1;
				continue;
			}
			const subject = groupEndingAt(phrases, index);
			const opener = phrases[subject.begin - 1];
			return {
				subject,
				shared: false,
				opener: opener?.type === "subordinator" || opener?.type === "relative" ? opener.word : "",
			};
		} else if (phrase.type === "verb" && phrase.form !== "finite") index--;
		else return share(earlier, phrases, index);
	}
	return none;
}

const none: Left = { shared: false, opener: "" };

/** "met Y *and signed* Z": the subject of the finite verb before. */
function share(earlier: readonly Clause[], phrases: readonly Phrase[], index: number): Left {
	if (
		phrases
			.slice((earlier.at(-1)?.at ?? 0) + 1, index + 1)
			.some((phrase) => phrase.type === "stop" && /[;.:]/.test(phrase.word))
	)
		return none;
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

function nounBefore(phrases: readonly Phrase[], index: number): Group | undefined {
	let at = index - 1;
	while (phrases[at]?.type === "comma" || phrases[at]?.type === "adverb" || phrases[at]?.type === "preposition") at--;
	return phrases[at]?.type === "noun" ? groupEndingAt(phrases, at) : undefined;
}

/** The preposition that governs the group a noun phrase ends. */
function prepositionBefore(phrases: readonly Phrase[], index: number): number | undefined {
	const begin = groupEndingAt(phrases, index).begin;
	return phrases[begin - 1]?.type === "preposition" ? begin - 1 : undefined;
}

/** Joined noun phrases to the left that end with the one at an index. */
function groupEndingAt(phrases: readonly Phrase[], index: number): Group {
	const nouns = [index];
	let at = index;
	for (;;) {
		const joined = joinBefore(phrases, at);
		if (joined === undefined || !sameKind(phrases[joined] as NounPhrase, phrases[index] as NounPhrase)) break;
		nouns.unshift(joined);
		at = joined;
	}
	const single =
		nouns.length > 1 &&
		!nouns.some((noun, position) => position > 0 && hasCoordinator(phrases, nouns[position - 1] as number, noun))
			? [index]
			: nouns;
	return { members: single.map((noun) => member(phrases, noun, true)), begin: single[0] as number, end: index + 1 };
}

const hasCoordinator = (phrases: readonly Phrase[], from: number, to: number): boolean =>
	phrases.slice(from, to).some((phrase) => phrase.type === "coordinator");

function joinBefore(phrases: readonly Phrase[], at: number): number | undefined {
	let index = at - 1;
	if (phrases[index]?.type === "coordinator") index--;
	if (phrases[index]?.type === "comma") index--;
	if (index === at - 1 || phrases[index]?.type !== "noun") return undefined;
	const of = phrases[index - 1];
	if (
		of?.type === "preposition" &&
		of.word === "of" &&
		phrases[index - 2]?.type === "noun" &&
		phrases[index - 3]?.type !== "preposition" &&
		!(phrases[at] as NounPhrase).name &&
		(phrases[index] as NounPhrase).name
	)
		return index - 2;
	return index;
}

/** A list holds things alike: names with names, plain nouns with plain nouns. */
function sameKind(a: NounPhrase, b: NounPhrase): boolean {
	return a.pronoun || b.pronoun || isNamed(a) === isNamed(b);
}

/** "officials *from* the State Department" belong to it as its officials do. */
const senders = new Set(
	"official representative member delegation minister leader expert senator lawmaker envoy delegate diplomat statement letter announcement message call colleague staff".split(
		" ",
	),
);

/** Named, or someone in office: "*the Chairperson* and President X". */
const isNamed = (noun: NounPhrase): boolean =>
	noun.names.length > 0 || (/^(?:the|this|our|senior)$/.test(noun.opener) && persons.has(noun.head));
const persons = new Set(
	"chairperson chairman president secretary minister chancellor premier king representative official advisor adviser leader ambassador organisation organization association envoy".split(
		" ",
	),
);

function member(phrases: readonly Phrase[], at: number, inSubject = false): Member {
	const noun = phrases[at] as NounPhrase;
	const next = phrases[at + 1];
	const belongs =
		next?.type === "preposition" && (next.word === "of" || (next.word === "from" && senders.has(noun.head)));
	if (!belongs || phrases[at + 2]?.type !== "noun") return { noun, at };
	return { noun, at, of: groupFrom(phrases, at + 2, inSubject) };
}

/** Joined noun phrases to the right, each with its "of" complement. */
export function groupFrom(phrases: readonly Phrase[], at: number, inSubject = false): Group {
	const members: Member[] = [member(phrases, at)];
	let end = members[0]?.of?.end ?? at + 1;
	let closed = false;
	while (!closed) {
		const next = joinAfter(phrases, end) ?? resumeAfterApposition(phrases, at, end);
		if (next === undefined) break;
		const noun = phrases[next.at] as NounPhrase;
		if (!sameKind(noun, (members[0] as Member).noun) || (next.closes && !inSubject && opensClause(phrases, next.at)))
			break;
		const added = member(phrases, next.at);
		members.push(added);
		end = added.of?.end ?? next.at + 1;
		closed = next.closes && phrases[end]?.type !== "comma" && phrases[end]?.type !== "coordinator";
	}
	const listed = members.length === 1 || closed || hasCoordinator(phrases, at, end);
	if (!listed) return { members: members.slice(0, 1), begin: at, end: members[0]?.of?.end ?? at + 1 };
	return { members, begin: at, end };
}

function joinAfter(
	phrases: readonly Phrase[],
	end: number,
): { readonly at: number; readonly closes: boolean } | undefined {
	let index = end;
	if (phrases[index]?.type === "comma") index++;
	const closes = phrases[index]?.type === "coordinator";
	if (closes) index++;
	if (closes && phrases[index]?.type === "adverb" && phrases[index + 1]?.type === "noun") index++;
	return index > end && phrases[index]?.type === "noun" ? { at: index, closes } : undefined;
}

/** "A, *representing X*, B and C": the next person of a list after what is said of the one before. */
function resumeAfterApposition(
	phrases: readonly Phrase[],
	at: number,
	end: number,
): { readonly at: number; readonly closes: boolean } | undefined {
	const first = phrases[at] as NounPhrase;
	if (first.name?.atom.type !== "person" || phrases[end]?.type !== "comma") return undefined;
	for (let index = end + 1; index < Math.min(end + 14, phrases.length); index++) {
		const phrase = phrases[index] as Phrase;
		if (
			(phrase.type === "verb" && phrase.form === "finite") ||
			(phrase.type === "stop" && !/^[()]$/.test(phrase.word)) ||
			phrase.type === "relative"
		)
			return undefined;
		if (phrase.type !== "noun" || phrase.name?.atom.type !== "person") continue;
		const before = phrases[index - 1];
		const closes = before?.type === "coordinator";
		return closes || before?.type === "comma" ? { at: index, closes } : undefined;
	}
	return undefined;
}

/** Whether a noun phrase after "and" is the subject of a new clause. */
function opensClause(phrases: readonly Phrase[], at: number): boolean {
	for (let index = at + 1; index < phrases.length; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "verb") return phrase.form === "finite";
		if (phrase.type === "preposition" && phrase.word === "of") index++;
		else if (phrase.type !== "adverb") return false;
	}
	return false;
}

interface Right {
	readonly object?: Group;
	readonly attachments: readonly Attachment[];
	readonly dates: readonly string[];
}

/** Object and prepositional phrases up to the next clause. */
function readRight(phrases: readonly Phrase[], from: number): Right {
	const attachments: Attachment[] = [];
	const dates: string[] = [];
	let object: Group | undefined;
	let index = from;
	while (index < phrases.length) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "noun") {
			if (opensClause(phrases, index) && index > from) break;
			const group = groupFrom(phrases, index);
			object ??= attachments.length === 0 ? group : undefined;
			index = group.end;
		} else if (phrase.type === "preposition") {
			const next = skipAdverbs(phrases, index + 1);
			const target = phrases[next];
			if (target?.type === "noun") {
				const group = groupFrom(phrases, next, /^(?:including|between)$/.test(phrase.word));
				const amount = object === undefined && attachments.length === 0 && isAmount(phrase.word, target);
				if (amount) object = group;
				else if (!belongsToNoun(phrases, index)) attachments.push({ word: phrase.word, group });
				index = group.end;
			} else if (target?.type === "preposition" || target?.type === "date") index = next;
			else break;
		} else if (phrase.type === "date") {
			dates.push(phrase.date as string);
			index++;
		} else if (
			phrase.type === "adverb" ||
			(phrase.type === "comma" && continuesAfterComma(phrases, index)) ||
			(phrase.type === "stop" && /^[()]$/.test(phrase.word))
		)
			index++;
		else break;
	}
	return { attachments, dates, ...(object === undefined ? {} : { object }) };
}

/** "provided *over* $5 million": no place, but how much. */
const isAmount = (word: string, noun: NounPhrase): boolean =>
	/^(?:over|about|around|nearly|up)$/.test(word) && (noun.ordinal || /^[\d$€£]/.test(noun.opener));

const contests = new Set(
	"war attack aggression assault invasion strike conflict violence solution defense defence fight struggle threat offensive campaign crime".split(
		" ",
	),
);

/** "its war *on Ukraine*", "its defense *against Russia*": the phrase belongs to that noun, not to the verb. */
function belongsToNoun(phrases: readonly Phrase[], preposition: number): boolean {
	const noun = phrases[preposition - 1];
	return (
		noun?.type === "noun" &&
		contests.has(noun.head) &&
		/^(?:on|against|in|to|with|for|upon)$/.test((phrases[preposition] as Mark).word)
	);
}

/** The prepositional phrases that follow a phrase, up to the next clause. */
export const attachmentsAfter = (phrases: readonly Phrase[], from: number): readonly Attachment[] =>
	readRight(phrases, from).attachments;

/** The dates among what follows a phrase. */
export const datesAfter = (phrases: readonly Phrase[], from: number): readonly string[] =>
	readRight(phrases, from).dates;

function skipAdverbs(phrases: readonly Phrase[], at: number): number {
	let index = at;
	while (phrases[index]?.type === "adverb") index++;
	return index;
}

const continuesAfterComma = (phrases: readonly Phrase[], comma: number): boolean =>
	/^(?:preposition|date|adverb)$/.test(phrases[comma + 1]?.type ?? "");

/** "The delegation *to the Forum* was led by X". */
function attachmentsBetween(phrases: readonly Phrase[], from: number, to: number): readonly Attachment[] {
	const attachments: Attachment[] = [];
	for (let index = from; index < to - 1; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type !== "preposition" || phrases[index + 1]?.type !== "noun") continue;
		attachments.push({ word: phrase.word, group: groupFrom(phrases, index + 1) });
	}
	return attachments;
}

/** "*At this meeting*, Minister X underlined …". */
function frontedAttachments(phrases: readonly Phrase[], subject: number): readonly Attachment[] {
	const attachments: Attachment[] = [];
	const start = clauseStart(phrases, subject);
	for (let index = start; index < subject; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "preposition" && phrases[index + 1]?.type === "noun")
			attachments.push({ word: phrase.word, group: groupFrom(phrases, index + 1) });
	}
	return attachments;
}

const frontedDates = (phrases: readonly Phrase[], subject: number): readonly string[] =>
	phrases
		.slice(clauseStart(phrases, subject), subject)
		.flatMap((phrase) => (phrase.type === "date" ? [(phrase as Mark).date as string] : []));

/** After the last verb or full stop before the subject. */
function clauseStart(phrases: readonly Phrase[], subject: number): number {
	for (let index = subject - 1; index >= 0; index--) {
		const phrase = phrases[index] as Phrase;
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

/** The verb that an infinitive, gerund or participle hangs on. */
function governorOf(
	phrases: readonly Phrase[],
	at: number,
	verb: VerbGroup,
	earlier: readonly Clause[],
): Clause | undefined {
	if (verb.form === "finite") return reportedBy(phrases, at, earlier);
	const last = earlier.at(-1);
	const parted =
		last === undefined ||
		phrases.slice(last.at, at).some((phrase) => phrase.type === "stop" && /[;.]/.test(phrase.word));
	return parted ? undefined : last;
}

/** "X *said* Y will sign": the clause before, where only its complement lies between. */
function reportedBy(phrases: readonly Phrase[], at: number, earlier: readonly Clause[]): Clause | undefined {
	const last = earlier.at(-1);
	if (last === undefined) return undefined;
	const between = phrases.slice(last.at + 1, at);
	if (between.some((phrase) => phrase.type === "stop" || phrase.type === "coordinator" || phrase.type === "relative"))
		return undefined;
	return between.some((phrase) => phrase.type === "subordinator" && /^(?:that|if)$/.test(phrase.word))
		? last
		: undefined;
}

/** "supporting Ukraine *to impose* costs on …": an infinitive of purpose is the subject's, not the object's. */
const partingWays = new Set(
	"support welcome appreciate lead bring thank congratulate commend condemn accuse".split(" "),
);

const objectControl = new Set(
	"approve authorize authorise urge call ask invite encourage request allow enable help press persuade convince require want expect permit order direct instruct authorize authorise thank congratulate commend condemn accuse welcome appreciate support see implore demand push remind advise warn lead bring".split(
		" ",
	),
);

/** Nouns of what somebody does, means or wishes to do: "NATO's *work* to support", "Spain's *decision* to join". */
export const undertakings: ReadonlyMap<string, Status> = new Map([
	...["work", "effort", "leadership", "role", "success", "action", "step", "measure"].map(
		(noun) => [noun, "actual"] as const,
	),
	...[
		"decision",
		"commitment",
		"plan",
		"pledge",
		"intent",
		"intention",
		"agreement",
		"determination",
		"offer",
		"promise",
	].map((noun) => [noun, "planned"] as const),
	...[
		"application",
		"request",
		"bid",
		"desire",
		"aspiration",
		"readiness",
		"willingness",
		"ability",
		"right",
		"call",
		"wish",
		"interest",
		"proposal",
		"hope",
		"goal",
		"ambition",
		"need",
		"opportunity",
	].map((noun) => [noun, "proposed"] as const),
]);

/** Nouns by which one binds oneself: "our *resolve* to stand with", "their *commitment* to supporting". */
export const resolutions: ReadonlySet<string> = new Set(["commitment", "resolve", "determination", "dedication"]);

/** Whose work it is does what the work is for: "*NATO*'s work to support …", "*India*'s leadership in finalising …". */
function ownerOfWork(
	phrases: readonly Phrase[],
	at: number,
): { readonly owner: Group; readonly work: string } | undefined {
	const index = phrases[at - 1]?.type === "preposition" ? at - 2 : at - 1;
	const noun = phrases[index];
	if (noun?.type !== "noun" || noun.name !== undefined || !undertakings.has(noun.head)) return undefined;
	const owner = noun.possessors.at(-1);
	if (owner === undefined) return undefined;
	const named: NounPhrase = { ...noun, name: owner, names: [owner], possessors: [], head: "" };
	return { owner: { members: [{ noun: named, at: index }], begin: index, end: index + 1 }, work: noun.head };
}

/** Who is meant to act: the object after "urged Y to …", else the subject of the governing verb. */
function understoodSubject(
	phrases: readonly Phrase[],
	at: number,
	verb: VerbGroup,
	governor: Clause | undefined,
	earlier: readonly Clause[],
): Left {
	if (verb.form === "participle") {
		const noun = phrases[at - 1]?.type === "comma" ? phrases[at - 2] : phrases[at - 1];
		const index = phrases[at - 1]?.type === "comma" ? at - 2 : at - 1;
		return noun?.type === "noun" ? { subject: groupEndingAt(phrases, index), shared: false, opener: "" } : none;
	}
	const sibling = phrases[at - 1]?.type === "coordinator" ? earlier.at(-1) : undefined;
	if (sibling !== undefined && sibling.verb.form !== "finite" && sibling.subject !== undefined)
		return { subject: sibling.subject, shared: true, opener: sibling.opener };
	const undertaking = ownerOfWork(phrases, at);
	if (undertaking !== undefined) return { subject: undertaking.owner, shared: false, opener: undertaking.work };
	const resolve = phrases[at - 1]?.type === "preposition" ? phrases[at - 2] : phrases[at - 1];
	if (resolve?.type === "noun" && resolutions.has(resolve.head) && governor?.subject !== undefined)
		return { subject: governor.subject, shared: true, opener: resolve.head };
	const directly = phrases[at - 1];
	if (
		directly?.type === "noun" &&
		directly.name !== undefined &&
		directly.name.atom.type !== "place" &&
		directly.name.atom.type !== "event"
	) {
		const subject = groupEndingAt(phrases, at - 1);
		const forWhom = phrases[subject.begin - 1];
		if (verb.form === "infinitive" && forWhom?.type === "preposition" && forWhom.word === "for")
			return { subject, shared: false, opener: "for" };
		if (verb.form === "gerund" && forWhom?.type !== "verb") return { subject, shared: true, opener: "" };
	}
	if (governor === undefined) return none;
	const preposition = phrases[at - 1];
	const hangsOnNoun =
		verb.form === "gerund" &&
		preposition?.type === "preposition" &&
		/^(?:in|of|to|for|from|on)$/.test(preposition.word);
	const noun = phrases[at - 2];
	const undertaken = noun?.type === "noun" && undertakings.has(noun.head);
	if (hangsOnNoun && governor.object !== undefined && !undertaken && !objectControl.has(governor.verb.lemma))
		return none;
	const before = phrases[at - 1];
	if (verb.form === "gerund" && before?.type === "noun" && objectControl.has(governor.verb.lemma))
		return { subject: groupEndingAt(phrases, at - 1), shared: true, opener: "" };
	const on = governor.attachments.find((attachment) => attachment.word === "on" || attachment.word === "for")?.group;
	const controls =
		objectControl.has(governor.verb.lemma) && !(verb.form === "infinitive" && partingWays.has(governor.verb.lemma));
	const controlled = controls ? (governor.object ?? on) : undefined;
	const passive = governor.verb.passive ? governor.subject : undefined;
	const subject = passive ?? controlled ?? governor.subject;
	return subject === undefined ? none : { subject, shared: true, opener: "" };
}
