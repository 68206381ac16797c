import { type Attachment, attachmentsBetween, frontedAttachments, frontedDates, readRight } from "./complement.ts";
import { contacted } from "./contact.ts";
import { type Group, groupEndingAt } from "./group.ts";
import type { Left } from "./left.ts";
import type { Phrase, VerbGroup } from "./phrase.ts";
import { relativeAttachment } from "./relative.ts";
import { subjectOf, understoodSubject } from "./subject.ts";

/** A verb with its arguments as they stand in the sentence. */
export interface Clause {
	readonly verb: VerbGroup;
	readonly at: number;
	readonly subject: Group | undefined;
	/** The subject is understood from a clause before ("to sign", "and welcomed"). */
	readonly shared: boolean;
	readonly object: Group | undefined;
	readonly attachments: readonly Attachment[];
	/** EDTF dates said in the clause. */
	readonly dates: readonly string[];
	/** Said of the time to come: "is going there *next week*". */
	readonly ahead: boolean;
	/** The clause this one hangs on: "*urged* Y to ratify". */
	readonly governor: Clause | undefined;
	/** "if", "that", "when" before the clause. */
	readonly opener: string;
}

/** The clauses of a sentence in order of their verbs. */
export function clausesOf(phrases: readonly Phrase[]): readonly Clause[] {
	const clauses: Clause[] = [];
	let company: Group | undefined;
	for (let at = 0; at < phrases.length; at++) {
		const phrase = phrases[at] as Phrase;
		if (phrase.type !== "verb") continue;
		const clause = readClause(phrases, at, phrase, clauses);
		const beside = companionsOf(phrases, clause);
		if (beside === undefined) {
			clauses.push(clause);
			if (company !== undefined && clause.verb.form === "finite") addToLastSubject(clauses, company);
			company = clause.verb.form === "finite" ? undefined : company;
		} else if (!addToLastSubject(clauses, beside)) company = beside;
	}
	return righted(phrases, clauses);
}

/** "*Joining President X on the call were A and B*": A and B joined. */
function righted(phrases: readonly Phrase[], clauses: readonly Clause[]): readonly Clause[] {
	const [gerund, be, ...rest] = clauses;
	if (gerund?.verb.form !== "gerund" || !/^(?:join|attend|participate|accompany)$/.test(gerund.verb.lemma))
		return clauses;
	if (be?.verb.lemma !== "be" || be.verb.form !== "finite" || be.object === undefined) return clauses;
	if (!phrases.slice(0, gerund.at).every(({ type }) => type === "adverb")) return clauses;
	if (phrases.slice(gerund.at, be.at).some(({ type }) => type === "comma" || type === "stop")) return clauses;
	const { future, modal, negated } = be.verb;
	const verb: VerbGroup = { ...gerund.verb, form: "finite", future, modal, negated };
	return [{ ...gerund, verb, subject: be.object, shared: false, governor: undefined }, ...rest];
}

/** "The Secretary will travel to Paris, *joined by X and Y*, to attend …", "X, *accompanied by Y*, met Z": they do as the subject does. */
function companionsOf(phrases: readonly Phrase[], { verb, at, attachments }: Clause): Group | undefined {
	const aside = phrases[at - 1]?.type === "comma" && verb.passive && /^(?:join|accompany)$/.test(verb.lemma);
	return aside ? attachments.find(({ word }) => word === "by")?.group : undefined;
}

/** Whether there was a subject to add to. */
function addToLastSubject(clauses: Clause[], company: Group): boolean {
	const index = clauses.findLastIndex(({ verb, subject }) => verb.form === "finite" && subject !== undefined);
	const clause = clauses[index];
	if (clause?.subject === undefined) return false;
	const members = [...clause.subject.members, ...company.members];
	clauses[index] = { ...clause, subject: { ...clause.subject, members } };
	return true;
}

function readClause(phrases: readonly Phrase[], at: number, own: VerbGroup, earlier: readonly Clause[]): Clause {
	const right = readRight(phrases, at + 1);
	const hung = governorOf(phrases, at, own, earlier);
	const left =
		own.form === "finite" ? subjectOf(phrases, at, earlier) : understoodSubject(phrases, at, own, hung, earlier);
	const told = own.passive || own.lemma === "be" || (hung !== undefined && isSaying(hung));
	const object = meant(right.object, own, hung) ?? (told ? undefined : antecedent(phrases, left));
	const like = likeTheOneBefore(own, left, earlier);
	const { verb, governor } = like ?? { verb: own, governor: hung };
	const unsaid = like?.verb.form === "infinitive" && own.form === "finite" && like.subject === undefined;
	const opens = beginOf(phrases, left, at);
	const apart = isGoverned(phrases, own, opens);
	const attachments = apart ? [] : [...frontedAttachments(phrases, opens)];
	if (left.subject !== undefined && !left.shared)
		attachments.push(...attachmentsBetween(phrases, Math.max(opens, left.subject.end), at));
	attachments.push(...right.attachments, ...(own.modal === "" ? relativeAttachment(phrases, left) : []));
	return {
		verb,
		at,
		shared: left.shared,
		attachments,
		dates: apart ? right.dates : right.dates.concat(frontedDates(phrases, opens)),
		ahead: right.ahead,
		opener: like?.opener ?? openerOf(phrases, left),
		subject: unsaid ? undefined : (like?.subject ?? whatItIs(phrases, at, left.subject, earlier)),
		object,
		governor,
	};
}

