import type { Span } from "./span.ts";

/** What a stretch of a document is. `furniture` (banners, menus, fax numbers) is kept in the text but never read. */
export type BlockKind =
	| "title"
	| "date"
	| "byline"
	| "dateline"
	| "heading"
	| "paragraph"
	| "list-item"
	| "turn"
	| "furniture";

/** A line or paragraph of a document. Blocks are in order, do not overlap, and exclude the blank space between them. */
export interface Block extends Span {
	readonly kind: BlockKind;
	/** In a `turn` (and the paragraphs that continue it): the name before the colon, as written ("SECRETARY BLINKEN"). */
	readonly speaker?: string;
	/** Where what is said begins, after the speaker's name or a bullet. */
	readonly bodyStart: number;
}

/** A document as read: its plain text, which every offset refers to, and what its header says. */
export interface Document {
	/** Stable key: a slug of the file name (or JSON Lines id) and the first 8 digits of `sha256`, whatever folder it lies in. */
	readonly id: string;
	/** The source as given on the command line; for a JSON Lines record, `file.jsonl#id`. */
	readonly path: string;
	readonly title: string;
	/** ISO date of the document itself, where its header states one. */
	readonly date?: string;
	/** Place in the header or dateline, as written. */
	readonly place?: string;
	/** Where the text was published, if the source says so. */
	readonly url?: string;
	readonly text: string;
	/** SHA-256 of `text` in UTF-8, hexadecimal. */
	readonly sha256: string;
	readonly blocks: readonly Block[];
}
