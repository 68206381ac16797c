import type { Quad, Term } from "@rdfjs/types";
import { EntenteError } from "../errors.ts";
import { namespaces } from "../ontology/namespaces.ts";
import { escapeXml } from "./xml-text.ts";

/** RDF/XML of triples sorted by subject. Characters that XML 1.0 cannot hold (most controls) become U+FFFD. */
export function writeRdfXml(quads: readonly Quad[]): string {
	const prefixes = prefixesOf(quads);
	const declared = [...prefixes].map(([namespace, prefix]) => `\n  xmlns:${prefix}="${escapeXml(namespace)}"`).join("");
	const nodes = bySubject(quads).map((group) => description(group, prefixes));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared}>\n${nodes.join("")}</rdf:RDF>\n`;
}

/** Namespace → prefix, the known ones by their usual name. */
function prefixesOf(quads: readonly Quad[]): ReadonlyMap<string, string> {
	const usual = new Map<string, string>(Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix]));
	const prefixes = new Map<string, string>([[namespaces.rdf, "rdf"]]);
	for (const { predicate } of quads) {
		const [namespace] = splitIri(predicate.value);
		if (!prefixes.has(namespace)) prefixes.set(namespace, usual.get(namespace) ?? `ns${prefixes.size}`);
	}
	return prefixes;
}

function bySubject(quads: readonly Quad[]): readonly (readonly Quad[])[] {
	const groups = new Map<string, Quad[]>();
	for (const quad of quads) {
		const key = `${quad.subject.termType} ${quad.subject.value}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [quad]);
		else group.push(quad);
	}
	return [...groups.values()];
}

function description(quads: readonly Quad[], prefixes: ReadonlyMap<string, string>): string {
	const [first] = quads;
	if (first === undefined) return "";
	const lines = quads.map(({ predicate, object }) => property(predicate.value, object, prefixes));
	return `<rdf:Description ${reference(first.subject, "about")}>\n${lines.join("")}</rdf:Description>\n`;
}

function property(predicate: string, object: Term, prefixes: ReadonlyMap<string, string>): string {
	const [namespace, local] = splitIri(predicate);
	const element = `${prefixes.get(namespace)}:${local}`;
	if (object.termType !== "Literal") return `  <${element} ${reference(object, "resource")}/>\n`;
	const { language, datatype } = object;
	const tagged = language === "" ? datatypeAttribute(datatype.value) : ` xml:lang="${escapeXml(language)}"`;
	return `  <${element}${tagged}>${escapeXml(object.value)}</${element}>\n`;
}

const datatypeAttribute = (datatype: string): string =>
	datatype === `${namespaces.xsd}string` ? "" : ` rdf:datatype="${escapeXml(datatype)}"`;

function reference(term: Term, attribute: "about" | "resource"): string {
	if (term.termType === "NamedNode") return `rdf:${attribute}="${escapeXml(term.value)}"`;
	if (term.termType === "BlankNode") return `rdf:nodeID="${nodeId(term.value)}"`;
	throw new EntenteError("RDF/XML: triple terms cannot be written in RDF/XML; use trig or nquads");
}

/** A blank node label as an XML name, one to one. */
const nodeId = (label: string): string =>
	`b${label.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`)}`;

/** Namespace and local name: the longest ending that is an XML name. */
function splitIri(iri: string): readonly [namespace: string, local: string] {
	const local = /[A-Za-z_][A-Za-z0-9_.-]*$/.exec(iri)?.[0];
	if (local === undefined) throw new EntenteError(`RDF/XML: predicate <${iri}> has no name at its end; use turtle`);
	return [iri.slice(0, -local.length), local];
}
