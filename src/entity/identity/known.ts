import { join } from "node:path";
import { readTable } from "../../mention/table.ts";
import { resource } from "../../ontology/resource.ts";

const read = new Map<string, ReadonlySet<string>>();

/** Ids of the bodies that the lexicon in a folder lists; read once. */
export function knownOrganisations(folder: string = resource("data/lexicon")): ReadonlySet<string> {
	let known = read.get(folder);
	if (known === undefined) {
		const rows = readTable(join(folder, "organisations.tsv"));
		known = new Set(rows.map((row) => `organisation/${row.text("id")}`));
		read.set(folder, known);
	}
	return known;
}
