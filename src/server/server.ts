import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { EntenteError } from "../errors.ts";
import { buildView, type View } from "../export/viewer.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { IdentityReason } from "../store/identities.ts";
import type { SparqlStore } from "../store/sparql-store.ts";
import { addApi } from "./api.ts";
import { addOntology } from "./ontology/route.ts";
import { problem } from "./problem.ts";
import { allowsHost, securityHeaders } from "./security.ts";
import { addSparql, type SparqlLimits } from "./sparql.ts";
import { addViewer } from "./viewer-files.ts";
import { findWebRoot } from "./web-root.ts";

export interface ServerOptions extends Partial<SparqlLimits> {
	readonly corpus: Corpus;
	/** Answers `/sparql`; without one, that path answers 501. */
	readonly store?: SparqlStore;
	/** The folder with the built viewer. */
	readonly webRoot?: string;
	readonly title?: string;
	/** Why names were taken for entities, for the viewer. */
	readonly identity?: readonly IdentityReason[];
	/** Names by which the server may be addressed besides localhost and the loopback addresses; `*` for any. */
	readonly hosts?: readonly string[];
}

/**
 * The viewer at `/`, a JSON API under `/api`, SPARQL 1.1 at `/sparql` and the ontology at `/ns`, all read-only. Listen on 127.0.0.1 unless the
 * network is meant to see it; requests that name another host are answered 421, so that no web page can reach in.
 */
export function createServer(options: ServerOptions): FastifyInstance {
	const { corpus, store, webRoot = findWebRoot(), title, identity, hosts = [] } = options;
	const server = fastify({ bodyLimit: options.maxBodyBytes ?? 1_000_000, exposeHeadRoutes: false, trustProxy: false });
	let view: View | undefined;
	const viewOnce = (): View => {
		view ??= buildView(corpus, {
			embed: "none",
			...(title === undefined ? {} : { title }),
			...(identity === undefined ? {} : { identity }),
		});
		return view;
	};
	server.addHook("onRequest", async (request, reply) => {
		reply.headers(securityHeaders);
		if (!allowsHost(request.headers.host, hosts)) {
			return reply
				.code(421)
				.send(problem(421, "This server does not answer for that host; start it with --host NAME."));
		}
	});
	server.setErrorHandler(answerError);
	server.setNotFoundHandler((request, reply) =>
		reply.code(404).send(problem(404, `Nothing at ${cutPath(request.url)}.`)),
	);
	// Before the first request, since ranking and layout of a large graph take a while.
	server.addHook("onReady", async () => {
		viewOnce();
	});
	addViewer(server, webRoot);
	addApi(server, corpus, viewOnce);
	addOntology(server);
	addSparql(server, store, options);
	return server;
}

function answerError(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { statusCode = 500, message = "failed" } = error as { readonly statusCode?: number; readonly message?: string };
	// What went wrong inside is not told to the outside, unless it is worded for users.
	const told = statusCode < 500 || error instanceof EntenteError ? message : "The server failed to answer.";
	return reply.code(statusCode).type("application/json; charset=utf-8").send(problem(statusCode, told));
}

const cutPath = (url: string): string => url.slice(0, 200).replace(/\?.*$/u, "");
