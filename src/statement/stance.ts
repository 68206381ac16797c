import type { Status } from "../ontology/terms.ts";
import type { Clause } from "./clause.ts";
import type { Frame, Slot } from "./frame.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import type { NounSite } from "./possessor.ts";
import { clauseHolding, nominalStatus, standingStatus, statusOf } from "./status.ts";
import { resolutions } from "./undertaking.ts";

/** How what a verb states stands to reality. A stance that is kept up, or that one is bound to, is taken already. */
export function verbalStatus(frame: Frame, clause: Clause): Status {
	if (frame.presupposed) return "actual";
	if (frame.ends) return isDecided(clause) ? "denied" : afterEnd(statusOf(clause));
	const taken = isStance(frame) && !clause.verb.negated && ((isWordy(frame) && isBound(clause)) || goesOn(clause));
	const status = taken
		? "actual"
		: isStillSought(frame, clause)
			? stricter("planned", statusOf(clause))
			: statusOf(clause);
	return frame.status === undefined ? status : stricter(frame.status, status);
}

/** A bond once it has been ended; one that is yet to be ended, or was not, holds. */
const afterEnd = (ended: Status): Status => (ended === "actual" ? "denied" : "actual");

/** "Norway's *decision to* withdraw from the Treaty", "*decided to* leave it". */
const isDecided = ({ verb, opener, governor }: Clause): boolean =>
	verb.form === "infinitive" &&
	(opener === "decision" ||
		(governor?.verb.lemma === "decide" && !governor.verb.negated && statusOf(governor) === "actual"));

/** "ASEAN's *efforts to conclude* a treaty", "*steps towards holding* a summit": it is helped or blamed by trying, but done only by doing. */
const isStillSought = (frame: Frame, clause: Clause): boolean =>
	!isStance(frame) &&
	((clause.verb.form === "infinitive" && /^(?:effort|work|initiative)$/.test(clause.opener)) ||
		(clause.verb.form !== "finite" && clause.opener === "step") ||
		(frame.kind === "negotiated" && isBeingMade(clause)));

/** "the treaty that we *are negotiating*", "*are working to finalize* the treaty": there is none until it is done. */
const isBeingMade = ({ verb, governor }: Clause): boolean =>
	verb.progressive || (verb.form === "infinitive" && governor?.verb.lemma === "work");

/** How what a noun states stands to reality. "will thank Norway for *Norway's support*": whose it is has it now. */
export function nounStatus(site: NounSite, source: Slot): Status {
	const { frame } = site;
	if (frame.presupposed) return "actual";
	const status = ownStatus(site, source);
	if (frame.ends) return afterEnd(status);
	return frame.status === undefined ? status : stricter(frame.status, status);
}

function ownStatus({ frame, parse, noun, at, holder }: NounSite, source: Slot): Status {
	if (frame.standing) return standingStatus(parse, noun, at);
	if (!isStance(frame)) return nominalStatus(parse, noun, at);
	if (holder !== undefined && isKeptUp(holder, at)) return "actual";
	if (isCoordinated(parse, noun, at)) return "actual";
	const words = frame.predicate === "supports" || /^(?:condemnation|rejection|concern)$/.test(frame.kind ?? "");
	if (!words && !spokenOf.test(clauseHolding(parse.clauses, at)?.verb.lemma ?? ""))
		return nominalStatus(parse, noun, at);
	const own = source === "holder" || /^(?:his|her|its|their|my)$/.test(noun.opener);
	if (own && holder !== undefined) return goesOn(holder) ? "actual" : statusOf(holder);
	return source === "" || source === "holder" ? nominalStatus(parse, noun, at) : standingStatus(parse, noun, at);
}

/** "agreed to *coordinate their* assistance to Kenya": it is given already. */
const isCoordinated = ({ clauses }: Parse, { opener }: NounPhrase, at: number): boolean =>
	/^(?:his|her|its|their|our)$/.test(opener) &&
	/^(?:coordinate|align|synchroni[sz]e|deepen)$/.test(clauseHolding(clauses, at)?.verb.lemma ?? "");

