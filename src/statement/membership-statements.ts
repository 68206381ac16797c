import type { Parse } from "./apply-frames.ts";
import { attachmentsAfter } from "./complement.ts";
import type { Discourse, Reference } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { type Group, groupFrom } from "./group.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

const bodies = /^(?:international-organisation|forum|military-alliance|coalition|working-group)$/;
const members =
	/^(?:country|member|ally|state|nation|partner|minister|leader|advisor|adviser|chief|official|counterpart)$/;
const states = /^(?:country|member|ally|state|nation)$/;

/**
 * Membership that a noun phrase says: "NATO *countries such as* A and B", "A *and other* NATO *allies*", "the Quint *ministers of* A
 * and B".
 */
export function membershipFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	return parse.phrases.flatMap((phrase, at) => {
		if (phrase.type !== "noun" || phrase.name !== undefined || !members.test(phrase.head)) return [];
		const body = bodyIn(phrase, discourse);
		if (body === undefined) return [];
		return listed(parse.phrases, phrase, at, discourse).map((subject) => toFinding(parse, subject, body));
	});
}

function bodyIn(noun: NounPhrase, discourse: Discourse): Reference | undefined {
	return discourse
		.modifiers(noun)
		.find(({ entity, type }) => type === "organisation" && bodies.test(discourse.register.get(entity)?.kind ?? ""));
}

function listed(phrases: readonly Phrase[], noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const after = attachmentsAfter(phrases, at + 1)[0];
	const including = states.test(noun.head) && after?.word === "including" ? after.group : undefined;
	const of = !states.test(noun.head) && after?.word === "of" ? after.group : undefined;
	const other = isOther(phrases, noun, at) ? before(phrases, at) : undefined;
	return [including, of, other]
		.flatMap((group) => discourse.actors(group))
		.filter(({ type, reason }) => type === "state" && reason === "name");
}

/** "US *and other* NATO countries". */
const isOther = (phrases: readonly Phrase[], noun: NounPhrase, at: number): boolean =>
	noun.opener === "other" && phrases[at - 1]?.type === "coordinator" && states.test(noun.head);

function before(phrases: readonly Phrase[], at: number): Group | undefined {
	let begin = at - 2;
	if (phrases[begin]?.type === "comma") begin--;
	if (phrases[begin]?.type !== "noun") return undefined;
	while (phrases[begin - 1]?.type === "comma" && phrases[begin - 2]?.type === "noun") begin -= 2;
	const group = groupFrom(phrases, begin);
	return { ...group, members: group.members.filter((member) => member.at < at) };
}

function toFinding(parse: Parse, subject: Reference, object: Reference): Finding {
	const { sentence } = parse.sentence;
	return {
		subject,
		predicate: "memberOf",
		object,
		status: "actual",
		confidence: 0.85,
		rule: "phrase/member",
		passage: { start: sentence.start, end: sentence.end },
		clausal: false,
	};
}
