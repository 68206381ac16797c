import type { Quad } from "@rdfjs/types";
import type { Corpus } from "../statement/corpus.ts";
import { writeClaim } from "./claim-quads.ts";
import { corpusToQuads, networkQuads } from "./corpus-to-quads.ts";
import { assertedOf, passagesOf, type QuadOptions } from "./extraction-to-quads.ts";
import { holdsGraphs, type RdfFormat } from "./format.ts";
import { iriOf, provenanceGraphIri } from "./iri.ts";
import { nquadsBlocks } from "./nquads.ts";
import { GraphWriter } from "./quads.ts";
import { reified } from "./reifier.ts";
import { canonical, type SerializeOptions, serialize } from "./serialize.ts";

export type WriteCorpusOptions = Pick<QuadOptions, "extractor"> & Pick<SerializeOptions, "rdf12">;

/**
 * A corpus as text in blocks, byte-stable. N-Quads are written a document at a time, whatever the size of the corpus:
 * the network first, then each document, then the claims; each part is sorted. Formats without named graphs hold the
 * network alone and read no document. TriG and JSON-LD are made in memory.
 */
export async function* writeCorpus(
	corpus: Corpus,
	format: RdfFormat,
	{ extractor, rdf12 = false }: WriteCorpusOptions,
): AsyncGenerator<string> {
	if (format === "nquads") {
		for (const part of partsOf(corpus, extractor)) yield* nquadsBlocks(canonical(rdf12 ? reified(part) : part));
		return;
	}
	const quads = holdsGraphs(format) ? corpusToQuads(corpus, { extractor }) : networkQuads(corpus);
	yield await serialize(quads, format, { base: corpus.base, rdf12 });
}

/** The quads of a corpus in parts that fit in memory; what documents share (rules, extractor) is in the first that has it. */
function* partsOf(corpus: Corpus, extractor: string): Generator<readonly Quad[]> {
	const { base } = corpus;
	const isShared = sharedBy(base);
	const written = new Set<string>();
	yield networkQuads(corpus);
	for (const extraction of corpus.extractions()) {
		const options = { base, extractor };
		const passages = passagesOf(extraction, options).filter(({ subject }) => !written.has(subject.value));
		for (const { subject } of passages) if (isShared(subject.value)) written.add(subject.value);
		yield [...assertedOf(extraction, options), ...passages];
	}
	for (const statement of corpus.statements) {
		const claim = new GraphWriter(provenanceGraphIri(base));
		writeClaim(claim, base, statement);
		yield claim.quads;
	}
}

/** Whether a subject of the provenance graph belongs to no document alone. */
function sharedBy(base: string): (subject: string) => boolean {
	const folders = ["rule/", "extractor/"].map((folder) => base + folder);
	const provenance = iriOf(base, "graph/provenance");
	return (subject) => subject === provenance || folders.some((folder) => subject.startsWith(folder));
}
