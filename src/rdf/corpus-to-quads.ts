import type { Quad } from "@rdfjs/types";
import type { Corpus } from "../statement/corpus.ts";
import { writeClaim } from "./claim-quads.ts";
import { assertedOf, datesOf, distinct, passagesOf, type QuadOptions, writeNetwork } from "./extraction-to-quads.ts";
import { provenanceGraphIri } from "./iri.ts";
import { GraphWriter } from "./quads.ts";

/**
 * A corpus as quads, a document at a time: what each asserts in its named graph, its passages in the provenance graph;
 * then the claims, each once with the evidence of all documents; then the set-merge of what is asserted in the default
 * graph, where every triple stands once, so that counts are right.
 */
export function* corpusToQuads(corpus: Corpus, options: Pick<QuadOptions, "extractor">): Generator<Quad> {
	const { base } = corpus;
	for (const extraction of corpus.extractions()) {
		yield* assertedOf(extraction, { ...options, base });
		yield* passagesOf(extraction, { ...options, base });
	}
	for (const statement of corpus.statements) {
		const claims = new GraphWriter(provenanceGraphIri(base));
		writeClaim(claims, base, statement);
		yield* claims.quads;
	}
	yield* networkQuads(corpus);
}

/** The network alone, as triples of the default graph: entities and asserted statements without provenance. */
export function networkQuads(corpus: Corpus): Quad[] {
	const graph = new GraphWriter();
	const context = { base: corpus.base, dates: datesOf(corpus.documents) };
	writeNetwork(graph, context, corpus.entities.values(), corpus.statements);
	return distinct(graph.quads);
}
