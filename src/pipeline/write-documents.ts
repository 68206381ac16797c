import type { Entity } from "../entity/entity.ts";
import type { QuadOptions } from "../rdf/extraction-to-quads.ts";
import type { Statement } from "../statement/statement.ts";
import type { GraphFolder } from "../store/graph-folder.ts";
import { type Identities, noRenaming } from "../store/identities.ts";
import type { DocumentEntry } from "../store/manifest.ts";
import { mergeEntities } from "../store/merge-entities.ts";
import { StatementMerger } from "../store/merge-statements.ts";
import { type IndexLine, readRecord } from "../store/open-corpus.ts";
import { type Renaming, relabel } from "../store/relabel.ts";
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
		const renaming = renamingOf(identities, entry.id);
		const extraction = relabel(readRecord(folder.folder, entry.record), renaming);
		local.push(...extraction.entities);
		for (const statement of extraction.statements) merger.add(statement);
		const reusable = old !== undefined && isCurrent(entry.id, renaming, options) && folder.has(old);
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

/** Whether the old quads of an unchanged document were written with the same ids. */
function isCurrent(document: string, renaming: Renaming, { previous }: WriteOptions): boolean {
	if (previous.identities === undefined) return false;
	const old = renamingOf(previous.identities, document);
	return old.size === renaming.size && [...renaming].every(([local, id]) => old.get(local) === id);
}

const renamingOf = (identities: Identities, document: string): Renaming =>
	identities.renamings.get(document) ?? noRenaming;

function* indexLines(entities: readonly Entity[], statements: Iterable<Statement>): Generator<string> {
	for (const entity of entities) yield `${JSON.stringify({ entity } satisfies IndexLine)}\n`;
	for (const statement of statements) yield `${JSON.stringify({ statement } satisfies IndexLine)}\n`;
}
