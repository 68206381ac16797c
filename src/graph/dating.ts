import { type Days, daysOf, meetsPeriod } from "../days.ts";
import { listAt, sortedSet, valuesOf } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Evidence, Statement } from "../statement/statement.ts";

/** When a statement holds, and who says so: the statement, the event it is about, or only the date of its documents. */
export interface Dating {
	readonly dates: readonly string[];
	readonly source: "statement" | "event" | "document" | "none";
}

/** Gives every statement its dates, the most specific source first. Dates are EDTF, sorted. */
export function createDating(corpus: Corpus): (statement: Statement) => Dating {
	const known = datings.get(corpus);
	if (known) return known;
	const dating = datingOf(corpus);
	datings.set(corpus, dating);
	return dating;
}

/** A corpus does not change, and ties, offices and selections all ask for its dates. */
const datings = new WeakMap<Corpus, (statement: Statement) => Dating>();

function datingOf(corpus: Corpus): (statement: Statement) => Dating {
	const held = heldOnByEvent(corpus.statements);
	const documentDates = new Map(corpus.documents.map(({ id, date }) => [id, date]));
	return (statement) => {
		if (statement.predicate === "heldOn") return { dates: [statement.object], source: "statement" };
		if (statement.date) return { dates: [statement.date], source: "statement" };
		const event = held.get(eventOf(statement));
		if (event) return { dates: event, source: "event" };
		const dates = valuesOf(statement.evidence, ({ document }) => documentDates.get(document));
		return { dates, source: dates.length > 0 ? "document" : "none" };
	};
}

/** The first and last day of several EDTF dates taken together. */
export function spanOfDates(dates: readonly string[]): Days {
	const span = new Span();
	for (const date of dates) span.add(date);
	return span.days;
}

/** The first and last day of all dates of the statements. */
export function spanOfStatements(statements: readonly Statement[], dating: (statement: Statement) => Dating): Days {
	const span = new Span();
	for (const statement of statements) for (const date of dating(statement).dates) span.add(date);
	return span.days;
}

class Span {
	#first = "";
	#last = "";

	add(date: string): void {
		const days = daysOf(date);
		const from = days?.first ?? days?.last ?? "";
		const to = days?.last ?? days?.first ?? "";
		if (from && (!this.#first || from < this.#first)) this.#first = from;
		if (to > this.#last) this.#last = to;
	}

	get days(): Days {
		const [first, last] = [this.#first, this.#last];
		if (first && last) return { first, last };
		return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
	}
}

/**
 * What a statement says of a period: nothing if none of its dates may lie there; and if only its documents date it, no
 * more than those of the period say.
 */
export function statementsWithin(statements: readonly Statement[], period: Days, corpus: Corpus): readonly Statement[] {
	const dating = createDating(corpus);
	const dates = new Map(corpus.documents.map(({ id, date }) => [id, date]));
	const isWithin = ({ document }: Evidence): boolean => meetsPeriod(dates.get(document) ?? "", period);
	return statements.flatMap((statement) => {
		const dated = dating(statement);
		if (!anyInPeriod(dated.dates, period)) return [];
		if (dated.source !== "document" || statement.evidence.length === 1) return [statement];
		return [{ ...statement, evidence: statement.evidence.filter(isWithin) }];
	});
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