/** Verbs that tell of what is there already: "will thank Norway for *its aid* to Kenya". */
const spokenOf =
	/^(?:thank|commend|applaud|praise|welcome|appreciate|discuss|review|highlight|express|note|reaffirm|underscore|acknowledge|recogni[sz]e)$/;

/**
 * "stressed the *importance* of giving", "*may* then blame", "met to *discuss* supporting": value, conjecture and topic, of which nobody
 * says that it is done or asks for it.
 */
export function isOnlyThought({ predicate }: Frame, clause: Clause): boolean {
	if (predicate === "aids" && clause.opener === "importance") return true;
	if (predicate === "criticises" && isConjecture(clause)) return true;
	return isTopic(clause);
}

const isConjecture = ({ verb, governor }: Clause): boolean =>
	/^(?:may|might|could)$/.test(verb.modal) ||
	(verb.form !== "finite" && governor !== undefined && isConjecture(governor));

/** "discuss strengthening trade and *supporting Kenya*"; "discuss efforts to support" tells of some that are made, "discussed X, *underscoring* Y" of more. */
const isTopic = ({ verb, governor, opener }: Clause): boolean =>
	verb.form === "gerund" &&
	opener === "" &&
	!/^(?:continue|keep|condemn|commend|thank|welcome|express|note|highlight|(?:re)?affirm|reiterate|stress|emphasi[sz]e|under(?:score|line))$/.test(
		verb.lemma,
	) &&
	governor !== undefined &&
	(governor.verb.lemma === "discuss" || isTopic(governor));

export const isStance = ({ predicate }: Frame): boolean => /^(?:supports|criticises|aids)$/.test(predicate);

/** Stances that words alone take: who is bound to sanction somebody has not yet done so. */
const isWordy = ({ predicate, kind }: Frame): boolean =>
	predicate === "supports" || (predicate === "criticises" && /^(?:demand|condemnation)$/.test(kind ?? ""));

/** To be bound to support somebody is to support them, though the help is yet to come. */
export const isBound = (clause: Clause): boolean =>
	(resolutions.has(clause.opener) && clause.governor?.verb.modal !== "must") || isCommitted(clause.governor);

/** "is *committed* to supporting"; "committed a loan to support" spends something. */
const isCommitted = (governor: Clause | undefined): boolean =>
	governor?.verb.lemma === "commit" &&
	(governor.verb.passive || governor.object === undefined) &&
	statusOf(governor) === "actual";

/** "will *continue to* support", "the need to *keep* supporting": it is done now, unless another is asked to go on. */
function goesOn({ governor }: Clause): boolean {
	if (governor === undefined || !/^(?:continue|keep)$/.test(governor.verb.lemma) || governor.verb.negated) return false;
	if (governor.verb.modal !== "" || /^(?:if|unless|for)$/.test(governor.opener)) return false;
	return !asks.test(governor.governor?.verb.lemma ?? "");
}

/** "will *maintain* its assistance to Kenya", "said that it *would continue* its support": it has it now. */
const isKeptUp = ({ verb, governor, object, opener }: Clause, at: number): boolean =>
	object !== undefined &&
	object.begin <= at &&
	at < object.end &&
	/^(?:continue|maintain|sustain)$/.test(verb.lemma) &&
	!verb.negated &&
	(verb.future ||
		opener === "importance" ||
		(verb.modal === "would" && told.test(governor?.verb.lemma ?? "") && !/^(?:if|unless)$/.test(opener)));

const told = /^(?:say|state|reaffirm|affirm|confirm|reiterate|underscore|stress|emphasi[sz]e|note|pledge)$/;

const asks = /^(?:urge|ask|call|encourage|request|hope|want|wish|demand|invite|press|implore|appeal)$/;

const rank: Readonly<Record<Status, number>> = { actual: 0, planned: 1, proposed: 2, denied: 3 };
const stricter = (a: Status, b: Status): Status => (rank[a] >= rank[b] ? a : b);
