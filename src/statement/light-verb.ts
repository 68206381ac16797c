import type { Clause } from "./clause.ts";
import type { Attachment } from "./complement.ts";
import type { Group } from "./group.ts";
import type { Phrase } from "./phrase.ts";

/** Verbs that carry the meaning of the noun they govern: "held talks", "expressed support", "paid a visit". */
const carriers = new Set(
	"hold have enjoy share conduct pay make express reaffirm reiterate voice convey provide offer give begin start complete conclude continue undertake launch take extend lend show demonstrate affirm confirm pledge maintain share declare state send deliver underscore emphasize emphasise stress announce restate repeat raise register communicate relay".split(
		" ",
	),
);

/** The clause whose light verb has the noun as its object; also "was *on* a visit", "participates *in* talks", "…, and *support* for" after another object. */
export function holderOf(clauses: readonly Clause[], at: number, phrases: readonly Phrase[]): Clause | undefined {
	const direct = clauses.findLast((clause) => carries(clause, at, phrases));
	if (direct !== undefined || phrases[at - 1]?.type !== "coordinator") return direct;
	const before = clauses.findLast((clause) => clause.at < at && clause.verb.form === "finite");
	return before !== undefined && carriers.has(before.verb.lemma) && !before.verb.passive ? before : undefined;
}

function carries({ verb, subject, object, attachments }: Clause, at: number, phrases: readonly Phrase[]): boolean {
	const group = verb.passive ? subject : object;
	if (group !== undefined && carriers.has(verb.lemma))
		for (const member of group.members) if (member.at === at) return true;
	for (const { word, group } of attachments) {
		if (group.begin !== at) continue;
		if (carryingWith.get(verb.lemma)?.includes(word) === true) return true;
		if (isOccasionOfSaying(phrases, word, group, at) || isOnTheWay(word, group)) return true;
	}
	return false;
}

/** Verbs that carry the meaning of what a preposition ties to them. */
const carryingWith = new Map<string, readonly string[]>([
	["be", ["on"]],
	["embark", ["on"]],
	["go", ["on"]],
	["set", ["on"]],
	["depart", ["on", "for"]],
	["leave", ["on", "for"]],
	["participate", ["in"]],
	["engage", ["in"]],
	["partake", ["in"]],
	["remain", ["in"]],
	["unite", ["in"]],
]);

/** "said this *during a meeting* with X": who says something at a meeting is at it. */
function isOccasionOfSaying(phrases: readonly Phrase[], word: string, { members }: Group, at: number): boolean {
	const noun = members[0]?.noun;
	if (noun === undefined || !/^(?:in|during|at|after|following)$/.test(word)) return false;
	if (!/^(?:meeting|call|conversation|talk)$/.test(noun.head)) return false;
	return /^(?:a|an|today|yesterday)$/.test(noun.opener) || (noun.opener === "the" && isWithPerson(phrases, at));
}

/** "the meeting *with Minister X*". */
function isWithPerson(phrases: readonly Phrase[], at: number): boolean {
	const [word, guest] = phrases.slice(at + 1, at + 3);
	return (
		word?.type === "preposition" && word.word === "with" && guest?.type === "noun" && guest.name?.atom.type === "person"
	);
}

/** "*During a visit* to Kenya, she met …": who does something on a journey is on it. */
const isOnTheWay = (word: string, { members }: Group): boolean =>
	/^(?:during|on|after|following)$/.test(word) &&
	/^(?:a|an)$/.test(members[0]?.noun.opener ?? "") &&
	/^(?:visit|trip|tour|stop|stopover)$/.test(members[0]?.noun.head ?? "");

const doings = new Set(["make", "pay", "hold", "have", "conduct", "undertake", "share", "enjoy"]);

/** What hangs on the verb that carries the noun, where the noun stands before it: "a visit was paid *to X*", "the visit that Y made *to X*". */
export const lightAttachments = (holder: Clause | undefined, at: number): readonly Attachment[] =>
	holder !== undefined && (holder.verb.passive || (at < holder.at && doings.has(holder.verb.lemma)))
		? holder.attachments.filter(({ fronted }) => !fronted)
		: [];
