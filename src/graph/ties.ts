import type { Days } from "../days.ts";
import type { Status } from "../ontology/terms.ts";
import { byCodeUnit, sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import { createActing, type TieLevel } from "./acting.ts";
import { bestQuoteOf, type Quote } from "./best-quote.ts";
import { type Bond, directBonds, directComponent } from "./bond.ts";
import { createDating, type Dating, spanOfStatements, statementsWithin } from "./dating.ts";
import { countTexts, textsOf } from "./evidence.ts";
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
	const { period } = options;
	const { statements } = corpus;
	return createTying(corpus, options)(period ? statementsWithin(statements, period, corpus) : statements);
}

/**
 * The ties that a part of the statements of a corpus makes; the period of the options is the caller's to choose.
 * Offices, dates and weights are read once for all parts.
 */
export function createTying(
	corpus: Corpus,
	{ weights = readTieWeights(), level = "actors", statuses = ["actual"] }: TieOptions = {},
): (statements: readonly Statement[]) => readonly Tie[] {
	const dating = createDating(corpus);
	const acting = createActing(corpus, level, dating);
	const context: Context = { weights, dating, texts: textsOf(corpus) };
	return (statements) => {
		const counted = statements.filter(({ status }) => status !== "denied" && statuses.includes(status));
		const pairs: Pairs = new Map();
		for (const bond of directBonds(counted, acting)) addBond(pairs, bond, context);
		for (const bond of sharedBonds(counted, acting, weights.largestGroup.size)) addBond(pairs, bond, context);
		return inOrder(pairs).flatMap((pair) => tieOf(pair, context) ?? []);
	};
}

interface Context {
	readonly weights: TieWeights;
	readonly dating: (statement: Statement) => Dating;
	readonly texts: ReadonlyMap<string, string>;
}

/** What is known of two actors so far; kept in place of their bonds, of which there may be millions. */
interface Pair {
	readonly source: string;
	readonly target: string;
	readonly components: Partial<Record<TieComponent, number>>;
	readonly categories: Record<string, number>;
	/** Statements that name both, and the others. */
	readonly direct: Statement[];
	readonly shared: Statement[];
}

/** Pairs by source and, within that, by target: joining the ids to one key would cost more than all the sums. */
type Pairs = Map<string, Map<string, Pair>>;

function addBond(
	pairs: Pairs,
	{ source, target, component, share, category, direct, statements }: Bond,
	{ weights, texts }: Context,
): void {
	const { weight: unit, category: usual, renewed } = weights.components[component];
	const weight = unit * share * factorOf(statements, weights) * (renewed ? renewals(countTexts(statements, texts)) : 1);
	const { components, categories, ...pair } = pairOf(pairs, source, target);
	for (const statement of statements) (direct ? pair.direct : pair.shared).push(statement);
	if (weight === 0) return;
	const named = category ?? usual;
	components[component] = (components[component] ?? 0) + weight;
	categories[named] = (categories[named] ?? 0) + weight;
}

/**
 * How often an act of words counts that so many documents say. A condemnation repeated for three years is more than one, and
 * a sentence that is copied from release to release is less than each of them.
 */
export const renewals = (documents: number): number => 1 + Math.log2(Math.max(1, documents));

/** That of the least certain of the statements. */
function factorOf(statements: readonly Statement[], { statusFactors }: TieWeights): number {
	let factor = Number.POSITIVE_INFINITY;
	for (const { status } of statements) factor = Math.min(factor, statusFactors[status]);
	return factor;
}

function pairOf(pairs: Pairs, source: string, target: string): Pair {
	let own = pairs.get(source);
	if (!own) {
		own = new Map();
		pairs.set(source, own);
	}
	let pair = own.get(target);
	if (!pair) {
		pair = { source, target, components: {}, categories: {}, direct: [], shared: [] };
		own.set(target, pair);
	}
	return pair;
}

const inOrder = (pairs: Pairs): readonly Pair[] =>
	sortedSet(pairs.keys()).flatMap((source) =>
		[...(pairs.get(source)?.values() ?? [])].sort((a, b) => byCodeUnit(a.target, b.target)),
	);

function tieOf({ source, target, components, categories, direct, shared }: Pair, context: Context): Tie | undefined {
	const sums = balance(categories, context.weights);
	if (sums.strength === 0) return undefined;
	const statements = distinct(shared.length === 0 ? direct : [...direct, ...shared]);
	return {
		source,
		target,
		...sums,
		components,
		categories,
		...spanOfStatements(statements, context.dating),
		documents: countTexts(statements, context.texts),
		statements: statements.map(({ id }) => id),
		quote: direct.length > 0 ? bestQuoteOf(ofHeaviest(direct, components)) : quoteOfBoth(statements),
	};
}

/** Of the statements about both, those of the reason that weighs most: they say best what the tie is. */
function ofHeaviest(direct: readonly Statement[], components: Pair["components"]): readonly Statement[] {
	if (direct.length < 2) return direct;
	const weightOf = (statement: Statement): number => components[directComponent(statement) ?? "metWith"] ?? 0;
	const heaviest = Math.max(...direct.map(weightOf));
	return direct.filter((statement) => weightOf(statement) === heaviest);
}

/** A passage that several of the statements share puts both actors in one place; else the best there is. */
function quoteOfBoth(statements: readonly Statement[]): Quote {
	const places = new Map<string, number>();
	const placeOf = ({ document, start }: Evidence): string => `${document}|${start}`;
	for (const { evidence } of statements)
		for (const one of evidence) places.set(placeOf(one), (places.get(placeOf(one)) ?? 0) + 1);
	const most = Math.max(...places.values());
	if (most === 1) return bestQuoteOf(statements);
	return bestQuoteOf(
		statements.map(({ evidence }) => ({ evidence: evidence.filter((one) => places.get(placeOf(one)) === most) })),
	);
}

type Sums = Pick<Tie, "cooperation" | "conflict" | "strength" | "score">;

function balance(categories: Readonly<Record<string, number>>, weights: TieWeights): Sums {
	let cooperation = 0;
	let conflict = 0;
	let scored = 0;
	for (const name of Object.keys(categories).sort()) {
		const weight = categories[name] ?? 0;
		if (isConflict(weights, name)) conflict += weight;
		else cooperation += weight;
		scored += weight * (weights.categories[name]?.score ?? 0);
	}
	const strength = cooperation + conflict;
	return { cooperation, conflict, strength, score: strength === 0 ? 0 : scored / strength };
}

function distinct(statements: readonly Statement[]): readonly Statement[] {
	const [first, second, third] = statements;
	if (!second) return statements;
	if (first && !third && first !== second) return first.id < second.id ? statements : [second, first];
	return [...new Set(statements)].sort((a, b) => byCodeUnit(a.id, b.id));
}
