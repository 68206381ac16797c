import { readdirSync, readFileSync } from "node:fs";
import { Parser, type Quad } from "n3";
import { resource } from "../../src/ontology/resource.ts";

/** The triples of a file of `ontology/`. */
export const turtle = (path: string): readonly Quad[] =>
	new Parser().parse(readFileSync(resource(`ontology/${path}`), "utf8"));

/** Names of the schemes in `ontology/schemes/`. */
export const schemeNames: readonly string[] = readdirSync(resource("ontology/schemes"))
	.map((file) => file.replace(/\.ttl$/, ""))
	.sort();

export const rdf = (name: string): string => `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`;
export const rdfs = (name: string): string => `http://www.w3.org/2000/01/rdf-schema#${name}`;
export const owl = (name: string): string => `http://www.w3.org/2002/07/owl#${name}`;
export const skos = (name: string): string => `http://www.w3.org/2004/02/skos/core#${name}`;

/** Values of a property of a subject. */
export const values = (quads: readonly Quad[], subject: string, predicate: string): readonly string[] =>
	quads
		.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
		.map(({ object }) => object.value);

/** Subjects that have one of the types. */
export const instances = (quads: readonly Quad[], ...types: readonly string[]): readonly string[] => [
	...new Set(
		quads
			.filter((quad) => quad.predicate.value === rdf("type") && types.includes(quad.object.value))
			.map(({ subject }) => subject.value),
	),
];
