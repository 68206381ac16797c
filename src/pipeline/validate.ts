import { readFileSync } from "node:fs";
import type { Quad } from "@rdfjs/types";
import { namespaces } from "../ontology/namespaces.ts";
import { listAt } from "../order.ts";
import { iriOf } from "../rdf/iri.ts";
import { nquadsLine } from "../rdf/nquads.ts";
import { parse } from "../rdf/parse.ts";
import { inOrder, type Violation, validate, withoutDocumentGraphs } from "../rdf/validate.ts";
import type { Statement } from "../statement/statement.ts";
import { type Manifest, quadFiles, readManifest } from "../store/manifest.ts";
import { openCorpus } from "../store/open-corpus.ts";
import { readLines } from "../store/read-lines.ts";

export interface ValidateRun {
	/** Ends the check with the signal's reason. */
	readonly signal?: AbortSignal | undefined;
	/** Called with the number of files that are checked, and of all. */
	readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What the shapes object to in a graph folder, as if all files were one graph, though never more than a document or a part of
 * the network is in memory: a node is checked where all that is said of it is at hand, with the types of what it points to.
 * What several documents say of one claim is put together first.
 */
export async function validateGraph(
	folder: string,
	manifest: Manifest = readManifest(folder),
	{ signal, onProgress }: ValidateRun = {},
): Promise<readonly Violation[]> {
	const [network = "", ...documents] = quadFiles(folder, manifest);
	const found: Violation[] = [];
	const shared = new SharedClaims(openCorpus(folder).statements, manifest.base);
	for await (const violations of checkNetwork(network)) {
		signal?.throwIfAborted();
		found.push(...violations);
	}
	for (const [index, path] of documents.entries()) {
		onProgress?.(index, documents.length);
		signal?.throwIfAborted();
		const quads = withoutDocumentGraphs(await parse(readFileSync(path, "utf8"), "nquads"));
		found.push(...(await validate(shared.setApart(quads))));
	}
	for await (const violations of shared.check()) {
		signal?.throwIfAborted();
		found.push(...violations);
	}
	onProgress?.(documents.length, documents.length);
	return inOrder(found);
}

/** Lines of the network that are checked at a time. */
const partLength = 5_000;

/** The network in parts, each with the types of what its nodes point to. Its lines are sorted, so that those of a node are together. */
async function* checkNetwork(path: string): AsyncGenerator<readonly Violation[]> {
	const types = typesIn(path);
	let part: string[] = [];
	let subject = "";
	for (const line of readLines(path)) {
		const next = line.slice(0, line.indexOf(" "));
		if (next !== subject && part.length >= partLength) {
			yield await checkPart(part, types);
			part = [];
		}
		subject = next;
		part.push(line);
	}
	yield await checkPart(part, types);
}

/** Lines that give the type of a node, by its IRI. */
function typesIn(path: string): ReadonlyMap<string, readonly string[]> {
	const types = new Map<string, string[]>();
	for (const line of readLines(path)) {
		const [subject = "", predicate] = line.split(" ", 2);
		if (predicate === `<${rdfType}>`) listAt(types, subject.slice(1, -1)).push(line);
	}
	return types;
}

async function checkPart(lines: readonly string[], types: ReadonlyMap<string, readonly string[]>) {
	const quads = await parse(lines.join("\n"), "nquads");
	const own = new Set(quads.map(({ subject }) => subject.value));
	const others = new Set(quads.map(({ object }) => object.value).filter((iri) => !own.has(iri)));
	const known = await parse([...others].flatMap((iri) => types.get(iri) ?? []).join("\n"), "nquads");
	return about(own, await validate([...quads, ...known]));
}

/** Nodes of which only the type is at hand are judged elsewhere. */
const about = (nodes: ReadonlySet<string>, violations: readonly Violation[]): readonly Violation[] =>
	violations.filter(({ focus }) => nodes.has(focus));

/** Lines of shared claims that are checked at a time: few, for all that is missing of their evidence is objected to, in vain. */
const claimsLength = 1_000;

/** The claims that several documents make, gathered from all of them. */
class SharedClaims {
	/** Lines of N-Quads by claim; those that repeat what is said already are the same. */
	readonly #lines: ReadonlyMap<string, Set<string>>;

	constructor(statements: readonly Statement[], base: string) {
		const claims = statements.filter(({ evidence }) => new Set(evidence.map(({ document }) => document)).size > 1);
		this.#lines = new Map(claims.map(({ id }) => [iriOf(base, id), new Set<string>()]));
	}

	/** Keeps what the quads say of shared claims and returns the rest. */
	setApart(quads: readonly Quad[]): readonly Quad[] {
		const types = new Map<string, Quad[]>();
		for (const quad of quads) if (quad.predicate.value === rdfType) listAt(types, quad.subject.value).push(quad);
		return quads.filter((quad) => {
			const kept = this.#lines.get(quad.subject.value);
			for (const one of kept ? [quad, ...(types.get(quad.object.value) ?? [])] : [])
				kept?.add(detached(nquadsLine(one)));
			return kept === undefined;
		});
	}

	/** What the shapes object to in the claims. */
	async *check(): AsyncGenerator<readonly Violation[]> {
		let part = new Map<string, ReadonlySet<string>>();
		let length = 0;
		for (const [claim, lines] of this.#lines) {
			part.set(claim, lines);
			length += lines.size;
			if (length < claimsLength) continue;
			yield await checkClaims(part);
			part = new Map();
			length = 0;
		}
		yield await checkClaims(part);
	}
}

async function checkClaims(claims: ReadonlyMap<string, ReadonlySet<string>>): Promise<readonly Violation[]> {
	const quads = await parse([...claims.values()].flatMap((lines) => [...lines]).join(""), "nquads");
	return about(new Set(claims.keys()), await validate(quads));
}

/** A copy: a part of a text holds on to all of it, which is the text of a whole file. */
const detached = (text: string): string => Buffer.from(text).toString();

const rdfType = `${namespaces.rdf}type`;

/** A violation on one line, IRIs under the base as ids. */
export function describeViolation({ focus, path, value, shape, message, severity }: Violation, base: string): string {
	const short = (iri: string): string => (iri.startsWith(base) ? iri.slice(base.length) : iri);
	const where = path === undefined ? short(focus) : `${short(focus)} ${path.replace(/^.*[/#]/u, "")}`;
	return `${severity} ${shape}: ${where}${value === undefined ? "" : ` “${short(value)}”`}: ${message}`;
}
