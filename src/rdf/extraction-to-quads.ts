import type { Quad } from "@rdfjs/types";
import type { Entity } from "../entity/entity.ts";
import type { Document } from "../source/document.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Statement } from "../statement/statement.ts";
import { type StatementContext, writeAsserted } from "./asserted-quads.ts";
import { writeClaim } from "./claim-quads.ts";
import { writeDocument } from "./document-quads.ts";
import { writeEntity } from "./entity-quads.ts";
import { documentGraphIri, provenanceGraphIri } from "./iri.ts";
import { PassageWriter } from "./passage-quads.ts";
import { GraphWriter } from "./quads.ts";

export interface QuadOptions {
	/** IRI that ids are relative to, ending in `/`. */
	readonly base: string;
	/** Name and version of the extractor, for the provenance. */
	readonly extractor: string;
}

/**
 * One document as quads: its named graph of what it asserts, and its part of the provenance graph. No blank nodes, no
 * clock, no duplicates: the same extraction gives the same quads in the same order, and the quads of many documents
 * merge by set union.
 */
export function extractionToQuads(extraction: Extraction, options: QuadOptions): Quad[] {
	const provenance = new GraphWriter(provenanceGraphIri(options.base));
	for (const statement of extraction.statements) writeClaim(provenance, options.base, statement);
	return distinct([...assertedQuads(extraction, options), ...passageQuads(extraction, options), ...provenance.quads]);
}

/** The named graph of what one document asserts. */
export const assertedOf = (extraction: Extraction, options: QuadOptions): readonly Quad[] =>
	distinct(assertedQuads(extraction, options));

/** The document, its text, mentions and evidence: the part of the provenance that no other document shares. */
export const passagesOf = (extraction: Extraction, options: QuadOptions): readonly Quad[] =>
	distinct(passageQuads(extraction, options));

function assertedQuads(extraction: Extraction, options: QuadOptions): readonly Quad[] {
	const { document } = extraction;
	const graph = new GraphWriter(documentGraphIri(options.base, document.id));
	const context: StatementContext = { base: options.base, dates: datesOf([document]) };
	writeNetwork(graph, context, extraction.entities, extraction.statements);
	return graph.quads;
}

function passageQuads(extraction: Extraction, options: QuadOptions): readonly Quad[] {
	const { document, mentions, statements } = extraction;
	const graph = new GraphWriter(provenanceGraphIri(options.base));
	writeDocument(graph, options.base, document, options.extractor);
	const passages = new PassageWriter(graph, options.base, document, options.extractor);
	for (const mention of mentions) passages.mention(mention);
	for (const statement of statements) {
		for (const evidence of statement.evidence) {
			if (evidence.document === document.id) passages.evidence(statement, evidence);
		}
	}
	return graph.quads;
}

/** Entities and asserted statements, into any graph. */
export function writeNetwork(
	graph: GraphWriter,
	context: StatementContext,
	entities: Iterable<Entity>,
	statements: Iterable<Statement>,
): void {
	for (const entity of entities) writeEntity(graph, context.base, entity);
	for (const statement of statements) writeAsserted(graph, context, statement);
}

/** Dates of documents by their id, for those that have one. */
export function datesOf(documents: readonly Pick<Document, "id" | "date">[]): ReadonlyMap<string, string> {
	return new Map(documents.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date] as const])));
}

/** Without repetitions, in order of first appearance. */
export function distinct(quads: readonly Quad[]): Quad[] {
	const seen = new Set<string>();
	return quads.filter((quad) => {
		const key = keyOf(quad);
		return !seen.has(key) && seen.add(key) !== undefined;
	});
}

function keyOf({ subject, predicate, object, graph }: Quad): string {
	const value =
		object.termType === "Literal" ? `"${object.value}"${object.language}^${object.datatype.value}` : object.value;
	return `${graph.value} ${subject.value} ${predicate.value} ${value}`;
}
