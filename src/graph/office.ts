import { type Days, daysBetween } from "../days.ts";
import { listAt, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { createDating, spanOfDates } from "./dating.ts";

/** Tells whom a person speaks for. */
export interface Offices {
	/** The states and organisations that a person holds office in, as far as known on that day (`YYYY-MM-DD`); sorted. */
	bodiesOf(person: string, day?: string): readonly string[];
	/** The states that an actor belongs to or acts for: itself, its parent bodies, or by office. */
	statesOf(actor: string, day?: string): readonly string[];
}

/**
 * Reads `holdsOffice` and `partOf`. Where the texts date several offices of a person, that which covers the day counts,
 * else the one whose date is nearest; offices called former count only on days that they cover.
 */
export function createOffices(corpus: Corpus): Offices {
	const known = offices.get(corpus);
	if (known) return known;
	const made = officesOf(corpus);
	offices.set(corpus, made);
	return made;
}

/** A corpus does not change, and ties of every period ask for its offices. */
const offices = new WeakMap<Corpus, Offices>();

function officesOf(corpus: Corpus): Offices {
	const terms = termsByPerson(corpus);
	const parents = parentsByBody(corpus);
	const bodiesOf = (person: string, day?: string): readonly string[] =>
		sortedSet(current(terms.get(person) ?? [], day).map(({ body }) => body));
	const statesOf = (actor: string, day?: string): readonly string[] => {
		if (corpus.entities.get(actor)?.type !== "person") return statesAbove(actor, parents, corpus);
		return sortedSet(bodiesOf(actor, day).flatMap((body) => statesAbove(body, parents, corpus)));
	};
	return { bodiesOf, statesOf };
}

interface Term {
	readonly body: string;
	readonly days: Days;
	readonly former: boolean;
	/** Only the date of the document that names the office: it tells that the office was held then, not since when. */
	readonly reported: boolean;
}

function termsByPerson(corpus: Corpus): ReadonlyMap<string, Term[]> {
	const dating = createDating(corpus);
	const terms = new Map<string, Term[]>();
	for (const statement of corpus.statements) {
		if (statement.predicate !== "holdsOffice" || statement.status !== "actual") continue;
		const { dates, source } = dating(statement);
		const days = spanOfDates(dates);
		listAt(terms, statement.subject).push({
			body: statement.object,
			days: hasOpenEnd(statement) && days.first ? { first: days.first } : days,
			former: statement.kind === "former",
			reported: source !== "statement",
		});
	}
	return terms;
}

const hasOpenEnd = ({ date }: Statement): boolean => date?.endsWith("/..") === true || date?.endsWith("/") === true;

function current(terms: readonly Term[], day: string | undefined): readonly Term[] {
	const standing = terms.filter(({ former }) => !former);
	if (!day) return standing;
	const covering = terms.filter((term) => !(term.former && term.reported) && distance(term.days, day) === 0);
	if (covering.length > 0) return covering;
	const nearest = Math.min(...standing.map(({ days }) => distance(days, day)));
	return standing.filter(({ days }) => distance(days, day) === nearest);
}

/** Days between a day and a span; 0 inside it, infinite if nothing is known. */
function distance({ first, last }: Days, day: string): number {
	if (!first && !last) return Number.POSITIVE_INFINITY;
	if (first && day < first) return daysBetween(day, first);
	if (last && day > last) return daysBetween(last, day);
	return 0;
}

function parentsByBody({ statements }: Corpus): ReadonlyMap<string, string[]> {
	const parents = new Map<string, string[]>();
	for (const { predicate, status, subject, object } of statements)
		if (predicate === "partOf" && status === "actual") listAt(parents, subject).push(object);
	return parents;
}

function statesAbove(
	body: string,
	parents: ReadonlyMap<string, readonly string[]>,
	{ entities }: Corpus,
): readonly string[] {
	const seen = new Set([body]);
	for (const id of seen) for (const parent of parents.get(id) ?? []) seen.add(parent);
	return sortedSet([...seen].filter((id) => entities.get(id)?.type === "state"));
}
