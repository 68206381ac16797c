import type { Document } from "../source/document.ts";
import type { Span } from "../source/span.ts";
import { splitSentences } from "./split-sentences.ts";
import { tag } from "./tag.ts";
import type { Sentence, Token } from "./token.ts";

/** The sentences of a document in order, tagged; page furniture is left out. */
export function analyse({ text, blocks }: Document): readonly Sentence[] {
	const stretches: Stretch[] = [];
	blocks.forEach(({ kind, bodyStart, end }, block) => {
		if (kind !== "furniture") stretches.push(...stretchesOf(splitSentences(text, bodyStart, end), block));
	});
	const tokens = tag(text, stretches);
	return stretches.flatMap((stretch, index) => sentencesOf(stretch, tokens[index] as readonly Token[]));
}

/** Sentences of a block that are tagged as one. */
interface Stretch extends Span {
	readonly spans: readonly Span[];
	readonly block: number;
}

/** Long blocks are tagged in pieces, so that work stays linear in their length. */
const pieceLength = 20_000;

function stretchesOf(spans: readonly Span[], block: number): readonly Stretch[] {
	const stretches: Stretch[] = [];
	for (let first = 0; first < spans.length; ) {
		const { start } = spans[first] as Span;
		let next = first + 1;
		while (next < spans.length && (spans[next] as Span).end - start < pieceLength) next++;
		const end = (spans[next - 1] as Span).end;
		stretches.push({ start, end, spans: next - first === spans.length ? spans : spans.slice(first, next), block });
		first = next;
	}
	return stretches;
}

function sentencesOf({ spans, block }: Stretch, tokens: readonly Token[]): readonly Sentence[] {
	let cursor = 0;
	return spans.map(({ start, end }) => {
		const begin = cursor;
		while (cursor < tokens.length && (tokens[cursor] as Token).start < end) cursor++;
		return { start, end, tokens: tokens.slice(begin, cursor), block };
	});
}
