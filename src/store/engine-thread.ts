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
		return query(request);
	};
	const query = (request: Extract<EngineRequest, { readonly kind: "query" }>): string => {
		const { sparql, format, defaultGraphs = [], namedGraphs = [], baseIri } = request;
		const options: Record<string, unknown> = { results_format: format };
		if (baseIri !== undefined) options["base_iri"] = baseIri;
		// A dataset that is given has no other graphs than those given.
		if (request.defaultGraphs !== undefined || request.namedGraphs !== undefined) {
			options["default_graph"] = nodes(defaultGraphs);
			options["named_graphs"] = nodes(namedGraphs);
		}
		return defaultGraphs.length > 1
			? overMerge(defaultGraphs, options, () => String(store.query(sparql, options)))
			: String(store.query(sparql, options));
	};
	// The engine counts a triple once for each default graph that has it; their merge has it once.
	const overMerge = (graphs: readonly string[], options: Record<string, unknown>, ask: () => string): string => {
		const merge = "urn:entente:merge";
		try {
			for (const graph of nodes(graphs)) store.update(`ADD SILENT ${String(graph)} TO <${merge}>`);
			options["default_graph"] = nodes([merge]);
			return ask();
		} finally {
			store.update(`DROP SILENT GRAPH <${merge}>`);
		}
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
