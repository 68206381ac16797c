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
	const direct = clauses.findLast(
		({ verb, subject, object, attachments }) =>
			(carriers.has(verb.lemma) && (verb.passive ? subject : object)?.members.some((member) => member.at === at)) ||
			(verb.lemma === "be" && attachments.some(({ word, group }) => word === "on" && group.begin === at)) ||
			(/^(?:participate|engage|partake|remain|unite)$/.test(verb.lemma) &&
				attachments.some(({ word, group }) => word === "in" && group.begin === at)) ||
			attachments.some(({ word, group }) => isOccasionOfSaying(word, group, at)),
	);
	if (direct !== undefined || phrases[at - 1]?.type !== "coordinator") return direct;
	const before = clauses.findLast((clause) => clause.at < at && clause.verb.form === "finite");
	return before !== undefined && carriers.has(before.verb.lemma) && !before.verb.passive ? before : undefined;
}

/** "said this *during a meeting* with X": who says something at a meeting is at it. */
const isOccasionOfSaying = (word: string, { begin, members }: Group, at: number): boolean =>
	begin === at &&
	/^(?:in|during|at|after|following)$/.test(word) &&
	/^(?:a|an|today|yesterday)$/.test(members[0]?.noun.opener ?? "") &&
	/^(?:meeting|call|conversation|talk)$/.test(members[0]?.noun.head ?? "");

export const lightAttachments = (holder: Clause | undefined): readonly Attachment[] =>
	holder?.verb.passive ? holder.attachments : [];
