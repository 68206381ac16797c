import { createExtractor, type ExtractorOptions } from "../statement/create-extractor.ts";
import type { Extractor } from "../statement/extraction.ts";

/** What a user may change of the default extractor; plain data, so that it can be sent to a worker. */
export interface ExtractorChoices {
	/** Files of more frames. */
	readonly frames?: ExtractorOptions["frames"] | undefined;
	/** A folder to read the lexicon from instead of the one that ships. */
	readonly lexicon?: string | undefined;
}

export const makeExtractor = ({ frames, lexicon }: ExtractorChoices): Extractor =>
	createExtractor({ ...(frames === undefined ? {} : { frames }), ...(lexicon === undefined ? {} : { lexicon }) });

/** The user's files, in the order given. */
export const userFiles = ({ frames = [], lexicon }: ExtractorChoices): readonly string[] => [
	...frames,
	...(lexicon === undefined ? [] : [lexicon]),
];
