import { blockOf } from "../blocks.ts";
import { named } from "../complement.ts";
import { seatsOf } from "../discourse/names-in-phrase.ts";
import { occasionSpokenOf } from "../discourse/occasions.ts";
import { isOwn } from "../discourse/parts.ts";
import type { Reference } from "../discourse/reference.ts";
import type { Discourse } from "../discourse.ts";
import type { Finding } from "../finding.ts";
import type { Evocation, Slot } from "../frame.ts";
import type { Group } from "../group.ts";
import { lightAttachments } from "../light-verb.ts";
import { ownDate } from "../own-date.ts";
import type { Parse } from "../parse.ts";
import type { NounSite } from "../possessor.ts";
import { isOnlyThought, isStance, nounStatus } from "../stance.ts";
import { isCeased, isFounded } from "../status.ts";
import { emit } from "./emit.ts";
import { fitsNoun } from "./noun-conditions.ts";
import { slotReferences } from "./noun-slots.ts";
import { mayState, objectTypes } from "./signature.ts";
import { areUntold } from "./untold-pairs.ts";

/** What a noun says by a frame that it evokes. */
export function applyNoun(site: NounSite, discourse: Discourse): readonly Finding[] {
	const { parse, frame, noun, at, attachments, holder } = site;
	const evocation = frame.nouns as Evocation;
	if (!fitsNoun(evocation, site) || (holder !== undefined && isCeased(holder))) return [];
	if (holder !== undefined && isStance(frame) && isOnlyThought(frame, holder)) return [];
	const references = (slot: Slot): readonly Reference[] => slotReferences(site, evocation, slot, discourse);
	const source = evocation.subject.find((slot) => references(slot).length > 0);
	if (source === undefined) return [];
	const subjects = [...references(source), ...voicersOf(site, source, references(source), discourse)];
	const objects = objectsOf(site, evocation, references, discourse);
	if (!mayState(frame, subjects, objects) || (objects.length === 0 && areUntold(site, subjects, discourse))) return [];
	return emit({
		parse,
		frame,
		subjects,
		objects,
		dates: [],
		status: nounStatus(site, source),
		date: frame.standing && !isFounded(parse, at) ? undefined : (ownDate(parse.phrases, at) ?? dateNear(parse, at)),
		trigger: parse.sentence.scene.tokens[noun.headToken],
		clausal: holder !== undefined || isTitle(parse),
		dependent: false,
		objectOpen: attachments.some(
			({ word, group }) => word === "with" && evocation.object.includes(word) && !isSum(group),
		),
		discourse,
	});
}

/** "cooperation between A and B *with $5 million*": no partner. */
const isSum = ({ members }: Group): boolean => /^(?:million|billion|dollar|euro)$/.test(members[0]?.noun.head ?? "");

/** "*Minister X* reaffirmed Norway's support for Kenya": who voices the stance of their own state takes it, too. */
function voicersOf(
	{ frame: { predicate }, holder }: NounSite,
	source: Slot,
	owners: readonly Reference[],
	discourse: Discourse,
): readonly Reference[] {
	if (holder === undefined || source === "holder" || !/^(?:supports|criticises)$/.test(predicate)) return [];
	if (!voicing.test(holder.verb.lemma) || holder.verb.negated) return [];
	return discourse
		.actors(holder.verb.passive ? undefined : holder.subject)
		.filter(({ entity, type }) => type === "person" && owners.some((owner) => isOwn(entity, owner.entity, discourse)));
}

const voicing =
	/^(?:express|reaffirm|reiterate|voice|convey|affirm|confirm|state|declare|underscore|emphasi[sz]e|stress|restate|relay|pledge|communicate|offer)$/;

function objectsOf(
	{ frame, at, attachments, holder }: NounSite,
	{ object }: Evocation,
	references: (slot: Slot) => readonly Reference[],
	discourse: Discourse,
): readonly Reference[] {
	const beside = encountered.has(frame.predicate) ? [...attachments, ...lightAttachments(holder, at)] : attachments;
	const nearest = beside.find(({ word }) => object.includes(word))?.word;
	const allowed = objectTypes(frame);
	const stated = object
		.filter((slot) => slot !== "occasion" && (slot === nearest || !prepositional.has(slot)))
		.flatMap(references)
		.filter((reference) => allowed.includes(reference.type))
		.concat(
			frame.predicate === "visited" && nearest !== undefined ? seatsOf(named(beside, nearest), discourse.sentence) : [],
		);
	return stated.length === 0 && object.includes("occasion") ? occasionSpokenOf(discourse) : stated;
}

/** What one has with whom the verb's phrases name, as well as the noun's: "the visit that X made *to Y*". */
const encountered: ReadonlySet<string> = new Set(["visited", "metWith", "partnerOf"]);

/** Slots of a noun that are prepositions: of several, the nearest one is meant ("support *for* A … to B"). */
const prepositional = new Set(["to", "for", "of", "with", "on", "against", "in", "at", "between"]);

/** A title says what the text is about: "Readout of X's Call with Y". */
const isTitle = ({ sentence }: Parse): boolean => blockOf(sentence) === "title";

function dateNear(parse: Parse, at: number): string | undefined {
	const around = parse.clauses.findLast(({ subject, object, attachments }) =>
		[subject, object, ...attachments.map(({ group }) => group)].some(
			(group) => group !== undefined && group.begin <= at && at < group.end,
		),
	);
	return around?.dates[0];
}
