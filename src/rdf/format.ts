/** The serialisations of RDF that are read and written. */
export const rdfFormats = ["turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"] as const;
export type RdfFormat = (typeof rdfFormats)[number];

/** Media type of each serialisation. */
export const mediaTypes: Readonly<Record<RdfFormat, string>> = {
	turtle: "text/turtle",
	trig: "application/trig",
	nquads: "application/n-quads",
	ntriples: "application/n-triples",
	jsonld: "application/ld+json",
	rdfxml: "application/rdf+xml",
};

/** Whether a serialisation can hold named graphs; the others hold the default graph alone. */
export const holdsGraphs = (format: RdfFormat): boolean => ["trig", "nquads", "jsonld"].includes(format);
