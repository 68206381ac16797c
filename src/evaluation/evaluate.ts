import type { Mention } from "../mention/mention.ts";
import { byCodeUnit, listAt } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Gold } from "./gold.ts";
import { type EntityMatch, matchEntities } from "./match-entities.ts";
import { agreement, type Claim, type FactMatch, matchFacts } from "./match-facts.ts";
import { squash } from "./normalise.ts";
import { addTallies, emptyTally, type Scores, scoresOf, type Tally } from "./tally.ts";

/** Scores of one entity type or predicate; `ENTITIES` and `FACTS` are the sums. */
export interface ScoreRow extends Scores {
	readonly name: string;
}

/** Something wanted and not found, or found and not wanted. */
export interface EvaluationError {
	readonly document: string;
	readonly fault: "missed" | "spurious";
	/** `entity` and its type, or `fact` and its predicate. */
	readonly kind: string;
	/** Names, not ids: `Sergey Lavrov` or `Sergey Lavrov → Russia`. */
	readonly what: string;
	readonly quote: string;
}

export interface Evaluation {
	readonly documents: number;
	/** Gold documents that the corpus does not hold; all of their facts count as missed. */
	readonly absent: readonly string[];
	readonly rows: readonly ScoreRow[];
	/** Mean F1 over types or predicates that the gold has; null if it has none. */
	readonly macroEntities: number | null;
	readonly macroFacts: number | null;
	/** Of the facts found, the share with the right status and office title. */
	readonly statusAccuracy: number | null;
	readonly titleAccuracy: number | null;
	/** Share of quotes that stand in their document, white space aside. */
	readonly groundedQuotes: number | null;
	readonly errors: readonly EvaluationError[];
}

/** Scores a corpus against gold, document by document; documents are matched by file name. */
export function evaluate(corpus: Corpus, golds: readonly Gold[]): Evaluation {
	const byName = new Map(corpus.documents.map(({ id, path }) => [fileName(path), id]));
	const sorted = [...golds].sort((a, b) => byCodeUnit(a.document, b.document));
	const results = sorted.map((gold) =>
		evaluateDocument(corpus, gold, corpus.extraction(byName.get(gold.document) ?? "")),
	);
	const tallies = new Map<string, Tally>();
	for (const { counts } of results)
		for (const [name, tally] of counts) tallies.set(name, addTallies(tallies.get(name) ?? emptyTally, tally));
	return {
		documents: golds.length,
		absent: sorted.flatMap(({ document }) => (byName.has(document) ? [] : [document])),
		rows: rowsOf(tallies),
		macroEntities: macro(tallies, "entity "),
		macroFacts: macro(tallies, "fact "),
		statusAccuracy: share(results.flatMap(({ status }) => status)),
		titleAccuracy: share(results.flatMap(({ title }) => title)),
		groundedQuotes: share(results.flatMap(({ grounded }) => grounded)),
		errors: results.flatMap(({ errors }) => errors),
	};
}

interface DocumentResult {
	readonly counts: readonly (readonly [string, Tally])[];
	readonly status: readonly boolean[];
	readonly title: readonly boolean[];
	readonly grounded: readonly boolean[];
	readonly errors: readonly EvaluationError[];
}

function evaluateDocument(corpus: Corpus, gold: Gold, extraction: Extraction | undefined): DocumentResult {
	const mentions = [...(extraction?.mentions ?? [])].sort(byPlace);
	const match = matchEntities(mentions, corpus.entities, gold);
	const claims = extraction ? claimsOf(extraction) : [];
	const facts = matchFacts(claims, corpus.entities, gold, match);
	const agreements = facts.found.map((found) => agreement(found.claim, found.facts));
	const text = squash(extraction?.document.text ?? "");
	return {
		counts: [...entityCounts(gold, match), ...factCounts(facts)],
		status: agreements.map(({ status }) => status),
		title: agreements.flatMap(({ title }) => title ?? []),
		grounded: claims.map(({ evidence }) => evidence.quote !== "" && text.includes(squash(evidence.quote))),
		errors: [...entityErrors(gold, match), ...factErrors(gold, facts)],
	};
}

