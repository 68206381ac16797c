import { open, rename, rm } from "node:fs/promises";
import { EntenteError } from "../errors.ts";
import type { Chunks } from "../export/exporter.ts";
import type { Terminal } from "./terminal.ts";

/** Writes a result to a file, which appears only when it is complete, or to standard output. */
export async function writeOutput(chunks: Chunks, output: string | undefined, terminal: Terminal): Promise<void> {
	if (output === undefined || output === "-") for await (const chunk of chunks) await terminal.write(chunk);
	else await writeFileWhole(chunks, output);
}

async function writeFileWhole(chunks: Chunks, path: string): Promise<void> {
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const file = await open(temporary, "w").catch((cause: Error) => {
			throw new EntenteError(`${path}: cannot be written (${cause.message}); choose another --output`, { cause });
		});
		try {
			for await (const chunk of chunks) await file.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
