import { daysOf } from "../days.ts";
import { type Finding, objectOf } from "./finding.ts";

/**
 * "will travel to Kenya and Norway May 3–9. On May 6, she will …": the days of a whole journey are not those of each stop, where the
 * text tells when the traveller goes on. They are left out; a stop that has days of its own keeps them.
 */
export function withoutTripDays(findings: readonly Finding[]): readonly Finding[] {
	const trips = findings.filter(({ predicate, date }) => predicate === "visited" && date?.includes("/"));
	if (trips.length === 0) return findings;
	const divided = new Set(
		trips
			.filter((trip) => stopsOf(trips, trip) > 1 && findings.some((other) => isWithin(other, trip)))
			.map((trip) => tripKey(trip)),
	);
	return findings.map((finding) => {
		if (!divided.has(tripKey(finding))) return finding;
		const { date: _, ...undated } = finding;
		return undated;
	});
}

const tripKey = ({ predicate, subject, date }: Finding): string => `${predicate}|${subject.entity}|${date ?? ""}`;

/** "Nouakchott, Mauritania" is one stop. */
function stopsOf(trips: readonly Finding[], trip: Finding): number {
	const stops = new Set(trips.filter((other) => tripKey(other) === tripKey(trip)).map((other) => objectOf(other)));
	const states = [...stops].filter((stop) => stop.startsWith("state/")).length;
	return Math.max(states, stops.size - states);
}

/** Something the traveller does on fewer of those days. */
function isWithin(other: Finding, trip: Finding): boolean {
	if (other.subject.entity !== trip.subject.entity && objectOf(other) !== trip.subject.entity) return false;
	if (other.date === undefined || other.date === trip.date) return false;
	const [part, whole] = [daysOf(other.date), daysOf(trip.date ?? "")];
	return (
		part !== undefined &&
		whole !== undefined &&
		(part.first ?? "") >= (whole.first ?? "") &&
		(part.last ?? "~") <= (whole.last ?? "~")
	);
}
