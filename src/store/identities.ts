import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import type { Extraction } from "../statement/extraction.ts";
import { readManifest } from "./manifest.ts";
import { type Renaming, relabel } from "./relabel.ts";

/** Why a name in a document was taken for an entity of the graph. */
export interface IdentityReason {
	/** Id in the graph. */
	readonly entity: string;
	/** Id of the document, and the id that its extraction uses. */
	readonly document: string;
	readonly local: string;
	/** `same name and office`, `decision of …` */
	readonly reason: string;
}

/** One identity for each thing over all documents: a layer over what was observed, which stays as it is. */
export interface Identities {
	/** By document; documents in which nothing is renamed are absent. */
	readonly renamings: ReadonlyMap<string, Renaming>;
	readonly reasons: readonly IdentityReason[];
	/** Ids of statements that a person has rejected. */
	readonly rejected: ReadonlySet<string>;
}

const noRenaming: Renaming = new Map();

/** Identities as the text of a file, a line for each renaming and each reason so that two can be compared by eye. */
export function serializeIdentities({ renamings, reasons, rejected }: Identities): string {
	const lines = [...renamings].flatMap(([document, renaming]) =>
		[...renaming].map(([local, entity]) => JSON.stringify({ document, local, entity })),
	);
	const renamed = lines.sort().join(",\n");
	const because = reasons
		.map((reason) => JSON.stringify(reason))
		.sort()
		.join(",\n");
	return `{"renamed":[\n${renamed}\n],"reasons":[\n${because}\n],"rejected":${JSON.stringify([...rejected].sort())}}\n`;
}

/** A document with the ids of the graph, and without what was rejected. */
export function identified(extraction: Extraction, { renamings, rejected }: Identities): Extraction {
	const relabelled = relabel(extraction, renamings.get(extraction.document.id) ?? noRenaming);
	if (!relabelled.statements.some(({ id }) => rejected.has(id))) return relabelled;
	return { ...relabelled, statements: relabelled.statements.filter(({ id }) => !rejected.has(id)) };
}

/** Reads what `serializeIdentities` wrote. Throws EntenteError if the file is damaged. */
export function readIdentities(path: string): Identities {
	const { renamed, reasons, rejected } = parse(path);
	const renamings = new Map<string, Map<string, string | undefined>>();
	for (const { document, local, entity } of renamed) {
		const renaming = renamings.get(document) ?? new Map<string, string | undefined>();
		renamings.set(document, renaming.set(local, entity ?? undefined));
	}
	return { renamings, reasons, rejected: new Set(rejected) };
}

interface IdentityFile {
	readonly renamed: readonly { readonly document: string; readonly local: string; readonly entity: string | null }[];
	readonly reasons: readonly IdentityReason[];
	readonly rejected: readonly string[];
}

function parse(path: string): IdentityFile {
	try {
		return JSON.parse(readFileSync(path, "utf8")) as IdentityFile;
	} catch (cause) {
		throw new EntenteError(`${path}: damaged; run \`entente build\` again`, { cause });
	}
}

/** Identities of the graph in a folder. */
export const graphIdentities = (folder: string): Identities =>
	readIdentities(join(folder, readManifest(folder).identity));
