import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import type { SparqlStore } from "../store/sparql-store.ts";

const { namedNode, blankNode, literal, quad } = DataFactory;
const sd = (name: string): ReturnType<typeof namedNode> =>
	namedNode(`http://www.w3.org/ns/sparql-service-description#${name}`);
const rdfType = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const voidTriples = namedNode("http://rdfs.org/ns/void#triples");
const integer = namedNode("http://www.w3.org/2001/XMLSchema#integer");

const formats = [
	"SPARQL_Results_JSON",
	"SPARQL_Results_XML",
	"SPARQL_Results_CSV",
	"SPARQL_Results_TSV",
	"Turtle",
	"N-Triples",
	"JSON-LD",
	"RDF_XML",
];

/** What the endpoint is, in the vocabulary of SPARQL 1.1 Service Description, with its named graphs. */
export async function describeService(store: SparqlStore, endpoint: string): Promise<readonly Quad[]> {
	const service = blankNode("service");
	const dataset = blankNode("dataset");
	const graph = blankNode("default");
	const quads: Quad[] = [
		quad(service, rdfType, sd("Service")),
		quad(service, sd("endpoint"), namedNode(endpoint)),
		quad(service, sd("supportedLanguage"), sd("SPARQL11Query")),
		...formats.map((format) => quad(service, sd("resultFormat"), namedNode(`http://www.w3.org/ns/formats/${format}`))),
		quad(service, sd("defaultDataset"), dataset),
		quad(dataset, rdfType, sd("Dataset")),
		quad(dataset, sd("defaultGraph"), graph),
		quad(graph, rdfType, sd("Graph")),
	];
	const size = await triplesOf(store);
	if (size !== undefined) quads.push(quad(graph, voidTriples, literal(size, integer)));
	for (const [i, iri] of (await namedGraphs(store)).entries()) {
		const named = blankNode(`graph${i}`);
		quads.push(
			quad(dataset, sd("namedGraph"), named),
			quad(named, rdfType, sd("NamedGraph")),
			quad(named, sd("name"), namedNode(iri)),
		);
	}
	return quads;
}

async function triplesOf(store: SparqlStore): Promise<string | undefined> {
	const results = await store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", { timeoutMs: 10_000 });
	const value = results.kind === "bindings" ? results.rows[0]?.["n"]?.value : undefined;
	return typeof value === "string" ? value : undefined;
}

const maxGraphs = 10_000;

async function namedGraphs(store: SparqlStore): Promise<readonly string[]> {
	const query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
	const results = await store.query(query, { timeoutMs: 10_000, maxRows: maxGraphs });
	if (results.kind !== "bindings") return [];
	return results.rows.map((row) => row["g"]?.value).filter((value): value is string => typeof value === "string");
}
