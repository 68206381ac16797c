import type { Clause } from "../clause.ts";
import type { Discourse } from "../discourse.ts";
import type { Finding } from "../finding.ts";
import { sayingOf } from "../saying.ts";
import { isOnlyThought, isStance, verbalStatus } from "../stance.ts";
import { isHeadlinePlan, isOfPlannedJourney } from "../status.ts";
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
	const subjects = saying?.sayers ?? (doers.length > 0 ? doers : unsaidDoers(site, discourse));
	const objects = objectsOf(site, discourse);
	noteHalfFilled(site, subjects, objects, discourse);
	if (!mayState(frame, subjects, objects)) return [];
	return emit({
		parse,
		frame,
		subjects,
		objects,
		dates: evocation.object.includes("date") ? clause.dates : [],
		status:
			isHeadlinePlan(parse, clause) || isOfPlannedJourney(parse, clause)
				? "planned"
				: (saying?.status ?? verbalStatus(frame, clause)),
		date: clause.dates[0],
		trigger: parse.sentence.scene.tokens[clause.verb.headToken],
		clausal: true,
		dependent: isDependent(clause),
		objectOpen: isObjectOpen(site),
		discourse,
	});
}

/** An infinitive or gerund whose subject is only understood; who agrees or plans to do something does it. */
const isDependent = ({ verb, governor }: Clause): boolean =>
	verb.form !== "finite" && governor?.verb.lemma !== "agree" && governor?.verb.lemma !== "plan";
