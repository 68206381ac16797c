import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resource } from "../ontology/resource.ts";

/**
 * What of the program decides a document's record and quads, the two things that a build takes over from an old graph.
 * Index, asserted triples and identities are made anew each time, so that what opens or queries a graph is of no account.
 */
export const decisive = {
	folders: ["ontology", "source", "text", "mention", "entity", "statement", "rdf", "pipeline"],
	files: ["days", "order", "store/identities", "store/merge-entities", "store/merge-statements", "store/relabel"],
} as const;
const dataFolders = ["data/lexicon", "data/frames", "ontology"];

/**
 * SHA-256 over all that decides what a document becomes, apart from the document: program, packages, lexicon, frames and the
 * user's own files. A graph built with another fingerprint is extracted again.
 */
export function fingerprint(userFiles: readonly string[] = []): string {
	const source = dirname(dirname(fileURLToPath(import.meta.url)));
	const hash = createHash("sha256");
	for (const folder of decisive.folders) addTree(hash, join(source, folder), folder);
	const extension = extname(import.meta.url);
	for (const file of decisive.files) addTree(hash, join(source, file + extension), file);
	hash.update(JSON.stringify(dependencies()));
	for (const folder of dataFolders) addTree(hash, resource(folder), folder);
	for (const [index, path] of userFiles.entries()) addTree(hash, path, `user/${index}`);
	return hash.digest("hex");
}

/** Names and versions of the packages that the program asks for: another tagger gives other sentences. */
const dependencies = (): unknown => JSON.parse(readFileSync(resource("package.json"), "utf8")).dependencies;

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
