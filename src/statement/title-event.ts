import type { LinkedDocument } from "../entity/link.ts";
import type { Parse } from "./apply-frames.ts";
import type { Clause } from "./clause.ts";
import type { Discourse, Reference } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { statusOf } from "./status.ts";

/** The one occasion a document's title names: what its first sentences say of "met" they say of it. */
export function titleEvent({ document, sentences, register }: LinkedDocument): string | undefined {
	const title = sentences.filter(({ sentence }) => document.blocks[sentence.block]?.kind === "title");
	const events = title.flatMap(({ atoms }) =>
		atoms.flatMap(({ atom, entity }) =>
			atom.type === "event"
				? [entity]
				: atom.inner.filter((inner) => inner.type === "event").map((inner) => register.enter(inner)),
		),
	);
	const distinct = [...new Set(events)];
	return distinct.length === 1 ? distinct[0] : undefined;
}

/** "Representatives of A and B met in Paris on 28 April" under a title that names the meeting. */
export function titleEventFindings(parse: Parse, event: string, discourse: Discourse): readonly Finding[] {
	const clause = parse.clauses.find(
		({ verb, opener }) =>
			verb.form === "finite" && opener === "" && /^(?:meet|convene|gather|assemble)$/.test(verb.lemma),
	);
	if (
		clause === undefined ||
		parse.phrases.some((phrase) => phrase.type === "noun" && phrase.name?.atom.type === "event")
	)
		return [];
	const { sentence, scene } = parse.sentence;
	const token = scene.tokens[clause.verb.headToken];
	const trigger = { start: token?.start ?? sentence.start, end: token?.end ?? sentence.end };
	const occasion: Reference = { entity: event, type: "event", span: trigger, confidence: 0.85, reason: "title" };
	const base = {
		status: statusOf(clause),
		passage: { start: sentence.start, end: sentence.end },
		trigger,
		clausal: true,
		confidence: 0.8,
		rule: "document/title-event",
	};
	const taking = participants(clause, discourse).map(
		(subject): Finding => ({ ...base, subject, predicate: "participatedIn", object: occasion }),
	);
	if (taking.length < 2) return [];
	const places = clause.attachments
		.filter(({ word }) => word === "in" || word === "at")
		.flatMap(({ group }) => discourse.actors(group))
		.filter(({ type }) => type === "place" || type === "state")
		.map((object): Finding => ({ ...base, subject: occasion, predicate: "heldIn", object }));
	const dates = clause.dates
		.slice(0, 1)
		.map((object): Finding => ({ ...base, subject: occasion, predicate: "heldOn", object }));
	return [...taking, ...places, ...dates];
}

/** "Remarks at the X Summit" over a dateline: the summit was where and when they were made, unless all met by screen. */
export function datelineFindings(
	{ document, sentences }: LinkedDocument,
	event: string,
	discourse: Discourse,
): readonly Finding[] {
	const title = sentences.find(({ sentence }) => document.blocks[sentence.block]?.kind === "title");
	const dateline = sentences.find(({ sentence }) => document.blocks[sentence.block]?.kind === "dateline");
	const spoken = /\b(?:remarks|address|speech|intervention|statement)\b.* (?:at|before|after|during) /i.test(
		document.title,
	);
	if (
		title === undefined ||
		dateline === undefined ||
		!spoken ||
		/virtual|video|online|teleconference/i.test(document.text.slice(0, 600))
	)
		return [];
	discourse.enter(dateline);
	const span = { start: title.sentence.start, end: title.sentence.end };
	const occasion: Reference = { entity: event, type: "event", span, confidence: 0.85, reason: "title" };
	const place = dateline.atoms.flatMap((linked) => discourse.reference(linked)).find(({ type }) => type === "place");
	const base = {
		subject: occasion,
		status: "actual" as const,
		confidence: 0.7,
		rule: "document/dateline",
		clausal: false,
	};
	if (place === undefined) return [];
	const passage = { start: dateline.sentence.start, end: dateline.sentence.end };
	return [{ ...base, predicate: "heldIn", object: place, passage }];
}

const participants = (clause: Clause, discourse: Discourse): readonly Reference[] =>
	[clause.subject, clause.object, clause.attachments.find(({ word }) => word === "with")?.group]
		.flatMap((group) => discourse.actors(group))
		.filter(({ type }) => type === "person" || type === "state" || type === "organisation");
