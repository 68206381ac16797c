import type { Quad } from "@rdfjs/types";
import { defaultBase } from "../ontology/namespaces.ts";
import { byCodeUnit } from "../order.ts";
import { holdsGraphs, type RdfFormat } from "./format.ts";
import { writeJsonLd } from "./json-ld.ts";
import { nquadsLine } from "./nquads.ts";
import { writeRdfXml } from "./rdf-xml.ts";
import { reified } from "./reifier.ts";
import { writeTurtle } from "./turtle.ts";

export interface SerializeOptions {
	/** Base of the instances, for the prefixes of Turtle and TriG. */
	readonly base?: string;
	/** Write claims as reifiers of RDF 1.2 (Turtle, TriG, N-Triples and N-Quads only). */
	readonly rdf12?: boolean;
}

/**
 * Quads as text, sorted and without repetitions, so that the same set of quads gives the same bytes. Turtle, N-Triples
 * and RDF/XML hold the default graph alone; quads of named graphs are left out there.
 */
export async function serialize(
	quads: Iterable<Quad>,
	format: RdfFormat,
	{ base = defaultBase, rdf12 = false }: SerializeOptions = {},
): Promise<string> {
	const chosen = holdsGraphs(format) ? [...quads] : [...quads].filter(({ graph }) => graph.termType === "DefaultGraph");
	const sorted = canonical(rdf12 ? reified(chosen) : chosen);
	switch (format) {
		case "nquads":
		case "ntriples":
			return sorted.map(nquadsLine).join("");
		case "turtle":
		case "trig":
			return writeTurtle(sorted, base, rdf12);
		case "jsonld":
			return writeJsonLd(sorted);
		case "rdfxml":
			return writeRdfXml(sorted);
	}
}

/** Quads in the code unit order of their N-Quads lines, default graph first, without repetitions. */
export function canonical(quads: readonly Quad[]): Quad[] {
	const keyed = quads.map((quad) => [`${quad.graph.value} ${nquadsLine(quad)}`, quad] as const);
	keyed.sort(([a], [b]) => byCodeUnit(a, b));
	return keyed.filter(([key], index) => key !== keyed[index - 1]?.[0]).map(([, quad]) => quad);
}
