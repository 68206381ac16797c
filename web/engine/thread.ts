import { initSync, Store } from "oxigraph/web.js";
import { unpackedBytes, unpackedText } from "../source/unpack.ts";

/** The thread in which the engine runs: a query that does not end is stopped by ending it. */

/** What the page asks of the engine's thread. Both parts of `open` are gzipped: the engine itself, and N-Quads. */
export type ThreadRequest =
	| { readonly kind: "open"; readonly engine: Uint8Array<ArrayBuffer>; readonly quads: Uint8Array<ArrayBuffer> }
	| { readonly kind: "query"; readonly sparql: string; readonly format: string };

export type ThreadReply =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly message: string; readonly fatal: boolean };

let store: Store | undefined;

async function answer(request: ThreadRequest): Promise<string> {
	if (request.kind === "query") return String(store?.query(request.sparql, { results_format: request.format }));
	const [engine, quads] = await Promise.all([unpackedBytes(request.engine), unpackedText(request.quads)]);
	initSync({ module: new WebAssembly.Module(engine) });
	store = new Store();
	store.load(quads, { format: "application/n-quads", no_transaction: true });
	return "";
}

addEventListener("message", ({ data }: MessageEvent<ThreadRequest>) => {
	const reply = (message: ThreadReply): void => postMessage(message);
	answer(data).then(
		(text) => reply({ ok: true, text }),
		(error: unknown) => {
			// What WebAssembly throws when its memory ends, and JavaScript when a result is too long for a string.
			const fatal = error instanceof Error && ["RuntimeError", "RangeError"].includes(error.name);
			reply({ ok: false, message: error instanceof Error ? error.message : String(error), fatal });
		},
	);
});
