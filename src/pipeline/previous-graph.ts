import { join } from "node:path";
import type { GraphFolder } from "../store/graph-folder.ts";
import { type Identities, readIdentities } from "../store/identities.ts";
import type { DocumentEntry, Manifest, SourceEntry } from "../store/manifest.ts";

/** What of the old graph may be used again. */
export interface PreviousGraph {
	readonly sources: ReadonlyMap<string, SourceEntry>;
	/** By path and text: records of one JSON Lines file may share an id. */
	readonly documents: ReadonlyMap<string, DocumentEntry>;
	/** The identities that its quads were written with; undefined if they were written for another base. */
	readonly identities: Identities | undefined;
}

export const keyOf = ({ path, sha256 }: { readonly path: string; readonly sha256: string }): string =>
	`${path}\0${sha256}`;

export interface PreviousOptions {
	readonly extractor: Manifest["extractor"];
	readonly base: string;
	readonly force?: boolean | undefined;
}

/** Nothing of a graph that another extractor made, or if told so. */
export function previousGraph(
	{ folder, manifest }: Pick<GraphFolder, "folder" | "manifest">,
	{ extractor, base, force = false }: PreviousOptions,
): PreviousGraph {
	const same = manifest?.extractor.name === extractor.name && manifest.extractor.data === extractor.data;
	const old = same && !force ? manifest : undefined;
	return {
		sources: new Map(old?.sources.map((source) => [source.path, source])),
		documents: new Map(old?.documents.map((document) => [keyOf(document), document])),
		identities: old?.base === base ? readIdentities(join(folder, old.identity)) : undefined,
	};
}
