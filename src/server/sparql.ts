import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { mediaTypes } from "../rdf/format.ts";
import { formatResults, type ResultFormat } from "../store/format-results.ts";
import { QueryError } from "../store/query-error.ts";
import type { QueryOptions, QueryResults, SparqlStore } from "../store/sparql-store.ts";
import { problem } from "./problem.ts";
import { describeService } from "./service-description.ts";

export interface SparqlLimits {
	/** Milliseconds before a query is stopped and answered 503; 30,000 unless told. */
	readonly timeoutMs: number;
	/** Rows after which a result is cut and marked by the header `entente-truncated`; 100,000 unless told. */
	readonly maxRows: number;
	/** Largest request body; 1 MB unless told. */
	readonly maxBodyBytes: number;
}

/** A request of the protocol, whichever way it came. */
interface ProtocolRequest {
	readonly query: string;
	readonly defaultGraphs: readonly string[];
	readonly namedGraphs: readonly string[];
}

class ProtocolError extends Error {
	readonly status: number;
	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

const methods = "GET, HEAD, POST, OPTIONS";

/** SPARQL 1.1 Protocol, queries only, with content negotiation and a service description. */
export function addSparql(
	server: FastifyInstance,
	store: SparqlStore | undefined,
	limits: Partial<SparqlLimits>,
): void {
	server.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		for (const type of ["application/sparql-query", "application/sparql-update", "application/x-www-form-urlencoded"]) {
			scope.addContentTypeParser(type, { parseAs: "string" }, (_request, body, done) => done(null, body));
		}
		scope.addHook("onRequest", async (_request, reply) => {
			reply.header("access-control-allow-origin", "*");
		});
		const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
			if (!store) return reply.code(501).send(problem(501, "This server was started without a store."));
			try {
				const asked = readRequest(request);
				return asked
					? await answerQuery(store, asked, limits, request, reply)
					: await answerDescription(store, request, reply);
			} catch (error) {
				return answerFailure(error, reply);
			}
		};
		scope.route({ method: ["GET", "HEAD", "POST"], url: "/sparql", handler: answer });
		scope.options("/sparql", (request, reply) =>
			reply
				.code(204)
				.headers({
					"access-control-allow-methods": methods,
					"access-control-allow-headers": String(
						request.headers["access-control-request-headers"] ?? "accept, content-type",
					),
					"access-control-max-age": "86400",
				})
				.send(),
		);
		scope.route({
			method: ["PUT", "DELETE", "PATCH"],
			url: "/sparql",
			// Answered before the body is looked at, whatever its type.
			onRequest: async (_request, reply) =>
				reply
					.code(405)
					.header("allow", methods)
					.send(problem(405, `Only ${methods} are answered here.`)),
			handler: () => undefined,
		});
	});
}

/** The query and its dataset; undefined where the service itself is asked for. */
function readRequest(request: FastifyRequest): ProtocolRequest | undefined {
	const address = new URLSearchParams(request.raw.url?.split("?").slice(1).join("?") ?? "");
	if (request.method !== "POST") {
		if ([...address.keys()].length === 0) return undefined;
		return protocolRequest(address.getAll("query"), address);
	}
	const [type = ""] = (request.headers["content-type"] ?? "").toLowerCase().split(";");
	const body = typeof request.body === "string" ? request.body : "";
	refuseCharset(request.headers["content-type"] ?? "");
	if (type.trim() === "application/sparql-query") return protocolRequest([body], address);
	const form = new URLSearchParams(body);
	if (type.trim() === "application/sparql-update" || form.has("update")) {
		throw new ProtocolError(403, "This endpoint is read-only; updates are refused.");
	}
	if (type.trim() !== "application/x-www-form-urlencoded") {
		throw new ProtocolError(415, "Send application/sparql-query or application/x-www-form-urlencoded.");
	}
	return protocolRequest(form.getAll("query"), form);
}

