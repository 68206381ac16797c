import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Piscina } from "piscina";
import type { Document } from "../source/document.ts";
import type { Extractor } from "../statement/extraction.ts";
import type { BuildOptions } from "./build-options.ts";
import { type Extracted, extractRecord } from "./extracted.ts";
import { type ExtractorChoices, makeExtractor } from "./extractor-choices.ts";

/** Extracts documents, in this thread or in several. */
export interface ExtractionPool {
	/** Name and version of the extractor. */
	readonly name: string;
	/** How many documents are worth having under way at once. */
	readonly window: number;
	/** Rejects if the extractor failed on this document. */
	extract(document: Document): Promise<Extracted>;
	close(): Promise<void>;
}

/** The extractor for an input of `size` bytes. One job runs in this thread, which spares loading its data twice. */
export function openPool(size: number, options: Omit<BuildOptions, "graph">): ExtractionPool {
	if (options.extractor !== undefined) return localPool(options.extractor);
	const { frames, lexicon } = options;
	const extractor = makeExtractor({ frames, lexicon });
	const jobs = options.jobs ?? worthwhileJobs(size);
	return jobs <= 1 ? localPool(extractor) : threadPool(jobs, { frames, lexicon }, extractor.name);
}

/** A thread has to load the lexicon and the tagger first; below this many bytes each it costs more than it saves. */
const bytesWorthAThread = 1_000_000;

const worthwhileJobs = (size: number): number =>
	Math.max(1, Math.min(availableParallelism(), Math.floor(size / bytesWorthAThread)));

function localPool(extractor: Extractor): ExtractionPool {
	return {
		name: extractor.name,
		window: 2,
		extract: async (document) => {
			await new Promise(setImmediate); // Lets signals and writes through between two documents.
			return extractRecord(extractor, document);
		},
		close: () => Promise.resolve(),
	};
}

function threadPool(jobs: number, options: ExtractorChoices, name: string): ExtractionPool {
	const extension = extname(import.meta.url);
	const pool = new Piscina({
		filename: new URL(`./extract-worker${extension}`, import.meta.url).href,
		name: "extractInWorker",
		minThreads: jobs,
		maxThreads: jobs,
		workerData: options,
	});
	return {
		name,
		window: jobs * 4,
		extract: (document) => pool.run(document) as Promise<Extracted>,
		close: () => pool.destroy(),
	};
}
