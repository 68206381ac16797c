import type { LinkedAtom } from "../entity/link.ts";
import { actingAs } from "./acting-members.ts";
import { identified, saidOf } from "./apposition.ts";
import { attachmentsAfter } from "./complement.ts";
import { modifiersOf } from "./discourse/names-in-phrase.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { type Group, groupFrom } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import { isActor, passageOf } from "./refer.ts";
import { statusOf } from "./status.ts";

const bodies = /^(?:international-organisation|forum|military-alliance|coalition|working-group)$/;
const members = new Set(
	"country member ally state nation partner minister leader advisor adviser chief official counterpart".split(" "),
);
const states = /^(?:country|member|ally|state|nation)$/;

/**
 * Membership that a noun phrase says: "NATO *countries such as* A and B", "A *and other* NATO *allies*", "the Quint *ministers of* A
 * and B".
 */
export function membershipFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type !== "noun") return;
		for (const linked of phrase.names)
			if (linked.atom.type === "organisation") findings.push(...inBrackets(parse, linked, discourse));
		if (phrase.name?.atom.type === "state") findings.push(...calledMembers(parse, phrase, at, discourse));
		else if (phrase.name === undefined && members.has(phrase.head))
			findings.push(...ofBody(parse, phrase, at, discourse));
	});
	return findings;
}

function ofBody(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const joined = joinedAs(parse, noun, at, discourse);
	if (joined.length > 0) return joined;
	const acting = states.test(noun.head) ? actingAs(parse, noun, at, discourse) : undefined;
	const own = bodyIn(noun, discourse);
	const told = acting !== undefined || besideOthers(parse.phrases, noun, at) !== undefined;
	const body = own ?? (told ? bodyAfter(parse, at, discourse) : undefined);
	if (body === undefined) return [];
	const subjects = [
		...listed(parse.phrases, noun, at, discourse),
		...(acting ?? (states.test(noun.head) ? called(parse, noun, at, discourse) : [])),
	];
	return subjects
		.filter((subject) => isActor(subject) && subject.entity !== body.entity)
		.map((subject) => toFinding(parse, subject, body));
}

/** "as a member *of the Council*". */
function bodyAfter({ phrases }: Parse, at: number, discourse: Discourse): Reference | undefined {
	const of = attachmentsAfter(phrases, at + 1)[0];
	if (of?.word !== "of" || of.group.begin !== at + 2) return undefined;
	return discourse
		.actors(of.group)
		.find(
			({ entity, type, reason }) =>
				type === "organisation" &&
				reason !== "representative" &&
				!national.test(discourse.register.get(entity)?.kind ?? ""),
		);
}

/** Bodies of one state, of which no state is a member. */
const national = /^(?:ministry|department|agency|parliament|party|company|university|armed-group|embassy|media)$/;

/** "the NATO *Allies A and B*": names at the end of the phrase that holds the body. */
function calledMembers(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const { tokens } = parse.sentence.scene;
	const partner = /^partners?$/.test(tokens[(noun.name?.atom.from ?? 0) - 1]?.norm ?? "");
	const body = partner ? bodyBeside(parse, at, discourse) : bodyIn(noun, discourse);
	if (body === undefined) return [];
	return identified(parse, noun, at, discourse)
		.filter(({ type }) => type === "state")
		.map((subject) => toFinding(parse, subject, body));
}

/** "our *NATO Ally and* EU partner A": whose ally the partner is. */
function bodyBeside({ phrases }: Parse, at: number, discourse: Discourse): Reference | undefined {
	const [noun, and] = phrases.slice(Math.max(0, at - 2), at);
	const ally = and?.type === "coordinator" && noun?.type === "noun" && /^(?:ally|member)$/.test(noun.head);
	return ally ? bodyIn(noun, discourse) : undefined;
}

/** "our NATO *Ally, A*,", "*A*, a NATO Ally,". */
function called(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const before = parse.phrases[at - 1];
	const single = !parse.sentence.scene.tokens[noun.headToken]?.norm.endsWith("s");
	const opens = /^(?:a|an|the)$/.test(noun.opener) || noun.possessed || before?.type === "coordinator";
	const found = [...identified(parse, noun, at, discourse), ...(single && opens ? saidOf(parse, at, discourse) : [])];
	return found.filter(({ type }) => type === "state");
}

