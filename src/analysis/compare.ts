import { daysOf } from "../days.ts";
import { EntenteError } from "../errors.ts";
import { bestQuote, type Quote } from "../graph/best-quote.ts";
import { selectStatements } from "../graph/select.ts";
import { computeTies, type Tie, type TieOptions } from "../graph/ties.ts";
import type { Predicate, Status } from "../ontology/terms.ts";
import { byCodeUnit, groupBy } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import type { Measure, ResultRow } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

export interface TieChange {
	readonly change: "new" | "gone" | "stronger" | "weaker";
	readonly source: string;
	readonly target: string;
	/** Strength before and after; 0 where there was no tie. */
	readonly before: number;
	readonly after: number;
	readonly quote: Quote;
}

export interface NewAgreement {
	readonly agreement: string;
	readonly parties: readonly string[];
	readonly quote: Quote;
}

/** The same subject, predicate and object with another standing, such as planned and then actual. */
export interface StatusChange {
	readonly subject: string;
	readonly predicate: Predicate;
	readonly object: string;
	readonly before: readonly Status[];
	readonly after: readonly Status[];
	readonly quote: Quote;
}

export interface Comparison {
	/** By size of the change, largest first. */
	readonly ties: readonly TieChange[];
	readonly agreements: readonly NewAgreement[];
	readonly statuses: readonly StatusChange[];
}

/** What the second corpus says that the first does not, and the other way round. Ids must be of one resolution. */
export function compareCorpora(before: Corpus, after: Corpus, options: TieOptions = {}): Comparison {
	return {
		ties: compareTies(computeTies(before, options), computeTies(after, options)),
		agreements: newAgreements(before, after),
		statuses: statusChanges(before, after),
	};
}

/** Ties that differ in strength by more than a millionth. */
export function compareTies(before: readonly Tie[], after: readonly Tie[]): readonly TieChange[] {
	const earlier = new Map(before.map((tie) => [`${tie.source}|${tie.target}`, tie]));
	const later = new Map(after.map((tie) => [`${tie.source}|${tie.target}`, tie]));
	const changes = [...new Set([...earlier.keys(), ...later.keys()])].flatMap(
		(key) => changeOf(earlier.get(key), later.get(key)) ?? [],
	);
	const size = (change: TieChange): number => Math.abs(change.after - change.before);
	return changes.sort((a, b) => size(b) - size(a) || byCodeUnit(`${a.source}|${a.target}`, `${b.source}|${b.target}`));
}

function changeOf(before: Tie | undefined, after: Tie | undefined): TieChange | undefined {
	const shown = after ?? before;
	const [old, now] = [before?.strength ?? 0, after?.strength ?? 0];
	if (!shown || Math.abs(old - now) < 1e-6) return undefined;
	const change = !before ? "new" : !after ? "gone" : now > old ? "stronger" : "weaker";
	return { change, source: shown.source, target: shown.target, before: old, after: now, quote: shown.quote };
}

/** Agreements of the second corpus whose parties the first does not name. */
export function newAgreements(before: Corpus, after: Corpus): readonly NewAgreement[] {
	const isParty = ({ predicate, status }: Statement): boolean => predicate === "partyTo" && status === "actual";
	const known = new Set(before.statements.filter(isParty).map(({ object }) => object));
	const made = groupBy(
		after.statements.filter((statement) => isParty(statement) && !known.has(statement.object)),
		({ object }) => object,
	);
	return [...made]
		.map(([agreement, statements]) => {
			const parties = [...new Set(statements.map(({ subject }) => subject))].sort(byCodeUnit);
			return { agreement, parties, quote: bestQuote(statements.flatMap(({ evidence }) => evidence)) };
		})
		.sort((a, b) => byCodeUnit(a.agreement, b.agreement));
}

