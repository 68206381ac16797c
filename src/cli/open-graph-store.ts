import { statSync } from "node:fs";
import { EmbeddedStore } from "../store/embedded-store.ts";
import { graphBlocks } from "../store/graph-blocks.ts";
import { type Manifest, quadFiles, readManifest } from "../store/manifest.ts";
import { QueryError } from "../store/query-error.ts";
import type { QueryOptions, QueryResults, SparqlStore } from "../store/sparql-store.ts";

export interface OpenStore {
	readonly store: SparqlStore;
	/** Base of the instances. */
	readonly base: string;
}

/** Told while documents are loaded: bytes so far, and of all. */
export type LoadProgress = (done: number, total: number) => void;

/** The embedded store over a graph folder, filled with what queries ask for. */
export function openGraphStore(graph: string, progress?: LoadProgress): OpenStore {
	const manifest = readManifest(graph);
	return { store: new FolderStore(graph, manifest, progress), base: manifest.base };
}

/**
 * The asserted triples are a fiftieth of a graph folder, and most queries want nothing else. So they are loaded first, and
 * the graphs of the documents, in a store of their own, when a query names graphs. Time limits are for the query alone.
 */
class FolderStore implements SparqlStore {
	readonly #folder: string;
	readonly #manifest: Manifest;
	readonly #progress: LoadProgress | undefined;
	#network: Promise<EmbeddedStore> | undefined;
	#whole: Promise<EmbeddedStore> | undefined;

	constructor(folder: string, manifest: Manifest, progress?: LoadProgress) {
		this.#folder = folder;
		this.#manifest = manifest;
		this.#progress = progress;
	}

	async query(sparql: string, options: QueryOptions = {}): Promise<QueryResults> {
		const store = wantsGraphs(sparql, options) ? this.#openWhole() : this.#openNetwork();
		return (await store).query(sparql, options);
	}

	async update(): Promise<void> {
		throw readOnly();
	}

	async load(): Promise<void> {
		throw readOnly();
	}

	async dropGraph(): Promise<void> {
		throw readOnly();
	}

	async close(): Promise<void> {
		for (const opened of [this.#network, this.#whole]) await (await opened?.catch(() => undefined))?.close();
	}

	#openNetwork(): Promise<EmbeddedStore> {
		this.#network ??= filled(() => graphBlocks(this.#folder, { ...this.#manifest, documents: [] }));
		return this.#network;
	}

	#openWhole(): Promise<EmbeddedStore> {
		const total = this.#progress ? sizeOf(quadFiles(this.#folder, this.#manifest)) : 0;
		this.#whole ??= filled(() => counted(graphBlocks(this.#folder, this.#manifest), total, this.#progress));
		return this.#whole;
	}
}

/** Whether an answer may depend on more than the default graph. In doubt (a keyword in a string, an escape) it may. */
export function wantsGraphs(
	sparql: string,
	{ defaultGraphs, namedGraphs }: Pick<QueryOptions, "defaultGraphs" | "namedGraphs"> = {},
): boolean {
	return defaultGraphs !== undefined || namedGraphs !== undefined || /\b(?:graph|from|describe)\b|\\u/i.test(sparql);
}

async function filled(blocks: () => Iterable<string>): Promise<EmbeddedStore> {
	const store = new EmbeddedStore();
	await store.load(blocks);
	return store;
}

function* counted(blocks: Iterable<string>, total: number, progress?: LoadProgress): Generator<string> {
	let done = 0;
	for (const block of blocks) {
		progress?.(done, total);
		yield block;
		done += block.length;
	}
}

const sizeOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0);

const readOnly = (): QueryError => new QueryError("refused", "SPARQL: a graph folder is read-only; build it anew");
