import { readFileSync } from "node:fs";
import type { Literal, Quad, Term } from "@rdfjs/types";
import { namespaces } from "../ontology/namespaces.ts";
import { resource } from "../ontology/resource.ts";

interface Definition {
	readonly "@id": string;
	readonly "@type"?: string;
}
type Context = Readonly<Record<string, string | Definition>>;
type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON-LD in flattened form under the context of `ontology/context.jsonld`, which is written into the file, so that no
 * reader has to fetch it. Quads must be sorted by graph and subject.
 */
export function writeJsonLd(quads: readonly Quad[]): string {
	const context = readContext();
	const terms = termsOf(context);
	const graphs = groupBy(quads, ({ graph }) => iriOfTerm(graph));
	const top = nodesOf(graphs.get("") ?? [], terms);
	const named = [...graphs].filter(([graph]) => graph !== "");
	const rest = named.map(([graph, members]) => ({ "@id": graph, "@graph": nodesOf(members, terms) }));
	const nodes = [...top, ...rest].map((node) => JSON.stringify(node)).join(",\n");
	return `{"@context": ${JSON.stringify(context)},\n"@graph": [\n${nodes}\n]}\n`;
}

/** The context of the ontology, as data. */
export function readContext(): Context {
	const file = JSON.parse(readFileSync(resource("ontology/context.jsonld"), "utf8")) as { "@context": Context };
	return file["@context"];
}

interface Compact {
	readonly key: string;
	readonly type?: string;
}

/** Predicate IRI → key, for the keys whose values may be written in short form. */
function termsOf(context: Context): ReadonlyMap<string, Compact> {
	const terms = new Map<string, Compact>();
	for (const [key, definition] of Object.entries(context)) {
		if (typeof definition === "string") continue;
		const { "@id": id, "@type": type } = definition;
		terms.set(expand(id), { key, ...(type === undefined ? {} : { type: type === "@id" ? type : expand(type) }) });
	}
	return terms;
}

function expand(curie: string): string {
	const [prefix = "", local = ""] = curie.split(":");
	return prefix in namespaces ? namespaces[prefix as keyof typeof namespaces] + local : curie;
}

function nodesOf(quads: readonly Quad[], terms: ReadonlyMap<string, Compact>): readonly Record<string, Json>[] {
	const nodes = groupBy(quads, ({ subject }) => iriOfTerm(subject));
	return [...nodes].map(([id, members]) => node(id, members, terms));
}

function node(id: string, quads: readonly Quad[], terms: ReadonlyMap<string, Compact>): Record<string, Json> {
	const result: Record<string, Json> = { "@id": id };
	for (const [predicate, members] of groupBy(quads, ({ predicate }) => predicate.value)) {
		const objects = members.map(({ object }) => object);
		const isType = predicate === rdfType && objects.every(({ termType }) => termType !== "Literal");
		if (isType) result["@type"] = single(objects.map(iriOfTerm));
		else Object.assign(result, property(predicate, objects, terms.get(predicate)));
	}
	return result;
}

/** Values that fit the key's type under the short key, the others in full under the IRI. */
function property(iri: string, objects: readonly Term[], compact: Compact | undefined): Record<string, Json> {
	const short: readonly Term[] = objects.filter((object) => compact !== undefined && fits(object, compact.type));
	const long: readonly Term[] = objects.filter((object) => !short.includes(object));
	return {
		...(compact !== undefined && short.length > 0 ? { [compact.key]: single(short.map(shortValue)) } : {}),
		...(long.length > 0 ? { [iri]: single(long.map(fullValue)) } : {}),
	};
}

function fits(object: Term, type: string | undefined): boolean {
	if (object.termType !== "Literal") return type === "@id";
	return object.language === "" && object.datatype.value === (type ?? xsdString);
}

const shortValue = (object: Term): Json => (object.termType === "Literal" ? object.value : iriOfTerm(object));

function fullValue(object: Term): Json {
	return object.termType === "Literal" ? valueObject(object) : { "@id": iriOfTerm(object) };
}

function valueObject({ value, language, datatype }: Literal): Json {
	if (language !== "") return { "@value": value, "@language": language };
	return datatype.value === xsdString ? { "@value": value } : { "@value": value, "@type": datatype.value };
}

const single = (values: readonly Json[]): Json => (values.length === 1 && values[0] !== undefined ? values[0] : values);
const iriOfTerm = (term: Term): string => (term.termType === "BlankNode" ? `_:${term.value}` : term.value);
const rdfType = `${namespaces.rdf}type`;
const xsdString = `${namespaces.xsd}string`;

function groupBy(quads: readonly Quad[], keyOf: (quad: Quad) => string): Map<string, Quad[]> {
	const groups = new Map<string, Quad[]>();
	for (const quad of quads) {
		const key = keyOf(quad);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [quad]);
		else group.push(quad);
	}
	return groups;
}
