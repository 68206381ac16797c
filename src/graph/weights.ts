import { readFileSync } from "node:fs";
import { EntenteError } from "../errors.ts";
import { resource } from "../ontology/resource.ts";
import type { Status } from "../ontology/terms.ts";

/** The ways in which two actors can be tied; each has a weight in `data/weights/ties.json`. */
export const tieComponents = [
	"sharedEvent",
	"metWith",
	"sharedAgreement",
	"sharedMembership",
	"membership",
	"partnership",
	"accreditation",
	"visit",
	"aid",
	"support",
	"criticism",
] as const;
export type TieComponent = (typeof tieComponents)[number];

export interface ComponentWeight {
	readonly weight: number;
	/** PLOVER category used where the statement names none. */
	readonly category: string;
	/** An act of words, done once more in each document that says it: n documents count 1 + log2 n times. */
	readonly renewed?: boolean;
	readonly description: string;
}

export interface Category {
	readonly quad: string;
	/** From −10 (hostile) to 10 (friendly). */
	readonly score: number;
	readonly definition: string;
}

export interface TieWeights {
	readonly components: Readonly<Record<TieComponent, ComponentWeight>>;
	readonly statusFactors: Readonly<Record<Status, number>>;
	readonly largestGroup: { readonly size: number };
	readonly categories: Readonly<Record<string, Category>>;
}

/** Reads tie weights; without a path, those that ship with the program. @throws EntenteError if the file does not fit. */
export function readTieWeights(path: string = resource("data/weights/ties.json")): TieWeights {
	const weights = parse(path) as Partial<TieWeights> | null;
	const missing = tieComponents.filter((id) => typeof weights?.components?.[id]?.weight !== "number");
	if (missing.length > 0)
		throw new EntenteError(`${path}: no weight for ${missing.join(", ")}; add it under "components"`);
	if (!weights?.statusFactors || !weights.categories || typeof weights.largestGroup?.size !== "number")
		throw new EntenteError(
			`${path}: needs "statusFactors", "categories" and "largestGroup.size"; copy data/weights/ties.json and edit it`,
		);
	return weights as TieWeights;
}

/** Whether a PLOVER category counts as conflict: its score is below zero. An unknown category is cooperation. */
export const isConflict = (weights: TieWeights, category: string): boolean =>
	(weights.categories[category]?.score ?? 0) < 0;

function parse(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		throw new EntenteError(`${path}: cannot be read as JSON; give a file like data/weights/ties.json`, { cause });
	}
}
