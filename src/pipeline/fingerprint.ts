import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resource } from "../ontology/resource.ts";

/** Folders of the program and of its data that decide what is extracted and how it is written. */
const programFolders = ["ontology", "source", "text", "mention", "entity", "statement", "rdf", "pipeline"];
/** Files beside the folders that decide the order of what is written. */
const programFiles = ["order"];
const dataFolders = ["data/lexicon", "data/frames", "ontology"];

/**
 * SHA-256 over all that decides what a document becomes, apart from the document: program, lexicon, frames and the user's own
 * files. A graph built with another fingerprint is extracted again.
 */
export function fingerprint(userFiles: readonly string[] = []): string {
	const source = dirname(dirname(fileURLToPath(import.meta.url)));
	const hash = createHash("sha256");
	for (const folder of programFolders) addTree(hash, join(source, folder), folder);
	const extension = extname(import.meta.url);
	for (const file of programFiles) addTree(hash, join(source, file + extension), file);
	for (const folder of dataFolders) addTree(hash, resource(folder), folder);
	for (const [index, path] of userFiles.entries()) addTree(hash, path, `user/${index}`);
	return hash.digest("hex");
}

/** Files by name in code unit order; the names given to the hash say nothing of where the program is installed. */
function addTree(hash: ReturnType<typeof createHash>, path: string, name: string): void {
	if (!existsSync(path)) return;
	const entries = listing(path);
	if (entries !== undefined) for (const entry of entries) addTree(hash, join(path, entry), `${name}/${entry}`);
	else if (extname(path) !== ".map" && !path.endsWith(".d.ts")) hash.update(`${name}\0`).update(readFileSync(path));
}

function listing(path: string): readonly string[] | undefined {
	try {
		return readdirSync(path).sort();
	} catch {
		return undefined;
	}
}
