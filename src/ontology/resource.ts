import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a file that ships with the package, such as `data/lexicon/states.tsv`; the same from source and from `dist`. */
export function resource(path: string): string {
	root ??= findRoot(dirname(fileURLToPath(import.meta.url)));
	return join(root, path);
}

let root: string | undefined;

function findRoot(folder: string): string {
	if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "ontology"))) return folder;
	const parent = dirname(folder);
	if (parent === folder) throw new Error("package.json not found above the program");
	return findRoot(parent);
}
