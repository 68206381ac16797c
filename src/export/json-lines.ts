import type { Entity } from "../entity/entity.ts";
import type { Mention } from "../mention/mention.ts";
import { byCodeUnit } from "../order.ts";
import { documentIri, iriOf } from "../rdf/iri.ts";
import type { Document } from "../source/document.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import type { ExportOptions, FileExporter } from "./exporter.ts";
import { speakerOf } from "./speaker.ts";

/** One JSON object a line: documents, entities, mentions, statements. Offsets are UTF-16 code units. */
export const jsonLines: FileExporter = {
	id: "jsonl",
	label: "JSON Lines",
	description: "Everything, one object a line, with texts, mentions and offsets; for notebooks and scoring.",
	extension: ".jsonl",
	mime: "application/x-ndjson",
	multiple: false,
	*write(corpus, options = {}) {
		for (const line of lines(corpus, options)) yield `${JSON.stringify(line)}\n`;
	},
};

function* lines(corpus: Corpus, options: ExportOptions): Iterable<object> {
	for (const extraction of corpus.extractions()) yield documentLine(corpus, extraction, options);
	for (const id of [...corpus.entities.keys()].sort(byCodeUnit)) {
		const entity = corpus.entities.get(id);
		if (entity) yield entityLine(corpus, entity);
	}
	for (const { document, mentions } of corpus.extractions())
		for (const mention of [...mentions].sort(byPlace)) yield mentionLine(corpus, document, mention);
	const paths = new Map(corpus.documents.map(({ id, path }) => [id, path]));
	for (const statement of [...corpus.statements].sort((a, b) => byCodeUnit(a.id, b.id)))
		for (const evidence of [...statement.evidence].sort(byDocument))
			yield statementLine(corpus, statement, evidence, paths.get(evidence.document) ?? evidence.document);
}

function documentLine(corpus: Corpus, extraction: Extraction, { text: withText = true }: ExportOptions): object {
	const { id, path, title, date, place, url, sha256, text } = extraction.document;
	const speaker = speakerOf(extraction, corpus);
	return {
		kind: "document",
		document: path,
		iri: documentIri(corpus.base, id),
		title,
		date,
		place,
		speaker: speaker && iriOf(corpus.base, speaker),
		url,
		sha256,
		...(withText ? { text } : {}),
	};
}

function entityLine({ base }: Corpus, { id, type, kind, name, aliases, named, sameAs }: Entity): object {
	return { kind: "entity", id: iriOf(base, id), type, class: kind, name, aliases, named, sameAs };
}

function mentionLine({ base }: Corpus, document: Document, { entity, start, end, text }: Mention): object {
	return { kind: "mention", entity: iriOf(base, entity), document: document.path, start, end, text };
}

function statementLine({ base }: Corpus, statement: Statement, evidence: Evidence, document: string): object {
	const { id, subject, predicate, object, title, status, date, kind, category } = statement;
	const { quote, start, end, confidence, rule, statedBy } = evidence;
	return {
		kind: "statement",
		id: iriOf(base, id),
		subject: iriOf(base, subject),
		predicate,
		object: predicate === "heldOn" ? object : iriOf(base, object),
		title,
		status,
		date,
		class: kind,
		category,
		document,
		quote,
		start,
		end,
		confidence,
		rule,
		statedBy: statedBy && iriOf(base, statedBy),
	};
}

const byPlace = (a: Mention, b: Mention): number =>
	a.start - b.start || a.end - b.end || byCodeUnit(a.entity, b.entity);
const byDocument = (a: Evidence, b: Evidence): number =>
	byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end || byCodeUnit(a.rule, b.rule);