function protocolRequest(queries: readonly string[], parameters: URLSearchParams): ProtocolRequest {
	const [query, ...more] = queries;
	if (parameters.has("update")) throw new ProtocolError(403, "This endpoint is read-only; updates are refused.");
	if (query === undefined || more.length > 0) throw new ProtocolError(400, "Give exactly one query.");
	return {
		query,
		defaultGraphs: parameters.getAll("default-graph-uri"),
		namedGraphs: parameters.getAll("named-graph-uri"),
	};
}

function refuseCharset(type: string): void {
	const [, charset = "utf-8"] = /charset\s*=\s*"?([\w-]+)/iu.exec(type) ?? [];
	if (!/^(?:utf-?8|us-ascii)$/iu.test(charset)) throw new ProtocolError(415, "Queries are read as UTF-8.");
}

async function answerQuery(
	store: SparqlStore,
	{ query, defaultGraphs, namedGraphs }: ProtocolRequest,
	limits: Partial<SparqlLimits>,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const options: QueryOptions = {
		timeoutMs: limits.timeoutMs ?? 30_000,
		maxRows: limits.maxRows ?? 100_000,
		...(defaultGraphs.length > 0 ? { defaultGraphs } : {}),
		...(namedGraphs.length > 0 ? { namedGraphs } : {}),
	};
	const results = await store.query(query, options);
	const [type, format] = chooseFormat(request, results.kind === "triples" ? graphTypes : rowTypes(results));
	if (results.kind !== "boolean" && results.truncated) reply.header("entente-truncated", String(options.maxRows));
	const text = await formatResults(results, format, { guardFormulas: false });
	return reply
		.type(`${type}; charset=utf-8`)
		.header("vary", "accept")
		.send(request.method === "HEAD" ? "" : text);
}

async function answerDescription(
	store: SparqlStore,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const [type, format] = chooseFormat(request, graphTypes);
	const endpoint = `${request.protocol}://${request.headers.host}/sparql`;
	const quads = await describeService(store, endpoint);
	const text = await formatResults({ kind: "triples", quads, truncated: false }, format);
	return reply.type(`${type}; charset=utf-8`).header("vary", "accept").send(text);
}

type Types = readonly (readonly [mediaType: string, format: ResultFormat])[];

const graphTypes: Types = [
	[mediaTypes.turtle, "turtle"],
	[mediaTypes.ntriples, "ntriples"],
	[mediaTypes.jsonld, "jsonld"],
	[mediaTypes.rdfxml, "rdfxml"],
	[mediaTypes.nquads, "nquads"],
	[mediaTypes.trig, "trig"],
	["text/plain", "ntriples"],
	["application/xml", "rdfxml"],
	["application/json", "jsonld"],
];

const bindingTypes: Types = [
	["application/sparql-results+json", "json"],
	["application/sparql-results+xml", "xml"],
	["text/csv", "csv"],
	["text/tab-separated-values", "tsv"],
	["application/json", "json"],
	["application/xml", "xml"],
	["text/xml", "xml"],
];

/** CSV and TSV are defined for rows only. */
const rowTypes = (results: QueryResults): Types =>
	results.kind === "boolean"
		? bindingTypes.filter(([, format]) => format === "json" || format === "xml")
		: bindingTypes;

function chooseFormat(request: FastifyRequest, types: Types): readonly [string, ResultFormat] {
	const accepted = new Negotiator(request.raw).mediaType(types.map(([type]) => type));
	const found = types.find(([type]) => type === accepted);
	if (!found)
		throw new ProtocolError(406, `No acceptable format; there are ${types.map(([type]) => type).join(", ")}.`);
	return found;
}

const statusOf = { syntax: 400, refused: 403, timeout: 503, failed: 500 } as const;

function answerFailure(error: unknown, reply: FastifyReply): FastifyReply {
	reply.type("application/json; charset=utf-8");
	if (error instanceof ProtocolError) return reply.code(error.status).send(problem(error.status, error.message));
	if (!(error instanceof QueryError)) throw error;
	const status = statusOf[error.reason];
	return reply.code(status).send(problem(status, error.message, error.position));
}
