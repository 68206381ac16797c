import { type Manifest, quadFiles, readManifest } from "./manifest.ts";
import { readLines } from "./read-lines.ts";

const blockLength = 1 << 20;

/** The N-Quads of a graph folder in blocks of whole lines of about a megabyte: how a store is filled. */
export function* graphBlocks(folder: string, manifest: Manifest = readManifest(folder)): Generator<string> {
	let block = "";
	for (const path of quadFiles(folder, manifest)) {
		for (const line of readLines(path)) {
			block += `${line}\n`;
			if (block.length < blockLength) continue;
			yield block;
			block = "";
		}
	}
	if (block !== "") yield block;
}
