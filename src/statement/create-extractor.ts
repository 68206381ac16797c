import { type LinkedDocument, type LinkedSentence, link, mentionsOf } from "../entity/link.ts";
import { type Knowledge, loadKnowledge } from "../mention/knowledge.ts";
import type { BlockKind, Document } from "../source/document.ts";
import { agreementFindings } from "./agreement-statements.ts";
import { applyFrames } from "./apply-frames.ts";
import { attendanceFindings } from "./attendance-list.ts";
import { sentencesIn } from "./blocks.ts";
import { bondFindings } from "./bond-statements.ts";
import { type Clause, clausesOf } from "./clause.ts";
import { companionFindings } from "./companions.ts";
import { consolidate } from "./consolidate.ts";
import { datelineOf } from "./dateline.ts";
import { noteDelegations } from "./delegation.ts";
import { describedAgreements } from "./described-agreement.ts";
import type { Reference } from "./discourse/reference.ts";
import { Discourse } from "./discourse.ts";
import { eventFindings } from "./event-statements.ts";
import type { Extraction, Extractor } from "./extraction.ts";
import { type Finding, objectOf } from "./finding.ts";
import { groupFrom } from "./group.ts";
import { readJointText } from "./joint-text.ts";
import { listedFindings } from "./listed-statements.ts";
import { type FrameIndex, loadFrames } from "./load-frames.ts";
import { membershipFindings } from "./membership-statements.ts";
import { nameFindings } from "./name-statements.ts";
import { settleOccasions } from "./occasion-status.ts";
import { officeFindings } from "./office-statements.ts";
import { ownBodyFindings } from "./own-bodies.ts";
import type { Parse } from "./parse.ts";
import { withoutOppressed } from "./peoples.ts";
import { phrasesOf } from "./read-phrases.ts";
import { sidesOf } from "./sides.ts";
import { openingFindings, speakerFindings, type TitleEvent, titleEvent } from "./title-event.ts";
import { headingFindings } from "./title-seat.ts";
import { unresolvedNames } from "./unresolved-names.ts";
import { voiceOf } from "./voice.ts";

export interface ExtractorOptions {
	/** Further frame files, read after those that ship. */
	readonly frames?: readonly string[];
	/** A folder to read the lexicon from instead of the one that ships. */
	readonly lexicon?: string;
}

/** The extractor that uses rules alone: no model, no network, the same result every time. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
	const knowledge = loadKnowledge(options.lexicon);
	const frames = loadFrames(options.frames);
	return { name: "entente-rules/0.1.0", extract: (document) => extract(document, knowledge, frames) };
}

function extract(document: Document, knowledge: Knowledge, frames: FrameIndex): Extraction {
	const linked = link(document, knowledge);
	const names = nameFindings(linked, knowledge);
	const discourse = new Discourse(linked, knowledge);
	const { situation } = discourse;
	for (const tenure of names.tenures) discourse.tenures.add(tenure);
	for (const { predicate, subject, object } of names.findings)
		if (predicate === "partOf" && typeof object !== "string") discourse.parts.add(subject.entity, object.entity);
	const jointText = readJointText(linked, discourse);
	situation.issuers = jointText?.issuers.map((issuer) => issuer.entity) ?? [];
	situation.ownText = jointText?.mention.entity;
	discourse.groups.note(situation.issuers);
	situation.author = jointText === undefined ? authorOf(linked) : undefined;
	situation.spoken = speech.test(document.title);
	situation.impersonal = personsIn(linked, "paragraph").some((person) => person === situation.author);
	situation.counterparts = personsIn(linked, "title", "byline");
	situation.here = datelineOf(linked)?.place;
	situation.voice = voiceOf(linked, discourse);
	situation.sides = sidesOf(linked, discourse);
	const event = titleEvent(linked);
	situation.titled = event?.entity;
	const read = linked.sentences
		.filter((sentence) => !sentence.label && !isQuestioner(linked, sentence))
		.flatMap((sentence, index) => readSentence(sentence, frames, discourse, event, index < openingSentences));
	const seat = event === undefined ? [] : headingFindings(linked, event, discourse);
	const attendance = attendanceFindings(linked, event, discourse);
	const found = [...names.findings, ...(jointText?.findings ?? []), ...seat, ...read, ...attendance];
	const findings = settleOccasions(withoutOppressed(found, linked, discourse), document);
	const statements = consolidate(document, findings);
	const mentions = [
		...mentionsOf(linked, linked.register),
		...(jointText === undefined ? [] : [jointText.mention]),
		...discourse.mentions,
	].sort((a, b) => a.start - b.start || b.end - a.end);
	const used = new Set([
		...mentions.map((mention) => mention.entity),
		...statements.flatMap((statement) => [statement.subject, statement.object]),
	]);
	return {
		document,
		entities: linked.register.entities().filter((entity) => used.has(entity.id)),
		mentions,
		statements,
		unresolved: [...unresolvedNames(linked), ...discourse.misses.inOrderOfText()].sort(
			(a, b) => a.start - b.start || a.end - b.end,
		),
	};
}

/** Persons named in blocks of some kinds, in order. */
function personsIn(linked: LinkedDocument, ...kinds: readonly BlockKind[]): readonly string[] {
	return sentencesIn(linked, ...kinds)
		.flatMap(({ atoms }) => atoms.filter(({ atom }) => atom.type === "person").map(({ entity }) => entity))
		.filter((entity) => entity !== undefined);
}

