import type { Quad } from "@rdfjs/types";
import { EntenteError } from "../errors.ts";
import { type RdfFormat, rdfFormats } from "../rdf/format.ts";
import { serialize } from "../rdf/serialize.ts";
import { csvCell, plainCsvCell } from "./csv-cell.ts";
import { writeTable } from "./result-table.ts";
import { resultTerm, separatedRow, tsvTerm } from "./result-terms.ts";
import { resultsXml } from "./results-xml.ts";
import type { Bindings, QueryResults, ResultTerm } from "./sparql-store.ts";

/** Formats of rows and booleans. RDF formats serve CONSTRUCT and DESCRIBE. */
export const bindingFormats = ["table", "csv", "tsv", "json", "xml"] as const;
export type BindingFormat = (typeof bindingFormats)[number];
export type ResultFormat = BindingFormat | RdfFormat;

export interface FormatOptions {
	/** Base of the instances, to shorten IRIs in tables and Turtle. */
	readonly base?: string;
	/** Write CSV cells that a spreadsheet would run as a formula behind an apostrophe; true unless told. */
	readonly guardFormulas?: boolean;
}

/**
 * A result as text. Triples asked for as a table or as rows are written with the columns subject, predicate, object.
 * Throws `EntenteError` where rows are asked for as RDF.
 */
export async function formatResults(
	results: QueryResults,
	format: ResultFormat,
	options: FormatOptions = {},
): Promise<string> {
	if (results.kind === "triples") {
		return isRdf(format)
			? serialize(results.quads, format, options)
			: formatBindings(triplesAsRows(results.quads), format, options);
	}
	if (isRdf(format)) {
		throw new EntenteError(`${format} holds triples, and this query gives rows; use csv, tsv, json, xml or table`, {
			exitCode: 2,
		});
	}
	return formatBindings(results, format, options);
}

const isRdf = (format: ResultFormat): format is RdfFormat => (rdfFormats as readonly string[]).includes(format);

function formatBindings(
	results: Exclude<QueryResults, { readonly kind: "triples" }>,
	format: BindingFormat,
	{ guardFormulas = true, base }: FormatOptions,
): string {
	if (format === "json") return resultsJson(results);
	if (format === "xml") return resultsXml(results);
	if (results.kind === "boolean") return `${results.value}\n`;
	if (format === "table") return writeTable(results, base);
	return format === "csv" ? csv(results, guardFormulas) : tsv(results);
}

function resultsJson(results: Exclude<QueryResults, { readonly kind: "triples" }>): string {
	const document =
		results.kind === "boolean"
			? { head: {}, boolean: results.value }
			: { head: { vars: results.variables }, results: { bindings: results.rows } };
	return `${JSON.stringify(document)}\n`;
}

function csv({ variables, rows }: Bindings, guard: boolean): string {
	const cell = (value: string): string => (guard && !number.test(value) ? csvCell(value) : plainCsvCell(value));
	const lines = rows.map((row) => variables.map((variable) => cell(csvValue(row[variable]))));
	return [variables.map(cell), ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function csvValue(term: ResultTerm | undefined): string {
	if (term === undefined) return "";
	if (term.type === "triple") return tsvTerm(term);
	return term.type === "bnode" ? `_:${term.value}` : term.value;
}

/** A number may begin with a sign. */
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function tsv({ variables, rows }: Bindings): string {
	const head = separatedRow(variables.map((variable) => `?${variable}`));
	return head + rows.map((row) => separatedRow(variables.map((variable) => tsvCell(row[variable])))).join("");
}

const tsvCell = (term: ResultTerm | undefined): string => (term === undefined ? "" : tsvTerm(term));

function triplesAsRows(quads: readonly Quad[]): Bindings {
	const rows = quads.map(({ subject, predicate, object }) => ({
		subject: resultTerm(subject),
		predicate: resultTerm(predicate),
		object: resultTerm(object),
	}));
	return { kind: "bindings", variables: ["subject", "predicate", "object"], rows, truncated: false };
}
