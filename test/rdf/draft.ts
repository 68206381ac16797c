import { createHash } from "node:crypto";
import type { Entity } from "../../src/entity/entity.ts";
import type { Predicate } from "../../src/ontology/terms.ts";
import type { Span } from "../../src/source/span.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import type { Extraction } from "../../src/statement/extraction.ts";
import type { Evidence, Statement } from "../../src/statement/statement.ts";
import { statementId } from "../../src/statement/statement-id.ts";

/** A statement in short: who, what, whom, and the words that say so. */
export interface Fact extends Partial<Pick<Statement, "title" | "status" | "date" | "kind" | "category">> {
	readonly is: readonly [subject: string, predicate: Predicate, object: string];
	readonly quote: string;
	/** Words of the quote that name subject and object. */
	readonly subject: string;
	readonly object?: string;
	readonly rule: string;
	readonly confidence?: number;
	readonly statedBy?: string;
}

export interface Draft {
	readonly id: string;
	readonly title: string;
	readonly date?: string;
	readonly text: string;
	readonly entities: readonly Entity[];
	readonly facts: readonly Fact[];
}

/** An extraction whose offsets are found in the text, so that quotes are true to it. */
export function draft({ id, title, date, text, entities, facts }: Draft): Extraction {
	const sha256 = createHash("sha256").update(text).digest("hex");
	const document = { id, path: `press/${id}.txt`, title, text, sha256, blocks: [], url: `https://example.org/${id}` };
	const statements = facts.map((fact) => statementOf(id, text, fact));
	const mentions = entities
		.filter(({ name }) => text.includes(name))
		.map(({ id: entity, name }) => ({ entity, ...spanOf(text, name), text: name, reason: "name" }));
	return {
		document: { ...document, ...(date === undefined ? {} : { date }) },
		entities,
		mentions,
		statements,
		unresolved: [],
	};
}

export function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
	const type = id.slice(0, id.indexOf("/")) as Entity["type"];
	return { id, type, name, aliases: [], named: true, sameAs: [], ...more };
}

/** A corpus of documents that use the same ids. */
export function corpusOf(base: string, extractions: readonly Extraction[]): Corpus {
	const merged = new Map<string, Statement>();
	for (const one of extractions.flatMap((item) => item.statements)) {
		const known = merged.get(one.id);
		merged.set(one.id, known === undefined ? one : { ...known, evidence: [...known.evidence, ...one.evidence] });
	}
	return {
		base,
		documents: extractions.map(({ document: { text, blocks: _, ...summary }, statements, mentions }) => ({
			...summary,
			length: text.length,
			statements: statements.length,
			mentions: mentions.length,
			unresolved: 0,
		})),
		entities: new Map(extractions.flatMap((item) => item.entities).map((one) => [one.id, one])),
		statements: [...merged.values()],
		extractions: () => extractions,
		extraction: (id) => extractions.find(({ document }) => document.id === id),
	};
}

function statementOf(document: string, text: string, fact: Fact): Statement {
	const {
		is,
		quote,
		subject: subjectWords,
		object: objectWords,
		rule,
		confidence = 0.9,
		statedBy,
		status,
		...more
	} = fact;
	const [subject, predicate, object] = is;
	const { category, ...qualifiers } = more;
	const content = { subject, predicate, object, status: status ?? "actual", ...qualifiers } as const;
	const place = spanOf(text, quote);
	const evidence: Evidence = {
		document,
		quote,
		...place,
		subject: spanOf(text, subjectWords, place.start),
		...(objectWords === undefined ? {} : { object: spanOf(text, objectWords, place.start) }),
		confidence,
		rule,
		...(statedBy === undefined ? {} : { statedBy }),
	};
	return {
		id: statementId(content),
		...content,
		...(category === undefined ? {} : { category }),
		evidence: [evidence],
	};
}

function spanOf(text: string, words: string, from = 0): Span {
	const start = text.indexOf(words, from);
	if (start < 0) throw new Error(`"${words}" is not in the text`);
	return { start, end: start + words.length };
}
