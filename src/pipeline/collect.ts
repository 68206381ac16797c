import { createHash } from "node:crypto";
import type { ObservedDocument } from "../entity/identity/observation.ts";
import { byCodeUnit } from "../order.ts";
import type { Document } from "../source/document.ts";
import type { Source } from "../source/source.ts";
import type { GraphFolder } from "../store/graph-folder.ts";
import type { DocumentEntry, Duplicate, Skipped, SourceEntry } from "../store/manifest.ts";
import { readRecord } from "../store/open-corpus.ts";
import type { BuildOptions } from "./build-options.ts";
import { observe } from "./extracted.ts";
import type { ExtractionPool } from "./extraction-pool.ts";
import { mapOrdered } from "./map-ordered.ts";
import { keyOf, type PreviousGraph } from "./previous-graph.ts";
import { totalSize } from "./total-size.ts";

/** A document whose record is on disk. */
export interface Collected {
	readonly entry: Omit<DocumentEntry, "quads">;
	/** With ids local to the document. */
	readonly observed: ObservedDocument;
	/** Taken from the old graph as it was. */
	readonly reused: boolean;
	/** Its quads in the old graph, if reused. */
	readonly quads?: string;
}

export interface Collection {
	/** Sorted by path. */
	readonly documents: readonly Collected[];
	readonly sources: readonly SourceEntry[];
	readonly duplicates: readonly Duplicate[];
}

export interface CollectOptions extends Pick<BuildOptions, "signal" | "onProgress" | "onSkip"> {
	readonly folder: GraphFolder;
	readonly pool: ExtractionPool;
	/** Of the old graph; empty if the extractor has changed since. */
	readonly previous: PreviousGraph;
}

/** Brings the record of every document to disk. Sources are given in the order of their paths, and read only if they changed. */
export async function collect(sources: readonly Source[], options: CollectOptions): Promise<Collection> {
	const collector = new Collector(options, totalSize(sources));
	const finished = mapOrdered(collector.steps(sources), options.pool.window, (step) => step());
	const documents: Collected[] = [];
	for await (const outcome of finished) {
		if (outcome === undefined) continue;
		documents.push(outcome);
		collector.count(outcome);
	}
	documents.sort((a, b) => byCodeUnit(keyOf(a.entry), keyOf(b.entry)));
	return { documents, sources: collector.sourceEntries(), duplicates: collector.duplicates };
}

/** One document's work, to be run when its turn comes; undefined if it had to be left out. */
type Step = () => Promise<Collected | undefined>;

/** A source entry while its documents are still being read. */
interface OpenEntry {
	readonly path: string;
	readonly sha256?: string;
	readonly documents: { readonly path: string; readonly sha256: string }[];
	readonly skipped: Skipped[];
}

class Collector {
	readonly duplicates: Duplicate[] = [];
	private readonly options: CollectOptions;
	private readonly entries: OpenEntry[] = [];
	/** Path of the first document with a text, by the text's hash. */
	private readonly firstWithText = new Map<string, string>();
	private readonly total: number;
	/** Bytes of the sources behind us, of the one at hand, of its documents that are done, and told last. */
	private finished = 0;
	private size = 0;
	private read = 0;
	private bytes = 0;
	private done = 0;
	private reused = 0;

	constructor(options: CollectOptions, total: number) {
		this.options = options;
		this.total = total;
	}

	async *steps(sources: readonly Source[]): AsyncGenerator<Step> {
		for (const source of sources) {
			this.options.signal?.throwIfAborted();
			this.size = source.size ?? 0;
			this.read = 0;
			yield* this.stepsOf(source);
			this.finished += this.size;
			this.size = 0;
		}
	}

	/** Skipped parts come in the order in which threads gave up, so they are sorted. */
	sourceEntries(): readonly SourceEntry[] {
		return this.entries.map((entry) => ({
			...entry,
			skipped: entry.skipped.sort((a, b) => byCodeUnit(a.path, b.path)),
		}));
	}

