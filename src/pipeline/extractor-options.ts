import type { Extractor } from "../statement/extraction.ts";

/** What a user may add to the default extractor; plain data, so that it can be sent to a worker. */
export interface ExtractorOptions {
	/** Files or folders of more frames. */
	readonly frames?: readonly string[] | undefined;
	/** A folder of more names. */
	readonly lexicon?: string | undefined;
}

export function makeExtractor({ frames, lexicon }: ExtractorOptions): Extractor {
	return createExtractor({
		...(frames === undefined ? {} : { frames: [...frames] }),
		...(lexicon === undefined ? {} : { lexicon }),
	});
}

/** The user's files, in the order given. */
export const userFiles = ({ frames = [], lexicon }: ExtractorOptions): readonly string[] => [
	...frames,
	...(lexicon === undefined ? [] : [lexicon]),
];

// Stand-in until the extractor is there.
const createExtractor = (_: unknown): Extractor => ({
	name: "stub 0",
	extract: (document) => ({ document, entities: [], mentions: [], statements: [], unresolved: [] }),
});
