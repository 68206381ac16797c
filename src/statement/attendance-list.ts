import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import { attendanceIn } from "../mention/attendance.ts";
import { blockOf } from "./blocks.ts";
import { clausesOf } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { phrasesOf } from "./read-phrases.ts";
import { statusOf } from "./status.ts";
import { occasionAt, type TitleEvent } from "./title-event.ts";

/** Whom the host has about them anyway: they take part, but are not met. */
const ownPeople = /\b(?:administration|white house|government|staff)\b/i;

/** Who took part by a list under words that say so: in the occasion of the title, else with whoever is told to have met them. */
export function attendanceFindings(
	linked: LinkedDocument,
	event: TitleEvent | undefined,
	discourse: Discourse,
): readonly Finding[] {
	const { document, sentences } = linked;
	const items = new Set<number>();
	for (const { opener, items: own } of attendanceIn(document))
		if (event !== undefined || !ownPeople.test(opener)) for (const item of own) items.add(item);
	if (items.size === 0) return [];
	const meeting = event === undefined ? meetingOf(linked, discourse) : undefined;
	return sentences
		.filter(({ sentence }) => items.has(sentence.block))
		.flatMap((item) =>
			attendeeOf(item, discourse).flatMap((attendee) => {
				if (event !== undefined) return [takingPart(item, attendee, event)];
				return meeting === undefined ? [] : metBy(item, attendee, meeting);
			}),
		);
}

/** Who an item of the list names: the person, or the body alone, that it begins with. */
function attendeeOf(item: LinkedSentence, discourse: Discourse): readonly Reference[] {
	discourse.sentence.enter(item);
	const { tokens } = item.scene;
	const person = item.atoms.find(({ atom }) => atom.type === "person");
	const before = person?.atom.type === "person" ? tokens.slice(0, person.atom.extent.from) : tokens;
	if (person !== undefined && before.every(({ text, pos }) => text !== "," && pos !== "VERB"))
		return discourse.reference(person);
	const [body] = item.atoms;
	const alone = body?.atom.type === "organisation" && body.atom.from === 0 && body.atom.to === tokens.length;
	return alone ? discourse.reference(body) : [];
}

const listed = ({ sentence: { start, end } }: LinkedSentence, { span }: Reference) => ({
	status: "actual" as const,
	passage: { start, end },
	trigger: span,
	clausal: false,
	confidence: 0.75,
	rule: "document/attendance-list",
});

const takingPart = (item: LinkedSentence, attendee: Reference, event: TitleEvent): Finding => ({
	...listed(item, attendee),
	subject: attendee,
	predicate: "participatedIn",
	object: occasionAt(event, attendee.span),
	open: true,
});

/** A meeting told of, by those who held it. */
interface Meeting {
	readonly hosts: readonly Reference[];
	readonly date: string | undefined;
}

const held = /^(?:meet|host|convene|hold|lead|speak|receive|welcome|gather|drop)$/;

/** An office or council that held it; the White House as a whole has everybody about it. */
const isBody = ({ entity, type }: Reference, { register }: Discourse): boolean =>
	type === "organisation" && !/\b(?:administration|white house)$/i.test(register.get(entity)?.name ?? "");

/** "Today, *Secretary X met with* community leaders": the first sentences of a text say who did. */
function meetingOf({ sentences }: LinkedDocument, discourse: Discourse): Meeting | undefined {
	const opening = sentences.filter((sentence) => blockOf(sentence) === "paragraph").slice(0, 3);
	for (const sentence of opening) {
		discourse.sentence.enter(sentence);
		const clauses = clausesOf(phrasesOf(sentence));
		discourse.sentence.read(clauses);
		const told = clauses.find(
			(clause) => clause.verb.form === "finite" && held.test(clause.verb.lemma) && statusOf(clause) === "actual",
		);
		if (told === undefined || told.verb.passive) continue;
		const hosts = discourse
			.actors(told.subject)
			.filter((one) => one.reason === "name" && (one.type === "person" || isBody(one, discourse)));
		if (hosts.length > 0) return { hosts, date: told.dates[0] };
	}
	return undefined;
}

const metBy = (item: LinkedSentence, attendee: Reference, { hosts, date }: Meeting): readonly Finding[] =>
	hosts
		.filter(({ entity }) => entity !== attendee.entity)
		.map((host) => ({
			...listed(item, attendee),
			subject: host,
			predicate: "metWith",
			object: attendee,
			kind: "meeting",
			category: "CONSULT",
			...(date === undefined ? {} : { date }),
		}));