/** "In May, prior to *A hosting B*, X met Y", "spoke today of *X's trip to attend* B": what is told before is not of the hosting. */
const isGoverned = (phrases: readonly Phrase[], { form }: VerbGroup, opens: number): boolean =>
	(form === "gerund" || form === "infinitive") && phrases[opens - 1]?.type === "preposition";

/** "*Should* Norway send aid", "*had* Norway known": a verb before its subject is an "if". */
function openerOf(phrases: readonly Phrase[], { subject, shared, opener }: Left): string {
	const begin = subject?.begin ?? 0;
	const verb = shared ? undefined : phrases[begin - 1];
	const opens = /^(?:comma|coordinator|stop)$/.test(phrases[begin - 2]?.type ?? "comma");
	return opens && verb?.type === "verb" && verb.to === verb.from + 1 && /^(?:should|have)$/.test(verb.lemma)
		? "if"
		: opener;
}

/** "*Norway* owns none, *it* complies with …": the state or body of the clause before; not "*it* is important that", "what *it* needs". */
function whatItIs(
	phrases: readonly Phrase[],
	at: number,
	subject: Group | undefined,
	earlier: readonly Clause[],
): Group | undefined {
	const only = subject?.members.length === 1 ? subject.members[0]?.noun : undefined;
	if (subject === undefined || !only?.pronoun || only.head !== "it") return subject;
	const opener = phrases[subject.begin - 1];
	const noun = opener?.type === "subordinator" ? phrases[subject.begin - 2] : opener;
	if (noun?.type === "noun") return subject;
	const verb = phrases[at];
	const next = phrases[at + 1];
	const empty = verb?.type === "verb" && /^(?:be|seem|appear|take|remain)$/.test(verb.lemma);
	if (empty && next?.type !== "preposition") return subject;
	const before = earlier.findLast((clause) => clause.verb.form === "finite")?.subject;
	const named = before?.members.length === 1 ? before.members[0]?.noun.name?.atom.type : undefined;
	return named === "state" || named === "organisation" ? before : subject;
}

/** "*announced* at the summit, that Norway supports reforming trade": what is said is no clause about the summit. */
const isSaying = ({ verb, object }: Clause): boolean =>
	object === undefined &&
	/^(?:say|announce|state|declare|stress|underscore|emphasi[sz]e|note|affirm|reaffirm|add|confirm|tell|explain)$/.test(
		verb.lemma,
	);

/** "called *X* to congratulate *him*", "met with *the leaders of Y* to thank *them*": whom a pronoun after an infinitive means. */
function meant(object: Group | undefined, verb: VerbGroup, governor: Clause | undefined): Group | undefined {
	const word = object?.members.length === 1 ? object.members[0]?.noun.head : undefined;
	if (verb.form !== "infinitive" || governor === undefined || !/^(?:him|her|them)$/.test(word ?? "")) return object;
	const others = [
		governor.object,
		...governor.attachments.filter((one) => one.word === "with").map(({ group }) => group),
	];
	return others.find((other) => other?.members.every(({ noun }) => !noun.pronoun)) ?? object;
}

/** What stands before "the session, *which* was held in May" is said of another verb. */
function beginOf(phrases: readonly Phrase[], { subject, shared }: Left, at: number): number {
	if (subject === undefined || shared) return subject?.begin ?? at;
	const relative = phrases.findLastIndex((phrase, index) => index < at && phrase.type === "relative");
	return relative >= subject.end ? relative + 1 : subject.begin;
}

/** "the memorandum *that* A and B signed": what a clause without an object of its own is said of. */
function antecedent(phrases: readonly Phrase[], { subject, shared, opener }: Left): Group | undefined {
	if (subject === undefined || shared) return undefined;
	const beside = contacted(phrases, subject);
	if (beside !== undefined) return groupEndingAt(phrases, beside);
	const mark = phrases[subject.begin - 1];
	if (!/^(?:that|which|whom)$/.test(opener) || (mark?.type !== "relative" && mark?.type !== "subordinator"))
		return undefined;
	const at = phrases[subject.begin - 2]?.type === "comma" ? subject.begin - 3 : subject.begin - 2;
	const noun = phrases[at];
	const people = opener === "which" && noun?.type === "noun" && personal.test(noun.head);
	return noun?.type === "noun" && !people ? groupEndingAt(phrases, at) : undefined;
}

