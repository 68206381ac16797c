import type { LinkedSentence } from "../entity/link.ts";
import type { Clause } from "./clause.ts";
import type { Phrase } from "./phrase.ts";

/** A sentence taken apart. */
export interface Parse {
	readonly sentence: LinkedSentence;
	readonly phrases: readonly Phrase[];
	readonly clauses: readonly Clause[];
}
