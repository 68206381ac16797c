import type { Corpus } from "../statement/corpus.ts";
import type { Evidence, Statement } from "../statement/statement.ts";

/** The hash of each document's text, by its id: two copies of one release are one document. */
export const textsOf = ({ documents }: Corpus): ReadonlyMap<string, string> =>
	new Map(documents.map(({ id, sha256 }) => [id, sha256]));

/** In how many different texts the statements stand. */
export function countTexts(
	statements: readonly { readonly evidence: readonly Evidence[] }[],
	texts: ReadonlyMap<string, string>,
): number {
	let first: string | undefined;
	let all: Set<string> | undefined;
	for (const { evidence } of statements)
		for (const { document } of evidence) {
			const text = texts.get(document) ?? document;
			first ??= text;
			if (text !== first) all = (all ?? new Set([first])).add(text);
		}
	return all?.size ?? (first === undefined ? 0 : 1);
}

export const countPlaces = (statements: readonly Statement[]): number =>
	statements.reduce((count, { evidence }) => count + evidence.length, 0);
