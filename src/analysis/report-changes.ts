import { createOffices } from "../graph/office.ts";
import { selectStatements } from "../graph/select.ts";
import type { Predicate } from "../ontology/terms.ts";
import { byCodeUnit, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { PeriodFigures } from "./change.ts";
import {
	type Comparison,
	compareCorpora,
	type NewAgreement,
	newAgreements,
	type StatusChange,
	statusChanges,
	type TieChange,
} from "./compare.ts";
import type { AnalysisInput } from "./measure.ts";

/** The figures of a year, and how many documents are of it. */
export interface ReportedPeriod extends PeriodFigures {
	readonly documents: number;
}

/** What is different in a well covered year from the one before. */
export interface Changes {
	readonly before: string;
	readonly after: string;
	/** Summed strength of all ties, and number of documents, after over before: fewer documents make every tie weaker. */
	readonly scale: number;
	readonly documents: number;
	/** Ties that became stronger or weaker, and most so against what the scale makes of their earlier strength. */
	readonly rising: readonly TieChange[];
	readonly falling: readonly TieChange[];
	/** Agreements that nothing dated earlier speaks of: instruments before joint statements, those with most parties first. */
	readonly agreements: readonly NewAgreement[];
	/** What was planned or proposed until then, and has happened since. */
	readonly fulfilled: readonly StatusChange[];
	/** Everything that differs between the two years. */
	readonly comparison: Comparison;
}

/** Of every two years that follow each other, in order: against a year with few documents everything is new or gone, so it is left out. */
export function changesBetween(
	input: AnalysisInput,
	periods: readonly ReportedPeriod[],
	most: number,
): readonly Changes[] {
	const largest = Math.max(...periods.map(({ ties }) => ties));
	const covered = periods.filter(({ ties }) => ties > 0 && ties * 10 >= largest);
	return covered.slice(1).map((after, index) => changesOf(input, [covered[index] as ReportedPeriod, after], most));
}

function changesOf(
	{ corpus, options }: AnalysisInput,
	[before, after]: readonly [ReportedPeriod, ReportedPeriod],
	most: number,
): Changes {
	const now = selectStatements(corpus, { period: after.period });
	const comparison = compareCorpora(selectStatements(corpus, { period: before.period }), now, options);
	const { last } = before.period;
	const past = selectStatements(corpus, { period: last ? { last } : {} });
	const scale = strengthOf(after) / strengthOf(before);
	const gain = (tie: TieChange): number => tie.after - tie.before * scale;
	const byGain = [...comparison.ties].sort((a, b) => gain(b) - gain(a));
	return {
		before: before.name,
		after: after.name,
		scale,
		documents: after.documents / before.documents,
		rising: byGain.filter((tie) => gain(tie) > 0 && tie.after > tie.before).slice(0, most),
		falling: byGain
			.filter((tie) => gain(tie) < 0 && tie.after < tie.before)
			.reverse()
			.slice(0, most),
		agreements: bindingFirst(newAgreements(past, now), corpus).slice(0, most),
		fulfilled: fulfilledOf(statusChanges(past, now), corpus).slice(0, most),
		comparison,
	};
}

/** The same with fewer of each list. */
export const cutShort = (changes: Changes, most: number): Changes => ({
	...changes,
	rising: changes.rising.slice(0, most),
	falling: changes.falling.slice(0, most),
	agreements: changes.agreements.slice(0, most),
	fulfilled: changes.fulfilled.slice(0, most),
});

const strengthOf = ({ cooperation, conflict }: PeriodFigures): number => cooperation + conflict;

function bindingFirst(agreements: readonly NewAgreement[], { entities }: Corpus): readonly NewAgreement[] {
	const rank = ({ agreement }: NewAgreement): number => (words.includes(entities.get(agreement)?.kind ?? "") ? 1 : 0);
	return agreements
		.filter(({ parties }) => parties.length > 1)
		.sort((a, b) => rank(a) - rank(b) || b.parties.length - a.parties.length || byCodeUnit(a.agreement, b.agreement));
}

/** Kinds of text that many issue and that bind nobody. */
const words: readonly string[] = ["joint-statement", "communique", "declaration"];

/** Deeds alone: that support was promised and then given is no news. */
const deeds: readonly Predicate[] = ["metWith", "visited", "participatedIn", "partyTo", "memberOf", "holdsOffice"];

/** One for each sentence: who travels also meets, and who signs does not sign alone. */
function fulfilledOf(changes: readonly StatusChange[], corpus: Corpus): readonly StatusChange[] {
	const { statesOf, bodiesOf } = createOffices(corpus);
	const isNamed = (id: string): boolean => corpus.entities.get(id)?.named === true;
	const isOwn = ({ predicate, subject, object }: StatusChange): boolean =>
		predicate !== "holdsOffice" && [...statesOf(subject), ...bodiesOf(subject)].includes(object);
	const done = changes.filter(
		(change) =>
			deeds.includes(change.predicate) &&
			!change.before.includes("actual") &&
			change.after.includes("actual") &&
			[change.subject, change.object].every(isNamed) &&
			!isOwn(change),
	);
	return [...new Map(done.map((change) => [change.quote.text, change])).values()];
}

/** Ids of the entities that the changes speak of. */
export function changedIds({ comparison, agreements, fulfilled }: Changes): readonly string[] {
	const { ties, agreements: compared, statuses } = comparison;
	return sortedSet([
		...ties.flatMap(({ source, target }) => [source, target]),
		...[...compared, ...agreements].flatMap(({ agreement, parties }) => [agreement, ...parties]),
		...[...statuses, ...fulfilled].flatMap(({ subject, object }) => [subject, object]),
	]);
}
