import type { Literal, NamedNode, Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { type Prefix, term } from "../ontology/namespaces.ts";

/** A node or value: IRIs are strings, everything else is a literal. */
export type Value = string | Literal;
/** A term of a known vocabulary: `skos:prefLabel`. */
export type Name = `${Prefix}:${string}`;

/** Collects the triples of one graph (of the default graph where none is given). */
export class GraphWriter {
	readonly quads: Quad[] = [];
	readonly #graph: NamedNode | undefined;
	constructor(graph?: string) {
		this.#graph = graph === undefined ? undefined : node(graph);
	}
	/** One triple a value; undefined values are left out, so that optional fields need no test. */
	add(subject: string, predicate: Name, ...values: readonly (Value | undefined)[]): this {
		for (const value of values) {
			if (value === undefined) continue;
			const object = typeof value === "string" ? node(value) : value;
			this.quads.push(this.#quad(node(subject), vocabulary(predicate), object));
		}
		return this;
	}
	#quad(subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): Quad {
		return this.#graph === undefined
			? DataFactory.quad(subject as never, predicate as never, object as never)
			: DataFactory.quad(subject as never, predicate as never, object as never, this.#graph as never);
	}
}

/** IRI of a term of a known vocabulary. */
export function name(name: Name): string {
	const colon = name.indexOf(":");
	return term(name.slice(0, colon) as Prefix, name.slice(colon + 1));
}

/** A plain literal. A lone surrogate, which RDF cannot hold, becomes U+FFFD; that keeps the offsets. */
export function plain(value: string | undefined): Literal | undefined {
	return value === undefined ? undefined : DataFactory.literal(wellFormed(value));
}

/** A literal of a datatype, in its canonical form as given. */
export function typed(value: string | number | boolean, datatype: Name): Literal {
	return DataFactory.literal(wellFormed(String(value)), vocabulary(datatype) as never);
}

/** A number as xsd:decimal, which has no exponent. */
export const decimal = (value: number): Literal => typed(Number(value.toFixed(4)), "xsd:decimal");

const node = (iri: string): NamedNode => DataFactory.namedNode(iri);

const known = new Map<Name, NamedNode>();
function vocabulary(value: Name): NamedNode {
	let result = known.get(value);
	if (result === undefined) {
		result = node(name(value));
		known.set(value, result);
	}
	return result;
}

const wellFormed = (value: string): string =>
	/\p{Surrogate}/u.test(value) ? value.replace(/\p{Surrogate}/gu, "\uFFFD") : value;
