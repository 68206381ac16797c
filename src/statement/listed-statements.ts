import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { type Group, groupEndingAt, groupFrom } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import { isActor, passageOf } from "./refer.ts";

/**
 * Lists of those that a noun says what they are of: "the signatories of the Accords *– A, B, and C –*", "members of the Council, *A
 * and B*,", "*A, B and C*, Member States of the Commission".
 */
export function listedFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type === "noun" && phrase.name === undefined && isSeveral(parse, phrase))
			findings.push(...listedBeside(parse, phrase, at, discourse));
	});
	return findings;
}

function listedBeside(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const whole = wholeAfter(parse.phrases, at, discourse);
	if (whole === undefined) return [];
	const { words, predicate } = whole.type === "agreement" ? parties : members;
	if (!words.test(noun.head)) return [];
	const listed = [listAfter(parse.phrases, at + 3, discourse), listBefore(parse.phrases, at, discourse)];
	return listed.flat().map((subject) => toFinding(parse, subject, predicate, whole));
}

const members = { words: /^(?:country|nation|state|member|ally|economy)$/, predicate: "memberOf" } as const;
const parties = {
	words: /^(?:signatory|party|participant|adherent|country|nation|state|member|endorser|signer)$/,
	predicate: "partyTo",
} as const;

/** "*members*", "Member *States*", "signatories". */
const isSeveral = ({ sentence }: Parse, noun: NounPhrase): boolean =>
	sentence.scene.tokens[noun.headToken]?.norm.endsWith("s") === true;

/** "members *of the Council*", "signatories *to the Accords*". */
function wholeAfter(phrases: readonly Phrase[], at: number, discourse: Discourse): Reference | undefined {
	const of = phrases[at + 1];
	const noun = phrases[at + 2];
	if (of?.type !== "preposition" || !/^(?:of|to|in)$/.test(of.word) || noun?.type !== "noun") return undefined;
	const type = noun.head === "" ? noun.name?.atom.type : undefined;
	if (noun.name === undefined || (type !== "organisation" && type !== "agreement")) return undefined;
	return discourse.reference(noun.name)[0];
}

/** What a dash, colon or bracket opens, or what stands between commas. */
function listAfter(phrases: readonly Phrase[], from: number, discourse: Discourse): readonly Reference[] {
	const mark = phrases[from];
	const aside = mark?.type === "stop" && /^[–—:(-]$/.test(mark.word);
	if ((!aside && mark?.type !== "comma") || phrases[from + 1]?.type !== "noun") return [];
	const group = groupFrom(phrases, from + 1, true);
	const next = phrases[group.end];
	const closed = next === undefined || next.type === "stop" || next.type === "comma";
	return closed || (aside && endsInDash(group)) ? statesIn(group, discourse) : [];
}

/** "A, B, and C *–* are …". */
const endsInDash = ({ members }: Group): boolean => {
	const last = members.at(-1)?.noun;
	return last?.name !== undefined && last.to > last.name.atom.to;
};

/** "*Poland, Sweden and Switzerland*, Member States of …". */
function listBefore(phrases: readonly Phrase[], at: number, discourse: Discourse): readonly Reference[] {
	if (phrases[at - 1]?.type !== "comma" || phrases[at - 2]?.type !== "noun") return [];
	return statesIn(groupEndingAt(phrases, at - 2), discourse);
}

/** Two states or more, bodies among them ("Norway, Kenya, and the Nordic Council"), and nothing else. */
function statesIn(group: Group, discourse: Discourse): readonly Reference[] {
	const listed = discourse.actors(group);
	const named = listed.every((actor) => isActor(actor) && actor.reason === "name");
	const states = listed.filter(({ type }) => type === "state");
	return named && states.length > 1 && listed.length >= group.members.length ? listed : [];
}

function toFinding(
	{ sentence }: Parse,
	subject: Reference,
	predicate: Finding["predicate"],
	object: Reference,
): Finding {
	return {
		subject,
		predicate,
		object,
		status: "actual",
		category: predicate === "partyTo" ? "AGREE" : "COOPERATE",
		confidence: 0.85,
		rule: "phrase/listed",
		...passageOf(sentence, false),
	};
}
