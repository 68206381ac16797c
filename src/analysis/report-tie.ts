import { bestQuote, type Quote } from "../graph/best-quote.ts";
import type { Tie } from "../graph/ties.ts";
import { byCodeUnit } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";

/** A sentence with the path of the document it stands in. */
export interface CitedQuote {
	readonly text: string;
	readonly document: string;
}

export type Cite = (quote: Quote) => CitedQuote;

export interface ReportedTie {
	readonly source: string;
	readonly target: string;
	readonly cooperation: number;
	readonly conflict: number;
	readonly documents: number;
	readonly quote: CitedQuote;
}

export function citer({ documents }: Corpus): Cite {
	const paths = new Map(documents.map(({ id, path }) => [id, path]));
	return ({ text, document }) => ({ text, document: paths.get(document) ?? document });
}

/** Ties in which a part is above zero, largest first. */
export function topTies(ties: readonly Tie[], part: (tie: Tie) => number): readonly Tie[] {
	return ties
		.filter((tie) => part(tie) > 0)
		.sort((a, b) => part(b) - part(a) || byCodeUnit(`${a.source}|${a.target}`, `${b.source}|${b.target}`));
}

/** Names in place of ids, a path in place of the document's id. */
export function reportTie(tie: Tie, { entities }: Corpus, cite: Cite): ReportedTie {
	const nameOf = (id: string): string => entities.get(id)?.name ?? id;
	const { source, target, cooperation, conflict, documents, quote } = tie;
	return { source: nameOf(source), target: nameOf(target), cooperation, conflict, documents, quote: cite(quote) };
}

/** A sentence that says what is hostile about a tie, for its best quote may be about a friendly side of it. */
export function hostileQuotes({ statements }: Corpus): (tie: Tie) => Quote {
	const byId = new Map(
		statements.filter(({ predicate }) => predicate === "criticises").map((statement) => [statement.id, statement]),
	);
	return ({ statements: ids, quote }) => {
		const evidence = ids.flatMap((id) => byId.get(id)?.evidence ?? []);
		return evidence.length > 0 ? bestQuote(evidence) : quote;
	};
}
