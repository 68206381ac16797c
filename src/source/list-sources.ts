import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import process from "node:process";
import { glob } from "tinyglobby";
import { byCodeUnit } from "../order.ts";
import { kindOfName } from "./choose-reader.ts";
import { readFileSource, readStandardInput, skipped } from "./read-file.ts";
import { reasonOf } from "./skip.ts";
import { defaultLimits, type ReadLimits, type ReadOptions, type Source } from "./source.ts";

/**
 * Finds what the inputs name (files, folders, globs, `-`) without reading any of it. Sorted by path in code units, each file
 * once however many inputs reach it; in folders, hidden files are passed over. What cannot be opened is a source of kind
 * `unreadable` that reads as one skipped result.
 */
export async function listSources(inputs: readonly string[], options: ReadOptions = {}): Promise<readonly Source[]> {
	const limits = { ...defaultLimits, ...options.limits };
	const found = await findAll(inputs.filter((input) => input !== "-"));
	const sources = uniqueFiles(found).map((file) => fileSource(file, limits));
	return inputs.includes("-") ? [...sources, standardInput(options, limits)] : sources;
}

/** A path that an input leads to: a file that can be opened, or the reason why it cannot. */
interface Found {
	readonly path: string;
	readonly file?: { readonly real: string; readonly size: number; readonly modified: number };
	readonly reason?: string;
}

async function findAll(inputs: readonly string[]): Promise<readonly Found[]> {
	const found: Found[] = [];
	const folders = new Set<string>();
	for (const input of [...new Set(inputs)].sort(byCodeUnit))
		for (const one of await findInput(input, folders)) found.push(one);
	return found.sort((a, b) => byCodeUnit(a.path, b.path));
}

async function findInput(input: string, folders: Set<string>): Promise<readonly Found[]> {
	if (input === "") return [{ path: input, reason: "empty path" }];
	if ((await exists(input)) || !isGlob(input)) return findPath(tidy(input), folders);
	const matches = await glob(input, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
	if (matches.length === 0) return [{ path: input, reason: "no file matches" }];
	const found: Found[] = [];
	for (const match of matches.sort(byCodeUnit)) for (const one of await findPath(tidy(match), folders)) found.push(one);
	return found;
}

const exists = (path: string): Promise<boolean> =>
	lstat(path).then(
		() => true,
		() => false,
	);

const isGlob = (input: string): boolean => /[*?[\]{}]/u.test(input);

/** `a//b/./c/` and `.\a\b` written the usual way, so that one file has one name. */
function tidy(path: string): string {
	const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
	const short = slashed.replace(/\/+/gu, "/").replace(/\/(?:\.\/)+/gu, "/");
	return short.length > 1 ? short.replace(/^\.\/(?=.)/u, "").replace(/\/$/u, "") : short;
}

async function findPath(path: string, folders: Set<string>): Promise<readonly Found[]> {
	try {
		const [info, real] = [await stat(path), await realpath(path)];
		if (info.isDirectory()) return await walk(path, real, folders);
		if (!info.isFile()) return [{ path, reason: "not a regular file (use - for standard input)" }];
		return [{ path, file: { real, size: info.size, modified: info.mtimeMs } }];
	} catch (error) {
		return [{ path, reason: reasonOf(error) }];
	}
}

/** Each folder is walked once by its real path, so links that lead back up end there. */
async function walk(path: string, real: string, folders: Set<string>): Promise<readonly Found[]> {
	if (folders.has(real)) return [];
	folders.add(real);
	const names = (await readdir(path)).filter((name) => !name.startsWith("."));
	const found: Found[] = [];
	for (const name of names.sort(byCodeUnit))
		for (const one of await findPath(path === "." ? name : `${path.replace(/\/$/u, "")}/${name}`, folders))
			found.push(one);
	return found;
}

function uniqueFiles(found: readonly Found[]): readonly Found[] {
	const seen = new Set<string>();
	return found.filter(({ path, file }) => {
		const key = file?.real ?? `unreadable ${path}`;
		return !seen.has(key) && seen.add(key);
	});
}

function fileSource({ path, file, reason }: Found, limits: ReadLimits): Source {
	if (file === undefined) return unreadable(path, reason ?? "could not be opened");
	const kind = kindOfName(path);
	const { size, modified } = file;
	return {
		path,
		kind,
		size,
		modified,
		fingerprint: () => hashFile(path),
		read: () => readFileSource(path, kind, size, limits),
	};
}

function unreadable(path: string, reason: string): Source {
	return {
		path,
		kind: "unreadable",
		fingerprint: async () => undefined,
		async *read() {
			yield skipped(path, reason);
		},
	};
}

function standardInput(options: ReadOptions, limits: ReadLimits): Source {
	return {
		path: "-",
		kind: "json-lines",
		fingerprint: async () => undefined,
		read: () => readStandardInput(options.stdin ?? process.stdin, limits),
	};
}

async function hashFile(path: string): Promise<string | undefined> {
	try {
		const hash = createHash("sha256");
		for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
		return hash.digest("hex");
	} catch {
		return undefined;
	}
}
