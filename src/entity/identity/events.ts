import { byCodeUnit } from "../../order.ts";
import { slug } from "../../text/slug.ts";
import { idWith, type Keyed, nodeId, nodesAndLinks } from "./keyed.ts";
import type { NameReader } from "./name-reader.ts";
import {
	documentMark,
	type IdentityNode,
	type Judgement,
	type ObservedDocument,
	type Sighting,
} from "./observation.ts";
import { type Occurrence, readOccurrence } from "./occurrence.ts";
import { distance, isPrecise, lengthOf, type Period, period } from "./period.ts";

/**
 * Occasions across documents. Occasions of one name are one if their dates agree, or their ordinals; planned and held alike.
 * An undated mention belongs to the dated occasion near the day of its document. A name that says nothing but "meeting" is
 * told apart by document, unless parties and day are known.
 */
export function judgeEvents(documents: readonly ObservedDocument[], names: NameReader): Judgement {
	const series = new Map<string, Occurrence[]>();
	for (const document of documents)
		for (const entity of document.entities) {
			if (entity.type !== "event") continue;
			const occurrence = readOccurrence({ document, entity }, names);
			const group = series.get(occurrence.core);
			if (group === undefined) series.set(occurrence.core, [occurrence]);
			else group.push(occurrence);
		}
	const occasions = [...series].sort(([a], [b]) => byCodeUnit(a, b)).flatMap(([, group]) => occasionsOf(group));
	const { nodes, links, keys } = nodesAndLinks(occasions.flatMap(keyedOf));
	const byKey = new Map(occasions.map((occasion) => [keyOf(occasion), occasion] as const));
	const refusals = new Map<string, string>();
	for (const occasion of occasions)
		if (occasion.alone !== undefined) for (const one of keyedOf(occasion)) refusals.set(nodeId(one), occasion.alone);
	return { nodes, links, apart: [], refusals, idOf: (members) => idOf(members, keys, byKey) };
}

/** One occasion: the occurrences taken for it. */
interface Occasion {
	readonly core: string;
	/** Place among the occasions of its core. */
	readonly index: number;
	readonly members: Occurrence[];
	period?: Period;
	readonly ordinal?: number;
	place?: string | undefined;
	/** How many members know the date themselves. */
	dated: number;
	/** Year or month that an undated group is told apart by. */
	readonly year?: string;
	/** Why it stands alone. */
	readonly alone?: string;
	reason: string;
}

function occasionsOf(group: readonly Occurrence[]): readonly Occasion[] {
	const sorted = [...group].sort(byCertainty);
	const occasions: Occasion[] = [];
	for (const occurrence of sorted) {
		const found = occurrence.generic && occurrence.period === undefined ? undefined : find(occurrence, occasions);
		if (found === undefined) occasions.push(...open(occurrence, occasions));
		else admit(found, occurrence);
	}
	return occasions;
}

/** Those that know their day first, so that the others find them; then by document. */
function byCertainty(a: Occurrence, b: Occurrence): number {
	const span = (one: Occurrence): number => (one.period === undefined ? Number.MAX_SAFE_INTEGER : lengthOf(one.period));
	return (
		span(a) - span(b) ||
		(a.period?.from ?? 0) - (b.period?.from ?? 0) ||
		Number(b.ordinal !== undefined) - Number(a.ordinal !== undefined) ||
		byCodeUnit(a.document ?? "", b.document ?? "") ||
		byCodeUnit(a.sighting.document.id, b.sighting.document.id) ||
		byCodeUnit(a.sighting.entity.id, b.sighting.entity.id)
	);
}

/** Days by which two documents may differ on when an occasion of one name took place. */
const slack = 3;
/** Days between an undated mention and the occasion that it means. */
const near = 100;

