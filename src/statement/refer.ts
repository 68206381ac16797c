import type { LinkedSentence } from "../entity/link.ts";
import type { TokenRange } from "../mention/atom.ts";
import type { EntityType } from "../ontology/terms.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Finding } from "./finding.ts";

/** States and organisations act; persons do, too, but stand for those. */
export const isActor = ({ type }: Pick<Reference, "type">): boolean => type === "state" || type === "organisation";

/** What a name refers to, as a name. */
export const refer = (sentence: LinkedSentence, range: TokenRange, entity: string, type: EntityType): Reference => ({
	entity,
	type,
	span: spanOf(sentence, range),
	confidence: 1,
	reason: "name",
});

export function spanOf({ scene }: Pick<LinkedSentence, "scene">, range: TokenRange): Reference["span"] {
	return { start: scene.tokens[range.from]?.start ?? 0, end: scene.tokens[range.to - 1]?.end ?? 0 };
}

/** Where a statement stands: in its sentence, by a clause or only by a phrase. */
export const passageOf = (
	{ sentence }: LinkedSentence,
	clausal = true,
): { readonly passage: Finding["passage"]; readonly clausal: boolean } => ({
	passage: { start: sentence.start, end: sentence.end },
	clausal,
});
