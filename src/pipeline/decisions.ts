import { existsSync, readFileSync } from "node:fs";
import type { Decisions } from "../entity/identity.ts";
import { EntenteError } from "../errors.ts";
import { parse } from "../rdf/parse.ts";

/** What a person has decided about a graph. */
export interface GraphDecisions {
	readonly identity: Decisions;
	/** Ids of statements that are wrong. */
	readonly rejected: ReadonlySet<string>;
}

const owl = "http://www.w3.org/2002/07/owl#";
const rdfsComment = "http://www.w3.org/2000/01/rdf-schema#comment";

/**
 * Reads decisions from Turtle: `owl:sameAs` and `owl:differentFrom` between entities, `owl:deprecated true` on an entity or a
 * statement; an `rdfs:comment` on the subject is the reason. Nothing is decided where there is no file. Throws EntenteError for
 * a file that is not Turtle, or says something else.
 */
export async function readDecisions(path: string, base: string): Promise<GraphDecisions> {
	const triples = existsSync(path) ? await readTriples(path, base) : [];
	const comments = new Map(
		triples.filter(({ verb }) => verb === rdfsComment).map(({ subject, object }) => [subject, object]),
	);
	const reasonOf = (subject: string): { readonly comment?: string } => {
		const comment = comments.get(subject);
		return comment === undefined ? {} : { comment };
	};
	const pairs = (verb: string): Decisions["same"] =>
		triples
			.filter((triple) => triple.verb === verb)
			.map(({ subject, object }) => ({ a: subject, b: inGraph(object, base, path), ...reasonOf(subject) }));
	const rejected = triples.filter(({ verb }) => verb === `${owl}deprecated`).map(({ subject }) => subject);
	const entities = rejected.filter((id) => !id.startsWith("statement/"));
	return {
		identity: {
			same: pairs(`${owl}sameAs`),
			different: pairs(`${owl}differentFrom`),
			reject: entities.map((id) => ({ id, ...reasonOf(id) })),
		},
		rejected: new Set(rejected.filter((id) => id.startsWith("statement/"))),
	};
}

interface Triple {
	/** Relative to the base. */
	readonly subject: string;
	readonly verb: string;
	readonly object: string;
}

const verbs: ReadonlySet<string> = new Set([`${owl}sameAs`, `${owl}differentFrom`, `${owl}deprecated`, rdfsComment]);

/** In one order, so that decisions do not depend on that of the file. */
async function readTriples(path: string, base: string): Promise<readonly Triple[]> {
	const quads = await readTurtle(path, base);
	const stranger = quads.find(({ predicate }) => !verbs.has(predicate.value));
	if (stranger !== undefined)
		throw new EntenteError(
			`${path}: ${stranger.predicate.value} is no decision; use owl:sameAs, owl:differentFrom, owl:deprecated or rdfs:comment`,
		);
	return quads
		.map(({ subject, predicate, object }) => ({
			subject: inGraph(subject.value, base, path),
			verb: predicate.value,
			object: object.value,
		}))
		.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ subject, verb, object }: Triple): string => `${subject}\n${verb}\n${object}`;

function inGraph(iri: string, base: string, path: string): string {
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
