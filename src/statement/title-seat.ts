import type { LinkedAtom, LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Document } from "../source/document.ts";
import { blockOf } from "./blocks.ts";
import { datelineOf } from "./dateline.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { partsOfEvent } from "./speech-title.ts";
import { occasionAt, type TitleEvent } from "./title-event.ts";

/** What a title and the lines under it say: "Secretary X at the Y Summit", with the place and day of the text. */
export function headingFindings(linked: LinkedDocument, event: TitleEvent, discourse: Discourse): readonly Finding[] {
	const { document, sentences } = linked;
	const title = sentences.find((sentence) => blockOf(sentence) === "title");
	if (title === undefined) return [];
	discourse.sentence.enter(title);
	const name = eventIn(title, event);
	if (name === undefined) return [];
	const said = placing(title, name);
	if (said === undefined) return [];
	const span = { start: title.sentence.start, end: title.sentence.end };
	const occasion = occasionAt(event, span);
	const base = { status: "actual" as const, passage: span, clausal: false, open: true };
	const there = said === "at" ? thoseBefore(title, name, discourse) : [];
	return [
		...there.map(
			(subject): Finding => ({
				...base,
				subject,
				predicate: "participatedIn",
				object: occasion,
				confidence: 0.85,
				rule: "event/heading",
			}),
		),
		...seatFindings(linked, occasion, there.length > 0 || isSpoken(document), said),
	];
}

function eventIn({ atoms }: LinkedSentence, { entity }: TitleEvent): LinkedAtom | undefined {
	return atoms.find((linked) => linked.atom.type === "event" && linked.entity === entity);
}

/** "Remarks *at* the Summit", "*at* the General Debate of the Session", "X, Minister of Norway *—* Summit", "*Before* the Summit": how the title places what follows. */
function placing({ scene: { tokens } }: LinkedSentence, { atom }: LinkedAtom): "at" | "beside" | undefined {
	for (let index = atom.from - 1; index >= Math.max(0, atom.from - 6); index--) {
		const { norm, pos, text } = tokens[index] as (typeof tokens)[number];
		if (/^(?:at|during)$/.test(norm)) return "at";
		if (/^(?:before|after)$/.test(norm)) return "beside";
		if (text === "—" && index > 0) return "at";
		if (norm === "of" && partsOfEvent.test(tokens[index - 1]?.norm ?? "")) {
			index--;
			continue;
		}
		if (!/^(?:DET|ADJ|NUM)$/.test(pos) && !/^(?:the|a|an|virtual|general|\d+)$/.test(norm)) return undefined;
	}
	return undefined;
}

const isSpoken = ({ title }: Document): boolean =>
	/\b(?:remarks|address|speech|intervention|statement)\b.* (?:at|before|after|during) /i.test(title);

/** "*Secretary X and Minister Y* at the Summit", "Statement by the Minister *of Norway* at it": those before it, unless a spokesperson tells of it. */
function thoseBefore(title: LinkedSentence, { atom }: LinkedAtom, discourse: Discourse): readonly Reference[] {
	const { tokens } = title.scene;
	const about = tokens.findLastIndex(({ norm }, index) => index < atom.from && /^(?:on|regarding|about)$/.test(norm));
	if (
		about >= 0 ||
		tokens.slice(0, atom.from).some(({ norm }) => /^(?:spokesperson|press|preview|readout)$/.test(norm))
	)
		return [];
	const persons = title.atoms.filter((linked) => linked.atom.type === "person" && linked.atom.to <= atom.from);
	return (persons.length > 0 ? persons : officesBefore(title, atom.from)).flatMap((linked) =>
		discourse.reference(linked),
	);
}

/** "Statement by *the Foreign Minister of Norway*": an office without a name stands for its state. */
function officesBefore({ scene: { tokens }, atoms, offices }: LinkedSentence, end: number): readonly LinkedAtom[] {
	const office = offices.find(({ from, to }) => to <= end && /^(?:by|the)$/.test(tokens[from - 1]?.norm ?? ""));
	const { of } = office ?? {};
	return of?.type !== "state" ? [] : atoms.filter(({ atom }) => atom.type === "state" && atom.from === of.from);
}

/** The place of the dateline, and the day of the text, unless the title says that it came before or after. */
function seatFindings(
	linked: LinkedDocument,
	occasion: Reference,
	spoken: boolean,
	said: "at" | "beside",
): readonly Finding[] {
	if (!spoken) return [];
	const base = {
		subject: occasion,
		status: "actual" as const,
		confidence: 0.7,
		rule: "document/dateline",
		clausal: false,
	};
	const passage = occasion.span;
	const { document } = linked;
	const day = said === "at" && document.date?.length === 10 ? document.date : undefined;
	const held: Finding[] =
		day === undefined ? [] : [{ ...base, predicate: "heldOn", object: day, passage, presumed: true }];
	const dateline = datelineOf(linked);
	if (dateline === undefined) return held;
	const place: Reference = {
		entity: dateline.place,
		type: "place",
		span: dateline.passage,
		confidence: 1,
		reason: "name",
	};
	return [...held, { ...base, predicate: "heldIn", object: place, passage: dateline.passage }];
}
