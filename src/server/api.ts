import type { FastifyInstance } from "fastify";
import type { Entity } from "../entity/entity.ts";
import { fold } from "../export/fold.ts";
import type { View } from "../export/viewer.ts";
import { entityTypes, predicates, statuses } from "../ontology/terms.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { problem } from "./problem.ts";
import { sendBytes } from "./viewer-files.ts";

/** Paths of the API with what they answer; sent at `/api`. */
export const endpoints: Readonly<Record<string, string>> = {
	"/api": "this list",
	"/api/summary": "counts of documents, entities and statements",
	"/api/entities?q=&type=&limit=&offset=": "entities, strongest first",
	"/api/entities/{id}": "one entity by its id (`state/RUS`) with its statements and their evidence",
	"/api/statements?subject=&object=&entity=&predicate=&status=&document=&limit=&offset=":
		"statements with their evidence",
	"/api/documents?q=&limit=&offset=": "documents with counts",
	"/api/documents/{position}": "the text of a document with the spans found in it, for the viewer",
	"/api/statements/{position}/evidence": "the evidence of a statement, for the viewer",
	"/api/search?q=&limit=": "positions of statements whose quotes hold the words, for the viewer",
	"/api/view": "the overview that the viewer opens with",
};

const page = {
	limit: { type: "integer", minimum: 1, maximum: 1000, default: 50 },
	offset: { type: "integer", minimum: 0, default: 0 },
} as const;
const text = { type: "string", maxLength: 500 } as const;
interface Page {
	readonly limit: number;
	readonly offset: number;
}

/** A part of a longer list. */
export interface Listing<T> {
	readonly total: number;
	readonly offset: number;
	readonly items: readonly T[];
}

export function addApi(server: FastifyInstance, corpus: Corpus, view: () => View): void {
	server.get("/api", () => endpoints);
	server.get("/api/summary", () => summary(corpus));
	let overview: Buffer | undefined;
	server.get("/api/view", (request, reply) => {
		overview ??= Buffer.from(JSON.stringify(view().data));
		return sendBytes(request, reply, overview, "application/json; charset=utf-8", "no-cache");
	});
	addViewerParts(server, view);
	addEntities(server, corpus, view);
	addStatements(server, corpus);
	addDocuments(server, corpus);
}

function summary(corpus: Corpus): Readonly<Record<string, unknown>> {
	const tally = (keys: Iterable<string>): Readonly<Record<string, number>> => {
		const counts: Record<string, number> = {};
		for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
		return counts;
	};
	return {
		base: corpus.base,
		documents: corpus.documents.length,
		entities: corpus.entities.size,
		statements: corpus.statements.length,
		entitiesByType: tally([...corpus.entities.values()].map((e) => e.type)),
		statementsByPredicate: tally(corpus.statements.map((s) => s.predicate)),
		statementsByStatus: tally(corpus.statements.map((s) => s.status)),
	};
}

function addViewerParts(server: FastifyInstance, view: () => View): void {
	const position = { type: "object", properties: { position: { type: "integer", minimum: 0 } } } as const;
	server.get<{ Params: { position: number } }>(
		"/api/statements/:position/evidence",
		{ schema: { params: position } },
		(request, reply) => {
			const { position: at } = request.params;
			if (at >= view().data.statements.id.length) return reply.code(404).send(problem(404, `No statement ${at}.`));
			return reply.send(view().quotes(at));
		},
	);
	server.get<{ Params: { position: number } }>(
		"/api/documents/:position",
		{ schema: { params: position } },
		(request, reply) => {
			const found = view().text(request.params.position);
			return found ? reply.send(found) : reply.code(404).send(problem(404, `No document ${request.params.position}.`));
		},
	);
	server.get<{ Querystring: { q: string; limit: number } }>(
		"/api/search",
		{ schema: { querystring: { type: "object", required: ["q"], properties: { q: text, limit: page.limit } } } },
		(request) => view().search(request.query.q, request.query.limit),
	);
}

function addEntities(server: FastifyInstance, corpus: Corpus, view: () => View): void {
	server.get<{ Querystring: Page & { q?: string; type?: string } }>(
		"/api/entities",
		{ schema: { querystring: { type: "object", properties: { ...page, q: text, type: { enum: [...entityTypes] } } } } },
		(request): Listing<Entity> => {
			const { q = "", type, limit, offset } = request.query;
			const wanted = fold(q).split(" ").filter(Boolean);
			const matches = ({ name, aliases }: Entity): boolean =>
				[name, ...aliases].some((form) => wanted.every((word) => fold(form).includes(word)));
			const found = view()
				.data.nodes.id.flatMap((id) => corpus.entities.get(id) ?? [])
				.filter((entity) => (type === undefined || entity.type === type) && (wanted.length === 0 || matches(entity)));
			return { total: found.length, offset, items: found.slice(offset, offset + limit) };
		},
	);
	server.get<{ Params: { "*": string } }>("/api/entities/*", (request, reply) => {
		const entity = corpus.entities.get(request.params["*"]);
		if (!entity)
			return reply.code(404).send(problem(404, "No entity has that id; /api/entities?q= finds ids by name."));
		const statements = corpus.statements.filter((s) => s.subject === entity.id || s.object === entity.id);
		return reply.send({ ...entity, statements });
	});
}

interface StatementQuery extends Page {
	readonly subject?: string;
	readonly object?: string;
	readonly entity?: string;
	readonly predicate?: string;
	readonly status?: string;
	readonly document?: string;
}

function addStatements(server: FastifyInstance, corpus: Corpus): void {
	const properties = {
		...page,
		subject: text,
		object: text,
		entity: text,
		document: text,
		predicate: { enum: [...predicates] },
		status: { enum: [...statuses] },
	};
	server.get<{ Querystring: StatementQuery }>(
		"/api/statements",
		{ schema: { querystring: { type: "object", properties } } },
		(request): Listing<Statement> => {
			const { limit, offset, ...wanted } = request.query;
			const found = corpus.statements.filter((statement) => matchesStatement(statement, wanted));
			return { total: found.length, offset, items: found.slice(offset, offset + limit) };
		},
	);
}

const matchesStatement = (s: Statement, wanted: Omit<StatementQuery, keyof Page>): boolean =>
	(wanted.subject === undefined || s.subject === wanted.subject) &&
	(wanted.object === undefined || s.object === wanted.object) &&
	(wanted.entity === undefined || s.subject === wanted.entity || s.object === wanted.entity) &&
	(wanted.predicate === undefined || s.predicate === wanted.predicate) &&
	(wanted.status === undefined || s.status === wanted.status) &&
	(wanted.document === undefined || s.evidence.some((e) => e.document === wanted.document));

function addDocuments(server: FastifyInstance, corpus: Corpus): void {
	server.get<{ Querystring: Page & { q?: string } }>(
		"/api/documents",
		{ schema: { querystring: { type: "object", properties: { ...page, q: text } } } },
		(request): Listing<unknown> => {
			const { q = "", limit, offset } = request.query;
			const wanted = fold(q).split(" ").filter(Boolean);
			const found = corpus.documents.flatMap((document, position) => {
				const words = fold(`${document.title} ${document.date ?? ""} ${document.path}`);
				return wanted.every((word) => words.includes(word)) ? [{ position, ...document }] : [];
			});
			return { total: found.length, offset, items: found.slice(offset, offset + limit) };
		},
	);
}
