import type { Quad } from "@rdfjs/types";
import { Writer } from "n3";
import { concepts } from "../ontology/concepts.ts";
import { namespaces, schemeNamespace } from "../ontology/namespaces.ts";
import { entityTypes } from "../ontology/terms.ts";

/** Collections of instances below the base that get a prefix of their own. */
const collections = [
	...entityTypes,
	"statement",
	"tenure",
	"participation",
	"action",
	"document",
	"evidence",
	"mention",
	"rule",
];

/** Turtle, or TriG where there are named graphs; the quads must be sorted by graph and subject. */
export function writeTurtle(quads: readonly Quad[], base: string, rdf12: boolean): string {
	const writer = new Writer({ format: "application/trig", prefixes: usedPrefixes(quads, base) });
	writer.addQuads(quads as never);
	let text = "";
	writer.end((error, result: string) => {
		if (error) throw error;
		text = result;
	});
	return rdf12 ? `VERSION "1.2"\n${text}` : text;
}

/** Only the prefixes that occur, so that a small result has a small header. */
function usedPrefixes(quads: readonly Quad[], base: string): Record<string, string> {
	const used = new Set<string>();
	for (const { subject, predicate, object, graph } of quads) {
		for (const { value } of [subject, predicate, object, graph]) used.add(value.slice(0, namespaceEnd(value)));
		if (object.termType === "Literal") used.add(object.datatype.value.slice(0, namespaceEnd(object.datatype.value)));
		if (object.termType === "Quad")
			for (const { value } of [object.subject, object.predicate, object.object])
				used.add(value.slice(0, namespaceEnd(value)));
	}
	const all = { ...instancePrefixes(base), ...schemePrefixes(), ...namespaces };
	return Object.fromEntries(Object.entries(all).filter(([, iri]) => used.has(iri)));
}

const namespaceEnd = (iri: string): number => Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1;

const instancePrefixes = (base: string): Record<string, string> =>
	Object.fromEntries(collections.map((collection) => [collection, `${base}${collection}/`]));

/** `in-stage:signed`; the scheme's own name may be that of a collection. */
const schemePrefixes = (): Record<string, string> =>
	Object.fromEntries(Object.keys(concepts).map((scheme) => [`in-${scheme}`, `${schemeNamespace}${scheme}#`]));
