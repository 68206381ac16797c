import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { type EngineReply, type EngineRequest, engineThread } from "./engine-thread.ts";
import { oneLine, QueryError, syntaxError, timeoutError } from "./query-error.ts";

/** One engine in a thread of its own, asked one thing at a time. Ending the thread is the only way to stop a query. */
export class Engine {
	readonly #worker: Worker;
	#alive = true;
	constructor() {
		const oxigraph = createRequire(import.meta.url).resolve("oxigraph");
		this.#worker = new Worker(engineThread, { eval: true, workerData: oxigraph });
		this.#worker.on("error", () => this.#end());
		this.#worker.on("exit", () => this.#end());
		this.#worker.unref();
	}

	/** False once the thread has ended or lost its memory. */
	get alive(): boolean {
		return this.#alive;
	}

	/** Text of the answer. On a timeout the thread is ended and the engine is of no more use. */
	async ask(request: EngineRequest, timeoutMs?: number): Promise<string> {
		this.#worker.ref();
		try {
			const reply = await this.#exchange(request, timeoutMs);
			if (reply.ok) return reply.text;
			if (!reply.fatal) throw complaint(request, reply.message);
			await this.stop();
			throw breakdown(reply.message);
		} finally {
			this.#worker.unref();
		}
	}

	async stop(): Promise<void> {
		this.#end();
		await this.#worker.terminate();
	}

	#exchange(request: EngineRequest, timeoutMs: number | undefined): Promise<EngineReply> {
		return new Promise((resolve, reject) => {
			const settle = (act: () => void): void => {
				clearTimeout(timer);
				this.#worker.removeAllListeners("message");
				this.#worker.off("exit", ended);
				act();
			};
			const ended = (): void => settle(() => reject(new QueryError("failed", "SPARQL: the engine ended; ask again")));
			const timer =
				timeoutMs === undefined
					? undefined
					: setTimeout(() => settle(() => void this.stop().then(() => reject(timeoutError(timeoutMs)))), timeoutMs);
			this.#worker.on("exit", ended);
			this.#worker.once("message", (reply: EngineReply) => settle(() => resolve(reply)));
			this.#worker.postMessage(request);
		});
	}

	#end(): void {
		this.#alive = false;
	}
}

function complaint(request: EngineRequest, message: string): QueryError {
	if (request.kind !== "load") return syntaxError(message);
	return new QueryError("syntax", `N-Quads: ${oneLine(message)}; mend the file or build the graph again`);
}

function breakdown(message: string): QueryError {
	const remedy = "ask for less, or use a store over HTTP";
	return new QueryError("failed", `SPARQL: the engine ran out of memory (${oneLine(message)}); ${remedy}`);
}
