import { isUtf8 } from "node:buffer";
import { makeDocument } from "../make-document.ts";
import { reasonOf, Skip } from "../skip.ts";
import type { ReadLimits, ReadResult } from "../source.ts";

/**
 * Reads records `{id, title, date, text, url?, place?}`, one a line, as they come: no more than a line is held. A line that
 * cannot be read is one skipped result that names it.
 */
export async function* readJsonLines(
	path: string,
	chunks: AsyncIterable<Uint8Array | string>,
	limits: ReadLimits,
): AsyncIterable<ReadResult> {
	let number = 0;
	let found = false;
	for await (const line of splitLines(chunks, limits.lineSize)) {
		number++;
		if (line !== tooLong && isBlank(line)) continue;
		found = true;
		yield readLine(path, number, line, limits);
	}
	if (!found) yield { kind: "skipped", path, reason: "empty" };
}

/** Stands for a line whose bytes were thrown away. */
const tooLong: unique symbol = Symbol("too long");

function readLine(path: string, number: number, line: Uint8Array | typeof tooLong, limits: ReadLimits): ReadResult {
	try {
		if (line === tooLong) throw new Skip(`line of more than ${limits.lineSize} bytes`);
		return readRecord(path, number, parseRecord(line));
	} catch (error) {
		return { kind: "skipped", path: `${path}:${number}`, reason: reasonOf(error) };
	}
}

function readRecord(path: string, number: number, record: Readonly<Record<string, unknown>>): ReadResult {
	const [id, title, date, body] = ["id", "title", "date", "text"].map((key) => stringField(record, key));
	const [url, place] = [stringField(record, "url"), stringField(record, "place")];
	if (body === undefined || body.trim() === "") throw new Skip(body === undefined ? 'record without "text"' : "empty");
	const name = id ?? `${baseName(path)}-${number}`;
	const at = `${path}#${id ?? number}`;
	const text = [title, date, body].filter((part) => part !== undefined && part !== "").join("\n\n");
	const hints = { ...(title && { title }), ...(date && { date }), ...(place && { place }) };
	const plain = { text: text.replace(/\r\n?/gu, "\n"), hints, ...(url && { url }) };
	return { kind: "document", path: at, document: makeDocument(at, name, plain) };
}

const baseName = (path: string): string => (path === "-" ? "stdin" : path.replace(/^.*\//u, "").replace(/\.\w+$/u, ""));

function parseRecord(line: Uint8Array): Readonly<Record<string, unknown>> {
	if (!isUtf8(line)) throw new Skip("invalid UTF-8");
	const text = new TextDecoder("utf-8").decode(line);
	let record: unknown;
	try {
		record = JSON.parse(text);
	} catch {
		throw new Skip("not JSON");
	}
	if (typeof record !== "object" || record === null || Array.isArray(record)) throw new Skip("not a JSON object");
	return record as Readonly<Record<string, unknown>>;
}

/** A field that should be a string; a number, as ids often are, is written out. */
function stringField(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
	const value = record[key];
	if (value === undefined || value === null) return undefined;
	if (typeof value === "number") return String(value);
	if (typeof value !== "string") throw new Skip(`"${key}" is not a string`);
	return value;
}

const newline = 0x0a;

/** Lines as bytes, without their ends. A line over the limit comes as `tooLong`; its bytes are dropped as they arrive. */
async function* splitLines(
	chunks: AsyncIterable<Uint8Array | string>,
	limit: number,
): AsyncIterable<Uint8Array | typeof tooLong> {
	let held: Uint8Array[] = [];
	let size = 0;
	for await (const given of chunks) {
		const chunk = typeof given === "string" ? Buffer.from(given) : given;
		for (let from = 0; from < chunk.length; ) {
			const at = chunk.indexOf(newline, from);
			const piece = chunk.subarray(from, at === -1 ? chunk.length : at);
			size += piece.length;
			if (size > limit) held = [];
			else held.push(piece);
			from = at === -1 ? chunk.length : at + 1;
			if (at === -1) continue;
			yield size > limit ? tooLong : Buffer.concat(held);
			[held, size] = [[], 0];
		}
	}
	if (size > 0) yield size > limit ? tooLong : Buffer.concat(held);
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
