import { defaultBase } from "./ontology/namespaces.ts";
import type { BuildOptions, BuildReport } from "./pipeline/build-options.ts";
import { collect, previousGraph } from "./pipeline/collect.ts";
import { openPool } from "./pipeline/extraction-pool.ts";
import { userFiles } from "./pipeline/extractor-options.ts";
import { fingerprint } from "./pipeline/fingerprint.ts";
import { resolve } from "./pipeline/resolve.ts";
import { totalSize } from "./pipeline/total-size.ts";
import { validateGraph } from "./pipeline/validate.ts";
import { writeDocuments } from "./pipeline/write-documents.ts";
import { listSources } from "./source/list-sources.ts";
import { openGraphFolder } from "./store/graph-folder.ts";
import { serializeIdentities } from "./store/identities.ts";
import { manifestVersion } from "./store/manifest.ts";

/**
 * Reads, extracts, resolves, writes and validates. The old graph stands until the last step, and if any step throws.
 * The files do not depend on the order of the inputs, on the number of jobs, or on what was built before.
 */
export async function build(inputs: readonly string[], options: BuildOptions): Promise<BuildReport> {
	const { base = defaultBase, signal } = options;
	const sources = await listSources(inputs);
	const folder = openGraphFolder(options.graph);
	const pool = openPool(totalSize(sources), options);
	try {
		const extractor = { name: pool.name, data: fingerprint(userFiles(options)) };
		const previous = previousGraph(folder.manifest, extractor, options.force);
		const { documents: collected, ...inventory } = await collect(sources, { ...options, folder, pool, previous });
		const identities = resolve(collected);
		const { documents, counts, ...files } = await writeDocuments(collected, {
			folder,
			base,
			extractor: pool.name,
			identities,
			signal,
		});
		const identity = await folder.put("identity", "json", serializeIdentities(identities));
		const manifest = {
			format: "entente-graph",
			version: manifestVersion,
			base,
			extractor,
			...inventory,
			documents,
			...files,
			identity,
		} as const;
		const violations = await validateGraph(folder.folder, manifest);
		await folder.commit(manifest);
		const reused = collected.filter((document) => document.reused).length;
		const skipped = inventory.sources.flatMap((source) => source.skipped);
		return { documents: documents.length, reused, ...counts, skipped, duplicates: inventory.duplicates, violations };
	} finally {
		await pool.close();
		folder.close();
	}
}