/** The order of the JSON Lines export. */
const byPlace = (a: Mention, b: Mention): number =>
	a.start - b.start || a.end - b.end || byCodeUnit(a.entity, b.entity);

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

function claimsOf({ document, statements }: Extraction): readonly Claim[] {
	return [...statements]
		.sort((a, b) => byCodeUnit(a.id, b.id))
		.flatMap((statement) => statement.evidence.map((evidence) => ({ statement, evidence })))
		.filter(({ evidence }) => evidence.document === document.id);
}

function* entityCounts(
	gold: Gold,
	{ predicted, toGold, toPredicted }: EntityMatch,
): Iterable<readonly [string, Tally]> {
	for (const { id, type, optional } of gold.entities) {
		const hit = toPredicted.has(id) ? 1 : 0;
		if (!optional) yield [`entity ${type}`, { found: hit, predicted: hit, gold: 1 }];
	}
	for (const { id, type } of predicted)
		if (!toGold.has(id)) yield [`entity ${type}`, { found: 0, predicted: 1, gold: 0 }];
}

function* factCounts({ found, spurious, wanted }: FactMatch): Iterable<readonly [string, Tally]> {
	for (const { predicate } of wanted) yield [`fact ${predicate}`, { found: 0, predicted: 0, gold: 1 }];
	for (const { claim } of found) yield [`fact ${claim.statement.predicate}`, { found: 1, predicted: 1, gold: 0 }];
	for (const { claim } of spurious) yield [`fact ${claim.statement.predicate}`, { found: 0, predicted: 1, gold: 0 }];
}

function* entityErrors(
	{ document, entities }: Gold,
	{ predicted, toGold, toPredicted }: EntityMatch,
): Iterable<EvaluationError> {
	for (const { id, type, name, optional } of entities)
		if (!optional && !toPredicted.has(id))
			yield { document, fault: "missed", kind: `entity ${type}`, what: name, quote: "" };
	for (const { id, type, name } of predicted)
		if (!toGold.has(id)) yield { document, fault: "spurious", kind: `entity ${type}`, what: name, quote: "" };
}

function* factErrors({ document, entities }: Gold, { missed, spurious }: FactMatch): Iterable<EvaluationError> {
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const nameOf = (id: string): string => names.get(id) ?? id;
	for (const { predicate, subject, object, quote = "" } of missed)
		yield {
			document,
			fault: "missed",
			kind: `fact ${predicate}`,
			what: `${nameOf(subject)} → ${nameOf(object)}`,
			quote: squash(quote),
		};
	for (const { claim, subject, object } of spurious) {
		const { statement, evidence } = claim;
		const what = `${nameOf(subject)} → ${nameOf(object)}`;
		yield { document, fault: "spurious", kind: `fact ${statement.predicate}`, what, quote: squash(evidence.quote) };
	}
}

function rowsOf(tallies: ReadonlyMap<string, Tally>): readonly ScoreRow[] {
	const groups = new Map<string, Tally[]>();
	for (const [name, tally] of tallies) listAt(groups, name.startsWith("entity ") ? "ENTITIES" : "FACTS").push(tally);
	const sum = (name: string): Tally => (groups.get(name) ?? []).reduce(addTallies, emptyTally);
	const sums: [string, Tally][] = ["ENTITIES", "FACTS"].map((name) => [name, sum(name)]);
	const rows = [...tallies].sort(([a], [b]) => byCodeUnit(a, b));
	return [...rows, ...sums].map(([name, tally]) => ({ name, ...scoresOf(tally) }));
}

function macro(tallies: ReadonlyMap<string, Tally>, prefix: string): number | null {
	const scores = [...tallies]
		.filter(([name, { gold }]) => name.startsWith(prefix) && gold > 0)
		.map(([, tally]) => scoresOf(tally).f1);
	return scores.length === 0 ? null : scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
}

const share = (answers: readonly boolean[]): number | null =>
	answers.length === 0 ? null : answers.filter(Boolean).length / answers.length;
