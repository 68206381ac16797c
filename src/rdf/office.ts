import { readFileSync } from "node:fs";
import { Parser } from "n3";
import { namespaces } from "../ontology/namespaces.ts";
import { resource } from "../ontology/resource.ts";

/**
 * IRI of the general office that a title is a form of, by the labels of `schemes/office.ttl`: the longest label that the
 * title begins with. "Minister for Foreign Affairs of Indonesia" is a foreign minister, "Minister of Trade" a minister.
 */
export function officeOf(title: string): string | undefined {
	const folded = title
		.toLowerCase()
		.replaceAll("’", "'")
		.trim()
		.replace(/^(?:acting|caretaker|former|interim|then) /, "");
	labels ??= readLabels();
	return labels.find(([label]) => folded === label || folded.startsWith(`${label} `))?.[1];
}

let labels: readonly (readonly [label: string, iri: string])[] | undefined;

function readLabels(): readonly (readonly [string, string])[] {
	const quads = new Parser().parse(readFileSync(resource("ontology/schemes/office.ttl"), "utf8"));
	const named = quads.filter(({ predicate }) => labelling.has(predicate.value));
	const pairs = named.map(({ subject, object }) => [object.value.toLowerCase(), subject.value] as const);
	return pairs.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

const labelling: ReadonlySet<string> = new Set([`${namespaces.skos}prefLabel`, `${namespaces.skos}altLabel`]);
