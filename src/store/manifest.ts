import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import type { DocumentSummary } from "../statement/corpus.ts";

/** A document of the graph and the files that hold it. */
export interface DocumentEntry extends DocumentSummary {
	/** SHA-256 of all that the extractor was given; equal input need not be extracted again. */
	readonly input: string;
	/** File of the extraction as observed, with ids local to the document. */
	readonly record: string;
	/** File of the document's quads, with ids of the graph. */
	readonly quads: string;
}

/** A file that was read, and the documents found in it, duplicates too. */
export interface SourceEntry {
	readonly path: string;
	/** SHA-256 of the file's bytes; absent for standard input, which is read every time. */
	readonly sha256?: string;
	/** Path of each document and SHA-256 of its text. */
	readonly documents: readonly { readonly path: string; readonly sha256: string }[];
	/** Parts that could not be read. */
	readonly skipped: readonly Skipped[];
}

export interface Skipped {
	readonly path: string;
	readonly reason: string;
}

export interface Duplicate {
	readonly path: string;
	/** Path of the document with the same text that was kept. */
	readonly of: string;
}

/** What is in a graph folder. The only file with a fixed name: whatever it does not name is not part of the graph. */
export interface Manifest {
	readonly format: "entente-graph";
	readonly version: typeof manifestVersion;
	/** IRI that ids are relative to, ending in `/`. */
	readonly base: string;
	readonly extractor: {
		readonly name: string;
		/** SHA-256 over program and data that decide what is extracted. */
		readonly data: string;
	};
	readonly sources: readonly SourceEntry[];
	readonly documents: readonly DocumentEntry[];
	readonly duplicates: readonly Duplicate[];
	/** Asserted triples of all documents, each once. */
	readonly default: string;
	/** Merged entities and statements, one a line. */
	readonly index: string;
	/** Which local ids were renamed, and why. */
	readonly identity: string;
}

export const manifestVersion = 1;
export const manifestName = "manifest.json";

/** The manifest of a graph folder. Throws EntenteError where there is none, or it is damaged or of another version. */
export function readManifest(folder: string): Manifest {
	const manifest = findManifest(folder);
	if (manifest === undefined)
		throw new EntenteError(`${folder}: no graph here; run \`entente build <files> --graph ${folder}\` first`);
	return manifest;
}

/** As `readManifest`, but undefined where the folder holds no graph yet. */
export function findManifest(folder: string): Manifest | undefined {
	const path = join(folder, manifestName);
	const text = readIfPresent(path);
	if (text === undefined) return undefined;
	const manifest = parseManifest(text, path);
	for (const name of filesOf(manifest)) assertInside(name, path);
	return manifest;
}

/** Every file that a manifest names, relative to the folder, sorted. */
export function filesOf(manifest: Manifest): readonly string[] {
	const { default: asserted, index, identity, documents } = manifest;
	return [...new Set([asserted, index, identity, ...documents.flatMap(({ record, quads }) => [record, quads])])].sort();
}

/** The N-Quads files of a graph, absolute: the asserted triples first, then each document's named graph, in order. */
export function quadFiles(folder: string, manifest: Manifest = readManifest(folder)): readonly string[] {
	return [manifest.default, ...manifest.documents.map(({ quads }) => quads)].map((name) => join(folder, name));
}

function readIfPresent(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw new EntenteError(`${path}: cannot be read (${(error as Error).message})`, { cause: error });
	}
}

export const isMissing = (error: unknown): boolean =>
	error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

function parseManifest(text: string, path: string): Manifest {
	const manifest = parseJson(text, path) as Partial<Manifest> | null;
	if (manifest?.format !== "entente-graph" || !Array.isArray(manifest.documents))
		throw new EntenteError(`${path}: not a manifest of Entente; choose another folder with --graph`);
	if (manifest.version !== manifestVersion)
		throw new EntenteError(
			`${path}: version ${manifest.version} is not ${manifestVersion}; remove the folder and build again`,
		);
	return manifest as Manifest;
}

function parseJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new EntenteError(`${path}: damaged; remove the folder and build again`, { cause });
	}
}

/** Names are made by this program, so anything that does not look it (`../x`, `/etc/passwd`) is a forged manifest. */
const fileName = /^(?:(?:records|documents)\/)?[a-z0-9][a-z0-9._-]*\.(?:json|jsonl|nq)$/;

function assertInside(name: unknown, path: string): void {
	if (typeof name !== "string" || !fileName.test(name) || name.includes(".."))
		throw new EntenteError(
			`${path}: names the file ${JSON.stringify(name)}, which is not in the folder; do not trust this graph`,
		);
}
