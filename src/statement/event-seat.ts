import { seatInName } from "../entity/occasion-seat.ts";
import type { EventAtom } from "../mention/atom.ts";
import { aside } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

/** Where an occasion is held, and the rule that tells. */
export function placesOf(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	discourse: Discourse,
): readonly { readonly place: Reference; readonly rule: string }[] {
	const told = (rule: string, places: readonly Reference[]) => places.map((place) => ({ place, rule }));
	return [
		...told("event/place-after", placesAfter(parse, noun, at, discourse)),
		...told("event/where", placeBefore(parse, at, discourse)),
		...told("name/event-place", placeInName(parse, noun, discourse)),
	];
}

/** "… in New Delhi", "… at the Palace": the first place right after the occasion. */
function placesAfter(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const places = aside(parse.phrases, at + 1)
		.attachments.filter(({ word }) => word === "in" || word === "at")
		.slice(0, 1)
		.flatMap(({ group }) => discourse.actors(group))
		.filter(({ type }) => type === "place" || type === "state");
	if (endsInHappening(parse, noun)) return [];
	return endsInTopic(parse, noun) ? places.filter((place) => isCity(place, discourse)) : places;
}

/** "Meeting on the Bridge *Collapse* in Lisbon": where that happened, not where they met. */
function endsInHappening(parse: Parse, noun: NounPhrase): boolean {
	const last = parse.sentence.scene.tokens[(noun.name?.atom.to ?? 0) - 1];
	return endsInTopic(parse, noun) && happenings.test(last?.norm ?? "");
}

const happenings =
	/^(?:collapse|shooting|shootings|attack|attacks|fire|fires|wildfires|derailment|crisis|war|conflict|outbreak|violence|situation|explosion|earthquake|hurricane|flooding|floods|response)$/;

/** "Event for Displaced Persons and Host Communities in Central America": whose communities, not where. */
function endsInTopic({ sentence }: Parse, noun: NounPhrase): boolean {
	const atom = noun.name?.atom as EventAtom;
	const words = sentence.scene.tokens.slice(atom.from, atom.to).map(({ norm }) => norm);
	return words.some((word) => /^(?:on|for|about)$/.test(word));
}

const isCity = ({ entity, type }: Reference, { register }: Discourse): boolean =>
	type === "place" && /^(?:city|site)$/.test(register.get(entity)?.kind ?? "");

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

/** "the *Madrid* Summit", "*Munich* Security Conference". */
function placeInName(parse: Parse, noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const seat = seatInName(parse.sentence.scene.tokens, noun.name?.atom as EventAtom);
	const entity = seat === undefined ? undefined : discourse.register.enter(seat);
	return seat === undefined || entity === undefined ? [] : discourse.reference({ atom: seat, entity });
}

/** When an occasion is held: by a date in its name, right after it, or right before "at" it. */
export function datesOf(
	parse: Parse,
	noun: NounPhrase,
	at: number,
): readonly { readonly date: string; readonly rule: string }[] {
	const occasion = noun.name?.atom;
	const named = noun.dated?.date ?? (occasion?.type === "event" ? occasion.dated : undefined);
	if (named !== undefined) return [{ date: named, rule: "event/dated" }];
	const [after] = aside(parse.phrases, at + 1).dates;
	if (after !== undefined) return [{ date: after, rule: "event/date-after" }];
	const before = dateBefore(parse.phrases, at);
	return before === undefined ? [] : [{ date: before, rule: "event/date-before" }];
}

/** "On June 5, *at the Summit*, …", "spoke today *at the Summit*". */
function dateBefore(phrases: readonly Phrase[], at: number): string | undefined {
	const preposition = phrases[at - 1];
	if (preposition?.type !== "preposition" || !/^(?:at|during)$/.test(preposition.word)) return undefined;
	const date = phrases[phrases[at - 2]?.type === "comma" ? at - 3 : at - 2];
	return date?.type === "date" ? date.date : undefined;
}

/** "…, Jakarta, August 9, 2017" at the end of a title: where and when. */
export function seatInHeading(
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
		else if (phrase?.type === "noun" && phrase.name?.atom.type === "state" && place.length > 0) continue;
		else if (phrase?.type !== "comma") break;
	}
	return { place };
}
