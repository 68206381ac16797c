import type { Entity } from "../../src/entity/entity.ts";
import type { Document } from "../../src/source/document.ts";
import type { Extraction, Extractor } from "../../src/statement/extraction.ts";
import type { Statement } from "../../src/statement/statement.ts";
import { orderedArguments, statementId } from "../../src/statement/statement-id.ts";

/** Understands "A met B." and nothing else, takes both for states (whose ids are the same everywhere), and counts what it was asked to read. */
export function toyExtractor(name = "toy 1"): Extractor & { readonly read: string[] } {
	const read: string[] = [];
	return {
		name,
		read,
		extract(document) {
			read.push(document.path);
			if (document.text.includes("BREAK")) throw new Error("cannot");
			const matches = [...document.text.matchAll(/(?<a>[A-Z][a-z]+) met (?<b>[A-Z][a-z]+)\./gu)];
			return extractionOf(document, matches);
		},
	};
}

function extractionOf(document: Document, matches: readonly RegExpExecArray[]): Extraction {
	const names = new Set(matches.flatMap(({ groups }) => [groups?.["a"] ?? "", groups?.["b"] ?? ""]));
	return {
		document,
		entities: [...names].sort().map(state),
		mentions: [],
		statements: matches.map((match) => meeting(document, match)),
		unresolved: [],
	};
}

export const state = (name: string): Entity => ({
	id: `state/${name.toLowerCase()}`,
	type: "state",
	name,
	aliases: [],
	named: true,
	sameAs: [],
});

function meeting(document: Document, { 0: quote, index: start, groups }: RegExpExecArray): Statement {
	const [subject, object] = orderedArguments({
		subject: state(groups?.["a"] ?? "").id,
		predicate: "metWith",
		object: state(groups?.["b"] ?? "").id,
	});
	const content = { subject, predicate: "metWith", object, status: "actual" } as const;
	const evidence = { document: document.id, quote, start, end: start + quote.length, confidence: 0.9, rule: "toy" };
	return { ...content, id: statementId(content), evidence: [evidence] };
}
