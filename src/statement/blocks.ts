import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { BlockKind } from "../source/document.ts";

/** What kind of block a sentence stands in. */
export const blockOf = ({ sentence, scene }: LinkedSentence): BlockKind | undefined =>
	scene.document.blocks[sentence.block]?.kind;

/** The sentences in blocks of some kinds, in order. */
export const sentencesIn = (
	{ sentences }: Pick<LinkedDocument, "sentences">,
	...kinds: readonly BlockKind[]
): readonly LinkedSentence[] => sentences.filter((sentence) => kinds.some((kind) => kind === blockOf(sentence)));

/** Several take turns to speak. */
export const isConversation = ({ document }: LinkedDocument): boolean =>
	document.blocks.some(({ kind }) => kind === "turn");
