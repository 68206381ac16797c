import type { LinkedAtom } from "../entity/link.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { leadersOf, partiesInName, partiesOf } from "./event-parties.ts";
import { datesOf, placesOf, seatInHeading } from "./event-seat.ts";
import type { Finding } from "./finding.ts";
import { occasionStatus } from "./occasion-status.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { authorAt, isHeading } from "./speech-title.ts";
import { isStandingDialogue } from "./standing-dialogue.ts";

/**
 * What the name of an occasion and the words beside it say: who takes part ("ASEAN-Russia Summit", "summit between A and B"),
 * where ("in New Delhi") and when ("on 7–8 July 2022").
 */
export function eventFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type !== "noun" || phrase.names.length === 0) return;
		const named = phrase.name?.atom.type === "event";
		findings.push(...(named ? findingsOf : inPassing)(parse, phrase, at, discourse));
	});
	return findings;
}

/** "the *U.S.-EU Summit's* outcomes", "*U.S.-EU Summit* statement": who took part, and nothing else. */
function inPassing(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	if (!noun.names.some(({ atom }) => atom.type === "event" || atom.type === "agreement")) return [];
	return noun.names
		.flatMap((linked) => [linked, ...occasionsWithin(linked, discourse)])
		.flatMap((linked) => {
			const { atom } = linked;
			const [event] = atom.type === "event" ? discourse.reference(linked) : [];
			if (atom.type !== "event" || event === undefined) return [];
			return partiesInName(parse, atom, discourse).map((subject) => ({
				...baseOf(parse, noun, at, event),
				subject,
				predicate: "participatedIn" as const,
				object: event,
				confidence: 0.8,
				rule: "name/event-participants",
			}));
		});
}

/** "Joint Statement on the *Norway-Kenya Dialogue*": the occasion in an instrument's name. */
const occasionsWithin = ({ atom }: LinkedAtom, { register }: Discourse): readonly LinkedAtom[] =>
	atom.type !== "agreement"
		? []
		: atom.inner.flatMap((inner) => {
				const entity = inner.type === "event" ? register.enter(inner) : undefined;
				return entity === undefined ? [] : [{ atom: inner, entity }];
			});

function baseOf(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	event: Reference,
): Pick<Finding, "status" | "open" | "passage" | "trigger" | "clausal"> {
	const { sentence } = parse.sentence;
	const status = noun.name?.atom.type === "event" ? occasionStatus(parse, noun, at) : undefined;
	return {
		status: status ?? "actual",
		open: status === undefined,
		passage: { start: sentence.start, end: sentence.end },
		trigger: event.span,
		clausal: status !== undefined && status !== "actual",
	};
}

function findingsOf(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const linked = noun.name;
	const [event] = linked === undefined ? [] : discourse.reference(linked);
	if (event === undefined) return [];
	const base = baseOf(parse, noun, at, event);
	const takesPart =
		(rule: string, confidence: number) =>
		(subject: Reference): Finding => ({
			...base,
			subject,
			predicate: "participatedIn",
			object: event,
			confidence,
			rule,
		});
	const isHeld = (predicate: "heldIn" | "heldOn", object: Reference | string, rule: string): Finding => ({
		...base,
		subject: event,
		predicate,
		object,
		confidence: 0.85,
		rule,
	});
	const parties = isStandingDialogue(parse, noun, at, discourse) ? [] : partiesOf(parse, noun, at, discourse);
	const heading = isHeading(parse) ? seatInHeading(parse, at, discourse) : undefined;
	return [
		...parties.map(takesPart("name/event-participants", 0.85)),
		...leadersOf(parse, at, discourse).map(
			(subject): Finding => ({
				...takesPart("event/under-leadership", 0.8)(subject),
				predicate: "chaired",
				kind: "chair",
			}),
		),
		...placesOf(parse, noun, at, discourse).map(({ place, rule }) => isHeld("heldIn", place, rule)),
		...datesOf(parse, noun, at).map(({ date, rule }) => isHeld("heldOn", date, rule)),
		...(heading?.place ?? []).map((place) => isHeld("heldIn", place, "event/heading")),
		...(heading?.date === undefined ? [] : [isHeld("heldOn", heading.date, "event/heading")]),
		...authorAt(parse, noun, discourse).map(takesPart("event/heading", 0.8)),
	];
}
