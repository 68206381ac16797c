import type { ViewQuote, ViewText } from "../../src/export/viewer-data.ts";
import { type QueryCell, QueryError, type QueryResult, type Source } from "./source.ts";

/** Answers from the server that the page came from; each answer is asked for once. */
export function remoteSource(): Source {
	const quotes = new Map<number, Promise<readonly ViewQuote[]>>();
	const known = new Map<number, readonly ViewQuote[]>();
	const texts = new Map<number, Promise<ViewText | undefined>>();
	return {
		offline: false,
		quotesNow: (statement) => known.get(statement),
		quotes: (statement) => {
			let answer = quotes.get(statement);
			if (!answer) {
				answer = getJson<readonly ViewQuote[]>(`api/statements/${statement}/evidence`).then((list) => {
					known.set(statement, list);
					return list;
				});
				answer.catch(() => quotes.delete(statement));
				quotes.set(statement, answer);
			}
			return answer;
		},
		text: (document) => {
			let answer = texts.get(document);
			if (!answer) {
				answer = getJson<ViewText>(`api/documents/${document}`);
				answer.catch(() => texts.delete(document));
				texts.set(document, answer);
			}
			return answer;
		},
		searchQuotes: (words, limit) =>
			getJson<readonly number[]>(`api/search?${new URLSearchParams({ q: words, limit: String(limit) })}`),
		query: runQuery,
	};
}

export async function getJson<T>(path: string): Promise<T> {
	const answer = await fetch(path, { headers: { accept: "application/json" } });
	if (!answer.ok) throw new Error(`The server answered ${answer.status} to ${path}.`);
	return (await answer.json()) as T;
}

const rowLimit = 5000;

async function runQuery(sparql: string): Promise<QueryResult> {
	const answer = await fetch("sparql", {
		method: "POST",
		headers: {
			"content-type": "application/sparql-query",
			accept: "application/sparql-results+json, application/n-triples;q=0.9",
		},
		body: sparql,
	});
	const body = await answer.text();
	if (!answer.ok) throw queryError(body);
	if (answer.headers.get("content-type")?.includes("n-triples")) return triplesOf(body);
	return bindingsOf(JSON.parse(body) as SparqlJson);
}

interface SparqlJson {
	readonly head: { readonly vars?: readonly string[] };
	readonly boolean?: boolean;
	readonly results?: {
		readonly bindings: readonly Readonly<Record<string, { readonly type: string; readonly value: string }>>[];
	};
}

function bindingsOf({ head, boolean, results }: SparqlJson): QueryResult {
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

function triplesOf(text: string): QueryResult {
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

function queryError(body: string): QueryError {
	try {
		const {
			message = body,
			line,
			column,
		} = JSON.parse(body) as {
			readonly message?: string;
			readonly line?: number;
			readonly column?: number;
		};
		return new QueryError(message, line, column);
	} catch {
		return new QueryError(body.slice(0, 500)); // Something before the server answered, in its own words.
	}
}
