import type { Literal, Quad, Term } from "@rdfjs/types";
import { namespaces } from "../ontology/namespaces.ts";

/** One line of N-Quads, in canonical form: single spaces, shortest escapes, no datatype on strings. */
export function nquadsLine({ subject, predicate, object, graph }: Quad): string {
	const triple = `${ntriplesTerm(subject)} ${ntriplesTerm(predicate)} ${ntriplesTerm(object)}`;
	return graph.termType === "DefaultGraph" ? `${triple} .\n` : `${triple} ${ntriplesTerm(graph)} .\n`;
}

/**
 * N-Quads in blocks of about the given number of characters, in the order of the quads. Feeding a store by blocks is
 * many times faster than quad by quad.
 */
export function* nquadsBlocks(quads: Iterable<Quad>, size: number = 1 << 20): Generator<string> {
	let block = "";
	for (const quad of quads) {
		block += nquadsLine(quad);
		if (block.length < size) continue;
		yield block;
		block = "";
	}
	if (block !== "") yield block;
}

/** A term as N-Triples writes it; triple terms as RDF 1.2 does. */
export function ntriplesTerm(term: Term): string {
	switch (term.termType) {
		case "NamedNode":
			return `<${escapeIri(term.value)}>`;
		case "BlankNode":
			return `_:${term.value}`;
		case "Literal":
			return literal(term);
		case "Quad":
			return `<<( ${ntriplesTerm(term.subject)} ${ntriplesTerm(term.predicate)} ${ntriplesTerm(term.object)} )>>`;
		default:
			throw new TypeError(`${term.termType} cannot stand in N-Quads`);
	}
}

function literal({ value, language, direction, datatype }: Literal): string {
	const quoted = `"${needsEscape.test(value) ? escapeString(value) : value}"`;
	if (language !== "") return `${quoted}@${language}${direction ? `--${direction}` : ""}`;
	return datatype.value === xsdString ? quoted : `${quoted}^^<${escapeIri(datatype.value)}>`;
}

const xsdString = `${namespaces.xsd}string`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that canonical N-Triples escapes
const needsEscape = /["\\\u0000-\u001F\u007F\uFFFE\uFFFF]/;
const short: Readonly<Record<string, string>> = {
	'"': '\\"',
	"\\": "\\\\",
	"\b": "\\b",
	"\t": "\\t",
	"\n": "\\n",
	"\f": "\\f",
	"\r": "\\r",
};

const escapeString = (value: string): string =>
	value.replace(new RegExp(needsEscape, "g"), (character) => short[character] ?? unicodeEscape(character));

/** An IRI with what its brackets cannot hold escaped by code point. */
const escapeIri = (value: string): string =>
	forbiddenInIri.test(value) ? value.replace(new RegExp(forbiddenInIri, "g"), unicodeEscape) : value;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that an IRI reference cannot hold
const forbiddenInIri = /[\u0000-\u0020<>"{}|^`\\]/;

const unicodeEscape = (character: string): string =>
	`\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
