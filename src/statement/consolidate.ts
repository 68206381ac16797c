import { daysBetween } from "../days.ts";
import { type Status, symmetricPredicates } from "../ontology/terms.ts";
import type { Document } from "../source/document.ts";
import { type Finding, objectOf } from "./finding.ts";
import { withoutStandIns } from "./stand-ins.ts";
import type { Evidence, Statement } from "./statement.ts";
import { statementId } from "./statement-id.ts";
import { withoutTripDays } from "./trip-dates.ts";

/** Merges findings of one document that say the same, into statements with all their evidence, sorted by id. */
export function consolidate(document: Document, findings: readonly Finding[]): readonly Statement[] {
	const groups = new Map<string, Finding[]>();
	const said = withoutTripDays(withFullTitles(withoutStandIns(document, findings)));
	for (const finding of said.map((finding) => notBefore(document, finding))) {
		const key = keyOf(finding);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [finding]);
		else group.push(finding);
	}
	return [...groups.values()].map((group) => toStatement(document, group)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** "Secretary Blinken" says again that he is Secretary of State: a short title counts for the fuller one of the same body. */
function withFullTitles(findings: readonly Finding[]): readonly Finding[] {
	const titles = new Map<string, Set<string>>();
	const holder = (finding: Finding): string => `${finding.subject.entity}|${objectOf(finding)}`;
	for (const finding of findings)
		if (finding.title !== undefined)
			titles.set(holder(finding), (titles.get(holder(finding)) ?? new Set()).add(finding.title));
	return findings.map((finding) => {
		if (finding.title === undefined) return finding;
		const words = titleWords(finding.title);
		const fuller = [...(titles.get(holder(finding)) ?? [])].filter(
			(title) =>
				titleWords(title).length > words.length &&
				words.every((word) => titleWords(title).includes(word)) &&
				(rankPrefix.test(words[0] ?? "") || !rankPrefix.test(titleWords(title)[0] ?? "")),
		);
		const title = fuller.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
		return title === undefined ? finding : { ...finding, title };
	});
}

/** What is on a day after the document's own has not been, whatever the tense: "is traveling to Riga April 3–5". */
function notBefore(document: Document, finding: Finding): Finding {
	if (finding.status !== "actual" || document.date === undefined) return finding;
	const said =
		finding.predicate === "heldOn" ? objectOf(finding) : dated.test(finding.predicate) ? finding.date : undefined;
	const day = said?.split("/")[0] ?? "";
	return day > document.date.slice(0, day.length) ? { ...finding, status: "planned" } : finding;
}

const dated = /^(?:visited|participatedIn|chaired)$/;

/** A vice president is no president. */
const rankPrefix = /^(?:vice|deputy|assistant|under|acting)$/;

const titleWords = (title: string): readonly string[] =>
	title
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== "");

function keyOf(finding: Finding): string {
	const ends = [finding.subject.entity, objectOf(finding)];
	if (symmetricPredicates.has(finding.predicate)) ends.sort();
	return [finding.predicate, ...ends, finding.title?.toLowerCase() ?? ""].join("|");
}

const statusRank: Readonly<Record<Status, number>> = { actual: 0, planned: 1, proposed: 2, denied: 3 };

/** Verbs know the time and mood of what they say better than names and nouns do; among verbs what happened outweighs what may. */
function toStatement(document: Document, group: readonly Finding[]): Statement {
	const [best, ...rest] = [...group].sort(
		(a, b) =>
			Number(tells(b)) - Number(tells(a)) ||
			Number(isYetToBeMade(b)) - Number(isYetToBeMade(a)) ||
			statusRank[a.status] - statusRank[b.status] ||
			Number(isOfOccasion(document, b)) - Number(isOfOccasion(document, a)) ||
			b.confidence - a.confidence ||
			a.passage.start - b.passage.start,
	) as [Finding, ...Finding[]];
	const agreeing = [best, ...rest.filter((finding) => finding.status === best.status || isOfTheSame(best, finding))];
	const [subject, object] = orient(best);
	const date = best.date ?? agreeing.find((finding) => isSameTime(document, best, finding))?.date;
	const kind = agreeing.find((finding) => finding.kind !== undefined)?.kind;
	const content = {
		subject,
		predicate: best.predicate,
		object,
		status: best.status,
		...(best.title === undefined ? {} : { title: best.title }),
		...(date === undefined ? {} : { date }),
		...(kind === undefined ? {} : { kind }),
	};
	return {
		id: statementId(content),
		...content,
		...(best.category === undefined ? {} : { category: best.category }),
		evidence: evidenceOf(
			document,
			agreeing.filter((finding) => !isAnotherTime(document, finding, date)),
			subject,
		),
	};
}

