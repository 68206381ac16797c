import { isOwn } from "../discourse/parts.ts";
import type { Reference } from "../discourse/reference.ts";
import { isGuest, livesIn } from "../discourse/residence.ts";
import type { Discourse } from "../discourse.ts";
import type { Frame } from "../frame.ts";

/** Whether a subject and an object that a frame crosses have nothing to do with each other. */
export const isExcluded = (
	frame: Frame,
	subject: Reference,
	object: Reference,
	subjects: readonly Reference[],
	discourse: Discourse,
): boolean =>
	isSelf(frame, subject, object, discourse) || isSameGroup(subjects, object) || isImposed(frame, object, discourse);

/** Nothing relates to itself, nobody takes a stance towards the state they speak for, nor it towards them, and "their talks" are with others than colleagues. */
export function isSelf(
	frame: Frame,
	subject: Reference,
	object: Reference,
	discourse: Discourse,
	many = false,
): boolean {
	if (subject.entity === object.entity) return true;
	if (frame.predicate === "visited" && isNoGuest(subject, object, discourse)) return true;
	if (frame.predicate === "metWith" && isAmongOwn(frame, subject, object, discourse, many)) return true;
	if (frame.predicate === "metWith" && isInferred(subject) && isInferred(object))
		return (
			discourse.tenures.stateOf(subject.entity) !== undefined &&
			discourse.tenures.stateOf(subject.entity) === discourse.tenures.stateOf(object.entity)
		);
	return (
		/^(?:supports|criticises|aids)$/.test(frame.predicate) &&
		(isOwn(subject.entity, object.entity, discourse) ||
			(isOwn(object.entity, subject.entity, discourse) && !isIssuer(subject, discourse)))
	);
}

/** "*Norway* and Italy endorse President X of Norway": said with another, it is more than of one's own. */
const isIssuer = ({ entity }: Reference, { situation }: Discourse): boolean =>
	situation.issuers.length > 1 && situation.issuers.includes(entity);

const isInferred = ({ reason, type }: Reference): boolean =>
	type === "person" && (reason === "pronoun" || reason === "group");

/** Nobody visits where they live, and "here" is told of whoever comes from elsewhere. */
const isNoGuest = (subject: Reference, { entity, reason }: Reference, discourse: Discourse): boolean =>
	reason === "dateline" ? !isGuest(subject.entity, entity, discourse) : livesIn(subject.entity, entity, discourse);

/** Nobody meets the state they speak for; "A and B *of one state* discussed" something with others; "the Secretary met U.S. *allies*" met no part of his state. */
function isAmongOwn(frame: Frame, subject: Reference, object: Reference, discourse: Discourse, many: boolean): boolean {
	const [own, other] = [discourse.tenures.stateOf(subject.entity), discourse.tenures.stateOf(object.entity)];
	const persons = subject.type === "person" && object.type === "person";
	if (isOwn(subject.entity, object.entity, discourse) || isOwn(object.entity, subject.entity, discourse)) return true;
	if ((many || frame.foreign) && persons && own !== undefined && own === other) return true;
	if (frame.foreign && persons && isColleague(subject, object, discourse)) return true;
	if (frame.verbs?.subjectPeople === true && persons && own === other && (own !== undefined || many)) return true;
	return (
		(object.reason === "representative" && own === object.entity) ||
		(subject.reason === "representative" && other === subject.entity)
	);
}

/** One serves a body of the other's state: "the President was joined by the *White House* Director". */
const isColleague = (subject: Reference, object: Reference, discourse: Discourse): boolean => {
	const serves = (one: Reference, other: Reference): boolean => {
		const state = discourse.tenures.stateOf(other.entity);
		return state !== undefined && discourse.tenures.bodiesOf(one.entity).some((body) => isOwn(body, state, discourse));
	};
	return serves(subject, object) || serves(object, subject);
};

/** A year of action or of hosting is not held on a day or in a town. */
export const isUnseated = ({ predicate }: Frame, { entity }: Reference, { register }: Discourse): boolean =>
	(predicate === "heldIn" || predicate === "heldOn") && register.get(entity)?.kind === "programme-year";

/** Who abides by a resolution is bound by it, but no party to it. */
const isImposed = (frame: Frame, { entity }: Reference, { register }: Discourse): boolean =>
	frame.presupposed && register.get(entity)?.kind === "resolution";

/** "*we* assist *them*": the others, never those who act. */
const isSameGroup = (subjects: readonly Reference[], object: Reference): boolean =>
	subjects.length > 1 &&
	/^(?:pronoun|group|issuer)$/.test(object.reason) &&
	subjects.some(({ entity }) => entity === object.entity);
