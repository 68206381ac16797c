import type { Document } from "../source/document.ts";
import { splitSentences } from "./split-sentences.ts";
import { tag } from "./tag.ts";
import type { Sentence, Token } from "./token.ts";

/** The sentences of a document in order, tagged; page furniture is left out. */
export function analyse(document: Document): readonly Sentence[] {
	return document.blocks.flatMap((block, index) =>
		block.kind === "furniture" ? [] : analyseBlock(document.text, block.bodyStart, block.end, index),
	);
}

/** Long blocks are tagged in pieces, so that work stays linear in their length. */
const pieceLength = 20_000;

function analyseBlock(text: string, start: number, end: number, block: number): readonly Sentence[] {
	const spans = splitSentences(text, start, end);
	const sentences: Sentence[] = [];
	for (let first = 0; first < spans.length; ) {
		const from = (spans[first] as { start: number }).start;
		let last = first;
		while (last + 1 < spans.length && (spans[last + 1] as { end: number }).end - from < pieceLength) last++;
		const tokens = tag(text, from, (spans[last] as { end: number }).end);
		let cursor = 0;
		for (const span of spans.slice(first, last + 1)) {
			const own: Token[] = [];
			while (cursor < tokens.length && (tokens[cursor] as Token).start < span.end) own.push(tokens[cursor++] as Token);
			sentences.push({ start: span.start, end: span.end, tokens: own, block });
		}
		first = last + 1;
	}
	return sentences;
}
