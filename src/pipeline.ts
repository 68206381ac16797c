import { join } from "node:path";
import { defaultBase } from "./ontology/namespaces.ts";
import type { BuildOptions, BuildReport } from "./pipeline/build-options.ts";
import { collect } from "./pipeline/collect.ts";
import { readDecisions } from "./pipeline/decisions.ts";
import { type ExtractionPool, openPool } from "./pipeline/extraction-pool.ts";
import { userFiles } from "./pipeline/extractor-choices.ts";
import { fingerprint } from "./pipeline/fingerprint.ts";
import { previousGraph } from "./pipeline/previous-graph.ts";
import { resolve } from "./pipeline/resolve.ts";
import { totalSize } from "./pipeline/total-size.ts";
import { writeDocuments } from "./pipeline/write-documents.ts";
import { listSources } from "./source/list-sources.ts";
import type { Source } from "./source/source.ts";
import { decisionsName, type GraphFolder, openGraphFolder } from "./store/graph-folder.ts";
import { serializeIdentities } from "./store/identities.ts";
import { manifestVersion } from "./store/manifest.ts";

/**
 * Reads, extracts, resolves and writes. The old graph stands until the last step, and if any step throws.
 * The files do not depend on the order of the inputs, on the number of jobs, or on what was built before.
 */
export async function build(inputs: readonly string[], options: BuildOptions): Promise<BuildReport> {
	const sources = await listSources(inputs);
	const pool = openPool(totalSize(sources), options);
	try {
		const folder = openGraphFolder(options.graph);
		return await buildIn(folder, sources, pool, options).finally(() => folder.close());
	} finally {
		await pool.close();
	}
}

async function buildIn(
	folder: GraphFolder,
	sources: readonly Source[],
	pool: ExtractionPool,
	options: BuildOptions,
): Promise<BuildReport> {
	const { base = defaultBase, signal } = options;
	const extractor = { name: pool.name, data: fingerprint(userFiles(options)) };
	const previous = previousGraph(folder, { extractor, base, force: options.force });
	const { documents: collected, ...inventory } = await collect(sources, { ...options, folder, pool, previous });
	const decisions = await readDecisions(options.decisions ?? join(folder.folder, decisionsName), base);
	const identities = resolve(collected, decisions);
	const { documents, counts, ...files } = await writeDocuments(collected, {
		folder,
		base,
		extractor: pool.name,
		identities,
		previous,
		signal,
	});
	const identity = await folder.put("identity", "json", serializeIdentities(identities));
	const head = { format: "entente-graph", version: manifestVersion, base, extractor } as const;
	const manifest = { ...head, ...inventory, documents, ...files, identity };
	const skipped = inventory.sources.flatMap((source) => source.skipped);
	// A mistyped path must not empty a graph that took hours.
	const written = documents.length > 0 || skipped.length === 0 || folder.manifest === undefined;
	if (written) await folder.commit(manifest);
	const reused = collected.filter((document) => document.reused).length;
	return { written, documents: documents.length, reused, ...counts, skipped, duplicates: inventory.duplicates };
}
