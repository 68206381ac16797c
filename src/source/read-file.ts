import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { chooseReader } from "./choose-reader.ts";
import { makeDocument } from "./make-document.ts";
import { readJsonLines } from "./read/json-lines.ts";
import { reasonOf, Skip } from "./skip.ts";
import type { ReadLimits, ReadResult, SourceKind } from "./source.ts";

/** Reads one file. Whatever goes wrong is a skipped result with the reason. */
export async function* readFileSource(
	path: string,
	kind: SourceKind,
	size: number,
	limits: ReadLimits,
): AsyncIterable<ReadResult> {
	try {
		if (kind === "json-lines") yield* readJsonLines(path, createReadStream(path), limits);
		else yield await readWhole(path, size, limits);
	} catch (error) {
		yield skipped(path, reasonOf(error));
	}
}

export async function* readStandardInput(
	stdin: AsyncIterable<Uint8Array | string>,
	limits: ReadLimits,
): AsyncIterable<ReadResult> {
	try {
		yield* readJsonLines("-", stdin, limits);
	} catch (error) {
		yield skipped("-", reasonOf(error));
	}
}

export const skipped = (path: string, reason: string): ReadResult => ({ kind: "skipped", path, reason });

async function readWhole(path: string, size: number, limits: ReadLimits): Promise<ReadResult> {
	if (size > limits.fileSize) throw new Skip(`larger than ${limits.fileSize} bytes`);
	const bytes = await readFile(path);
	const name = path.replace(/^.*\//u, "");
	const plain = await chooseReader(name, bytes)(bytes, limits);
	return {
		kind: "document",
		path,
		document: makeDocument(path, name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, ""), plain),
	};
}
