import type { QueryCell, QueryResult } from "./source.ts";

/** Rows that the page takes of an answer; the rest is cut off. */
export const rowLimit = 5000;

export interface SparqlJson {
	readonly head: { readonly vars?: readonly string[] };
	readonly boolean?: boolean;
	readonly results?: {
		readonly bindings: readonly Readonly<Record<string, { readonly type: string; readonly value: string }>>[];
	};
}

/** The answer to a SELECT or an ASK, from SPARQL results in JSON. */
export function bindingsOf({ head, boolean, results }: SparqlJson): QueryResult {
	if (boolean !== undefined) {
		return { columns: ["answer"], rows: [[{ kind: "literal", value: boolean ? "yes" : "no" }]], truncated: false };
	}
	const columns = head.vars ?? [];
	const bindings = results?.bindings ?? [];
	const rows = bindings.slice(0, rowLimit).map((row) => columns.map((name) => cellOf(row[name])));
	return { columns, rows, truncated: bindings.length > rowLimit };
}

function cellOf(term: { readonly type: string; readonly value: string } | undefined): QueryCell {
	if (!term) return { kind: "none", value: "" };
	if (term.type === "uri") return { kind: "iri", value: term.value };
	return { kind: term.type === "bnode" ? "blank" : "literal", value: term.value };
}

/** The answer to a CONSTRUCT or a DESCRIBE, from N-Triples. */
export function triplesOf(text: string): QueryResult {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const rows = lines.slice(0, rowLimit).map((line) => {
		const [, s = "", p = "", o = ""] = /^(\S+) (\S+) (.*) \.$/u.exec(line) ?? [];
		return [s, p, o].map((term): QueryCell => {
			if (term.startsWith("<")) return { kind: "iri", value: term.slice(1, -1) };
			return term.startsWith("_:") ? { kind: "blank", value: term } : { kind: "literal", value: term };
		});
	});
	return { columns: ["subject", "predicate", "object"], rows, truncated: lines.length > rowLimit };
}
