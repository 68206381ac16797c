import type { Quad, Quad_Object, Quad_Predicate, Quad_Subject } from "@rdfjs/types";
import { DataFactory } from "n3";
import { namespaces } from "../ontology/namespaces.ts";

/**
 * The same quads with claims in the form of RDF 1.2: instead of type rdf:Statement and its subject, predicate and object,
 * the claim's IRI reifies the triple term. Everything else about the claim stays.
 */
export function reified(quads: readonly Quad[]): Quad[] {
	const claims = new Map<string, Partial<Record<Part, Quad>>>();
	for (const quad of quads) {
		const part = partOf(quad);
		if (part === undefined) continue;
		const key = keyOf(quad);
		claims.set(key, { ...claims.get(key), [part]: quad });
	}
	return quads.flatMap((quad) => {
		const part = partOf(quad);
		if (part === undefined) return [quad];
		const { type, subject, predicate, object } = claims.get(keyOf(quad)) ?? {};
		if (!(type && subject && predicate && object)) return [quad];
		return part === "type" ? [reifierQuad(type, subject.object, predicate.object, object.object)] : [];
	});
}

const { rdf } = namespaces;
type Part = "type" | "subject" | "predicate" | "object";

function partOf({ predicate, object }: Quad): Part | undefined {
	if (predicate.value === `${rdf}type`) return object.value === `${rdf}Statement` ? "type" : undefined;
	const local = predicate.value.startsWith(rdf) ? predicate.value.slice(rdf.length) : "";
	return local === "subject" || local === "predicate" || local === "object" ? local : undefined;
}

const keyOf = ({ subject, graph }: Quad): string => `${graph.value} ${subject.value}`;

function reifierQuad(claim: Quad, subject: Quad_Object, predicate: Quad_Object, object: Quad_Object): Quad {
	const triple = DataFactory.quad(
		subject as Quad_Subject as never,
		predicate as Quad_Predicate as never,
		object as never,
	);
	return DataFactory.quad(
		claim.subject as never,
		DataFactory.namedNode(`${rdf}reifies`),
		triple as never,
		claim.graph as never,
	);
}
