import { listSources } from "./list-sources.ts";
import type { ReadOptions, ReadResult } from "./source.ts";

export { listSources } from "./list-sources.ts";
export type { ReadLimits, ReadOptions, ReadResult, Source, SourceKind } from "./source.ts";

/**
 * Reads every document that the inputs name, one at a time, in the order of `listSources`. Nothing that a file holds makes it
 * throw: what cannot be read comes as `skipped` with the reason, and the rest goes on. A second document with the same name
 * and text as one before it is skipped as a copy.
 */
export async function* readSources(inputs: readonly string[], options: ReadOptions = {}): AsyncIterable<ReadResult> {
	const seen = new Map<string, string>();
	for (const source of await listSources(inputs, options)) {
		for await (const result of source.read()) yield withoutCopies(result, seen);
	}
}

function withoutCopies(result: ReadResult, seen: Map<string, string>): ReadResult {
	if (result.kind === "skipped") return result;
	const { path, document } = result;
	const first = seen.get(document.id);
	if (first !== undefined) return { kind: "skipped", path, reason: `copy of ${first}` };
	seen.set(document.id, path);
	return result;
}
