import type { Mark } from "./segment.ts";

/** A paragraph that a format marks out: a heading, an item, or plain. */
export interface Paragraph {
	readonly text: string;
	readonly mark: Mark;
}

/** Plain text of paragraphs with a blank line between them, and the marks by the offset at which each starts. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): { text: string; marks: ReadonlyMap<number, Mark> } {
	const marks = new Map<number, Mark>();
	const parts: string[] = [];
	let length = 0;
	for (const { text, mark } of paragraphs) {
		const line = text.replace(/\s+/gu, " ").trim();
		if (line === "") continue;
		if (length > 0) length += 2;
		marks.set(length, mark);
		parts.push(line);
		length += line.length;
	}
	return { text: parts.join("\n\n"), marks };
}
