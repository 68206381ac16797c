import { oneLine, syntaxError, timeoutError } from "../../src/store/query-error.ts";
import { queryForm, reachesOut, withLimit } from "../../src/store/query-text.ts";
import type { ThreadReply, ThreadRequest } from "../engine/thread.ts";
import { bindingsOf, rowLimit, type SparqlJson, triplesOf } from "./results.ts";
import { QueryError, type QueryResult, type Source } from "./source.ts";
import { bytesOf } from "./unpack.ts";

/** Milliseconds before a query is stopped, as on the server. */
const timeLimit = 30_000;

type Ask = (request: ThreadRequest, limit?: number) => Promise<string>;

/** Answers from the engine and the quads that a page carries, in a thread that is started when the first query is asked. */
export function embeddedEngine(page: Document): NonNullable<Source["query"]> {
	const part = (name: string): string => page.getElementById(`sparql-${name}`)?.textContent ?? "";
	let thread: Promise<Ask> | undefined;
	const open = async (): Promise<Ask> => {
		const ask = startThread(part("thread"), () => {
			thread = undefined;
		});
		await ask({ kind: "open", engine: bytesOf(part("engine")), quads: bytesOf(part("quads")) });
		return ask;
	};
	const run = async (sparql: string): Promise<QueryResult> => {
		const form = queryForm(sparql);
		if (form === "update") throw new QueryError("SPARQL: this is an update; only queries are answered here");
		if (reachesOut(sparql))
			throw new QueryError("SPARQL: SERVICE and LOAD are refused; this page never asks elsewhere");
		thread ??= open();
		const ask = await thread;
		const rows = form === "select" || form === "ask";
		const format = rows ? "json" : "application/n-triples";
		const limited = form === "select" ? withLimit(sparql, rowLimit + 1) : sparql;
		const text = await ask({ kind: "query", sparql: limited, format }, timeLimit).catch((error: unknown) => {
			if (limited === sparql || !(error instanceof QueryError) || error.line === undefined) throw error;
			// The limit moves the place at which the parser gives up: what is wrong is told of the query as written.
			return ask({ kind: "query", sparql, format }, timeLimit);
		});
		return rows ? bindingsOf(JSON.parse(text) as SparqlJson) : triplesOf(text);
	};
	let last: Promise<unknown> = Promise.resolve();
	return (sparql) => {
		const turn = last.then(() => run(sparql));
		last = turn.catch(() => undefined);
		return turn;
	};
}

/** Starts the thread and returns how to ask it. `ended` is called when it is of no more use. */
function startThread(script: string, ended: () => void): Ask {
	const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
	const worker = new Worker(trusted(address));
	const stop = (): void => {
		worker.terminate();
		URL.revokeObjectURL(address);
		ended();
	};
	return (request, limit) =>
		new Promise((resolve, reject) => {
			const fail = (message: string): void => {
				stop();
				reject(new QueryError(message));
			};
			const timer = limit === undefined ? undefined : setTimeout(() => fail(timeoutError(limit).message), limit);
			worker.onerror = (event) => {
				clearTimeout(timer);
				fail(`SPARQL: the engine could not be started (${oneLine(event.message)})`);
			};
			worker.onmessage = ({ data }: MessageEvent<ThreadReply>) => {
				clearTimeout(timer);
				if (data.ok) resolve(data.text);
				else if (data.fatal || request.kind === "open")
					fail(`SPARQL: the engine broke down (${oneLine(data.message)})`);
				else reject(mistake(data.message));
			};
			worker.postMessage(request);
		});
}

function mistake(told: string): QueryError {
	const { message, position } = syntaxError(told);
	return new QueryError(message, position?.line, position?.column);
}

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (address: string) => string },
	): { createScriptURL(address: string): string };
}
let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** Browsers with trusted types start a thread only from an address that a policy named by the page has let through. */
function trusted(address: string): string {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	policy ??= trustedTypes?.createPolicy("entente-engine", {
		createScriptURL: (asked) => (asked.startsWith("blob:") ? asked : ""),
	});
	return policy ? policy.createScriptURL(address) : address;
}
