import { ent, term } from "../ontology/namespaces.ts";
import type { Document } from "../source/document.ts";
import { codePointLength } from "./code-points.ts";
import { dateLiterals } from "./edtf.ts";
import {
	documentGraphIri,
	documentIri,
	extractorIri,
	hashedIri,
	isWebIri,
	provenanceGraphIri,
	textIri,
} from "./iri.ts";
import { type GraphWriter, plain, typed } from "./quads.ts";

/** Writes a document, the text read from it, the run that read it, and what its graphs are. No clock is asked. */
export function writeDocument(graph: GraphWriter, base: string, document: Document, extractor: string): void {
	const iri = documentIri(base, document.id);
	const issued = document.date === undefined ? undefined : dateLiterals(document.date).exact;
	graph
		.add(iri, "rdf:type", ent("Document"), term("prov", "Entity"))
		.add(iri, "dcterms:title", plain(document.title))
		.add(iri, "dcterms:identifier", plain(document.path))
		.add(iri, "dcterms:issued", issued)
		.add(iri, "dcterms:source", document.url !== undefined && isWebIri(document.url) ? document.url : undefined)
		.add(iri, "ent:datelinePlace", plain(document.place))
		.add(iri, "ent:hasText", textIri(base, document.sha256));
	writeText(graph, base, document);
	writeRun(graph, base, document, extractor);
}

function writeText(graph: GraphWriter, base: string, document: Document): void {
	const text = textIri(base, document.sha256);
	graph
		.add(text, "rdf:type", ent("TextVersion"), term("prov", "Entity"))
		.add(text, "prov:wasDerivedFrom", documentIri(base, document.id))
		.add(text, "ent:sha256", plain(document.sha256))
		.add(text, "ent:length", typed(codePointLength(document.text), "xsd:nonNegativeInteger"))
		.add(text, "ent:text", plain(document.text));
}

function writeRun(graph: GraphWriter, base: string, document: Document, extractor: string): void {
	const run = runIri(base, document, extractor);
	const agent = extractorIri(base, extractor);
	const asserted = documentGraphIri(base, document.id);
	const provenance = provenanceGraphIri(base);
	graph
		.add(agent, "rdf:type", ent("Extractor"), term("prov", "SoftwareAgent"))
		.add(agent, "rdfs:label", plain(extractor))
		.add(run, "rdf:type", ent("ExtractionRun"), term("prov", "Activity"))
		.add(run, "prov:used", textIri(base, document.sha256))
		.add(run, "prov:wasAssociatedWith", agent)
		.add(asserted, "rdf:type", ent("DocumentGraph"), term("prov", "Entity"))
		.add(asserted, "prov:wasDerivedFrom", documentIri(base, document.id))
		.add(asserted, "prov:wasGeneratedBy", run)
		.add(provenance, "rdf:type", ent("ProvenanceGraph"));
}

/** IRI of one reading: the same extractor on the same text is the same run. */
export function runIri(base: string, document: Document, extractor: string): string {
	return hashedIri(base, "run", [document.id, document.sha256, extractor]);
}
