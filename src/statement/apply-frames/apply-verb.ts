import { isAnnounced } from "../announcement.ts";
import type { Clause } from "../clause.ts";
import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { Finding } from "../finding.ts";
import type { Parse } from "../parse.ts";
import { sayingOf } from "../saying.ts";
import { isOnlyThought, isStance, verbalStatus } from "../stance.ts";
import { isFounding, isSeries } from "../standing-dialogue.ts";
import { emit } from "./emit.ts";
import { noteHalfFilled } from "./half-filled.ts";
import { mayState } from "./signature.ts";
import { isObjectOpen, objectsOf } from "./verb-object.ts";
import type { VerbSite } from "./verb-site.ts";
import { doersOf, unsaidDoers } from "./verb-subject.ts";

/** What a verb says by a frame that it evokes. */
export function applyVerb(site: VerbSite, discourse: Discourse): readonly Finding[] {
	const { parse, clause, frame, evocation } = site;
	if (isStance(frame) && isOnlyThought(frame, clause)) return [];
	const saying = evocation.subject.includes("sayer") ? sayingOf(clause, discourse) : undefined;
	const doers = doersOf(site, discourse);
	if (evocation.travelling && !doers.some(({ entity }) => discourse.outings.travels(entity))) return [];
	const isMeant = (one: Reference): boolean => !isFounding(clause) || !isSeries(one, discourse);
	const subjects = (saying?.sayers ?? (doers.length > 0 ? doers : unsaidDoers(site, discourse))).filter(isMeant);
	const objects = objectsOf(site, discourse).filter(isMeant);
	noteHalfFilled(site, subjects, objects, discourse);
	if (!mayState(frame, subjects, objects)) return [];
	return emit({
		parse,
		frame,
		subjects,
		objects,
		dates: evocation.object.includes("date") ? clause.dates : [],
		status: isAnnounced(parse, clause) ? "planned" : (saying?.status ?? verbalStatus(frame, toldOf(clause, parse))),
		date: clause.dates[0],
		trigger: parse.sentence.scene.tokens[clause.verb.headToken],
		clausal: true,
		untold: clause.verb.form === "participle" && clause.verb.passive,
		dependent: isDependent(clause),
		objectOpen: isObjectOpen(site),
		discourse,
	});
}

/** "*Hosted by Norway*, the Forum will hear X": the clause that tells of the same occasion, else the one that hangs on it. */
function toldOf(clause: Clause, { clauses }: Parse): Clause {
	const { verb, subject } = clause;
	if (verb.form !== "participle" || !verb.passive || subject === undefined || subject.begin < clause.at) return clause;
	return (
		clauses.find(
			(other) => other.verb.form === "finite" && !other.verb.negated && other.subject?.begin === subject.begin,
		) ?? clause
	);
}

/** An infinitive or gerund whose subject is only understood; who agrees or plans to do something does it. */
const isDependent = ({ verb, governor }: Clause): boolean =>
	verb.form !== "finite" && governor?.verb.lemma !== "agree" && governor?.verb.lemma !== "plan";
