import { EntenteError } from "../errors.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { jsonLines } from "./json-lines.ts";

/** The formats that are views of the graph or of its statements; the RDF serialisations are of `src/rdf`. */
export const exporters: readonly Exporter[] = [jsonLines, gexf];

/** @throws EntenteError (wrong usage) if no exporter has the id. */
export function findExporter(id: string, among: readonly Exporter[] = exporters): Exporter {
	const found = among.find((exporter) => exporter.id === id);
	if (found) return found;
	const known = among.map((exporter) => exporter.id).join(", ");
	throw new EntenteError(`no export format "${id}"; choose one of ${known}`, { exitCode: 2 });
}
