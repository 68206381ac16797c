import { readFileSync } from "node:fs";
import type { Quad } from "@rdfjs/types";
import { parse } from "../rdf/parse.ts";
import { type Violation, validate } from "../rdf/validate.ts";
import { type Manifest, quadFiles, readManifest } from "../store/manifest.ts";

/** What the shapes object to in a graph folder, all documents and their merge together. */
export async function validateGraph(
	folder: string,
	manifest: Manifest = readManifest(folder),
): Promise<readonly Violation[]> {
	const quads: Quad[] = [];
	for (const path of quadFiles(folder, manifest))
		for (const quad of await parse(readFileSync(path, "utf8"), "nquads")) quads.push(quad);
	return validate(quads);
}

/** A violation on one line, IRIs under the base as ids. */
export function describeViolation({ focus, path, value, shape, message, severity }: Violation, base: string): string {
	const short = (iri: string): string => (iri.startsWith(base) ? iri.slice(base.length) : iri);
	const where = path === undefined ? short(focus) : `${short(focus)} ${path.replace(/^.*[/#]/u, "")}`;
	return `${severity} ${shape}: ${where}${value === undefined ? "" : ` “${short(value)}”`}: ${message}`;
}
