import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** The lines of a UTF-8 file, without line ends, read in blocks: a file longer than a string may be is no trouble. */
export function* readLines(path: string): Generator<string> {
	const file = openSync(path, "r");
	try {
		const decoder = new StringDecoder("utf8");
		const buffer = Buffer.alloc(1 << 20);
		let rest = "";
		for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
			const lines = (rest + decoder.write(buffer.subarray(0, length))).split("\n");
			rest = lines.pop() ?? "";
			yield* lines;
		}
		if (rest !== "") yield rest;
	} finally {
		closeSync(file);
	}
}
