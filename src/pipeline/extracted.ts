import type { ObservedDocument, ObservedFact } from "../entity/identity/observation.ts";
import type { Document } from "../source/document.ts";
import type { DocumentSummary } from "../statement/corpus.ts";
import type { Extraction, Extractor } from "../statement/extraction.ts";

/** What the pipeline keeps of an extraction in memory, and the extraction itself as the text of its record. */
export interface Extracted {
	readonly summary: DocumentSummary;
	readonly observed: ObservedDocument;
	/** JSON in UTF-8. */
	readonly record: Uint8Array;
}

/** Extracts and serialises in one step, so that a worker hands over bytes and not a tree of objects. */
export function extractRecord(extractor: Extractor, document: Document): Extracted {
	const extraction = extractor.extract(document);
	return {
		summary: summarize(extraction),
		observed: observe(extraction),
		record: new TextEncoder().encode(JSON.stringify(extraction)),
	};
}

/** What identity over documents needs to know of one. */
export const observe = ({ document, entities, statements }: Extraction): ObservedDocument => ({
	id: document.id,
	...(document.date === undefined ? {} : { date: document.date }),
	entities,
	facts: statements.map(({ id: _id, evidence: _evidence, category: _category, ...fact }): ObservedFact => fact),
});

function summarize(extraction: Extraction): DocumentSummary {
	const { text, blocks: _, ...head } = extraction.document;
	return {
		...head,
		length: text.length,
		statements: extraction.statements.length,
		mentions: extraction.mentions.length,
		unresolved: extraction.unresolved.length,
	};
}