	/** A file of many documents advances by the length of their texts. */
	count({ entry, reused }: Collected): void {
		this.done++;
		if (reused) this.reused++;
		this.read += entry.length;
		this.bytes = Math.max(this.bytes, this.finished + Math.min(this.read, this.size));
		this.options.onProgress?.({ bytes: this.bytes, total: this.total, documents: this.done, reused: this.reused });
	}

	private async *stepsOf(source: Source): AsyncGenerator<Step> {
		const sha256 = await source.fingerprint();
		const known = this.options.previous.sources.get(source.path);
		if (known !== undefined && known.sha256 !== undefined && known.sha256 === sha256 && this.isComplete(known))
			yield* this.reuseSource(known);
		else yield* this.readSource(source, sha256);
	}

	/** A document that was left out as a duplicate has no record; if it is the first now, its source is read again. */
	private isComplete({ documents, skipped }: SourceEntry): boolean {
		if (skipped.length > 0) return false;
		const own = new Set<string>();
		return documents.every((document) => {
			if (this.firstWithText.has(document.sha256) || own.has(document.sha256)) return true;
			own.add(document.sha256);
			const entry = this.options.previous.documents.get(keyOf(document));
			return entry !== undefined && this.options.folder.has(entry.record);
		});
	}

	private *reuseSource(known: SourceEntry): Generator<Step> {
		this.entries.push({ ...known, documents: [...known.documents], skipped: [] });
		for (const { path, sha256 } of known.documents) {
			if (this.isDuplicate(path, sha256)) continue;
			const entry = this.options.previous.documents.get(keyOf({ path, sha256 }));
			if (entry !== undefined) yield () => this.reuse(entry);
		}
	}

	private async *readSource(source: Source, sha256: string | undefined): AsyncGenerator<Step> {
		const entry: OpenEntry = {
			path: source.path,
			...(sha256 === undefined ? {} : { sha256 }),
			documents: [],
			skipped: [],
		};
		this.entries.push(entry);
		for await (const result of source.read()) {
			this.options.signal?.throwIfAborted();
			if (result.kind === "skipped") {
				this.skip(entry, result.path, result.reason);
				continue;
			}
			const { document } = result;
			entry.documents.push({ path: document.path, sha256: document.sha256 });
			if (!this.isDuplicate(document.path, document.sha256)) yield () => this.reuseOrExtract(document, entry);
		}
	}

	private skip(entry: OpenEntry, path: string, reason: string): void {
		entry.skipped.push({ path, reason });
		this.options.onSkip?.({ path, reason });
	}

	private isDuplicate(path: string, sha256: string): boolean {
		const first = this.firstWithText.get(sha256);
		if (first === undefined) this.firstWithText.set(sha256, path);
		else this.duplicates.push({ path, of: first });
		return first !== undefined;
	}

	private async reuseOrExtract(document: Document, source: OpenEntry): Promise<Collected | undefined> {
		const input = createHash("sha256").update(JSON.stringify(document)).digest("hex");
		const known = this.options.previous.documents.get(keyOf(document));
		if (known?.input === input && this.options.folder.has(known.record)) return this.reuse(known);
		try {
			return await this.extract(document, input);
		} catch (error) {
			if (error instanceof ExtractionFailure) this.skip(source, document.path, error.message);
			else throw error;
			return undefined;
		}
	}

	private async extract(document: Document, input: string): Promise<Collected> {
		const { pool, folder } = this.options;
		const { summary, observed, record } = await pool.extract(document).catch((cause: unknown) => {
			throw new ExtractionFailure(`the extractor failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
				cause,
			});
		});
		const name = await folder.put(`records/${document.id}`, "json", record);
		return { entry: { ...summary, input, record: name }, observed, reused: false };
	}

	private reuse(known: DocumentEntry): Promise<Collected> {
		const { quads, ...entry } = known;
		const observed = observe(readRecord(this.options.folder.folder, known.record));
		return Promise.resolve({ entry, observed, reused: true, quads });
	}
}

/** The extractor threw on one document: a bug, but no reason to lose the others. */
class ExtractionFailure extends Error {}
