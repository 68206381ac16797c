import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { EntenteError } from "../errors.ts";
import { resource } from "../ontology/resource.ts";
import { type Frame, toFrame } from "./frame.ts";

/** Frames by the lemma that evokes them. */
export interface FrameIndex {
	readonly frames: readonly Frame[];
	readonly verbs: ReadonlyMap<string, readonly Frame[]>;
	readonly nouns: ReadonlyMap<string, readonly Frame[]>;
}

/** The frames that ship, then those of further files; a frame with the id of an earlier one replaces it. */
export function loadFrames(files: readonly string[] = [], folder: string = resource("data/frames")): FrameIndex {
	const own = readdirSync(folder)
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.map((name) => join(folder, name));
	const frames = new Map<string, Frame>();
	for (const file of [...own, ...files]) for (const frame of readFrames(file)) frames.set(frame.id, frame);
	return indexFrames([...frames.values()]);
}

/** @throws {EntenteError} naming the file and the field that is wrong. */
export function readFrames(file: string): readonly Frame[] {
	try {
		const value: unknown = parse(readFileSync(file, "utf8"));
		if (!Array.isArray(value)) throw new Error("a frame file is a list of frames");
		return value.map(toFrame);
	} catch (cause) {
		throw new EntenteError(`${file}: ${(cause as Error).message}`, { cause });
	}
}

function indexFrames(frames: readonly Frame[]): FrameIndex {
	const verbs = new Map<string, Frame[]>();
	const nouns = new Map<string, Frame[]>();
	for (const frame of frames) {
		for (const lemma of frame.verbs?.lemmas ?? []) push(verbs, lemma.split(" ")[0] as string, frame);
		for (const lemma of frame.nouns?.lemmas ?? []) push(nouns, lemma, frame);
	}
	return { frames, verbs, nouns };
}

function push(index: Map<string, Frame[]>, key: string, frame: Frame): void {
	const list = index.get(key);
	if (list === undefined) index.set(key, [frame]);
	else if (!list.includes(frame)) list.push(frame);
}
