import { createHash } from "node:crypto";

/**
 * IRI of a local id (`state/RUS`, `statement/0a1b…`) under a base that ends in `/`. Whatever the id holds, the result
 * is a valid IRI below the base: all but unreserved characters are percent-encoded. A part `.` or `..`, which an address
 * parser would resolve even as `%2E`, is encoded twice.
 */
export function iriOf(base: string, id: string): string {
	return base + (plainId.test(id) ? id : id.split("/").map(encodeSegment).join("/"));
}

/** Ids that need no encoding, as nearly all do: checking is cheaper than splitting. */
const plainId = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;

/** The local id behind an IRI made by `iriOf`, or undefined where the IRI is not below the base. */
export function idOf(base: string, iri: string): string | undefined {
	if (!iri.startsWith(base)) return undefined;
	try {
		return decodeURIComponent(iri.slice(base.length));
	} catch {
		return undefined;
	}
}

/** IRI of a document, by its id. */
export const documentIri = (base: string, document: string): string => iriOf(base, `document/${document}`);

/** IRI of the named graph of what a document asserts. */
export const documentGraphIri = (base: string, document: string): string => iriOf(base, `graph/document/${document}`);

/** IRI of the named graph of documents, texts, mentions, claims and evidence. */
export const provenanceGraphIri = (base: string): string => iriOf(base, "graph/provenance");

/** IRI of a text version, by its SHA-256. */
export const textIri = (base: string, sha256: string): string => iriOf(base, `text/${sha256.slice(0, 16)}`);

/** IRI of a stretch of a text version; offsets in code points. */
export const positionIri = (text: string, start: number, end: number): string => `${text}/char/${start}-${end}`;

export const ruleIri = (base: string, rule: string): string => iriOf(base, `rule/${rule}`);

export const extractorIri = (base: string, name: string): string => iriOf(base, `extractor/${name}`);

/** IRI in a collection, by a hash of its parts: `hashedIri(base, "evidence", [...])`. */
export function hashedIri(base: string, collection: string, parts: readonly (string | number)[]): string {
	const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	return `${base}${collection}/${digest.slice(0, 16)}`;
}

/** Whether a string is an absolute web address that may stand in RDF as it is. */
export function isWebIri(value: string): boolean {
	return /^https?:\/\/[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/u.test(value) && URL.canParse(value);
}

function encodeSegment(segment: string): string {
	if (/^\.{1,2}$/.test(segment)) return segment.replaceAll(".", "%252E");
	return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
