import { byCodeUnit } from "../../order.ts";
import { isGeneric } from "./generic.ts";
import type { NameParts, NameReader } from "./name-reader.ts";
import type { ObservedDocument, ObservedFact, Sighting } from "./observation.ts";
import { isPrecise, lengthOf, type Period, period } from "./period.ts";

/** An occasion as one document speaks of it. */
export interface Occurrence {
	readonly sighting: Sighting;
	/** What its name says, without number, date and place: occasions of one core may be one. */
	readonly core: string;
	/** The name says only what kind of occasion it is. */
	readonly generic: boolean;
	/** States and bodies that take part by name or, for a generic name, by the document. */
	readonly parties: number;
	readonly ordinal?: number;
	readonly place?: string;
	readonly period?: Period;
	/** ISO date of the document. */
	readonly document?: string;
	/** Occasions of such a name take place several times a year. */
	readonly frequent: boolean;
	/** "The next summit". */
	readonly next: boolean;
}

/** Reads name, aliases and what the document states of where and when. */
export function readOccurrence(sighting: Sighting, names: NameReader): Occurrence {
	const { entity, document } = sighting;
	const parts = names.read(entity.name);
	const facts = document.facts.filter(({ subject, object }) => subject === entity.id || object === entity.id);
	const numbered = numberedAcronym(entity.aliases);
	const own = coreWords(parts);
	const generic = isGeneric(own) && !hasSubject(own);
	const parties = generic ? partiesIn(facts, entity.id) : parts.states;
	const words = generic && parties.length === 2 ? [...own, ...parties] : own;
	const when = whenHeld(parts, facts, document);
	const ordinal = numbered?.number ?? parts.ordinal;
	const place = parts.places[0] ?? placeHeld(facts);
	return {
		sighting,
		core: numbered?.series ?? [...new Set(words)].sort(byCodeUnit).join(" "),
		generic: numbered === undefined && generic,
		parties: parties.length,
		...(ordinal === undefined ? {} : { ordinal }),
		...(place === undefined ? {} : { place }),
		...(when === undefined ? {} : { period: when }),
		...(document.date === undefined ? {} : { document: document.date }),
		frequent: frequent.has(entity.kind ?? ""),
		next: entity.id.endsWith("-next"),
	};
}

const frequent: ReadonlySet<string> = new Set([
	"meeting",
	"ministerial-meeting",
	"dialogue",
	"round-of-talks",
	"ceremony",
	"exercise",
]);

/** "COP28": the series and the number. */
function numberedAcronym(aliases: readonly string[]): { readonly series: string; readonly number: number } | undefined {
	for (const alias of aliases) {
		const match = /^(\p{Lu}{2,})-?(\d{1,3})$/u.exec(alias);
		if (match !== null) return { series: `series ${match[1]}`, number: Number(match[2]) };
	}
	return undefined;
}

/** The place is no part of it ("Madrid NATO Summit") unless little else tells it apart ("Munich Conference", "U.S.-Africa Summit"). */
function coreWords({ words }: NameParts): readonly string[] {
	const kept = words.filter((word) => !idle.has(word) && !(word === "leader" && words.includes("summit")));
	const withoutPlace = kept.filter((word) => !word.startsWith("place/"));
	const owners = withoutPlace.filter((word) => word.includes("/"));
	const bare = isGeneric(withoutPlace.filter((word) => !word.includes("/")));
	return bare && owners.length < 2 && !owners.some((id) => id.startsWith("organisation/")) ? kept : withoutPlace;
}

const idle: ReadonlySet<string> = new Set(
	"annual virtual upcoming recent historic this year previous last new inperson person".split(" "),
);

/** "Leaders' Summit on Climate": one a year at most; of dialogues and meetings on a subject there are many. */
const hasSubject = (words: readonly string[]): boolean =>
	words.some((word) => /^(?:summit|conference|congress|forum)$/.test(word)) && words.some((word) => subjects.has(word));

const subjects: ReadonlySet<string> = new Set(
	"climate energy environment education health migration refugees security science technology cyber digital nuclear women youth peace terrorism counterterrorism agriculture tourism democracy space".split(
		" ",
	),
);

/** States and organisations that take part. */
const partiesIn = (facts: readonly ObservedFact[], event: string): readonly string[] =>
	[
		...new Set(
			facts
				.filter(
					({ predicate, object, subject }) =>
						predicate === "participatedIn" && object === event && !subject.startsWith("person/"),
				)
				.map(({ subject }) => subject),
		),
	].sort(byCodeUnit);

function placeHeld(facts: readonly ObservedFact[]): string | undefined {
	const places = facts
		.filter(({ predicate, object }) => predicate === "heldIn" && object.startsWith("place/"))
		.map(({ object }) => object);
	return new Set(places).size === 1 ? places[0] : undefined;
}

/** The date in the name, else the most precise one that is stated; a day without a year is taken in the year of the document. */
function whenHeld({ date }: NameParts, facts: readonly ObservedFact[], document: ObservedDocument): Period | undefined {
	const stated = facts
		.filter(({ predicate, status }) => predicate === "heldOn" && status !== "denied")
		.flatMap(({ object }) => period(object) ?? [])
		.filter((one) => lengthOf(one) <= 366)
		.sort((a, b) => lengthOf(a) - lengthOf(b) || a.from - b.from);
	const precise = stated.filter(isPrecise);
	const said = precise.length > 0 ? agreed(precise) : agreed(stated);
	const named =
		date === undefined ? undefined : period(date.startsWith("--") ? `${yearFor(document)}${date.slice(1)}` : date);
	if (named === undefined) return said;
	return said !== undefined && said.from >= named.from && said.to <= named.to ? said : named;
}

/** Several dates that lie within a fortnight are one occasion of some days; others contradict each other, and none is taken. */
function agreed(periods: readonly Period[]): Period | undefined {
	const [first] = periods;
	const last = periods.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const from = Math.min(...periods.map((one) => one.from));
	const to = Math.max(...periods.map((one) => one.to));
	return periods.length === 1 || to - from <= Math.max(14, lengthOf(last)) ? first : undefined;
}

const yearFor = ({ date = "" }: ObservedDocument): string => date.slice(0, 4);
