import type { Block } from "./document.ts";
import { readBody } from "./segment/body.ts";
import { isoDay } from "./segment/date.ts";
import { readHeader } from "./segment/header.ts";
import { type Mark, splitLines } from "./segment/line.ts";
import { findTurns } from "./segment/turn.ts";

export type { Mark } from "./segment/line.ts";

/** What a format says of a document beside its text. */
export interface Hints {
	readonly title?: string;
	/** ISO date or date and time. */
	readonly date?: string;
	readonly place?: string;
	/** By the offset at which a line starts: what its markup says it is. Given, a line is a paragraph. */
	readonly marks?: ReadonlyMap<number, Mark>;
}

/** A text cut into blocks, and what its header says. */
export interface Segmented {
	/** Empty if the text has none to speak of. */
	readonly title: string;
	readonly date?: string;
	readonly place?: string;
	readonly blocks: readonly Block[];
}

/** Cuts a text into blocks and reads its header. Pure: the same text and hints give the same blocks. */
export function segment(text: string, hints: Hints = {}): Segmented {
	const lines = splitLines(text, hints.marks);
	const given = hints.title?.replace(/\s+/gu, " ").trim();
	const turnOf = findTurns(lines, given ?? lines[0]?.text ?? "");
	const header = readHeader(text, lines, turnOf, given);
	const body = readBody(text, lines.slice(header.taken), turnOf);
	const above = header.lines.map(({ line: { start, end }, kind }) => ({ start, end, kind, bodyStart: start }));
	const date = header.date ?? (hints.date === undefined ? undefined : isoDay(hints.date)) ?? body.date;
	const place = header.place ?? hints.place ?? body.place;
	return {
		title:
			header.title ??
			given ??
			openingWords(body.blocks[0] === undefined ? "" : text.slice(body.blocks[0].start, body.blocks[0].end)),
		...(date === undefined ? {} : { date }),
		...(place === undefined ? {} : { place }),
		blocks: [...above, ...body.blocks],
	};
}

const longestOpening = 100;

/** A text without a title is named by its first words. */
function openingWords(paragraph: string): string {
	const words = paragraph
		.slice(0, longestOpening * 2)
		.replace(/\s+/gu, " ")
		.trim();
	if (words.length <= longestOpening) return words;
	return `${words.slice(0, longestOpening).replace(/\s\S*$/u, "")}…`;
}
