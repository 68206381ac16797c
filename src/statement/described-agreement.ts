import type { Mention } from "../mention/mention.ts";
import { isDash } from "../text/token.ts";
import type { Clause } from "./clause.ts";
import { attachmentsAfter, named } from "./complement.ts";
import { modifiersOf } from "./discourse/names-in-phrase.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Group, Member } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import { isActor, passageOf } from "./refer.ts";
import { sidesMeant } from "./sides.ts";
import { clauseHolding, nominalStatus, standingStatus, statusOf } from "./status.ts";

/** What a sentence says of instruments it describes, and where it describes them. */
export interface Described {
	readonly findings: readonly Finding[];
	readonly mentions: readonly Mention[];
}

/**
 * An instrument without a name that its parties and its subject tell apart: "Norway and Kenya signed *a memorandum of understanding
 * on clean rivers*", "Norway concluded *an agreement on fisheries* with Kenya".
 */
export function describedAgreements(parse: Parse, discourse: Discourse): Described {
	const findings: Finding[] = [];
	const mentions: Mention[] = [];
	for (const clause of parse.clauses) {
		if (!making.test(clause.verb.lemma) && !issuing.test(clause.verb.lemma)) continue;
		const described = read(parse, clause, discourse);
		if (described === undefined) continue;
		findings.push(...described.findings);
		mentions.push(...described.mentions);
	}
	parse.phrases.forEach((phrase, at) => {
		const described =
			phrase.type !== "noun"
				? undefined
				: (readMaking(parse, phrase, at, discourse) ?? readBond(parse, phrase, at, discourse));
		findings.push(...(described?.findings ?? []));
		mentions.push(...(described?.mentions ?? []));
	});
	return { findings, mentions };
}

/** Verbs that make an instrument, and whether one-sided texts are made so too ("issued a joint statement"). */
const making = /^(?:sign|co-sign|conclude|initial|ink|finali[sz]e|adopt|enter)$/;
const issuing = /^(?:issue|release|publish|sign|conclude|adopt|endorse)$/;

const kinds: ReadonlyMap<string, string> = new Map([
	["agreement", "agreement"],
	["treaty", "treaty"],
	["protocol", "protocol"],
	["accord", "accord"],
	["pact", "agreement"],
	["arrangement", "agreement"],
	["compact", "agreement"],
	["memorandum", "memorandum-of-understanding"],
	["mou", "memorandum-of-understanding"],
	["convention", "convention"],
	["letter", "letter-of-agreement"],
	["plan", "plan-of-action"],
]);
/** What a noun calls the instrument; a plan is one only where it is of action or work. */
function kindBy({ sentence }: Pick<Parse, "sentence">, { head, from, to }: NounPhrase): string | undefined {
	const words = sentence.scene.tokens.slice(from, to);
	return head !== "plan" || words.some(({ norm }) => norm === "action" || norm === "work")
		? kinds.get(head)
		: undefined;
}

const jointKinds: ReadonlyMap<string, string> = new Map([
	["statement", "joint-statement"],
	["declaration", "declaration"],
	["communique", "communique"],
	["communiqué", "communique"],
]);

function read(parse: Parse, clause: Clause, discourse: Discourse): Described | undefined {
	const { verb, subject, object, attachments } = clause;
	const made = verb.lemma === "enter" ? named(attachments, "into")[0] : object;
	const member = (verb.passive || verb.lemma === "be" ? subject : made)?.members[0];
	const kind = member === undefined ? undefined : kindOf(parse, clause, member.noun);
	if (member === undefined || kind === undefined) return undefined;
	const own = subject === undefined || verb.lemma === "be" ? [] : [subject];
	const makers = verb.passive ? named(attachments, "by") : own;
	const told = partiesOf([...makers, ...named(attachments, "with"), ...named(attachments, "between")], discourse);
	const states = new Set(told.map((party) => discourse.tenures.stateOf(party.entity) ?? party.entity));
	const parties = states.size < 2 ? signingTogether(parse, clause, discourse) : told;
	if (parties.length < 2) return undefined;
	const agreement = enterDescribed(parse, member, kind, parties, discourse, { dates: clause.dates });
	if (agreement === undefined) return undefined;
	return {
		findings: parties.map((party) => toFinding(parse, clause, party, agreement.object)),
		mentions: [agreement.mention],
	};
}

/** "*we* signed an agreement": in a text between two, both of them. */
export function signingTogether({ sentence }: Parse, clause: Clause, discourse: Discourse): readonly Reference[] {
	const { verb, subject, attachments } = clause;
	const [only, other] = subject?.members ?? [];
	const we = only?.noun.pronoun === true && only.noun.head === "we" && other === undefined;
	if (!we || !joint.test(verb.lemma) || attachments.some(({ word }) => /^(?:with|between)$/.test(word))) return [];
	if (discourse.situation.issuers.length === 0 && isPerfect(sentence, clause)) return [];
	const sides = sidesMeant(sentence, only.noun, discourse);
	return sides.length === 2 ? sides : [];
}

