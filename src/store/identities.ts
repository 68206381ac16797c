import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import { readManifest } from "./manifest.ts";
import type { Renaming } from "./relabel.ts";

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
}

export const noRenaming: Renaming = new Map();

/** Identities as the text of a file, a line for each renaming and each reason so that two can be compared by eye. */
export function serializeIdentities({ renamings, reasons }: Identities): string {
	const lines = [...renamings].flatMap(([document, renaming]) =>
		[...renaming].map(([local, entity]) => JSON.stringify({ document, local, entity })),
	);
	const renamed = lines.sort().join(",\n");
	const because = reasons
		.map((reason) => JSON.stringify(reason))
		.sort()
		.join(",\n");
	return `{"renamed":[\n${renamed}\n],"reasons":[\n${because}\n]}\n`;
}

/** Reads what `serializeIdentities` wrote. Throws EntenteError if the file is damaged. */
export function readIdentities(path: string): Identities {
	const { renamed, reasons } = parse(path);
	const renamings = new Map<string, Map<string, string>>();
	for (const { document, local, entity } of renamed) {
		const renaming = renamings.get(document) ?? new Map<string, string>();
		renamings.set(document, renaming.set(local, entity));
	}
	return { renamings, reasons };
}

interface IdentityFile {
	readonly renamed: readonly { readonly document: string; readonly local: string; readonly entity: string }[];
	readonly reasons: readonly IdentityReason[];
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
