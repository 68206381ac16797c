import { setImmediate } from "node:timers/promises";
import type { TieLevel } from "../graph/acting.ts";
import { createOffices } from "../graph/office.ts";
import type { Tie } from "../graph/ties.ts";
import type { Corpus } from "../statement/corpus.ts";
import { changeOf, type PeriodFigures } from "./change.ts";
import { communitiesOf } from "./communities.ts";
import type { AnalysisInput, RunOptions } from "./measure.ts";
import { type CentralActor, centralActors } from "./report-central.ts";
import { type Changes, changedIds, changesBetween, cutShort, type ReportedPeriod } from "./report-changes.ts";
import { type Coverage, coverageOf, type Size, sizeOf } from "./report-coverage.ts";
import { citer, hostileQuotes, type ReportedTie, reportTie, topTies } from "./report-tie.ts";

export interface ReportedCommunity {
	/** The names of its strongest members. */
	readonly name: string;
	readonly members: readonly string[];
	/** Number of members of each type. */
	readonly types: Readonly<Record<string, number>>;
	/** Mean share of it that stays together in other runs. */
	readonly stability: number;
}

/** What a reader wants to know of a graph first; everything is a name, a figure or a quoted sentence. */
export interface Report {
	/** Whose ties. */
	readonly level: TieLevel;
	readonly size: Size;
	readonly coverage: Coverage;
	readonly central: readonly CentralActor[];
	readonly communities: readonly ReportedCommunity[];
	readonly strongest: readonly ReportedTie[];
	/** The strongest between two persons; none where `strongest` is of persons already, or of none. */
	readonly personal: readonly ReportedTie[];
	/** The strongest of which neither the most central actor nor who acts for it is part: what the documents tell of others. */
	readonly beyond: readonly ReportedTie[];
	readonly hostile: readonly ReportedTie[];
	readonly periods: readonly ReportedPeriod[];
	/** Each well covered year against the one before, in short; without the last. */
	readonly earlier: readonly Changes[];
	/** The last year against the one before; absent if there are no two. */
	readonly changes?: Changes;
	/** Names of the entities that `changes` and `earlier` have by id. */
	readonly names: ReadonlyMap<string, string>;
}

/** Most rows of each list, and of those of earlier years. */
const most = 10;
const mostEarlier = 5;

export async function createReport(input: AnalysisInput, run: RunOptions = {}): Promise<Report> {
	const { corpus, ties } = input;
	const cite = citer(corpus);
	const hostileQuote = hostileQuotes(corpus);
	const list = (chosen: readonly Tie[]): readonly ReportedTie[] =>
		chosen.slice(0, most).map((tie) => reportTie(tie, corpus, cite));
	const communities = await reportCommunities(input, run);
	const coverage = coverageOf(corpus);
	await breathe(run);
	const years = coveredYears(changeOf(corpus, "year", input.options), coverage, corpus.documents.length);
	const periods = years.map((year) => ({ ...year, documents: coverage.years[year.name] ?? 0 }));
	await breathe(run);
	const between = changesBetween(input, periods, most);
	const changes = between.at(-1);
	const earlier = between.slice(0, -1).map((change) => cutShort(change, mostEarlier));
	const central = await centralActors(input, { cite, most }, run);
	const strongest = topTies(ties, ({ strength }) => strength);
	const level = input.options.level ?? "actors";
	const isPerson = (id: string): boolean => corpus.entities.get(id)?.type === "person";
	const isOwn = sideOf(central[0]?.id, corpus);
	return {
		level,
		size: sizeOf(corpus, ties.length),
		coverage,
		central,
		communities,
		strongest: list(strongest),
		personal:
			level === "actors" ? list(strongest.filter(({ source, target }) => isPerson(source) && isPerson(target))) : [],
		beyond: list(strongest.filter(({ source, target }) => !isOwn(source) && !isOwn(target))),
		hostile: list(
			topTies(ties, ({ conflict }) => conflict)
				.slice(0, most)
				.map((tie) => ({ ...tie, quote: hostileQuote(tie) })),
		),
		periods,
		earlier,
		...(changes ? { changes } : {}),
		names: namesOf(between.flatMap(changedIds), corpus),
	};
}

/** Whether an actor is the one given, one of its bodies or somebody who holds office there; true of all if none is given. */
function sideOf(first: string | undefined, corpus: Corpus): (id: string) => boolean {
	const { bodiesOf, statesOf } = createOffices(corpus);
	return (id) => first === undefined || [id, ...bodiesOf(id), ...statesOf(id)].includes(first);
}

/** Lets the event loop see an interruption between two long steps. */
async function breathe({ signal }: RunOptions): Promise<void> {
	await setImmediate();
	signal?.throwIfAborted();
}

async function reportCommunities(
	{ graph, corpus }: AnalysisInput,
	{ signal }: RunOptions,
): Promise<readonly ReportedCommunity[]> {
	const { groups, stability } = await communitiesOf(graph, {}, { signal });
	const shown = groups.filter(({ members }) => members.length > 1).slice(0, most);
	return shown.map(({ name, members }) => {
		const types: Record<string, number> = {};
		for (const { type } of members.flatMap((id) => corpus.entities.get(id) ?? [])) types[type] = (types[type] ?? 0) + 1;
		const kept = members.reduce((sum, id) => sum + (stability.get(id) ?? 0), 0);
		return { name, members: members.map((id) => nameOf(id, corpus)), types, stability: kept / members.length };
	});
}

const nameOf = (id: string, { entities }: Corpus): string => entities.get(id)?.name ?? id;
const namesOf = (ids: readonly string[], corpus: Corpus): ReadonlyMap<string, string> =>
	new Map(ids.map((id) => [id, nameOf(id, corpus)]));

/**
 * Documents speak of years long past and of plans for years to come; a handful of ties in 1946 says nothing of 1946. So only
 * the years of the documents are kept, unless many documents have no date.
 */
function coveredYears(
	periods: readonly PeriodFigures[],
	{ first, last, undated }: Coverage,
	documents: number,
): readonly PeriodFigures[] {
	if (first === undefined || last === undefined || undated * 10 > documents) return periods;
	return periods.filter(({ name }) => name >= first.slice(0, 4) && name <= last.slice(0, 4));
}
