import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { NounSite } from "../possessor.ts";

/** Whether talks of several, without an object, leave it open who met whom. */
export const areUntold = (site: NounSite, subjects: readonly Reference[], discourse: Discourse): boolean =>
	site.frame.mutual && (areOpened(site) || isProcess(site, subjects) || areTwoSides(site, subjects, discourse));

/** "A, B and C *launch* discussions on trade": they will meet, who and when is not told. */
const areOpened = ({ holder }: NounSite): boolean => /^(?:launch|initiate)$/.test(holder?.verb.lemma ?? "");

/** "A, B and C will conclude *the negotiations* on fish": of many, something that goes on, not a meeting they held. */
const isProcess = ({ noun, holder }: NounSite, subjects: readonly Reference[]): boolean =>
	subjects.length > 2 &&
	/^(?:negotiation|consultation|discussion|dialogue)$/.test(noun.head) &&
	!/^(?:hold|have|conduct|share|enjoy|participate|engage)$/.test(holder?.verb.lemma ?? "");

/** "A and B met with C and D. During *their* meeting": of more than two, who sat on which side was told before, but by a heading; not of one from each state. */
function areTwoSides({ noun, parse }: NounSite, subjects: readonly Reference[], { tenures }: Discourse): boolean {
	if (parse.clauses.length === 0 || noun.opener !== "their" || !subjects.every(({ reason }) => reason === "pronoun"))
		return false;
	const states = subjects.map(({ entity, type }) => (type === "person" ? tenures.stateOf(entity) : entity));
	const known = states.filter((state) => state !== undefined);
	return subjects.length > 3 ? new Set(states).size < states.length : new Set(known).size < known.length;
}
