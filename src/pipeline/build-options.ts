import type { Extractor } from "../statement/extraction.ts";
import type { Duplicate, Skipped } from "../store/manifest.ts";
import type { ExtractorChoices } from "./extractor-choices.ts";

export interface BuildOptions extends ExtractorChoices {
	/** The graph folder. */
	readonly graph: string;
	/** IRI that ids are relative to, ending in `/`. */
	readonly base?: string | undefined;
	/** Threads; by default as many as the size of the input is worth, at most one a core. */
	readonly jobs?: number | undefined;
	/** Turtle file of what a person decided; `decisions.ttl` in the graph folder unless given. */
	readonly decisions?: string | undefined;
	/** Extract every document again. */
	readonly force?: boolean | undefined;
	/** Another extractor than the default one. It runs in this thread. */
	readonly extractor?: Extractor | undefined;
	/** Stops the build between two documents; the old graph stands. */
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
	readonly onSkip?: ((skipped: Skipped) => void) | undefined;
}

/** Where the build stands. Documents are counted when their extraction is on disk. */
export interface BuildProgress {
	readonly documents: number;
	readonly reused: number;
	/** Bytes of sources read so far, and of all. */
	readonly bytes: number;
	readonly total: number;
}

export interface BuildReport {
	/** False if nothing could be read and a graph was there: it stays. */
	readonly written: boolean;
	readonly documents: number;
	/** Of these, how many were taken from the old graph. */
	readonly reused: number;
	readonly entities: number;
	readonly statements: number;
	readonly skipped: readonly Skipped[];
	readonly duplicates: readonly Duplicate[];
}
