import { statSync } from "node:fs";
import { graphBlocks } from "../store/graph-blocks.ts";
import { quadFiles, readManifest } from "../store/manifest.ts";

/** The quads that a page carries. */
export interface PageQuads {
	/** N-Quads, in blocks of whole lines. */
	readonly blocks: Iterable<string>;
	/** False where the graphs of the documents are left out for their size, and only what is asserted is there. */
	readonly whole: boolean;
}

/** Bytes of N-Quads that a browser's engine loads in a few seconds: those of about 300 documents. */
const mostBytes = 64_000_000;

/** The quads of a graph folder for a page: all, or, of a large graph, what is asserted. */
export function pageQuads(folder: string, most: number = mostBytes): PageQuads {
	const manifest = readManifest(folder);
	const bytes = quadFiles(folder, manifest).reduce((sum, path) => sum + statSync(path).size, 0);
	const whole = bytes <= most;
	return { blocks: graphBlocks(folder, whole ? manifest : { ...manifest, documents: [] }), whole };
}
