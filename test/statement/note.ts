import type { Document } from "../../src/source/document.ts";
import { makeDocument } from "../../src/source/make-document.ts";
import { createExtractor } from "../../src/statement/create-extractor.ts";
import type { Extractor } from "../../src/statement/extraction.ts";

let extractor: Extractor | undefined;

/** A short note of 10 May 2024 with the given text as its only paragraph. */
export const note = (text: string, title = "Note to editors"): Document =>
	makeDocument("note.txt", "note", { text: `${title}\n\n2024-05-10\n\n${text}\n` });

/** What the extractor states of a text: "Ana Silva metWith Omar Diallo", "… [planned]", each with the rules that found it. */
export function statementsOf(
	text: string,
	title?: string,
): readonly { readonly said: string; readonly date: string | undefined; readonly rules: readonly string[] }[] {
	extractor ??= createExtractor();
	const { entities, statements } = extractor.extract(note(text, title));
	const names = new Map(entities.map((entity) => [entity.id, entity.name]));
	return statements.map(({ subject, predicate, object, status, date, title: office, evidence }) => {
		const said = `${names.get(subject) ?? subject} ${predicate} ${names.get(object) ?? object}`;
		const suffix = status === "actual" ? "" : ` [${status}]`;
		return {
			said: `${said}${office === undefined ? "" : ` as ${office}`}${suffix}`,
			date,
			rules: evidence.map(({ rule }) => rule),
		};
	});
}
