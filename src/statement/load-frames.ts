import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { EntenteError } from "../errors.ts";
import { resource } from "../ontology/resource.ts";
import { type Frame, toFrame } from "./frame.ts";

/** Frames by the lemma that evokes them. */
export interface FrameIndex {
	readonly frames: readonly Frame[];
	/** By the verb; `needs` is the particle, preposition or object that a lemma of two words asks for. */
	readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
	readonly nouns: ReadonlyMap<string, readonly Frame[]>;
}

export interface VerbEntry {
	readonly frame: Frame;
	/** Any of these will do; empty if the verb alone is enough. */
	readonly needs: readonly string[];
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
	const verbs = new Map<string, VerbEntry[]>();
	const nouns = new Map<string, Frame[]>();
	for (const frame of frames) {
		for (const [verb, needs] of needsByVerb(frame)) push(verbs, verb, { frame, needs });
		for (const lemma of new Set(frame.nouns?.lemmas ?? [])) push(nouns, lemma, frame);
	}
	return { frames, verbs, nouns };
}

function needsByVerb(frame: Frame): ReadonlyMap<string, readonly string[]> {
	const needs = new Map<string, readonly string[]>();
	for (const lemma of frame.verbs?.lemmas ?? []) {
		const [verb = "", second] = lemma.split(" ");
		const earlier = needs.get(verb);
		const alone = second === undefined || earlier?.length === 0;
		needs.set(verb, alone ? [] : [...(earlier ?? []), second]);
	}
	return needs;
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
	const list = index.get(key);
	if (list === undefined) index.set(key, [value]);
	else list.push(value);
}
