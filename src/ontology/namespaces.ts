/** Namespace of the ontology's own terms. Provisional: `w3id.org/entente` is not registered yet. */
export const ontologyNamespace = "https://w3id.org/entente/ns#";
/** Where the concept schemes live: `<this>stage#signed`. */
export const schemeNamespace = "https://w3id.org/entente/scheme/";
/** Base of the instances unless `--base` says otherwise. */
export const defaultBase = "https://w3id.org/entente/id/";

/** Namespaces of the vocabularies that output uses, by the prefix it gives them. */
export const namespaces = {
	dcterms: "http://purl.org/dc/terms/",
	edtf: "http://id.loc.gov/datatypes/edtf/",
	ent: "https://w3id.org/entente/ns#",
	oa: "http://www.w3.org/ns/oa#",
	prov: "http://www.w3.org/ns/prov#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
export type Prefix = keyof typeof namespaces;

/** IRI of a term: `term("prov", "Entity")`. */
export const term = (prefix: Prefix, name: string): string => namespaces[prefix] + name;
/** IRI of a term of the ontology itself: `ent("Claim")`. */
export const ent = (name: string): string => ontologyNamespace + name;