function find(occurrence: Occurrence, occasions: readonly Occasion[]): Occasion | undefined {
	const open = occasions.filter((occasion) => occasion.alone === undefined && fits(occurrence, occasion));
	if (occurrence.ordinal !== undefined) {
		const numbered = open.find((occasion) => occasion.ordinal === occurrence.ordinal);
		if (numbered !== undefined) return numbered;
	}
	const own = occurrence.period;
	if (own !== undefined) return choose(own, open, slack);
	return occurrence.ordinal === undefined ? nearest(occurrence, open) : undefined;
}

function fits(occurrence: Occurrence, occasion: Occasion): boolean {
	const { ordinal, place, next } = occurrence;
	if (next && occurrence.period === undefined) return false;
	if (ordinal !== undefined && occasion.ordinal !== undefined && ordinal !== occasion.ordinal) return false;
	if (place !== undefined && occasion.place !== undefined && place !== occasion.place) return false;
	return true;
}

/** The occasion that a document of that day means: one nearby, or the only one of that year. */
function nearest(occurrence: Occurrence, open: readonly Occasion[]): Occasion | undefined {
	const day = occurrence.document === undefined ? undefined : period(occurrence.document);
	if (day === undefined) return undefined;
	const precise = open.filter((occasion) => occasion.period !== undefined && isPrecise(occasion.period));
	if (precise.some((occasion) => distance(day, occasion.period as Period) <= near)) return choose(day, precise, near);
	const within = yearOf(occurrence) ?? "";
	const [first, ...others] = open.filter(({ period: held, year = "" }) => (held?.edtf ?? year).startsWith(within));
	return others.length === 0 ? first : undefined;
}

/** The year of an undated mention's document, or its month where there are several such occasions a year. */
const yearOf = ({ document, frequent }: Occurrence): string | undefined => document?.slice(0, frequent ? 7 : 4);

/** Where two are near: within how many days the one meant must lie, and by how many it must be nearer than the next. */
const close = 30;
const clearly = 45;
/** How many times as many documents must date one occasion as the next. */
const prevailing = 3;

/** The only occasion within reach; of several, the one clearly nearest, or the one that far more documents date. */
function choose(when: Period, occasions: readonly Occasion[], reach: number): Occasion | undefined {
	const far = (occasion: Occasion): number => distance(when, occasion.period as Period);
	const within = occasions
		.filter((occasion) => occasion.period !== undefined && far(occasion) <= reach)
		.sort((a, b) => far(a) - far(b) || b.dated - a.dated);
	const [first, second] = within;
	if (first === undefined || second === undefined) return first;
	if (reach === slack && isPrecise(when)) return first;
	if (isPrecise(when) && far(first) <= close && far(first) + clearly <= far(second)) return first;
	const [most, next] = [...within].sort((a, b) => b.dated - a.dated);
	return most !== undefined && next !== undefined && most.dated >= prevailing * next.dated ? most : undefined;
}

function open(occurrence: Occurrence, occasions: readonly Occasion[]): readonly Occasion[] {
	const { core, ordinal, place, period: own, generic, next } = occurrence;
	const base = {
		core,
		index: occasions.length,
		members: [occurrence],
		dated: own === undefined ? 0 : 1,
		...(place === undefined ? {} : { place }),
	};
	if (own !== undefined && !(generic && occurrence.parties < 2))
		return [{ ...base, period: own, ...(ordinal === undefined ? {} : { ordinal }), reason: "same name and date" }];
	if (generic) return [{ ...base, reason: "", alone: "its name says only what kind of occasion it was" }];
	if (ordinal !== undefined) return [{ ...base, ordinal, reason: "same name and number" }];
	const year = yearOf(occurrence);
	if (year === undefined || next)
		return [
			{
				...base,
				reason: "",
				alone: next ? "spoken of as the next one, without a date" : "neither it nor its document has a date",
			},
		];
	const several = occasions.filter((one) => one.alone === undefined && one.period?.edtf.startsWith(year)).length;
	if (several > 1) return [{ ...base, reason: "", alone: `${several} occasions of that name took place in ${year}` }];
	return [{ ...base, year, reason: `same name, in documents of ${year}` }];
}

