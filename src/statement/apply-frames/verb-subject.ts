import type { Clause } from "../clause.ts";
import { addressee } from "../discourse/addressee.ts";
import { givers } from "../discourse/gifts.ts";
import type { Reference } from "../discourse/reference.ts";
import { speaking } from "../discourse/speaker.ts";
import { talkersOf } from "../discourse/talkers.ts";
import type { Discourse } from "../discourse.ts";
import { isGift } from "../gift.ts";
import { onWhoseBehalf } from "../on-behalf.ts";
import { sayingOf } from "../saying.ts";
import { subjectTypes } from "./signature.ts";
import type { VerbSite } from "./verb-site.ts";

/** Who does what the verb says: who fills its slots, is told to do it, or says so. */
export function doersOf(site: VerbSite, discourse: Discourse): readonly Reference[] {
	const { clause, evocation } = site;
	const imperative = clause.verb.base && clause.subject === undefined && clause.object === undefined;
	const named =
		imperative && evocation.subject.includes("addressee") ? addressee(discourse) : firstFilled(site, discourse);
	if (named.length > 0) return named;
	const speaker = isExpletive(clause) ? speaking(discourse) : [];
	return speaker.length > 0 ? speaker : onWhoseBehalf(clause, discourse);
}

/** The first slot whose phrase refers to something the predicate allows, or to a person who may stand for it. */
function firstFilled({ evocation, roles, frame }: VerbSite, discourse: Discourse): readonly Reference[] {
	const allowed = subjectTypes(frame);
	const fits = ({ type }: Reference): boolean =>
		allowed.includes(type) || (type === "person" && !allowed.includes("event"));
	for (const slot of evocation.subject) {
		const filling = roles(slot)
			.map((group) => (frame.predicate === "metWith" ? talkersOf(group, discourse) : discourse.actors(group)))
			.filter((references) => references.some(fits));
		if (filling.length > 0) return slot === "purpose" ? filling.flat() : (filling[0] as readonly Reference[]);
	}
	return [];
}

/** "*It* is a great pleasure *to be* here in Lisbon": for whoever says so. */
const isExpletive = ({ verb, governor }: Clause): boolean => {
	const subject = governor?.subject?.members ?? [];
	return (
		verb.form === "infinitive" &&
		governor?.verb.lemma === "be" &&
		subject.length === 1 &&
		subject[0]?.noun.head === "it"
	);
};

/** "It was announced", "*this package* includes": who does it where no phrase names anybody. */
export function unsaidDoers({ clause, evocation }: VerbSite, discourse: Discourse): readonly Reference[] {
	if (clause.verb.passive && evocation.subject.includes("author")) return sayingOf(clause, discourse).sayers;
	return evocation.subject.includes("giver") && isGift(clause.subject) ? givers(discourse) : [];
}