/** "we *have signed* an agreement on fisheries", said by one of two who appear: what the speaker's own state did before that day. */
const isPerfect = ({ scene }: Parse["sentence"], { verb }: Clause): boolean =>
	scene.tokens.slice(verb.from, verb.headToken).some(({ norm }) => /^(?:have|['’]ve)$/.test(norm)) &&
	!scene.tokens.slice(verb.from, verb.headToken).some(({ norm }) => /^(?:just|today|now)$/.test(norm));

/** What two do together where neither is named. */
const joint = /^(?:sign|co-sign|conclude|initial|ink|finali[sz]e)$/;

/** A described instrument, and the words that describe it. */
interface Entered {
	readonly object: Reference;
	readonly mention: Mention;
}

/** What the words describe, as an instrument of the document; nothing where they are too few to tell it apart. */
function enterDescribed(
	parse: Parse,
	member: Pick<Member, "noun" | "at">,
	kind: string,
	parties: readonly Reference[],
	discourse: Discourse,
	{
		end = endOfDescription(parse, member),
		dates = [],
	}: { readonly end?: number; readonly dates?: readonly string[] } = {},
): Entered | undefined {
	const { tokens, document } = parse.sentence.scene;
	let { from } = member.noun;
	while (
		/^(?:a|an|the|this|our|their|another|new|historic|landmark|following|two|three|four|several|-)$/.test(
			tokens[from]?.norm ?? "",
		)
	)
		from++;
	const start = tokens[from]?.start ?? 0;
	const stop = tokens[end - 1]?.end ?? start;
	const text = document.text.slice(start, stop);
	if (end - from < 2) return undefined;
	const isOwn = end === member.noun.to && isOwnText(kind, parties, discourse);
	if (isOwn && isEarlier(document, dates)) return undefined;
	const ownText = isOwn ? discourse.situation.ownText : undefined;
	const entity = ownText ?? discourse.register.enterNamed("agreement", text.replace(/\s+/g, " "), kind);
	if (ownText === undefined) discourse.register.addForm(entity, shortForm(text));
	discourse.noteAgreement(entity);
	const span = { start, end: stop };
	return {
		object: { entity, type: "agreement", span, confidence: 0.9, reason: "description" },
		mention: { entity, start, end: stop, text, reason: "description" },
	};
}

/** "welcomed the *signing of a memorandum on clean rivers*" in a text between two: theirs, unless others are said to sign. */
function readMaking(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): Described | undefined {
	const { phrases } = parse;
	const [made, of] = [phrases[at - 2], phrases[at - 1]];
	const kind = kindBy(parse, noun);
	if (made?.type !== "noun" || of?.type !== "preposition" || of.word !== "of" || kind === undefined) return undefined;
	if (!makings.test(made.head) || made.names.length > 0 || noun.name !== undefined || noun.names.length > 0)
		return undefined;
	const told = noun.opener === "the" && endOfDescription(parse, { at }) === noun.to;
	if (isPluralNoun(parse, noun) || !/^(?:a|an|the)$/.test(noun.opener) || told) return undefined;
	const parties = makersOf(parse, made, at, discourse);
	if (parties.length !== 2) return undefined;
	const agreement = enterDescribed(parse, { noun, at }, kind, parties, discourse);
	if (agreement === undefined) return undefined;
	const status = nominalStatus(parse, made, at - 2);
	return boundTo(parse, agreement, parties, status);
}

/** "the fisheries agreement *between A and B*", "*A's* agreement *with B*", "the *A-B* trade agreement": told apart by whose it is. */
function readBond(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): Described | undefined {
	const kind = kinds.get(noun.head);
	if (kind === undefined || noun.name !== undefined || isPluralNoun(parse, noun) || /^(?:letter|plan)$/.test(noun.head))
		return undefined;
	const bond = pairInName(parse, noun, discourse) ?? bondBeside(parse, noun, at, discourse);
	if (bond === undefined) return undefined;
	const agreement = enterDescribed(parse, { noun, at }, kind, bond.parties, discourse, { end: bond.end });
	if (agreement === undefined || new Set(bond.parties.map(({ entity }) => entity)).size < 2) return undefined;
	return boundTo(parse, agreement, bond.parties, bond.status);
}

/** Who has an instrument between them, where its description ends, and how it stands. */
interface Bond {
	readonly parties: readonly Reference[];
	readonly end: number;
	readonly status: Finding["status"];
}

function bondBeside(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): Bond | undefined {
	const { phrases } = parse;
	const beside = attachmentsAfter(phrases, at + 1)[0];
	if (beside === undefined || beside.group.begin !== at + 2) return undefined;
	const others = partiesOf([beside.group], discourse).filter(isNamedActor);
	const owners = [...discourse.possessors(noun), ...modifiersOf(noun, discourse.sentence)].filter(isNamedActor);
	const told = /^(?:the|this)$/.test(noun.opener) || isToldOf(parse, noun, at);
	const between = beside.word === "between" && told && others.length > 1;
	const withOther = beside.word === "with" && owners.length === 1 && others.length === 1;
	if (!between && !withOther) return undefined;
	const definite = noun.opener !== "a" && noun.opener !== "an";
	return {
		parties: between ? others : [...owners, ...others],
		end: (phrases[beside.group.end - 1] as Phrase).to,
		status: definite ? standingStatus(parse, noun, at) : nominalStatus(parse, noun, at),
	};
}

/** "brokered *an agreement between A and B*", "efforts to reach *a deal between them*": one that somebody works at. */
const isToldOf = ({ clauses }: Parse, { opener }: NounPhrase, at: number): boolean =>
	/^an?$/.test(opener) && bringing.test(clauseHolding(clauses, at)?.verb.lemma ?? "");

const bringing =
	/^(?:broker|facilitate|mediate|reach|negotiate|conclude|announce|seek|secure|achieve|finali[sz]e|sign|help|support|pursue|advance|strike)$/;

/** "the *U.S.-Kenya* trade agreement": two names or more that hyphens join. */
function pairInName({ sentence }: Parse, noun: NounPhrase, discourse: Discourse): Bond | undefined {
	const { tokens } = sentence.scene;
	const joined = noun.names.filter(
		({ atom }) => isDash(tokens[atom.to]) || (isDash(tokens[atom.from - 1]) && atom.from > noun.from),
	);
	const parties = joined.flatMap((linked) => discourse.reference(linked)).filter(isNamedActor);
	const told = /^(?:the|this|their)$/.test(noun.opener) && tokens[noun.headToken]?.capital === false;
	return told && parties.length > 1 && parties.length === joined.length
		? { parties, end: noun.headToken + 1, status: "actual" }
		: undefined;
}

/** What is stated of those whom a phrase says to have an instrument between them. */
const boundTo = (
	parse: Parse,
	{ object, mention }: Entered,
	parties: readonly Reference[],
	status: Finding["status"],
): Described => ({
	findings: parties.map((party) => ({
		...partyOf(parse, party, object, status),
		rule: "phrase/described-agreement",
	})),
	mentions: [mention],
});

/** States, and bodies of several of them: no firm, no ministry. */
const isNamedActor = (reference: Reference): boolean =>
	isActor(reference) && reference.reason !== "pronoun" && reference.reason !== "group";

/** Nouns of making an instrument. */
export const makings: RegExp = /^(?:signing|signature|conclusion|finali[sz]ation|completion|adoption)$/;

const isPluralNoun = ({ sentence }: Parse, noun: NounPhrase): boolean =>
	sentence.scene.tokens[noun.headToken]?.norm !== noun.head;

/** Whom "between" names, else the two that the text is between, where nobody else stands in the description or owns the signing. */
export function makersOf(parse: Parse, made: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const end = endOfDescription(parse, { at });
	const beside = attachmentsAfter(parse.phrases, at + 1).filter(
		({ group }) => (parse.phrases[group.begin - 1] as Phrase).from <= end,
	);
	const between = named(beside, "between")[0];
	if (between !== undefined) return partiesOf([between], discourse);
	if (/^(?:his|her|its)$/.test(made.opener) || made.possessed) return [];
	const others = beside.some(
		({ word, group }) =>
			/^(?:by|with|among)$/.test(word) || group.members.some((member) => member.noun.names.length > 0),
	);
	return others ? [] : sidesMeant(parse.sentence, made, discourse);
}

/** "memorandum of understanding", "joint statement": how it is called without its subject. */
const shortForm = (text: string): string =>
	/^(?:.*? of (?:understanding|cooperation|intent|agreement)|.*?(?= (?:of|on|for|to|in|\p{L}+ing)\b)|.*)/iu.exec(
		text,
	)?.[0] ?? text;

/** "The following is the text of *a joint statement* released by A and B": the document itself. */
const isOwnText = (kind: string, parties: readonly Reference[], discourse: Discourse): boolean =>
	/^(?:joint-statement|declaration|communique)$/.test(kind) &&
	parties.every(({ entity }) => discourse.situation.issuers.includes(entity));

/** "the joint statement that they issued *on January 3*", in a text of another day. */
const isEarlier = ({ date }: { readonly date?: string | undefined }, dates: readonly string[]): boolean =>
	dates.some((day) => date !== undefined && day < date && !date.startsWith(day));

/** The kind of instrument that a noun means: one, not named, and of several where only that makes it one. */
function kindOf({ sentence, phrases }: Parse, { verb, attachments, at }: Clause, noun: NounPhrase): string | undefined {
	const words = sentence.scene.tokens.slice(noun.from, noun.to).map(({ norm }) => norm);
	const last = sentence.scene.tokens[noun.headToken]?.norm ?? "";
	if (noun.name !== undefined || noun.pronoun || /^(?:agreements|memoranda|treaties|statements)$/.test(last))
		return undefined;
	if (/^(?:its|their|his|her|no|any|each|every)$/.test(noun.opener) || words.includes("presidential")) return undefined;
	const isOfTwo = verb.lemma === "be" && phrases[at + 1]?.type === "preposition" && attachments[0]?.word === "between";
	if (
		noun.head === "letter" &&
		!/^of (?:intent|cooperation|agreement|understanding)\b/.test(wordsAfter(sentence, noun))
	)
		return undefined;
	const kind = kindBy({ sentence }, noun);
	if ((making.test(verb.lemma) || isOfTwo) && kind !== undefined) return kind;
	return issuing.test(verb.lemma) && words.includes("joint") ? jointKinds.get(noun.head) : undefined;
}

const wordsAfter = ({ scene }: Parse["sentence"], { to }: NounPhrase): string =>
	scene.tokens
		.slice(to, to + 2)
		.map(({ norm }) => norm)
		.join(" ");

function partiesOf(groups: readonly Group[], discourse: Discourse): readonly Reference[] {
	const seen = new Set<string>();
	return groups
		.flatMap((group) => discourse.actors(group))
		.filter(
			({ type, entity }) => /^(?:person|state|organisation)$/.test(type) && !seen.has(entity) && seen.add(entity),
		);
}

/** Up to a comma, a full stop, a date, the next clause, or the other party; at most a line of words. */
function endOfDescription({ phrases }: Parse, { at }: Pick<Member, "at">): number {
	let end = (phrases[at] as Phrase).to;
	for (let index = at + 1; index < phrases.length; index++) {
		const phrase = phrases[index] as Phrase;
		const clauses = phrase.type === "verb" && (phrase.form === "finite" || phrase.form === "participle");
		if (clauses || isAside(phrase) || /^(?:comma|stop|date|relative|subordinator)$/.test(phrase.type)) break;
		if (phrase.type === "preposition" && opensOther(phrases, index)) break;
		if (phrase.type === "coordinator" && isAnotherDeed(phrases[index + 1])) break;
		if (phrase.to - (phrases[at] as Phrase).from > longest) break;
		if (phrase.type === "noun") end = phrase.to;
	}
	return end;
}

const longest = 24;

/** "the signing of a memorandum on rivers *and the launch* of a programme": something else that was done. */
const isAnotherDeed = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "noun" &&
	(makings.test(phrase.head) || deeds.test(phrase.head)) &&
	/^(?:a|an|the)$/.test(phrase.opener);

const deeds = /^(?:launch|launching|establishment|creation|opening|start|beginning|announcement|release|inauguration)$/;

/** "… *just* this past week". */
const isAside = (phrase: Phrase): boolean =>
	phrase.type === "adverb" &&
	/^(?:just|also|soon|recently|today|yesterday|later|earlier|there|here)$/.test(phrase.word);

/** "*with Kenya*", "*in Oslo*", "*at* the Summit", "*by* X": no more of what the instrument is about. */
function opensOther(phrases: readonly Phrase[], index: number): boolean {
	const preposition = phrases[index];
	const noun = phrases[index + 1];
	if (preposition?.type !== "preposition") return false;
	if (/^(?:with|by|during|after|before|at|following|between)$/.test(preposition.word)) return true;
	const place = noun?.type === "noun" && (noun.name?.atom.type === "place" || noun.name?.atom.type === "event");
	return noun?.type === "date" || (preposition.word === "in" && place) || (preposition.word === "on" && place);
}

function partyOf(
	{ sentence }: Parse,
	subject: Reference,
	object: Reference,
	status: Finding["status"],
): Omit<Finding, "rule"> {
	return {
		subject,
		predicate: "partyTo",
		object,
		status,
		category: "AGREE",
		confidence: Math.round(80 * subject.confidence) / 100,
		...passageOf(sentence),
	};
}

function toFinding(parse: Parse, clause: Clause, subject: Reference, object: Reference): Finding {
	const token = parse.sentence.scene.tokens[clause.verb.headToken];
	return {
		...partyOf(parse, subject, object, statusOf(clause)),
		rule: "clause/described-agreement",
		...(clause.dates[0] === undefined ? {} : { date: clause.dates[0] }),
		...(token === undefined ? {} : { trigger: { start: token.start, end: token.end } }),
	};
}