function admit(occasion: Occasion, occurrence: Occurrence): void {
	occasion.members.push(occurrence);
	if (occurrence.period !== undefined) occasion.dated++;
	occasion.place ??= occurrence.place;
}

function keyedOf(occasion: Occasion): readonly Keyed[] {
	return occasion.members.map((member) => ({
		sighting: member.sighting,
		key: keyOf(occasion),
		reason: reasonOf(occasion, member),
		mark: markOf(occasion, member.sighting),
		score: member.period === undefined ? 0.75 : 0.9,
		...(occasion.alone === undefined ? {} : { apart: occasion.alone }),
	}));
}

function reasonOf(occasion: Occasion, member: Occurrence): string {
	if (occasion.period === undefined) return occasion.reason;
	if (member.period !== undefined)
		return `same name, and dates that agree (${occasion.period.edtf}, ${member.period.edtf})`;
	return `same name, in a document of ${member.document ?? "unknown date"}: the occasion of ${occasion.period.edtf}`;
}

/** What tells occasions of one name apart. */
const keyOf = ({ core, index }: Occasion): string => `${core}|${index}`;

function markOf(occasion: Occasion, sighting: Sighting): string {
	if (occasion.alone !== undefined) return documentMark(sighting.document);
	if (occasion.period !== undefined) return `${occasion.period.edtf.replace(/\/.*$/u, "")}`;
	return occasion.year ?? "";
}

/** `event/2022-06-29-nato-summit`: the day, then the name most documents use. */
function idOf(
	members: readonly IdentityNode[],
	keys: ReadonlyMap<string, string>,
	occasions: ReadonlyMap<string, Occasion>,
): string {
	const counts = new Map<string, number>();
	for (const { type, sightings } of members)
		for (const { entity } of sightings) {
			const named = `${type}/${slug(entity.name)}`;
			counts.set(named, (counts.get(named) ?? 0) + 1);
		}
	const [[local] = [""]] = [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length || byCodeUnit(a, b));
	const known = members.flatMap(({ id }) => occasions.get(keys.get(id) ?? "") ?? []);
	const dates = known.map((occasion) => occasion.period?.edtf.replace(/\/.*$/u, "") ?? occasion.year ?? "");
	const date = [...dates].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? "";
	const name = local.replace(/^event\//u, "").replace(/-next$/u, "");
	const alone = known.every((occasion) => occasion.alone !== undefined) ? members[0] : undefined;
	const number = known.find(({ core, ordinal }) => ordinal !== undefined && core.startsWith("series "));
	if (number !== undefined) return `event/${seriesSlug(number)}`;
	const dated = date === "" ? name : `${date}-${withoutDate(name, date)}`;
	const mark = alone?.sightings[0] === undefined ? "" : documentMark(alone.sightings[0].document);
	return `event/${idWith(dated, mark)}`;
}

/** `cop28`: the same whatever date or longer name a document gives. */
const seriesSlug = ({ core, ordinal }: Occasion): string =>
	`${core.replace(/^series /u, "").toLowerCase()}${ordinal ?? ""}`;

/** The words of a name's slug that the date before it already says. */
function withoutDate(name: string, date: string): string {
	const said = new Set([date.slice(0, 4), ...(date.length > 4 ? months : [])]);
	const words = name
		.split("-")
		.filter((word, index, all) => !said.has(word) && !(date.length > 7 && isDay(all, index)));
	return words.join("-") || name;
}

const months = "january february march april may june july august september october november december".split(" ");

/** A number after a month, or after another such number. */
const isDay = (words: readonly string[], index: number): boolean => {
	const before = words[index - 1] ?? "";
	return (
		/^\d\d?$/.test(words[index] ?? "") &&
		(months.includes(before) || (/^\d\d?$/.test(before) && isDay(words, index - 1)))
	);
};
