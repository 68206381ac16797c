import type { Status } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import type { Days } from "../rdf/days.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { createActing, type TieLevel } from "./acting.ts";
import { bestQuote, type Quote } from "./best-quote.ts";
import { type Bond, directBonds } from "./bond.ts";
import { anyInPeriod, createDating, spanOfDates } from "./dating.ts";
import { sharedBonds } from "./shared-bond.ts";
import { isConflict, readTieWeights, type TieComponent, type TieWeights } from "./weights.ts";

/** How strongly two actors are bound, without direction, and everything that says so. */
export interface Tie {
	/** The two actors; `source` precedes `target` in code-unit order. */
	readonly source: string;
	readonly target: string;
	/** Sums of weighted statements of a friendly and of a hostile kind. Neither is subtracted from the other. */
	readonly cooperation: number;
	readonly conflict: number;
	/** `cooperation` and `conflict` together: how much the two have to do with each other. */
	readonly strength: number;
	/** Weighted mean of the PLOVER scores, from −10 (hostile) to 10 (friendly). */
	readonly score: number;
	readonly components: Readonly<Partial<Record<TieComponent, number>>>;
	/** Weight by PLOVER category. */
	readonly categories: Readonly<Record<string, number>>;
	readonly first?: string;
	readonly last?: string;
	/** Documents with different texts. */
	readonly documents: number;
	/** Ids of the statements, sorted. */
	readonly statements: readonly string[];
	readonly quote: Quote;
}

export interface TieOptions {
	readonly weights?: TieWeights;
	/** Whose ties: as the text names them, or what they stand for. Default `actors`. */
	readonly level?: TieLevel;
	/** Statuses that count, each by its factor in the weights. Default `actual` alone; `denied` never counts. */
	readonly statuses?: readonly Status[];
	/** Only what may have been in this period; a statement without a date takes that of its documents. */
	readonly period?: Days;
}

/** The ties between the actors of a corpus, sorted by source and target. */
export function computeTies(corpus: Corpus, options: TieOptions = {}): readonly Tie[] {
	const weights = options.weights ?? readTieWeights();
	const dating = createDating(corpus);
	const statements = corpus.statements.filter(
		(statement) =>
			counts(statement, options) && (!options.period || anyInPeriod(dating(statement).dates, options.period)),
	);
	const acting = createActing(corpus, options.level ?? "actors", dating);
	const pairs = new Map<string, Bond[]>();
	for (const bonds of [directBonds(statements, acting), sharedBonds(statements, acting, weights.largestGroup.size)])
		for (const bond of bonds) listAt(pairs, `${bond.source}|${bond.target}`).push(bond);
	const texts = new Map(corpus.documents.map(({ id, sha256 }) => [id, sha256]));
	return [...pairs.keys()].sort(byCodeUnit).flatMap((key) => tieOf(pairs.get(key) ?? [], weights, dating, texts) ?? []);
}

const counts = ({ status }: Statement, { statuses = ["actual"] }: TieOptions): boolean =>
	status !== "denied" && statuses.includes(status);

function tieOf(
	bonds: readonly Bond[],
	weights: TieWeights,
	dating: ReturnType<typeof createDating>,
	texts: ReadonlyMap<string, string>,
): Tie | undefined {
	const [first] = bonds;
	const sums = sumBonds(bonds, weights);
	if (!first || sums.strength === 0) return undefined;
	const statements = distinct(bonds.flatMap((bond) => bond.statements));
	const evidence = statements.flatMap((statement) => statement.evidence);
	return {
		source: first.source,
		target: first.target,
		...sums,
		...spanOfDates(statements.flatMap((statement) => dating(statement).dates)),
		documents: new Set(evidence.map(({ document }) => texts.get(document) ?? document)).size,
		statements: statements.map(({ id }) => id),
		quote: bestQuote(directFirst(bonds).flatMap((statement) => statement.evidence)),
	};
}

/** A sentence that names both is a better quote than one that puts a single actor at a meeting. */
function directFirst(bonds: readonly Bond[]): readonly Statement[] {
	const direct = bonds.filter(({ direct }) => direct);
	return (direct.length > 0 ? direct : bonds).flatMap(({ statements }) => statements);
}

type Sums = Pick<Tie, "cooperation" | "conflict" | "strength" | "score" | "components" | "categories">;

function sumBonds(bonds: readonly Bond[], weights: TieWeights): Sums {
	const components: Partial<Record<TieComponent, number>> = {};
	const categories: Record<string, number> = {};
	for (const bond of bonds) {
		const { weight: unit, category: usual } = weights.components[bond.component];
		const factor = Math.min(...bond.statements.map(({ status }) => weights.statusFactors[status]));
		const weight = unit * bond.share * factor;
		if (weight === 0) continue;
		const category = bond.category ?? usual;
		components[bond.component] = (components[bond.component] ?? 0) + weight;
		categories[category] = (categories[category] ?? 0) + weight;
	}
	return { ...balance(categories, weights), components, categories };
}

function balance(
	categories: Readonly<Record<string, number>>,
	weights: TieWeights,
): Omit<Sums, "components" | "categories"> {
	let cooperation = 0;
	let conflict = 0;
	let scored = 0;
	for (const name of Object.keys(categories).sort(byCodeUnit)) {
		const weight = categories[name] ?? 0;
		if (isConflict(weights, name)) conflict += weight;
		else cooperation += weight;
		scored += weight * (weights.categories[name]?.score ?? 0);
	}
	const strength = cooperation + conflict;
	return { cooperation, conflict, strength, score: strength === 0 ? 0 : scored / strength };
}

function distinct(statements: readonly Statement[]): readonly Statement[] {
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	return sortedSet(byId.keys()).flatMap((id) => byId.get(id) ?? []);
}
