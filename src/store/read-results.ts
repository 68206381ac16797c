import type { RdfFormat } from "../rdf/format.ts";
import { parse } from "../rdf/parse.ts";
import { oneLine, QueryError } from "./query-error.ts";
import type { Answer, Bindings, Row, Triples } from "./sparql-store.ts";

/** Reads the SPARQL JSON results format, cut after the given number of rows. */
export function readBindings(text: string, maxRows: number = Number.POSITIVE_INFINITY): Bindings | Answer {
	const document = readJson(text);
	if (typeof document.boolean === "boolean") return { kind: "boolean", value: document.boolean };
	const rows = document.results?.bindings;
	if (rows === undefined) throw new QueryError("failed", "SPARQL: the answer holds neither rows nor a boolean");
	const variables = document.head?.vars ?? [];
	return { kind: "bindings", variables, rows: rows.slice(0, maxRows), truncated: rows.length > maxRows };
}

/** Reads the triples of CONSTRUCT or DESCRIBE, cut after the given number. */
export async function readTriples(
	text: string,
	format: RdfFormat,
	maxRows: number = Number.POSITIVE_INFINITY,
): Promise<Triples> {
	const quads = await parse(text, format);
	return { kind: "triples", quads: quads.slice(0, maxRows), truncated: quads.length > maxRows };
}

interface ResultsDocument {
	readonly head?: { readonly vars?: readonly string[] };
	readonly boolean?: boolean;
	readonly results?: { readonly bindings: readonly Row[] };
}

function readJson(text: string): ResultsDocument {
	try {
		return JSON.parse(text) as ResultsDocument;
	} catch (cause) {
		throw new QueryError("failed", `SPARQL: the answer is not JSON: ${oneLine(text).slice(0, 80)}`, { cause });
	}
}
