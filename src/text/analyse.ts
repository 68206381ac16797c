import type { Document } from "../source/document.ts";
import type { Span } from "../source/span.ts";
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

function analyseBlock(text: string, from: number, to: number, block: number): readonly Sentence[] {
	const spans = splitSentences(text, from, to);
	const sentences: Sentence[] = [];
	for (let first = 0; first < spans.length; ) {
		const { start } = spans[first] as Span;
		let last = first;
		while (last + 1 < spans.length && (spans[last + 1] as Span).end - start < pieceLength) last++;
		const tokens = tag(text, start, (spans[last] as Span).end);
		let cursor = 0;
		for (let index = first; index <= last; index++) {
			const { start, end } = spans[index] as Span;
			const begin = cursor;
			while (cursor < tokens.length && (tokens[cursor] as Token).start < end) cursor++;
			sentences.push({ start, end, tokens: tokens.slice(begin, cursor), block });
		}
		first = last + 1;
	}
	return sentences;
}
