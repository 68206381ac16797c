import { Engine } from "./engine.ts";
import type { EngineRequest } from "./engine-thread.ts";
import { QueryError } from "./query-error.ts";
import { type QueryForm, queryForm, reachesOut, withLimit } from "./query-text.ts";
import { readBindings, readTriples } from "./read-results.ts";
import {
	type BlockSource,
	type Blocks,
	defaultTimeoutMs,
	type QueryOptions,
	type QueryResults,
	type SparqlStore,
} from "./sparql-store.ts";

export interface EmbeddedOptions {
	/** Allow `update`. The default is a store that only its owner fills. */
	readonly updates?: boolean;
}

/**
 * A store in memory, in a thread of its own, so that a runaway query can be stopped. Stopping it loses the thread's
 * memory; the next call fills a new one from what was loaded before. It never reaches out: SERVICE and LOAD are refused.
 */
export class EmbeddedStore implements SparqlStore {
	readonly #updates: boolean;
	/** Everything that changed the content, to be done again in a new thread. */
	readonly #journal: Change[] = [];
	#engine: Engine | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#closed = false;
	constructor({ updates = false }: EmbeddedOptions = {}) {
		this.#updates = updates;
	}

	async query(sparql: string, options: QueryOptions = {}): Promise<QueryResults> {
		const form = queryForm(sparql);
		if (form === "update") throw new QueryError("refused", "SPARQL: this is an update; only queries are answered here");
		refuseReachingOut(sparql);
		const text = await this.#inTurn((engine) => ask(engine, sparql, form, options));
		return form === "select" || form === "ask"
			? readBindings(text, options.maxRows)
			: readTriples(text, "ntriples", options.maxRows);
	}

	async update(sparql: string, { timeoutMs = defaultTimeoutMs }: Pick<QueryOptions, "timeoutMs"> = {}): Promise<void> {
		if (!this.#updates)
			throw new QueryError("refused", "SPARQL: the store is read-only; start it with updates allowed");
		refuseReachingOut(sparql);
		await this.#change({ kind: "update", sparql }, timeoutMs);
	}

	async load(blocks: BlockSource): Promise<void> {
		// An iterable can be read once, so its blocks are kept; a function is asked again.
		const source = typeof blocks === "function" ? blocks : await kept(blocks);
		await this.#change({ kind: "load", source });
	}

	async dropGraph(iri: string): Promise<void> {
		await this.#change({ kind: "drop", graph: iri });
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#engine?.stop();
		this.#engine = undefined;
	}

	async #change(change: Change, timeoutMs?: number): Promise<void> {
		await this.#inTurn(async (engine) => {
			try {
				await apply(engine, change, timeoutMs);
			} catch (error) {
				// Half a load may be in the thread's memory: the next call fills a new one without it.
				await engine.stop();
				throw error;
			}
			this.#journal.push(change);
		});
	}

	/** Runs one task after the other on a living, filled engine. */
	#inTurn<T>(task: (engine: Engine) => Promise<T>): Promise<T> {
		const turn = this.#last.then(async () => task(await this.#filled()));
		this.#last = turn.catch(() => undefined);
		return turn;
	}

	async #filled(): Promise<Engine> {
		if (this.#closed) throw new QueryError("failed", "SPARQL: the store is closed");
		if (this.#engine?.alive) return this.#engine;
		this.#engine = new Engine();
		for (const change of this.#journal) await apply(this.#engine, change);
		return this.#engine;
	}
}

type Change =
	| { readonly kind: "load"; readonly source: () => Blocks }
	| Extract<EngineRequest, { readonly kind: "drop" | "update" }>;

async function apply(engine: Engine, change: Change, timeoutMs?: number): Promise<void> {
	if (change.kind !== "load") {
		await engine.ask(change, timeoutMs);
		return;
	}
	for await (const block of change.source()) await engine.ask({ kind: "load", block });
}

async function kept(blocks: Blocks): Promise<() => Blocks> {
	const all: string[] = [];
	for await (const block of blocks) all.push(block);
	return () => all;
}

/** With a limit, so that the engine stops early; a text that it objects to is asked as written, for the place of the error. */
async function ask(engine: Engine, sparql: string, form: QueryForm, options: QueryOptions): Promise<string> {
	const { maxRows, timeoutMs = defaultTimeoutMs } = options;
	const asked = (text: string): Promise<string> => engine.ask(queryRequest(text, form, options), timeoutMs);
	if (form !== "select" || maxRows === undefined) return asked(sparql);
	try {
		return await asked(withLimit(sparql, maxRows + 1));
	} catch (error) {
		if (error instanceof QueryError && error.reason === "syntax") return asked(sparql);
		throw error;
	}
}

function queryRequest(sparql: string, form: QueryForm, options: QueryOptions): EngineRequest {
	const { defaultGraphs, namedGraphs, baseIri } = options;
	return {
		kind: "query",
		sparql,
		format: form === "select" || form === "ask" ? "json" : "application/n-triples",
		...(defaultGraphs === undefined ? {} : { defaultGraphs }),
		...(namedGraphs === undefined ? {} : { namedGraphs }),
		...(baseIri === undefined ? {} : { baseIri }),
	};
}

function refuseReachingOut(sparql: string): void {
	if (reachesOut(sparql))
		throw new QueryError("refused", "SPARQL: SERVICE and LOAD are refused; the store never reaches out");
}
