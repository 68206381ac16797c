import type { Document } from "./document.ts";

/** What reading gives: a document, or something left out and why. `path` names a record as `file.jsonl#id` or `file.jsonl:line`. */
export type ReadResult =
	| { readonly kind: "document"; readonly path: string; readonly document: Document }
	| { readonly kind: "skipped"; readonly path: string; readonly reason: string };

export type SourceKind = "text" | "markdown" | "html" | "json-lines" | "pdf" | "docx" | "email" | "unreadable";

/** Something to read, found but not opened yet. */
export interface Source {
	/** As the user would name it: the input joined with the way down to the file, with `/`; `-` for standard input. */
	readonly path: string;
	/** By the name; a reader may still find by the content that it is something else. */
	readonly kind: SourceKind;
	/** In bytes; absent for standard input and for what could not be opened. */
	readonly size?: number;
	/** Milliseconds since 1970; absent as `size` is. */
	readonly modified?: number;
	/** SHA-256 of the bytes, hexadecimal: streamed, so cheap in memory; undefined for standard input or an unreadable file. */
	fingerprint(): Promise<string | undefined>;
	/** One result for each document it holds, in the order of the file. Never throws because of the content. */
	read(): AsyncIterable<ReadResult>;
}

/** Bounds that keep a hostile or mistaken input from taking the machine's memory or time. Sizes in bytes. */
export interface ReadLimits {
	/** A file of any kind but JSON Lines. */
	readonly fileSize: number;
	/** One line of JSON Lines. */
	readonly lineSize: number;
	/** What a DOCX unpacks to. */
	readonly unpackedSize: number;
	/** Elements of an HTML page, and how deeply they are nested. */
	readonly htmlElements: number;
	readonly htmlDepth: number;
	readonly pdfPages: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
	fileSize: 64 * mebibyte,
	lineSize: 32 * mebibyte,
	unpackedSize: 128 * mebibyte,
	htmlElements: 50_000,
	htmlDepth: 512,
	pdfPages: 5_000,
};

export interface ReadOptions {
	readonly limits?: Partial<ReadLimits>;
	/** What `-` reads; the process's standard input unless given. */
	readonly stdin?: AsyncIterable<Uint8Array | string>;
}