const speech =
	/\b(?:remarks|speech|statement (?:by|from)|address|interview|news conference|press conference|answers)\b/i;

/** The person whose text it is: the byline's, or the first one the title of a speech names. */
function authorOf(linked: LinkedDocument): string | undefined {
	return (
		personsIn(linked, "byline")[0] ?? (speech.test(linked.document.title) ? personsIn(linked, "title")[0] : undefined)
	);
}

/** What reporters ask is not stated by anybody. */
const isQuestioner = ({ document }: LinkedDocument, { sentence }: LinkedSentence): boolean =>
	/^(?:question|q|reporter|journalist|moderator)\b/i.test(document.blocks[sentence.block]?.speaker ?? "");

/** Title, date, byline and the first sentences. */
const openingSentences = 6;

/** What they find depends on those before: their order matters. */
const rules = [
	eventFindings,
	officeFindings,
	ownBodyFindings,
	membershipFindings,
	listedFindings,
	bondFindings,
	agreementFindings,
] as const;

function readSentence(
	sentence: LinkedSentence,
	frames: FrameIndex,
	discourse: Discourse,
	event: TitleEvent | undefined,
	opening: boolean,
): readonly Finding[] {
	discourse.sentence.enter(sentence);
	const phrases = phrasesOf(sentence);
	const parse: Parse = { sentence, phrases, clauses: clausesOf(phrases) };
	discourse.sentence.read(parse.clauses);
	if (parse.clauses.length === 0) noteListed(parse, discourse);
	const described = describedAgreements(parse, discourse);
	discourse.mentions.push(...described.mentions);
	const findings = [...applyFrames(parse, frames, discourse)];
	for (const find of rules) findings.push(...find(parse, discourse));
	findings.push(...described.findings);
	if (event !== undefined && opening) findings.push(...openingFindings(parse, event, discourse));
	if (event !== undefined) findings.push(...speakerFindings(parse, event, discourse));
	findings.push(...companionFindings(parse, discourse));
	const subjects: Reference[] = [];
	for (const { verb, subject, object } of parse.clauses)
		if (verb.form === "finite") subjects.push(...discourse.actors(subject), ...discourse.actors(object));
	noteGroups(parse, findings, discourse);
	noteDelegations(parse.clauses, discourse);
	discourse.leave(subjects);
	return findings;
}

/** In a heading without a verb, those listed together are "their" and "they": "A and B Before Their Meeting", "A With B". */
function noteListed({ phrases }: Parse, discourse: Discourse): void {
	for (const [at, phrase] of phrases.entries()) {
		if (phrase.type !== "noun" || phrase.name === undefined) continue;
		const group = groupFrom(phrases, at);
		const [next, beside] = phrases.slice(group.end, group.end + 2);
		const joined = next?.type === "preposition" && next.word === "with" && beside?.type === "noun";
		const actors = [group, joined ? groupFrom(phrases, group.end + 1) : undefined]
			.flatMap((one) => discourse.actors(one))
			.filter(({ type }) => type === "person" || type === "state");
		if (actors.length < 2) continue;
		discourse.groups.note(actors.map((actor) => actor.entity));
		return;
	}
}

/** "cooperation between A and B, *which violates* …", "A and B, *who serve* …": told of them in passing. */
const isSaidOfThem = ({ opener }: Clause): boolean =>
	/^(?:which|who|whom|whose|where|as|because|since|if)$/.test(opener);

/** Those who met, and those who acted as one subject, are the next sentence's "they", "both sides", "participants". */
function noteGroups(parse: Parse, findings: readonly Finding[], discourse: Discourse): void {
	for (const clause of parse.clauses) {
		if (clause.verb.form !== "finite" || isSaidOfThem(clause)) continue;
		const subjects = discourse.actors(clause.subject);
		if (subjects.length < 2) continue;
		const acting = subjects.filter(
			({ entity, type }) =>
				type === "person" ||
				type === "organisation" ||
				(type === "state" && !subjects.some((other) => discourse.tenures.stateOf(other.entity) === entity)),
		);
		if (acting.length >= 2) discourse.groups.note(acting.map((subject) => subject.entity));
	}
	if (findings.length === 0) return;
	for (const { predicate, subject, object, status, date } of findings)
		if ((predicate === "visited" || predicate === "participatedIn") && typeof object !== "string")
			discourse.outings.note(subject.entity, { predicate, object, status, date });
	const met = findings.filter(
		({ predicate, status, clausal }) =>
			predicate === "metWith" && (status === "actual" || (clausal && status === "planned")),
	);
	if (met.length > 0) discourse.occasions.noteMeeting();
	const given = findings.filter(({ predicate, status }) => predicate === "aids" && status !== "denied");
	if (given.length > 0) discourse.gifts.note(given.map(({ subject }) => subject));
	discourse.groups.note(met.flatMap((finding) => [finding.subject.entity, objectOf(finding)]));
	for (const finding of findings)
		if (finding.predicate === "participatedIn") discourse.occasions.note(objectOf(finding));
}