/** "I2U2 *(India, Israel, the United Arab Emirates, and the United States)*", "the Quint *– A, B, and C –*": a body and the states that make it up. */
function inBrackets(parse: Parse, body: LinkedAtom, discourse: Discourse): readonly Finding[] {
	const { scene, atoms } = parse.sentence;
	const open = scene.tokens[body.atom.to]?.text ?? "";
	if (!/^[(–—]$/.test(open)) return [];
	const mark = open === "(" ? ")" : open;
	const close = scene.tokens.findIndex(({ text }, index) => index > body.atom.to && text === mark);
	if (close < 0) return [];
	const listed = atoms.filter(({ atom }) => atom.from > body.atom.to && atom.to <= close);
	const between = scene.tokens.filter(
		(_, index) =>
			index > body.atom.to && index < close && !listed.some(({ atom }) => atom.from <= index && index < atom.to),
	);
	const onlyStates = listed.every(({ atom }) => atom.type === "state" && atom.form === "name");
	if (!onlyStates || listed.length < 2 || between.some(({ norm }) => !/^(?:,|and|&|the)$/.test(norm))) return [];
	return discourse
		.reference(body)
		.flatMap((object) =>
			listed.flatMap((linked) => discourse.reference(linked)).map((subject) => toFinding(parse, subject, object)),
		);
}

/** "A and B *joined* C *as members of* the Council": who joins, as they join, and whom they join there. */
function joinedAs(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const { phrases, clauses } = parse;
	const as = phrases[at - 1];
	if (noun.head !== "member" || as?.type !== "subordinator" || as.word !== "as") return [];
	const clause = clauses.findLast((candidate) => candidate.at < at);
	const of = attachmentsAfter(phrases, at + 1)[0];
	if (of?.word !== "of") return [];
	if (clause?.verb.lemma !== "join" || clause.verb.passive || clause.object?.end !== at - 1) return [];
	const [body] = discourse.actors(of.group).filter(({ type, reason }) => type === "organisation" && reason === "name");
	if (body === undefined) return [];
	const finding = (subject: Reference): Finding => toFinding(parse, subject, body);
	const status = statusOf(clause);
	return [
		...statesOf(discourse.actors(clause.subject), discourse).map((subject) => ({ ...finding(subject), status })),
		...statesOf(discourse.actors(clause.object), discourse).map(finding),
	];
}

const statesOf = (actors: readonly Reference[], discourse: Discourse): readonly Reference[] =>
	actors.flatMap((actor) => discourse.tenures.asState(actor));

function bodyIn(noun: NounPhrase, discourse: Discourse): Reference | undefined {
	const owners = noun.possessors.flatMap((linked) => discourse.reference(linked));
	return [...modifiersOf(noun, discourse.sentence), ...owners].find(
		({ entity, type }) => type === "organisation" && bodies.test(discourse.register.get(entity)?.kind ?? ""),
	);
}

function listed(phrases: readonly Phrase[], noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const after = attachmentsAfter(phrases, at + 1)[0];
	const including = states.test(noun.head) && after?.word === "including" ? after.group : undefined;
	const of = !states.test(noun.head) && after?.word === "of" ? after.group : undefined;
	const beside = besideOthers(phrases, noun, at);
	const other = isOther(phrases, noun, at)
		? before(phrases, at)
		: beside === undefined
			? undefined
			: before(phrases, beside);
	return [including, of, other]
		.flatMap((group) => discourse.actors(group))
		.filter(({ type, reason }) => type === "state" && reason === "name");
}

/** "US *and other* NATO countries". */
const isOther = (phrases: readonly Phrase[], noun: NounPhrase, at: number): boolean =>
	noun.opener === "other" && phrases[at - 1]?.type === "coordinator" && states.test(noun.head);

/** "US*, along with other NATO members*": where that begins. */
function besideOthers(phrases: readonly Phrase[], noun: NounPhrase, at: number): number | undefined {
	const [along, word] = phrases.slice(Math.max(0, at - 2), at);
	if (!/^(?:other|fellow)$/.test(noun.opener) || !states.test(noun.head)) return undefined;
	const together = along?.type === "adverb" && /^(?:along|together)$/.test(along.word);
	return together && word?.type === "preposition" && word.word === "with" ? at - 1 : undefined;
}

function before(phrases: readonly Phrase[], at: number): Group | undefined {
	let begin = at - 2;
	if (phrases[begin]?.type === "comma") begin--;
	if (phrases[begin]?.type !== "noun") return undefined;
	while (phrases[begin - 1]?.type === "comma" && phrases[begin - 2]?.type === "noun") begin -= 2;
	const group = groupFrom(phrases, begin);
	return { ...group, members: group.members.filter((member) => member.at < at) };
}

function toFinding({ sentence }: Parse, subject: Reference, object: Reference): Finding {
	return {
		subject,
		predicate: "memberOf",
		object,
		status: "actual",
		confidence: 0.85,
		rule: "phrase/member",
		...passageOf(sentence, false),
	};
}
