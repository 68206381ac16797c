import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import { type Days, daysOf, meetsPeriod } from "../rdf/days.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";

/** When a statement holds, and who says so: the statement, the event it is about, or only the date of its documents. */
export interface Dating {
	readonly dates: readonly string[];
	readonly source: "statement" | "event" | "document" | "none";
}

/** Gives every statement its dates, the most specific source first. Dates are EDTF, sorted. */
export function createDating(corpus: Corpus): (statement: Statement) => Dating {
	const held = heldOnByEvent(corpus.statements);
	const documentDates = new Map(corpus.documents.map(({ id, date }) => [id, date]));
	return (statement) => {
		if (statement.predicate === "heldOn") return { dates: [statement.object], source: "statement" };
		if (statement.date) return { dates: [statement.date], source: "statement" };
		const event = held.get(eventOf(statement));
		if (event) return { dates: event, source: "event" };
		const dates = sortedSet(statement.evidence.flatMap(({ document }) => documentDates.get(document) ?? []));
		return { dates, source: dates.length > 0 ? "document" : "none" };
	};
}

/** The first and last day of several EDTF dates taken together. */
export function spanOfDates(dates: readonly string[]): Days {
	const days = dates.map(daysOf).filter((span) => span !== undefined);
	const first = days.map((span) => span.first ?? span.last ?? "").sort(byCodeUnit)[0];
	const last = days
		.map((span) => span.last ?? span.first ?? "")
		.sort(byCodeUnit)
		.at(-1);
	return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

/** Whether one of the dates may lie in the period. */
export const anyInPeriod = (dates: readonly string[], period: Days): boolean =>
	dates.some((date) => meetsPeriod(date, period));

function heldOnByEvent(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
	const held = new Map<string, string[]>();
	for (const { predicate, subject, object, status } of statements)
		if (predicate === "heldOn" && status !== "denied") listAt(held, subject).push(object);
	for (const [event, dates] of held) held.set(event, sortedSet(dates));
	return held;
}

function eventOf({ predicate, subject, object }: Statement): string {
	if (predicate === "participatedIn" || predicate === "chaired") return object;
	return predicate === "heldIn" ? subject : "";
}
