import type { Entity } from "../entity/entity.ts";
import { writeAsserted } from "../rdf/asserted-quads.ts";
import { writeEntity } from "../rdf/entity-quads.ts";
import { datesOf, extractionToQuads, type QuadOptions } from "../rdf/extraction-to-quads.ts";
import { nquadsLine } from "../rdf/nquads.ts";
import { GraphWriter } from "../rdf/quads.ts";
import type { DocumentSummary } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Statement } from "../statement/statement.ts";

/** One document as lines of N-Quads: what it asserts in its named graph, and its part of the provenance. Sorted, each once. */
export const documentLines = (extraction: Extraction, options: QuadOptions): readonly string[] =>
	extractionToQuads(extraction, options).map(nquadsLine).sort();

/** What all documents assert together, as lines of the default graph. Sorted, each once, so that counts are right. */
export function assertedLines(
	{ entities, statements, documents }: Merged,
	{ base }: Pick<QuadOptions, "base">,
): readonly string[] {
	const lines = new Set<string>();
	const add = (write: (graph: GraphWriter) => void): void => {
		const graph = new GraphWriter();
		write(graph);
		for (const quad of graph.quads) lines.add(nquadsLine(quad));
	};
	const context = { base, dates: datesOf(documents) };
	for (const entity of entities) add((graph) => writeEntity(graph, base, entity));
	for (const statement of statements) add((graph) => writeAsserted(graph, context, statement));
	return [...lines].sort();
}

export interface Merged {
	readonly entities: Iterable<Entity>;
	readonly statements: Iterable<Statement>;
	readonly documents: readonly DocumentSummary[];
}
