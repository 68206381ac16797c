import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = join(root, "dist/src/cli.js");

export interface Outcome {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunOptions {
	readonly cwd?: string;
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program as a user would. */
export async function entente(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
	const child = start(words, options);
	child.stdin?.end(options.input ?? "");
	return finished(child);
}

/** Starts the program without waiting for it. */
export const start = (words: readonly string[], { cwd = root, env = {} }: RunOptions = {}): ChildProcess =>
	spawn(process.execPath, [program, ...words], { cwd, env: { ...process.env, ...env } });

export function finished(child: ChildProcess): Promise<Outcome> {
	let stdout = "";
	let stderr = "";
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	return new Promise((resolve, reject) => {
		child.on("error", reject).on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
	});
}

/** A folder that is removed after the test, with files by name. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "entente-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}
