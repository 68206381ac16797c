import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entity } from "../entity/entity.ts";
import { EntenteError } from "../errors.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Statement } from "../statement/statement.ts";
import { type Identities, identified, readIdentities } from "./identities.ts";
import { type DocumentEntry, isMissing, type Manifest, readManifest } from "./manifest.ts";
import { readLines } from "./read-lines.ts";

/** The graph in a folder. Throws EntenteError where there is none or it is damaged. Texts are read when asked for. */
export function openCorpus(folder: string): Corpus {
	const manifest = readManifest(folder);
	const { entities, statements } = readIndex(join(folder, manifest.index));
	return new FolderCorpus(folder, manifest, entities, statements);
}

/** A line of the index. */
export type IndexLine = { readonly entity: Entity } | { readonly statement: Statement };

function readIndex(path: string): {
	readonly entities: Map<string, Entity>;
	readonly statements: readonly Statement[];
} {
	const entities = new Map<string, Entity>();
	const statements: Statement[] = [];
	try {
		for (const line of readLines(path)) {
			const item = JSON.parse(line) as IndexLine;
			if ("entity" in item) entities.set(item.entity.id, item.entity);
			else statements.push(item.statement);
		}
	} catch (cause) {
		throw damaged(path, cause);
	}
	return { entities, statements };
}

class FolderCorpus implements Corpus {
	readonly base: string;
	readonly documents: readonly DocumentEntry[];
	readonly entities: ReadonlyMap<string, Entity>;
	readonly statements: readonly Statement[];
	private readonly folder: string;
	private readonly identityFile: string;
	private readonly byId: ReadonlyMap<string, DocumentEntry>;
	private identities: Identities | undefined;

	constructor(
		folder: string,
		manifest: Manifest,
		entities: ReadonlyMap<string, Entity>,
		statements: readonly Statement[],
	) {
		this.folder = folder;
		this.base = manifest.base;
		this.documents = manifest.documents;
		this.entities = entities;
		this.statements = statements;
		this.identityFile = join(folder, manifest.identity);
		this.byId = new Map(manifest.documents.map((entry) => [entry.id, entry]));
	}

	*extractions(): Generator<Extraction> {
		for (const entry of this.documents) yield this.read(entry);
	}

	extraction(document: string): Extraction | undefined {
		const entry = this.byId.get(document);
		return entry === undefined ? undefined : this.read(entry);
	}

	private read(entry: DocumentEntry): Extraction {
		this.identities ??= readIdentities(this.identityFile);
		return identified(readRecord(this.folder, entry.record), this.identities);
	}
}

/** An extraction as observed, with ids local to its document. */
export function readRecord(folder: string, record: string): Extraction {
	const path = join(folder, record);
	try {
		return JSON.parse(readFileSync(path, "utf8")) as Extraction;
	} catch (cause) {
		throw damaged(path, cause);
	}
}

function damaged(path: string, cause: unknown): EntenteError {
	const problem = isMissing(cause)
		? "gone, perhaps built anew meanwhile; open the graph again"
		: "damaged; run `entente build --force`";
	return new EntenteError(`${path}: ${problem}`, { cause });
}
