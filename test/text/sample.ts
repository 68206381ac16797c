import type { Document } from "../../src/source/document.ts";
import { readSources } from "../../src/source/read-source.ts";

/** The documents that ship with the program. */
export const samples: readonly string[] = [
	"cambodia-asean-russia-2021",
	"lavrov-asean-mission-2017",
	"lavrov-vientiane-2021",
];

export async function readSample(name: string): Promise<Document> {
	for await (const result of readSources([`data/documents/${name}.txt`]))
		if (result.kind === "document") return result.document;
	throw new Error(`${name} was not read`);
}
