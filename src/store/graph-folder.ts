import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { pid } from "node:process";
import { EntenteError } from "../errors.ts";
import { lockGraph } from "./graph-lock.ts";
import { filesOf, findManifest, isMissing, type Manifest, manifestName } from "./manifest.ts";

/**
 * A graph folder opened for writing. Files are named for their content and written beside those of the old graph; renaming
 * the new manifest over the old one is the single step that changes the graph, so a kill at any moment leaves one or the other whole.
 */
export interface GraphFolder {
	readonly folder: string;
	/** The graph as it was when opened. */
	readonly manifest: Manifest | undefined;
	/** Whether a file that a manifest names is there. */
	has(name: string): boolean;
	/** Writes a file as `<folder>/<stem>-<hash>.<extension>` and returns that name. Content already there is not written again. */
	put(stem: string, extension: string, content: Content): Promise<string>;
	/** Makes `manifest` the graph. */
	commit(manifest: Manifest): Promise<void>;
	/** Sweeps and gives up the lock. Without `commit`, the old graph stands. */
	close(): void;
}

/** What a file may hold: a text, bytes, or pieces of text too long to be held at once. */
export type Content = string | Uint8Array | Iterable<string>;

/** Opens a folder for one writer, creating it if need be. Throws EntenteError if it is in use, not writable, or holds something else. */
export function openGraphFolder(folder: string): GraphFolder {
	if (findManifest(folder) === undefined) assertEmpty(folder);
	createFolders(folder);
	const unlock = lockGraph(folder);
	try {
		const manifest = findManifest(folder);
		return new LockedFolder(folder, manifest, unlock);
	} catch (error) {
		unlock();
		throw error;
	}
}

class LockedFolder implements GraphFolder {
	readonly folder: string;
	readonly manifest: Manifest | undefined;
	private readonly unlock: () => void;
	private current: Manifest | undefined;
	private written = 0;

	constructor(folder: string, manifest: Manifest | undefined, unlock: () => void) {
		this.folder = folder;
		this.manifest = manifest;
		this.current = manifest;
		this.unlock = unlock;
	}

	has(name: string): boolean {
		return existsSync(join(this.folder, name));
	}

	async put(stem: string, extension: string, content: Content): Promise<string> {
		const temporary = this.temporaryName();
		const hash = await writeSynced(join(this.folder, temporary), content);
		const name = `${stem}-${hash.slice(0, 16)}.${extension}`;
		await rename(join(this.folder, temporary), join(this.folder, name));
		return name;
	}

	async commit(manifest: Manifest): Promise<void> {
		const temporary = this.temporaryName();
		await writeSynced(join(this.folder, temporary), `${JSON.stringify(manifest, null, "\t")}\n`);
		for (const folder of folders) await syncFolder(join(this.folder, folder));
		await rename(join(this.folder, temporary), join(this.folder, manifestName));
		await syncFolder(this.folder);
		this.current = manifest;
	}

	close(): void {
		removeOthers(this.folder, this.current === undefined ? [] : [manifestName, ...filesOf(this.current)]);
		this.unlock();
	}

	private temporaryName(): string {
		return `.tmp-${pid}-${this.written++}`;
	}
}

/** Written by the user, kept by every build. */
export const decisionsName = "decisions.ttl";

const folders = ["records", "documents"] as const;

function createFolders(folder: string): void {
	try {
		for (const name of folders) mkdirSync(join(folder, name), { recursive: true });
	} catch (cause) {
		throw new EntenteError(
			`${folder}: cannot be written (${(cause as Error).message}); choose another folder with --graph`,
			{
				cause,
			},
		);
	}
}

/** A folder of someone else's files is no place for a graph. */
function assertEmpty(folder: string): void {
	const foreign = ["", ...folders].flatMap((part) =>
		namesIn(join(folder, part)).filter((name) => name !== decisionsName && !isOwn(part, name)),
	);
	if (foreign.length > 0)
		throw new EntenteError(`${folder}: holds ${foreign[0]} but no graph; choose an empty or new folder with --graph`);
}

/** Whether a name is one that this program makes, and may therefore remove. */
function isOwn(part: string, name: string): boolean {
	if (part !== "") return /-[0-9a-f]{16}\.(?:json|nq)$/.test(name);
	return (
		/^(?:\.tmp-|\.lock|(?:default|index|identity)-[0-9a-f]{16}\.)/.test(name) ||
		(folders as readonly string[]).includes(name)
	);
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw new EntenteError(`${folder}: cannot be read (${(error as Error).message})`, { cause: error });
	}
}

async function writeSynced(path: string, content: Content): Promise<string> {
	const hash = createHash("sha256");
	const file = await open(path, "w");
	try {
		for (const piece of piecesOf(content)) {
			hash.update(piece);
			await file.write(piece);
		}
		await file.sync();
	} finally {
		await file.close();
	}
	return hash.digest("hex");
}

const pieceLength = 1 << 20;

/** Content as buffers of about a megabyte, so that many short lines do not make many writes. */
function* piecesOf(content: Content): Generator<Uint8Array> {
	if (typeof content === "string") return yield Buffer.from(content);
	if (content instanceof Uint8Array) return yield content;
	let gathered = "";
	for (const text of content) {
		gathered += text;
		if (gathered.length < pieceLength) continue;
		yield Buffer.from(gathered);
		gathered = "";
	}
	yield Buffer.from(gathered);
}

/** Makes renames in a folder survive a loss of power; not every platform allows it. */
async function syncFolder(path: string): Promise<void> {
	try {
		const handle = await open(path, "r");
		await handle.sync().finally(() => handle.close());
	} catch {
		// Windows opens no folders; the renames themselves stand.
	}
}

function removeOthers(folder: string, named: readonly string[]): void {
	const kept = new Set<string>([...named, ...folders, ".lock"]);
	for (const part of ["", ...folders])
		for (const name of namesIn(join(folder, part))) {
			const path = part === "" ? name : `${part}/${name}`;
			if (isOwn(part, name) && !kept.has(path)) rmSync(join(folder, path), { force: true });
		}
}
