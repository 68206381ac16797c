import { once } from "node:events";
import type { FastifyInstance } from "fastify";
import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import type { Terminal } from "./terminal.ts";

interface ServeArguments extends GraphOption {
	readonly port: number;
	readonly host: string;
	readonly title?: string;
	readonly allowHost: readonly string[];
}

export const serveCommand: Command = defineCommand<ServeArguments>({
	usage: "serve",
	summary: "Serve the viewer, a SPARQL endpoint and a JSON API",
	examples: [
		["$0 serve", "On http://127.0.0.1:8080, read-only, for this machine alone"],
		["$0 serve --host 0.0.0.0 --allow-host graph.example.org", "For others, under a name"],
	],
	options: (yargs) =>
		yargs
			.options({
				...graphOption,
				port: { alias: "p", type: "number", default: 8080, requiresArg: true, describe: "Port; 0 takes a free one" },
				host: { type: "string", default: "127.0.0.1", requiresArg: true, describe: "Address to listen on" },
				"allow-host": {
					type: "string",
					array: true,
					default: [],
					requiresArg: true,
					describe: "Names that requests may use; * for any",
				},
				title: { type: "string", requiresArg: true, describe: "Title of the page" },
			})
			.check(({ port }) => {
				if (!Number.isInteger(port) || Number(port) < 0 || Number(port) > 65_535)
					throw new Error("--port takes 0 to 65535");
				return true;
			}),
	run: async (options, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const { createServer } = await import("../server/server.ts");
		const { graph, title, host, allowHost } = options;
		const corpus = openCorpus(graph);
		const { openGraphStore } = await import("./open-graph-store.ts");
		const { store } = openGraphStore(graph);
		const { graphIdentities } = await import("../store/identities.ts");
		const identity = graphIdentities(graph).reasons;
		const hosts = [...allowHost, ...(host === "0.0.0.0" || host === "::" ? [] : [host])];
		const server = createServer({ corpus, store, hosts, identity, ...(title === undefined ? {} : { title }) });
		return listen(server, options, terminal).finally(() => store.close());
	},
});

async function listen(
	server: FastifyInstance,
	{ host, port, graph }: ServeArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	try {
		const address = await server.listen({ host, port });
		terminal.warn(`${graph}: ${address}/ (viewer), ${address}/sparql, ${address}/api; Ctrl-C ends`);
	} catch (cause) {
		throw listenError(cause, host, port);
	}
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await server.close();
	return 0;
}

function listenError(cause: unknown, host: string, port: number): unknown {
	const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
	if (code === "EADDRINUSE")
		return new EntenteError(`port ${port} of ${host} is in use; choose another with --port`, { cause });
	if (code === "EACCES")
		return new EntenteError(`port ${port} of ${host} is not allowed; choose one from 1024 with --port`, { cause });
	if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
		return new EntenteError(`${host} is no address of this machine; choose another with --host`, { cause });
	return cause;
}
