import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { kill, pid } from "node:process";
import { EntenteError } from "../errors.ts";

/** Makes this process the only writer of a graph folder, until the returned function is called. Throws if another one is at work. */
export function lockGraph(folder: string): () => void {
	const lock = join(folder, ".lock");
	const own = `${lock}-${pid}`;
	writeFileSync(own, JSON.stringify(holder()));
	try {
		if (!tryLink(own, lock)) {
			removeStale(lock, folder);
			if (!tryLink(own, lock)) throw inUse(folder, "another process");
		}
	} finally {
		rmSync(own, { force: true });
	}
	return () => rmSync(lock, { force: true });
}

/** Who holds a lock. A process id alone may be used again after a crash, so the time the process started goes with it. */
interface Holder {
	readonly host: string;
	readonly pid: number;
	readonly started?: string;
}

const holder = (): Holder => ({ host: hostname(), pid, ...startOf(pid) });

/** A hard link is made or refused in one step, also over a network file system. */
function tryLink(own: string, lock: string): boolean {
	try {
		linkSync(own, lock);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}

function removeStale(lock: string, folder: string): void {
	const other = readHolder(lock);
	if (other !== undefined && isAlive(other)) throw inUse(folder, `process ${other.pid} on ${other.host}`);
	const aside = `${lock}-stale-${pid}`;
	try {
		renameSync(lock, aside);
	} catch {
		return; // Another process was first; linking again tells who won.
	}
	rmSync(aside, { force: true });
}

function readHolder(lock: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(lock, "utf8")) as Holder;
	} catch {
		return undefined;
	}
}

function isAlive(other: Holder): boolean {
	if (other.host !== hostname()) return true; // Cannot be known from here.
	if (other.pid === pid) return false;
	try {
		kill(other.pid, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
	const { started } = startOf(other.pid);
	return started === undefined || other.started === undefined || started === other.started;
}

/** When a process started, in clock ticks since boot: the 22nd field of Linux's `stat`, after the name in parentheses. */
function startOf(id: number): { readonly started?: string } {
	try {
		const stat = readFileSync(`/proc/${id}/stat`, "latin1");
		const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
		return started === undefined ? {} : { started };
	} catch {
		return {};
	}
}

const inUse = (folder: string, who: string): EntenteError =>
	new EntenteError(
		`${folder}: ${who} is building this graph; wait for it, or remove ${join(folder, ".lock")} if it is gone`,
	);