/** "an event for the *ministers* which we held": they are no things. */
const personal = /^(?:minister|leader|official|representative|president|ambassador|expert)$/;

/** "plans to convene X *and host* Y", "will lead X *and meet* Y": a bare verb shares mood and tense with the one before "and". */
function likeTheOneBefore(
	verb: VerbGroup,
	left: Left,
	earlier: readonly Clause[],
):
	| {
			readonly verb: VerbGroup;
			readonly governor: Clause | undefined;
			readonly subject: Group | undefined;
			readonly opener?: string;
	  }
	| undefined {
	if (verb.form !== "finite" || !left.shared) return undefined;
	if (!verb.base) return likeThePassiveBefore(verb, earlier.at(-1));
	const before = earlier.findLast((clause) => clause.verb.form === "finite" || clause.verb.form === "infinitive");
	if (before === undefined) return undefined;
	const said = speech.test(verb.lemma) ? earlier.find(isSaid) : undefined;
	if (said?.subject !== undefined) return { verb, governor: undefined, subject: said.subject };
	if (before.verb.form === "infinitive")
		return {
			verb: { ...verb, form: "infinitive" },
			governor: before.governor,
			opener: before.opener,
			subject: before.subject,
		};
	const { future, modal, negated } = before.verb;
	return {
		verb: { ...verb, future, modal, negated: verb.negated || negated },
		governor: before.governor,
		subject: undefined,
	};
}

/** "will be hosted by Norway *and held* in Oslo": after a passive of the future, a participle shares it. */
function likeThePassiveBefore(verb: VerbGroup, before: Clause | undefined): ReturnType<typeof likeTheOneBefore> {
	const told = before?.verb.passive === true && (before.verb.future || before.verb.modal !== "");
	if (before === undefined || !told || verb.present || verb.passive || verb.to > verb.from + 1) return undefined;
	const { future, modal, negated } = before.verb;
	return { verb: { ...verb, passive: true, future, modal, negated }, governor: before.governor, subject: undefined };
}

/** "*We reaffirm* their right to report and *condemn* …": what only those who speak do by speaking. */
const isSaid = ({ verb, subject }: Clause): boolean =>
	subject !== undefined && verb.form === "finite" && verb.base && speech.test(verb.lemma);

const speech =
	/^(?:condemn|welcome|commend|reaffirm|reiterate|applaud|congratulate|denounce|deplore|express|underline|underscore|emphasi[sz]e|stress)$/;

/** The verb that an infinitive, gerund or participle hangs on; "came to speak*, to listen and to meet* X" hang on the first. */
function governorOf(
	phrases: readonly Phrase[],
	at: number,
	verb: VerbGroup,
	earlier: readonly Clause[],
): Clause | undefined {
	if (verb.form === "finite") return perceivedBy(at, verb, earlier.at(-1)) ?? reportedBy(phrases, at, earlier);
	let before = at - 1;
	while (phrases[before]?.type === "adverb") before--;
	const opener = phrases[before];
	if (opener?.type === "subordinator" && /^(?:while|when)$/.test(opener.word))
		return earlier.findLast((clause) => clause.verb.form === "finite");
	const last = earlier.at(-1);
	if (last === undefined || isParted(phrases, last.at, at)) return undefined;
	const joined = /^(?:coordinator|comma)$/.test(opener?.type ?? "") && last.subject !== undefined;
	return joined && verb.form === "infinitive" && last.verb.form === "infinitive" ? last.governor : last;
}

/** "have not *seen Norway* provide arms": a bare verb of whom one perceives. */
const perceivedBy = (at: number, { base }: VerbGroup, last: Clause | undefined): Clause | undefined =>
	base && last !== undefined && perceives.test(last.verb.lemma) && last.object?.end === at ? last : undefined;

/** Verbs that say of somebody that they were perceived doing something. */
export const perceives: RegExp = /^(?:see|hear|watch|observe|witness)$/;

function isParted(phrases: readonly Phrase[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "stop" && /[;.]/.test(phrase.word)) return true;
	}
	return false;
}

/** "X *said* Y will sign": the clause before, where only its complement lies between. */
function reportedBy(phrases: readonly Phrase[], at: number, earlier: readonly Clause[]): Clause | undefined {
	const last = earlier.at(-1);
	if (last === undefined) return undefined;
	let opener = at - 1;
	while (opener > last.at && !isThat(phrases[opener])) opener--;
	if (opener === last.at) return undefined;
	for (let index = last.at + 1; index < at; index++) {
		const type = phrases[index]?.type;
		if (type === "stop" || type === "relative" || (type === "coordinator" && index < opener)) return undefined;
	}
	return last;
}

const isThat = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "subordinator" && (phrase.word === "that" || phrase.word === "if");