/** What both corpora speak of with another standing. */
export function statusChanges(before: Corpus, after: Corpus): readonly StatusChange[] {
	const earlier = groupByFact(before);
	const changes: StatusChange[] = [];
	for (const [key, statements] of groupByFact(after)) {
		const [first] = statements;
		const old = statusesOf(earlier.get(key) ?? []);
		const now = statusesOf(statements);
		if (!first || old.length === 0 || old.join() === now.join()) continue;
		const fresh = statements.filter(({ status }) => !old.includes(status));
		const { subject, predicate, object } = first;
		const quote = bestQuote((fresh.length > 0 ? fresh : statements).flatMap(({ evidence }) => evidence));
		changes.push({ subject, predicate, object, before: old, after: now, quote });
	}
	return changes.sort((a, b) => byCodeUnit(factKey(a), factKey(b)));
}

const factKey = ({ subject, predicate, object }: Pick<StatusChange, "subject" | "predicate" | "object">): string =>
	`${subject}|${predicate}|${object}`;
const statusesOf = (statements: readonly Statement[]): readonly Status[] =>
	[...new Set(statements.map(({ status }) => status))].sort(byCodeUnit);
const groupByFact = ({ statements }: Corpus): ReadonlyMap<string, Statement[]> => groupBy(statements, factKey);

export const compare: Measure = {
	id: "compare",
	label: "Compare two periods",
	family: "time",
	description:
		"Ties that are new, gone, stronger or weaker, new agreements, and plans that came true, each with a sentence.",
	parameters: [
		{
			id: "before",
			label: "First period",
			description: "EDTF date or span, such as 2019 or 2019-01/2020-06",
			type: "date",
		},
		{ id: "after", label: "Second period", description: "EDTF date or span", type: "date" },
	],
	async compute({ corpus, options }, values) {
		const given = readArguments(compare, values);
		const [before, after] = [given.text("before"), given.text("after")].map((edtf) => periodOf(corpus, edtf));
		const comparison =
			before && after ? compareCorpora(before, after, options) : { ties: [], agreements: [], statuses: [] };
		const { ties, agreements, statuses } = comparison;
		return {
			columns: [
				column("change", "Change", "text"),
				column("what", "What", "text"),
				column("before", "Before", "text"),
				column("after", "After", "text"),
				column("quote", "Quote", "quote"),
			],
			rows: comparisonRows(comparison, corpus),
			figures: { ties: ties.length, agreements: agreements.length, statuses: statuses.length },
			notes: ["A statement that may lie in both periods counts in both."],
		};
	},
};

function periodOf(corpus: Corpus, edtf: string): Corpus {
	const period = daysOf(edtf);
	if (!period)
		throw new EntenteError(`analyse compare: "${edtf}" is not a date; write 2021, 2021-07 or 2021-07-06/2021-08`, {
			exitCode: 2,
		});
	return selectStatements(corpus, { period });
}

/** The comparison as rows of one table: ties, then agreements, then statuses. */
export function comparisonRows(
	{ ties, agreements, statuses }: Comparison,
	{ entities }: { readonly entities: ReadonlyMap<string, { readonly name: string }> },
): readonly ResultRow[] {
	const nameOf = (id: string): string => entities.get(id)?.name ?? id;
	const round = (strength: number): string => strength.toFixed(2);
	return [
		...ties.map(({ change, source, target, before, after, quote }) => ({
			...{ change: `${change} tie`, what: `${nameOf(source)} – ${nameOf(target)}` },
			...{ before: round(before), after: round(after), quote: quote.text },
		})),
		...agreements.map(({ agreement, parties, quote }) => ({
			...{
				change: "new agreement",
				what: nameOf(agreement),
				before: null,
				after: parties.map(nameOf).join(", "),
				quote: quote.text,
			},
		})),
		...statuses.map(({ subject, predicate, object, before, after, quote }) => ({
			...{ change: "status", what: `${nameOf(subject)} ${predicate} ${nameOf(object)}` },
			...{ before: before.join(", "), after: after.join(", "), quote: quote.text },
		})),
	];
}
