import { EntenteError } from "../errors.ts";
import { bibtex, cslJson } from "./citations.ts";
import { csv } from "./csv.ts";
import { cypher } from "./cypher.ts";
import { dot } from "./dot.ts";
import { plover } from "./event-coding.ts";
import type { Exporter } from "./exporter.ts";
import { followTheMoney } from "./follow-the-money.ts";
import { gexf, gexf12 } from "./gexf.ts";
import { cytoscape, graphJson } from "./graph-json.ts";
import { graphml } from "./graphml.ts";
import { jsonLines } from "./json-lines.ts";
import { neo4j } from "./neo4j.ts";
import { pajek } from "./pajek.ts";
import { parquet } from "./parquet.ts";

/** The formats that are views of the graph or of its statements; the RDF serialisations are of `src/rdf`. */
export const exporters: readonly Exporter[] = [
	jsonLines,
	gexf,
	gexf12,
	graphml,
	csv,
	parquet,
	graphJson,
	cytoscape,
	cypher,
	neo4j,
	pajek,
	dot,
	plover,
	followTheMoney,
	cslJson,
	bibtex,
];

/** @throws EntenteError (wrong usage) if no exporter has the id. */
export function findExporter(id: string, among: readonly Exporter[] = exporters): Exporter {
	const found = among.find((exporter) => exporter.id === id);
	if (found) return found;
	const known = among.map((exporter) => exporter.id).join(", ");
	throw new EntenteError(`no export format "${id}"; choose one of ${known}`, { exitCode: 2 });
}