/** Of several meetings of the same two, the text is about that of its day: "met today", "had met in June". */
const isOfOccasion = (document: Document, { predicate, date }: Finding): boolean =>
	predicate === "metWith" && date !== undefined && isOfTheDay(document, date);

/** A verb tells how things stand; a noun, too, tells of a stance or bond that there is: "Norway's *support* for Kenya". */
const tells = ({ clausal, predicate, status }: Finding): boolean =>
	clausal || (status === "actual" && /^(?:supports|criticises|partnerOf)$/.test(predicate));

/** "negotiations on the *Norway-Kenya Treaty*": told once, it holds wherever else the bare name says whose the instrument is. */
const isYetToBeMade = ({ clausal, predicate, status }: Finding): boolean =>
	!clausal && predicate === "partyTo" && (status === "planned" || status === "proposed");

/** A name or noun tells of the occasion that a verb sets in time; "since our last meeting" tells of another than "we will meet". */
const isOfTheSame = ({ predicate, status }: Finding, { clausal, ...other }: Finding): boolean =>
	!clausal && (!/^(?:metWith|visited)$/.test(predicate) || other.status !== "actual" || status === "denied");

/** What happened without a date is dated by another sentence only where it cannot be another time: people meet again over the years. */
const isSameTime = (document: Document, best: Finding, { date, passage }: Finding): boolean =>
	date !== undefined &&
	(!/^(?:metWith|visited)$/.test(best.predicate) ||
		passage.start === best.passage.start ||
		(best.status === "actual" ? isOfTheDay(document, date) : date.slice(0, 4) === document.date?.slice(0, 4)));

/** "had met in June" is no evidence that they met on the text's day. */
const isAnotherTime = (document: Document, { predicate, date }: Finding, told: string | undefined): boolean =>
	predicate === "metWith" &&
	date !== undefined &&
	told !== undefined &&
	document.date !== undefined &&
	isOfTheDay(document, told) &&
	!isOfTheDay(document, date);

/** A text tells of the last days; where it was spoken at a meeting, of that day alone. */
function isOfTheDay({ date: day, blocks }: Document, date: string): boolean {
	if (day === undefined) return true;
	const begin = date.split("/")[0] ?? date;
	if (blocks.some(({ speaker }) => speaker !== undefined)) return begin === day;
	return begin.length === 10 && begin <= day && daysBetween(begin, day) <= 14;
}

/** A symmetric statement is written with its ends in order. */
function orient(finding: Finding): readonly [string, string] {
	const ends: [string, string] = [finding.subject.entity, objectOf(finding)];
	return symmetricPredicates.has(finding.predicate) && ends[0] > ends[1] ? [ends[1], ends[0]] : ends;
}

function evidenceOf(document: Document, findings: readonly Finding[], subject: string): readonly Evidence[] {
	const byPlace = new Map<string, Evidence>();
	for (const finding of findings) {
		const { passage } = finding;
		const swapped = finding.subject.entity !== subject;
		const spans = [finding.subject.span, typeof finding.object === "string" ? undefined : finding.object.span];
		const [own, other] = swapped ? [spans[1], spans[0]] : spans;
		const evidence: Evidence = {
			document: document.id,
			start: passage.start,
			end: passage.end,
			quote: document.text.slice(passage.start, passage.end),
			confidence: finding.confidence,
			rule: finding.rule,
			...(own === undefined ? {} : { subject: own }),
			...(other === undefined ? {} : { object: other }),
			...(finding.trigger === undefined ? {} : { trigger: finding.trigger }),
		};
		const earlier = byPlace.get(`${passage.start}`);
		if (earlier === undefined || earlier.confidence < evidence.confidence) byPlace.set(`${passage.start}`, evidence);
	}
	return [...byPlace.values()].sort((a, b) => a.start - b.start);
}
