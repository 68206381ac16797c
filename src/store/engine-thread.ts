import type { MessagePort } from "node:worker_threads";

/** What the engine is asked. */
export type EngineRequest =
	| { readonly kind: "load"; readonly block: string }
	| { readonly kind: "drop"; readonly graph: string }
	| { readonly kind: "update"; readonly sparql: string }
	| {
			readonly kind: "query";
			readonly sparql: string;
			readonly format: string;
			readonly defaultGraphs?: readonly string[];
			readonly namedGraphs?: readonly string[];
			readonly baseIri?: string;
	  };

/** What it answers; `fatal` where it broke down rather than found fault with the request. */
export type EngineReply =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly message: string; readonly fatal: boolean };

/** The part of oxigraph that the thread uses. */
export interface Oxigraph {
	readonly Store: new () => {
		load(text: string, options: object): void;
		update(sparql: string): void;
		query(sparql: string, options: object): unknown;
	};
	namedNode(iri: string): unknown;
}

/**
 * Source of the thread that runs the engine, to be evaluated as CommonJS with the engine's path as worker data. It is
 * made from the function below, because Node 20 cannot start a thread from TypeScript and a compiled file would not be
 * found when the program runs from its sources. The function therefore uses nothing from outside itself.
 */
export const engineThread: string = `const { parentPort, workerData } = require("node:worker_threads");
(${serveEngine.toString()})(parentPort, require(workerData));`;

function serveEngine(port: MessagePort, engine: Oxigraph): void {
	const store = new engine.Store();
	const nodes = (iris: readonly string[]): readonly unknown[] => iris.map((iri) => engine.namedNode(iri));
	const answer = (request: EngineRequest): string => {
		if (request.kind === "load") {
			store.load(request.block, { format: "application/n-quads", no_transaction: true });
			return "";
		}
		if (request.kind === "drop") {
			store.update(`DROP SILENT GRAPH ${String(engine.namedNode(request.graph))}`);
			return "";
		}
		if (request.kind === "update") {
			store.update(request.sparql);
			return "";
		}
		const options: Record<string, unknown> = { results_format: request.format };
		if (request.defaultGraphs !== undefined) options["default_graph"] = nodes(request.defaultGraphs);
		if (request.namedGraphs !== undefined) options["named_graphs"] = nodes(request.namedGraphs);
		if (request.baseIri !== undefined) options["base_iri"] = request.baseIri;
		return String(store.query(request.sparql, options));
	};
	port.on("message", (request: EngineRequest) => {
		try {
			port.postMessage({ ok: true, text: answer(request) });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			// What WebAssembly throws when its memory ends, and JavaScript when a result is too long for a string.
			const fatal = error instanceof Error && ["RuntimeError", "RangeError"].includes(error.name);
			port.postMessage({ ok: false, message, fatal });
		}
	});
}
