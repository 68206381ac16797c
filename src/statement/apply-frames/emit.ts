import type { EntityType, Status } from "../../ontology/terms.ts";
import type { Span } from "../../source/span.ts";
import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { Finding } from "../finding.ts";
import type { Frame } from "../frame.ts";
import type { Parse } from "../parse.ts";
import { isExcluded, isSelf, isUnseated } from "./exclusions.ts";
import { subjectTypes } from "./signature.ts";

/** A frame whose roles are filled. */
export interface FilledFrame {
	readonly parse: Parse;
	readonly frame: Frame;
	readonly subjects: readonly Reference[];
	readonly objects: readonly Reference[];
	readonly dates: readonly string[];
	readonly status: Status;
	readonly date: string | undefined;
	readonly trigger: Span | undefined;
	readonly clausal: boolean;
	/** Somebody else is meant ("our allies", "met with them") whom the text does not let us name. */
	readonly objectOpen: boolean;
	/** The words do not tell whether it was held: "the Forum *hosted by* X". */
	readonly untold?: boolean;
	/** An infinitive or gerund whose subject is only understood: "challenges we have *to meet*". */
	readonly dependent: boolean;
	readonly discourse: Discourse;
}

/** Crosses subjects and objects that the predicate's signature allows. */
export function emit(filled: FilledFrame): readonly Finding[] {
	const { frame, discourse } = filled;
	const allowed = subjectTypes(frame);
	const subjects = filled.subjects
		.filter((subject) => !isUnseated(frame, subject, discourse))
		.flatMap((subject) => asAllowed(subject, allowed, frame.persons ? discourse : undefined));
	const among = frame.mutual && filled.objects.length === 0 && !filled.objectOpen && !filled.dependent;
	if (among && subjects.length > 1) return emitAmong(subjects, filled);
	const objects: readonly (Reference | string)[] =
		frame.predicate === "heldOn" ? filled.dates.slice(0, 1) : filled.objects;
	return subjects.flatMap((subject) =>
		objects
			.filter((object) => typeof object === "string" || !isExcluded(frame, subject, object, subjects, discourse))
			.map((object) => toFinding(filled, subject, facing(subject, object, filled))),
	);
}

/** "Norway is committed to standing with *you*": a state, said to somebody in office, stands with their state. */
function facing(subject: Reference, object: Reference | string, { frame, discourse }: FilledFrame): Reference | string {
	if (typeof object === "string" || frame.predicate !== "supports") return object;
	const spokenTo = subject.type === "state" && object.type === "person" && object.reason === "addressee";
	return spokenTo ? (discourse.tenures.asState(object)[0] ?? object) : object;
}

/** "A, B and C met": several who have it with each other. */
function emitAmong(subjects: readonly Reference[], filled: FilledFrame): readonly Finding[] {
	const { frame, discourse } = filled;
	if (frame.predicate === "partnerOf" && subjects.length > largestBond) return [];
	const largest = metAsEquals(frame, subjects) ? largestGroupOfEquals : largestMutualGroup;
	return subjects.flatMap((subject, index) =>
		(index === 0 || subjects.length <= largest ? subjects.slice(index + 1) : [])
			.filter((object) => !isSelf(frame, subject, object, discourse, subjects.length > 2))
			.map((object) => toFinding(filled, subject, object)),
	);
}

const metAsEquals = ({ predicate }: Frame, subjects: readonly Reference[]): boolean =>
	predicate === "metWith" && subjects.every(({ type }) => (type === "person") === (subjects[0]?.type === "person"));

/** A large group's members met whoever leads their list; the other pairs among them say nothing more. */
const largestMutualGroup = 8;

/** "our partnership", said by sixteen: of all together, not of each with each. */
const largestBond = 4;

/** "The Leaders of A, B, C … met": of a group in which nobody leads, more met each other. */
const largestGroupOfEquals = 12;

/** Where persons cannot be subjects (aid, membership), a person in office acts for the state. */
function asAllowed(
	subject: Reference,
	allowed: readonly EntityType[],
	discourse: Discourse | undefined,
): readonly Reference[] {
	if (allowed.includes(subject.type)) return [subject];
	const state =
		subject.type === "person" && allowed.includes("state") ? discourse?.tenures.stateOf(subject.entity) : undefined;
	return state === undefined
		? []
		: [{ ...subject, entity: state, type: "state", confidence: 0.9 * subject.confidence, reason: "office" }];
}

function toFinding(filled: FilledFrame, subject: Reference, object: Reference | string): Finding {
	const { frame, trigger } = filled;
	const { sentence } = filled.parse.sentence;
	const certainty = subject.confidence * (typeof object === "string" ? 1 : object.confidence);
	return {
		subject,
		predicate: frame.predicate,
		object,
		status: filled.status,
		confidence: Math.round(100 * frame.confidence * certainty) / 100,
		rule: `frame/${frame.id}`,
		passage: { start: sentence.start, end: sentence.end },
		clausal: filled.clausal,
		...(frame.kind === undefined || isOngoing(filled) ? {} : { kind: frame.kind }),
		...(frame.category === undefined ? {} : { category: frame.category }),
		...(filled.untold === true && aboutOccasions.has(frame.predicate) ? { open: true } : {}),
		...(isDated(filled) ? { date: filled.date as string } : {}),
		...(trigger === undefined ? {} : { trigger: { start: trigger.start, end: trigger.end } }),
	};
}

/** "may withdraw from the Treaty": bound as before. */
const isOngoing = ({ frame: { ends }, status }: FilledFrame): boolean => ends && status !== "denied";

const aboutOccasions: ReadonlySet<string> = new Set(["participatedIn", "chaired", "heldIn"]);

/** A stance or a bond is of the day it is told; another date in its clause is that of what it is about ("welcomed the election in 2024"). */
function isDated({ date, frame: { predicate, category, undated }, parse }: FilledFrame): boolean {
	if (date === undefined || undated || predicate === "heldOn") return false;
	const told =
		/^(?:supports|partnerOf|memberOf)$/.test(predicate) || (predicate === "criticises" && category !== "SANCTION");
	return !told || date === parse.sentence.scene.document.date;
}
