import type { SparqlStore } from "../store/sparql-store.ts";

export interface OpenStore {
	readonly store: SparqlStore;
	/** Base of the instances. */
	readonly base: string;
}

/** The embedded store, filled from a graph folder. */
export async function openGraphStore(graph: string): Promise<OpenStore> {
	const { EmbeddedStore } = await import("../store/embedded-store.ts");
	const { graphBlocks } = await import("../store/graph-blocks.ts");
	const { readManifest } = await import("../store/manifest.ts");
	const manifest = readManifest(graph);
	const store = new EmbeddedStore();
	await store.load(() => graphBlocks(graph, manifest));
	return { store, base: manifest.base };
}
