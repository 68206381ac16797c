import type { TieLevel } from "../graph/acting.ts";
import type { Corpus } from "../statement/corpus.ts";

export type Chunk = string | Uint8Array;
export type Chunks = Iterable<Chunk> | AsyncIterable<Chunk>;

export interface ExportOptions {
	/** JSON Lines: leave the documents' texts out when false. Default true. */
	readonly text?: boolean;
	/**
	 * GEXF, GraphML and CSV: the undirected ties between actors of this level instead of the graph of statements, such as
	 * the state–state graph. Default: statements; in CSV the table of ties is of `actors`.
	 */
	readonly ties?: TieLevel | undefined;
}

/** One file of an export that has several. `name` is a plain file name, never a path. */
export interface ExportFile {
	readonly name: string;
	readonly mime: string;
	readonly content: Chunks;
}

interface Format {
	/** What `--format` takes. */
	readonly id: string;
	readonly label: string;
	/** One sentence: who opens it, and what it leaves out. */
	readonly description: string;
	/** With the dot. Of an export of several files, the extension of each. */
	readonly extension: string;
	readonly mime: string;
}

/** Writes a corpus as one file. Chunks come in order, strings in UTF-8; the same corpus gives the same bytes. */
export interface FileExporter extends Format {
	readonly multiple: false;
	write(corpus: Corpus, options?: ExportOptions): Chunks;
}

/** Writes a corpus as several files, for a folder. */
export interface FolderExporter extends Format {
	readonly multiple: true;
	write(corpus: Corpus, options?: ExportOptions): Iterable<ExportFile>;
}

export type Exporter = FileExporter | FolderExporter;

/** Takes an export of one file into memory. */
export async function collectText(chunks: Chunks): Promise<string> {
	const decoder = new TextDecoder();
	let text = "";
	for await (const chunk of chunks) text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
	return text + decoder.decode();
}
