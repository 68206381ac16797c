import { overlaps, type Span } from "../source/span.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";

/** The person whose words a document is: named in the byline, else as its first speaker, else by "X's remarks" in the title. */
export function speakerOf({ document, mentions }: Extraction, { entities }: Corpus): string | undefined {
	const personIn = (span: Span): string | undefined =>
		mentions.find((mention) => overlaps(mention, span) && entities.get(mention.entity)?.type === "person")?.entity;
	for (const block of document.blocks) {
		const person = block.kind === "byline" ? personIn(block) : undefined;
		if (person) return person;
	}
	for (const { kind, speaker, start, bodyStart } of document.blocks) {
		const person = kind === "turn" && speaker ? personIn({ start, end: bodyStart }) : undefined;
		if (person) return person;
	}
	const title = document.blocks.find(({ kind }) => kind === "title");
	const owned =
		title &&
		/['’]s\s+(?:\S+\s+){0,2}(?:remarks|statement|speech|address|interview|answers)\b/i.test(
			document.text.slice(title.start, title.end),
		);
	return title && owned ? personIn(title) : undefined;
}
