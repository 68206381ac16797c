import type { ViewQuote, ViewText } from "../../src/export/viewer-data.ts";
import { bindingsOf, type SparqlJson, triplesOf } from "./results.ts";
import { QueryError, type QueryResult, type Source } from "./source.ts";

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
