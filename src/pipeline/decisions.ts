import { existsSync, readFileSync } from "node:fs";
import { EntenteError } from "../errors.ts";
import { parse } from "../rdf/parse.ts";

/** What a person has decided about a graph; it outranks every rule. Ids are relative to the base. */
export interface Decisions {
	/** The first is another name of the second. */
	readonly same: readonly (readonly [string, string])[];
	readonly different: readonly (readonly [string, string])[];
	/** Ids of statements that are wrong. */
	readonly rejected: ReadonlySet<string>;
}

export const noDecisions: Decisions = { same: [], different: [], rejected: new Set() };

const owl = "http://www.w3.org/2002/07/owl#";

/**
 * Reads decisions from Turtle: `owl:sameAs`, `owl:differentFrom` between entities, `owl:deprecated true` on statements. Nothing
 * is decided where there is no file. Throws EntenteError for a file that is not Turtle, or says something else.
 */
export async function readDecisions(path: string, base: string): Promise<Decisions> {
	if (!existsSync(path)) return noDecisions;
	const same: [string, string][] = [];
	const different: [string, string][] = [];
	const rejected = new Set<string>();
	for (const { subject, predicate, object } of await readTurtle(path, base)) {
		const id = idOf(subject.value, base, path);
		if (predicate.value === `${owl}sameAs`) same.push([id, idOf(object.value, base, path)]);
		else if (predicate.value === `${owl}differentFrom`) different.push([id, idOf(object.value, base, path)]);
		else if (predicate.value === `${owl}deprecated`) rejected.add(id);
		else if (!isComment(predicate.value))
			throw new EntenteError(
				`${path}: ${predicate.value} is no decision; use owl:sameAs, owl:differentFrom or owl:deprecated`,
			);
	}
	return { same: same.sort(byPair), different, rejected };
}

const byPair = (a: readonly string[], b: readonly string[]): number => (a.join("\n") < b.join("\n") ? -1 : 1);

const isComment = (predicate: string): boolean =>
	predicate.startsWith("http://www.w3.org/2000/01/rdf-schema#") || predicate.startsWith("http://purl.org/dc/terms/");

function idOf(iri: string, base: string, path: string): string {
	if (iri.startsWith(base)) return iri.slice(base.length);
	throw new EntenteError(`${path}: ${iri} is not of this graph; its IRIs begin with ${base}`);
}

async function readTurtle(path: string, base: string): ReturnType<typeof parse> {
	try {
		return await parse(readFileSync(path, "utf8"), "turtle", base);
	} catch (cause) {
		throw new EntenteError(`${path}: ${(cause as Error).message}`, { cause });
	}
}
