import type { ViewQuote } from "../../src/export/viewer-data.ts";
import { concept, kindConcept } from "../../src/ontology/concepts.ts";
import { typeClasses } from "../../src/ontology/kinds.ts";
import { namespaces } from "../../src/ontology/namespaces.ts";
import type { Model } from "../model/model.ts";
import type { ExportSelection } from "./selection.ts";

const { dcterms, ent, oa, rdf, skos, xsd } = namespaces;
const prefixes = { ent, oa, rdf, skos, dcterms, xsd };

/**
 * The selection in the terms of the ontology: plain triples of what is actual, a claim with status for every statement,
 * and under each claim its evidence as quotes in their documents.
 */
export function selectionTurtle(model: Model, { nodes, statements, quotes }: ExportSelection): string {
	const documents = new Set<number>();
	for (const list of quotes.values()) for (const quote of list) documents.add(quote.document);
	const blocks = [
		Object.entries(prefixes)
			.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
			.join("\n"),
		...nodes.map((n) => nodeBlock(model, n)),
		...[...documents].sort((a, b) => a - b).map((d) => documentBlock(model, d)),
		...statements.map((s) => claimBlock(model, s, quotes.get(s) ?? [])),
	];
	return `${blocks.join("\n\n")}\n`;
}

function nodeBlock(model: Model, n: number): string {
	const { nodes, types, base } = model.data;
	const lines = [
		`a ent:${typeClasses[types[nodes.type[n] ?? 0] ?? "place"]}`,
		`skos:prefLabel ${text(nodes.name[n] ?? "")}`,
		...(nodes.links[n] ?? []).map((link) => `skos:exactMatch ${iri(link)}`),
	];
	return block(iri(idIri(base, nodes.id[n] ?? "")), lines);
}

function documentBlock(model: Model, d: number): string {
	const document = model.data.documents[d];
	const lines = [
		"a ent:Document",
		`dcterms:title ${text(document?.title ?? "")}`,
		...(document?.date ? [`dcterms:issued ${text(document.date)}^^xsd:date`] : []),
	];
	return block(iri(documentIri(model, d)), lines);
}

function claimBlock(model: Model, s: number, quotes: readonly ViewQuote[]): string {
	const { base, nodes, statements, predicates, statuses } = model.data;
	const predicate = predicates[statements.predicate[s] ?? 0] ?? "metWith";
	const status = statuses[statements.status[s] ?? 0] ?? "actual";
	const key = String(s);
	const object = statements.object[s] ?? -1;
	const subjectTerm = iri(idIri(base, nodes.id[statements.subject[s] ?? 0] ?? ""));
	const objectTerm = object < 0 ? text(statements.value[key] ?? "") : iri(idIri(base, nodes.id[object] ?? ""));
	const kind = kindConcept(predicate, statements.kind[key]);
	const category = statements.category[key] && concept("plover", statements.category[key]);
	const lines = [
		"a ent:Claim, rdf:Statement",
		`rdf:subject ${subjectTerm}`,
		`rdf:predicate ent:${predicate}`,
		`rdf:object ${objectTerm}`,
		`ent:status ${iri(concept("status", status) ?? "")}`,
		...(statements.title[key] ? [`ent:title ${text(statements.title[key] ?? "")}`] : []),
		...(statements.date[s] ? [`ent:dateEdtf ${text(statements.date[s] ?? "")}`] : []),
		...(kind ? [`ent:kind ${iri(kind)}`] : []),
		...(category ? [`ent:category ${iri(category)}`] : []),
		...quotes.map((quote) => `ent:hasEvidence ${evidence(model, quote)}`),
	];
	const claim = block(iri(idIri(base, statements.id[s] ?? "")), lines);
	return status === "actual" ? `${subjectTerm} ent:${predicate} ${objectTerm} .\n${claim}` : claim;
}

const evidence = (model: Model, { document, quote, confidence }: ViewQuote): string =>
	`[ a ent:Evidence, oa:SpecificResource ; ent:inDocument ${iri(documentIri(model, document))} ; ent:confidence ${(confidence / 100).toFixed(2)} ; oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact ${text(quote)} ] ]`;

const block = (subject: string, lines: readonly string[]): string => `${subject}\n\t${lines.join(" ;\n\t")} .`;

const documentIri = (model: Model, d: number): string =>
	idIri(model.data.base, `document/${model.data.documents[d]?.id ?? ""}`);

/** An id under the base: all but unreserved characters are percent-encoded, part by part. */
export function idIri(base: string, id: string): string {
	const part = (segment: string): string =>
		encodeURIComponent(whole(segment)).replace(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
	return base + id.split("/").map(part).join("/");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: an IRI reference excludes control characters
const notInIri = /[\u0000-\u0020<>"{}|^`\\]/gu;
const iri = (value: string): string => `<${value.replace(notInIri, (c) => encodeURIComponent(c))}>`;

/** Half a surrogate pair cannot be written in UTF-8. */
const whole = (value: string): string => value.replace(/\p{Surrogate}/gu, "\uFFFD");

function text(value: string): string {
	const escaped = whole(value)
		.replace(/["\\]/gu, "\\$&")
		.replace(/\n/gu, "\\n")
		.replace(/\r/gu, "\\r")
		.replace(/\t/gu, "\\t")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are written as escapes
		.replace(/[\u0000-\u001f\u007f]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return `"${escaped}"`;
}
