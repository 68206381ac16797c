import { ntriplesTerm } from "../rdf/nquads.ts";
import { parse } from "../rdf/parse.ts";
import { authorization, type Credentials } from "./digest.ts";
import { oneLine, QueryError, syntaxError, timeoutError } from "./query-error.ts";
import { queryForm, reachesOut, withLimit } from "./query-text.ts";
import { readLimited } from "./read-limited.ts";
import { readBindings, readTriples } from "./read-results.ts";
import {
	type BlockSource,
	defaultTimeoutMs,
	type QueryOptions,
	type QueryResults,
	type SparqlStore,
} from "./sparql-store.ts";

export interface RemoteOptions {
	/** Address of the query endpoint; a user and password in it are used for the login and not sent on. */
	readonly endpoint: string;
	/** Address of the update endpoint, where it is another. */
	readonly updateEndpoint?: string;
	readonly credentials?: Credentials;
	/** Allow `update`, `load` and `dropGraph`. */
	readonly updates?: boolean;
	/** Bytes of an answer that are read at most; 256 MiB unless told. */
	readonly maxBytes?: number;
}

/** Any SPARQL 1.1 store over HTTP, with Basic or Digest login (Virtuoso asks for the second). */
export class RemoteStore implements SparqlStore {
	readonly #options: RemoteOptions;
	readonly #endpoint: string;
	readonly #credentials: Credentials | undefined;
	readonly #closed = new AbortController();
	constructor(options: RemoteOptions) {
		const { url, credentials } = withoutLogin(options.endpoint);
		this.#options = options;
		this.#endpoint = url;
		this.#credentials = options.credentials ?? credentials;
	}

	async query(sparql: string, options: QueryOptions = {}): Promise<QueryResults> {
		const form = queryForm(sparql);
		if (form === "update") throw new QueryError("refused", "SPARQL: this is an update; only queries are answered here");
		refuseReachingOut(sparql);
		const { maxRows, timeoutMs } = options;
		const rows = form === "select" || form === "ask";
		const limited = form === "select" && maxRows !== undefined ? withLimit(sparql, maxRows + 1) : sparql;
		const accept = rows ? "application/sparql-results+json" : "application/n-triples, text/turtle;q=0.9";
		const text = await this.#post(this.#endpoint, parameters(limited, options), accept, timeoutMs);
		return rows ? readBindings(text, maxRows) : readTriples(text, "turtle", maxRows);
	}

	async update(sparql: string, { timeoutMs }: Pick<QueryOptions, "timeoutMs"> = {}): Promise<void> {
		if (this.#options.updates !== true) {
			throw new QueryError("refused", "SPARQL: the store is read-only here; allow updates to write to it");
		}
		refuseReachingOut(sparql);
		const target = withoutLogin(this.#options.updateEndpoint ?? this.#endpoint).url;
		await this.#post(target, new URLSearchParams({ update: sparql }), "*/*", timeoutMs);
	}

	async load(blocks: BlockSource): Promise<void> {
		for await (const block of typeof blocks === "function" ? blocks() : blocks) {
			const quads = await parse(block, "nquads");
			const data = quads.map(({ subject, predicate, object, graph }) => {
				const triple = `${[subject, predicate, object].map(ntriplesTerm).join(" ")} .`;
				return graph.termType === "DefaultGraph" ? triple : `GRAPH ${ntriplesTerm(graph)} { ${triple} }`;
			});
			if (data.length > 0) await this.update(`INSERT DATA {\n${data.join("\n")}\n}`);
		}
	}

	async dropGraph(iri: string): Promise<void> {
		await this.update(`DROP SILENT GRAPH ${ntriplesTerm({ termType: "NamedNode", value: iri } as never)}`);
	}

	async close(): Promise<void> {
		this.#closed.abort();
	}

	async #post(
		url: string,
		body: URLSearchParams,
		accept: string,
		timeoutMs: number = defaultTimeoutMs,
	): Promise<string> {
		const timeout = AbortSignal.timeout(timeoutMs);
		const signal = AbortSignal.any([timeout, this.#closed.signal]);
		try {
			const response = await this.#authorised(url, { method: "POST", body, headers: { accept }, signal });
			const text = await readLimited(response, this.#options.maxBytes ?? 1 << 28);
			if (response.ok) return text;
			throw statusError(url, response.status, text);
		} catch (cause) {
			if (cause instanceof QueryError) throw cause;
			throw timeout.aborted ? timeoutError(timeoutMs) : unreachable(url, cause);
		}
	}

	/** Asks once without login; where the server wants one, once more with the answer to its challenge. */
	async #authorised(
		url: string,
		request: RequestInit & { readonly headers: Record<string, string> },
	): Promise<Response> {
		const response = await fetch(url, request);
		const challenge = response.headers.get("www-authenticate");
		if (response.status !== 401 || challenge === null || this.#credentials === undefined) return response;
		const { pathname, search } = new URL(url);
		const header = authorization(challenge, this.#credentials, { method: "POST", uri: pathname + search });
		if (header === undefined) return response;
		await response.body?.cancel();
		return fetch(url, { ...request, headers: { ...request.headers, authorization: header } });
	}
}

function parameters(query: string, { defaultGraphs = [], namedGraphs = [] }: QueryOptions): URLSearchParams {
	const body = new URLSearchParams({ query });
	for (const graph of defaultGraphs) body.append("default-graph-uri", graph);
	for (const graph of namedGraphs) body.append("named-graph-uri", graph);
	return body;
}

function withoutLogin(address: string): { readonly url: string; readonly credentials: Credentials | undefined } {
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
		throw new QueryError("failed", `SPARQL endpoint "${oneLine(address)}" is no http or https address`);
	}
	const url = new URL(address);
	const { username, password } = url;
	url.username = "";
	url.password = "";
	const credentials = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
	return { url: url.href, credentials: username === "" ? undefined : credentials };
}

function refuseReachingOut(sparql: string): void {
	if (reachesOut(sparql)) throw new QueryError("refused", "SPARQL: SERVICE and LOAD are refused");
}

function statusError(url: string, status: number, text: string): QueryError {
	if (status === 400) return syntaxError(text);
	if (status === 401 || status === 403) {
		return new QueryError("refused", `${url} answered ${status}; give a user and password that it accepts`);
	}
	if (status === 503 || status === 504) return new QueryError("timeout", `${url} answered ${status}: ${oneLine(text)}`);
	return new QueryError("failed", `${url} answered ${status}: ${oneLine(text)}`);
}

function unreachable(url: string, cause: unknown): QueryError {
	const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
	const reason = inner instanceof Error ? oneLine(inner.message) : String(inner);
	return new QueryError("failed", `${url} cannot be reached (${reason}); check the address and that the store runs`, {
		cause,
	});
}
