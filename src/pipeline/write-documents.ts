import type { Entity } from "../entity/entity.ts";
import type { QuadOptions } from "../rdf/extraction-to-quads.ts";
import type { Statement } from "../statement/statement.ts";
import type { GraphFolder } from "../store/graph-folder.ts";
import { type Identities, identified } from "../store/identities.ts";
import type { DocumentEntry } from "../store/manifest.ts";
import { mergeEntities } from "../store/merge-entities.ts";
import { StatementMerger } from "../store/merge-statements.ts";
import { type IndexLine, readRecord } from "../store/open-corpus.ts";
import type { Renaming } from "../store/relabel.ts";
import type { Collected } from "./collect.ts";
import type { PreviousGraph } from "./previous-graph.ts";
import { assertedLines, documentLines } from "./quad-lines.ts";

/** The files of a graph other than its records. */
export interface WrittenGraph {
	readonly documents: readonly DocumentEntry[];
	readonly default: string;
	readonly index: string;
	readonly counts: { readonly entities: number; readonly statements: number };
}

export interface WriteOptions extends QuadOptions {
	readonly folder: GraphFolder;
	readonly identities: Identities;
	readonly previous: PreviousGraph;
	readonly signal?: AbortSignal | undefined;
}

/** Writes each document with the ids of the graph, one at a time, and what they say together: merged index and asserted triples. */
export async function writeDocuments(collected: readonly Collected[], options: WriteOptions): Promise<WrittenGraph> {
	const { folder, identities } = options;
	const local: Entity[] = [];
	const merger = new StatementMerger();
	const documents: DocumentEntry[] = [];
	for (const { entry, quads: old } of collected) {
		options.signal?.throwIfAborted();
		const extraction = identified(readRecord(folder.folder, entry.record), identities);
		local.push(...extraction.entities);
		for (const statement of extraction.statements) merger.add(statement);
		const reusable = old !== undefined && isCurrent(entry.id, options) && folder.has(old);
		const quads = reusable ? old : await folder.put(`documents/${entry.id}`, "nq", documentLines(extraction, options));
		documents.push({ ...entry, quads });
	}
	const entities = mergeEntities(local);
	const asserted = assertedLines({ entities, statements: merger.sorted(), documents }, options);
	return {
		documents,
		default: await folder.put("default", "nq", asserted),
		index: await folder.put("index", "jsonl", indexLines(entities, merger.sorted())),
		counts: { entities: entities.length, statements: merger.size },
	};
}

/** Whether the old quads of an unchanged document say what they would say now. */
function isCurrent(document: string, { previous, identities }: WriteOptions): boolean {
	const old = previous.identities;
	return (
		old !== undefined &&
		isEqual(old.renamings.get(document), identities.renamings.get(document)) &&
		isSame(old.rejected, identities.rejected)
	);
}

const isEqual = (a: Renaming = new Map(), b: Renaming = new Map()): boolean =>
	a.size === b.size && [...a].every(([local, id]) => b.has(local) && b.get(local) === id);
const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && [...a].every((id) => b.has(id));

function* indexLines(entities: readonly Entity[], statements: Iterable<Statement>): Generator<string> {
	for (const entity of entities) yield `${JSON.stringify({ entity } satisfies IndexLine)}\n`;
	for (const statement of statements) yield `${JSON.stringify({ statement } satisfies IndexLine)}\n`;
}
