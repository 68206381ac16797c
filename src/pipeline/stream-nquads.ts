import { defaultBase } from "../ontology/namespaces.ts";
import type { Document } from "../source/document.ts";
import { listSources } from "../source/list-sources.ts";
import type { Source } from "../source/source.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Skipped } from "../store/manifest.ts";
import type { BuildOptions } from "./build-options.ts";
import { type ExtractionPool, openPool } from "./extraction-pool.ts";
import { mapOrdered } from "./map-ordered.ts";
import { documentLines } from "./quad-lines.ts";
import { totalSize } from "./total-size.ts";

export type StreamOptions = Omit<BuildOptions, "graph" | "onProgress" | "force">;

/**
 * The N-Quads of each document as it is read, in the order of the input, a block of lines a document. Nothing is kept, so the
 * input may have no end; ids are local to each document, and outputs of several machines merge by set union.
 */
export async function* streamNQuads(inputs: readonly string[], options: StreamOptions): AsyncGenerator<string> {
	const sources = await listSources(inputs);
	const pool = openPool(totalSize(sources), options);
	try {
		const onSkip = options.onSkip ?? (() => undefined);
		const extract = (document: Document): Promise<string> =>
			blockOf(document, pool, options.base ?? defaultBase, onSkip);
		yield* mapOrdered(documentsOf(sources, onSkip), pool.window, extract);
	} finally {
		await pool.close();
	}
}

async function* documentsOf(sources: readonly Source[], onSkip: (skipped: Skipped) => void): AsyncGenerator<Document> {
	for (const source of sources)
		for await (const result of source.read()) {
			if (result.kind === "document") yield result.document;
			else onSkip({ path: result.path, reason: result.reason });
		}
}

async function blockOf(
	document: Document,
	pool: ExtractionPool,
	base: string,
	onSkip: (skipped: Skipped) => void,
): Promise<string> {
	try {
		const { record } = await pool.extract(document);
		const extraction = JSON.parse(new TextDecoder().decode(record)) as Extraction;
		return documentLines(extraction, { base, extractor: pool.name }).join("");
	} catch (error) {
		onSkip({ path: document.path, reason: `the extractor failed: ${(error as Error).message}` });
		return "";
	}
}
