import { blockOf } from "./blocks.ts";
import { givers } from "./discourse/gifts.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Group } from "./group.ts";
import type { NounSite } from "./possessor.ts";
import { clauseHolding } from "./status.ts";

/** What is given, as a thing that does something itself: "*This package* includes", "*the funds* will provide". */
export function isGift(group: Group | undefined): boolean {
	const [first, second] = group?.members ?? [];
	if (first === undefined || second !== undefined) return false;
	const { noun } = first;
	return /^(?:this|these|the|today)$/.test(noun.opener) && noun.names.length === 0 && gifts.test(noun.head);
}

const gifts =
	/^(?:assistance|aid|funding|fund|package|contribution|donation|grant|tranche|drawdown|relief|announcement|authorization|authorisation|obligation|total|amount)$/;

/** Who gives what a title or a gift's own sentence tells of: "*$5 Million in Aid for Kenya*", "This package includes *aid for Kenya*". */
export function giversOf(site: NounSite, discourse: Discourse): readonly Reference[] {
	return isHeadline(site) || isPartOfGift(site) ? givers(discourse) : [];
}

/** A title that begins with what is given: no name stands before it, and no verb. */
function isHeadline({ parse: { sentence, phrases, clauses }, at, noun }: NounSite): boolean {
	if (blockOf(sentence) !== "title" || clauses.some(({ verb }) => verb.form === "finite")) return false;
	return noun.names.length === 0 && phrases.slice(0, at).every(opensHeadline);
}

/** "*$5 Million in* Aid", "*Announcing New* Aid". */
const opensHeadline = (phrase: NounSite["parse"]["phrases"][number]): boolean =>
	(phrase.type === "noun" && phrase.names.length === 0 && /^(?:million|billion|dollar|package)$/.test(phrase.head)) ||
	(phrase.type === "preposition" && /^(?:in|of|over|nearly)$/.test(phrase.word)) ||
	(phrase.type === "verb" && /^(?:announce|provide)$/.test(phrase.lemma)) ||
	phrase.type === "adverb";

function isPartOfGift({ parse: { clauses }, at }: NounSite): boolean {
	const clause = clauseHolding(clauses, at);
	return clause !== undefined && holding.test(clause.verb.lemma) && isGift(clause.subject);
}

const holding = /^(?:include|consist|comprise|contain|bring|provide|be|represent|total|cover)$/;
