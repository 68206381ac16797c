import type { LinkedAtom } from "../entity/link.ts";
import type { Atom, EventAtom, OrganisationAtom } from "../mention/atom.ts";
import { knownAt } from "../mention/scene.ts";
import type { Parse } from "./apply-frames.ts";
import { attachmentsAfter, datesAfter } from "./complement.ts";
import type { Discourse, Reference } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { NounPhrase } from "./phrase.ts";
import { nominalStatus } from "./status.ts";

/**
 * What the name of an occasion and the words after it say: who takes part ("ASEAN-Russia Summit", "summit between A and B"),
 * where ("in New Delhi") and when ("on 7–8 July 2022").
 */
export function eventFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	return parse.phrases.flatMap((phrase, at) => {
		if (phrase.type !== "noun" || phrase.name?.atom.type !== "event") return [];
		return findingsOf(parse, phrase, at, phrase.name, discourse);
	});
}

function findingsOf(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	linked: LinkedAtom,
	discourse: Discourse,
): readonly Finding[] {
	const event = discourse.reference(linked)[0];
	if (event === undefined) return [];
	const status = nominalStatus(parse, noun, at);
	const { sentence } = parse.sentence;
	const base = {
		status,
		passage: { start: sentence.start, end: sentence.end },
		trigger: event.span,
		clausal: status !== "actual",
	};
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
	const isHeld =
		(predicate: "heldIn" | "heldOn", rule: string) =>
		(object: Reference | string): Finding => ({ ...base, subject: event, predicate, object, confidence: 0.85, rule });
	const heading = isHeading(parse) ? seatInHeading(parse, at, discourse) : undefined;
	return [
		...participants(parse, linked.atom as EventAtom, at, discourse).map(takesPart("name/event-participants", 0.85)),
		...placesAfter(parse, at, discourse).map(isHeld("heldIn", "event/place-after")),
		...placeBefore(parse, at, discourse).map(isHeld("heldIn", "event/where")),
		...datesAfter(parse.phrases, at + 1)
			.slice(0, 1)
			.map(isHeld("heldOn", "event/date-after")),
		...(heading?.place ?? []).map(isHeld("heldIn", "event/heading")),
		...(heading?.date === undefined ? [] : [isHeld("heldOn", "event/heading")(heading.date)]),
		...(isHeading(parse) ? authorAt(parse, noun, discourse) : []).map(takesPart("event/heading", 0.8)),
	];
}

/** "in Islamabad, *where* she will attend the session": the place before "where" in the same clause. */
function placeBefore({ phrases }: Parse, at: number, discourse: Discourse): readonly Reference[] {
	const where = phrases.findLastIndex(
		(phrase, index) => index < at && (phrase.type === "relative" || (phrase.type === "stop" && phrase.word !== ")")),
	);
	const relative = phrases[where];
	if (relative?.type !== "relative" || relative.word !== "where") return [];
	const place = phrases[phrases[where - 1]?.type === "comma" ? where - 2 : where - 1];
	const linked = place?.type === "noun" ? place.name : undefined;
	return linked?.atom.type === "place" ? discourse.reference(linked) : [];
}

/** "… in New Delhi", "… at the Palace": the first place after the occasion. */
function placesAfter(parse: Parse, at: number, discourse: Discourse): readonly Reference[] {
	return attachmentsAfter(parse.phrases, at + 1)
		.filter(({ word }) => word === "in" || word === "at")
		.slice(0, 1)
		.flatMap(({ group }) => discourse.actors(group))
		.filter(({ type }) => type === "place" || type === "state");
}

const isHeading = ({ sentence }: Parse): boolean =>
	/^(?:title|heading)$/.test(sentence.scene.document.blocks[sentence.sentence.block]?.kind ?? "");

/** "Welcoming Remarks *at the 84th Meeting*": whose text it is spoke there. */
function authorAt({ sentence, phrases }: Parse, noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { author } = discourse;
	const at = phrases.indexOf(noun);
	const preposition = phrases[at - 1];
	const spoken = sentence.scene.tokens.some((token) =>
		/^(?:remarks|speech|address|intervention|statement)$/.test(token.norm),
	);
	if (author === undefined || !spoken || preposition?.type !== "preposition") return [];
	if (!/^(?:at|before|after|during)$/.test(preposition.word)) return [];
	return [
		{
			entity: author,
			type: "person",
			span: { start: sentence.sentence.start, end: sentence.sentence.end },
			confidence: 0.85,
			reason: "author",
		},
	];
}

/** "…, Jakarta, August 9, 2017" at the end of a title: where and when. */
function seatInHeading(
	{ phrases }: Parse,
	at: number,
	discourse: Discourse,
): { readonly place: readonly Reference[]; readonly date?: string } {
	const place: Reference[] = [];
	for (let index = at + 1; index < phrases.length; index++) {
		const phrase = phrases[index];
		if (phrase?.type === "date") return { place, ...(phrase.date === undefined ? {} : { date: phrase.date }) };
		if (phrase?.type === "noun" && phrase.name?.atom.type === "place" && phrases[index - 1]?.type === "comma")
			place.push(...discourse.reference(phrase.name));
		else if (phrase?.type !== "comma") break;
	}
	return { place };
}

/** "A-B Summit": names joined by a hyphen; "A's Summit"; "Dialogue with Minister X"; "summit between A and B". A single name may be the topic. */
function participants(parse: Parse, atom: EventAtom, at: number, discourse: Discourse): readonly Reference[] {
	const { tokens } = parse.sentence.scene;
	const inner = atom.inner.filter((name) => name.type === "state" || name.type === "organisation");
	const joined = inner
		.flatMap((name) => (name.type === "organisation" ? [name, ...statesIn(parse, name)] : [name]))
		.filter(
			(name) =>
				(name.to < atom.to && isHyphen(tokens[name.to]?.text)) ||
				isHyphen(tokens[name.from - 1]?.text) ||
				(name.type === "state" && /^['’]s$/.test(tokens[name.to]?.text ?? "")),
		);
	const between = attachmentsAfter(parse.phrases, at + 1).find(({ word }) => word === "between");
	const named = joined.flatMap((name) => {
		const entity = discourse.register.enter(name);
		return entity === undefined ? [] : discourse.reference({ atom: name, entity });
	});
	const noun = parse.phrases[at];
	const hosts = noun?.type === "noun" ? noun.possessors.flatMap((linked) => discourse.reference(linked)) : [];
	const beside = attachmentsAfter(parse.phrases, at + 1).find(({ word }) => word === "with");
	const guests = beside === undefined ? [] : discourse.actors(beside.group).filter(({ type }) => type === "person");
	return [
		...named,
		...guests,
		...hosts.filter(({ type }) => type === "state"),
		...(between === undefined ? [] : discourse.actors(between.group)),
	];
}

/** "the *U.S.-EU* Trade and Technology Council": the two whose council it is. */
function statesIn({ sentence }: Parse, body: OrganisationAtom): readonly Atom[] {
	const { scene } = sentence;
	const hyphen = scene.tokens.findIndex((token, index) => index > body.from && index < body.to && isHyphen(token.text));
	const left = knownAt(scene, body.from, hyphen);
	const right = knownAt(scene, hyphen + 1, body.to);
	return hyphen > 0 && left?.to === hyphen && right !== undefined ? [left, right].filter(isParty) : [];
}

const isParty = ({ type }: Atom): boolean => type === "state" || type === "organisation";

const isHyphen = (text: string | undefined): boolean => text !== undefined && /^[-–—]$/.test(text);
