import type { ViewData } from "../../src/export/viewer-data.ts";

/** What filtering and drawing read of every node, statement and piece of evidence, packed once at load. */
export interface Columns {
	readonly type: Uint8Array;
	readonly community: Int32Array;
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly predicate: Uint8Array;
	readonly status: Uint8Array;
	/** Where a statement's evidence begins; one entry more than there are statements. */
	readonly evidence: Int32Array;
	/** Document of a piece of evidence, and the first document with the same text. */
	readonly document: Int32Array;
	readonly origin: Int32Array;
	/** Hundredths. */
	readonly confidence: Uint8Array;
}

export function createColumns({ nodes, statements, evidence, documents }: ViewData): Columns {
	return {
		type: Uint8Array.from(nodes.type),
		community: Int32Array.from(nodes.community),
		x: Float32Array.from(nodes.x),
		y: Float32Array.from(nodes.y),
		predicate: Uint8Array.from(statements.predicate),
		status: Uint8Array.from(statements.status),
		evidence: Int32Array.from(statements.evidence),
		document: Int32Array.from(evidence.document),
		origin: Int32Array.from(evidence.document, (d) => documents[d]?.copyOf ?? d),
		confidence: Uint8Array.from(evidence.confidence),
	};
}
