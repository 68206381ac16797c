import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Block } from "../source/document.ts";
import { blockOf } from "./blocks.ts";
import { clausesOf } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { phrasesOf } from "./read-phrases.ts";
import { statusOf } from "./status.ts";
import { occasionAt, type TitleEvent } from "./title-event.ts";

/** "*Participants in today's meeting included:*" before a list. */
const opensList = /^\P{L}*(?:[\p{L}’'-]+ ){0,6}?(?:participants|attendees|speakers|panell?ists)\b[^:.]{0,60}:\W*$/iu;

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
	for (const [at, { bodyStart, end }] of document.blocks.entries()) {
		const words = document.text.slice(bodyStart, end);
		if (opensList.test(words) && (event !== undefined || !ownPeople.test(words)))
			for (const item of itemsAfter(document.blocks, at)) items.add(item);
	}
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

/** Indexes of the items that follow a block. */
function itemsAfter(blocks: readonly Block[], at: number): readonly number[] {
	const items: number[] = [];
	for (let index = at + 1; blocks[index]?.kind === "list-item"; index++) items.push(index);
	return items;
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

const held = /^(?:meet|host|convene|hold|lead|speak|receive|welcome|gather)$/;

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
		const hosts = discourse.people(told.subject).filter(({ reason }) => reason === "name");
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
