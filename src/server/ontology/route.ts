import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import Negotiator from "negotiator";
import { resource } from "../../ontology/resource.ts";
import { mediaTypes } from "../../rdf/format.ts";
import { sendBytes } from "../viewer-files.ts";
import { renderOntologyPage } from "./page.ts";

/** The ontology at `/ns`: a page for people, Turtle for programs. */
export function addOntology(server: FastifyInstance): void {
	let page: Buffer | undefined;
	server.get("/ns", (request, reply) => {
		const turtle = new Negotiator(request.raw).mediaType([html, mediaTypes.turtle]) === mediaTypes.turtle;
		reply.header("vary", "accept");
		if (turtle)
			return reply.type(`${mediaTypes.turtle}; charset=utf-8`).send(readFileSync(resource("ontology/entente.ttl")));
		page ??= Buffer.from(renderOntologyPage());
		// The page brings a policy of its own, which allows its style sheet.
		reply.removeHeader("content-security-policy");
		return sendBytes(request, reply, page, `${html}; charset=utf-8`, "no-cache");
	});
}

const html = "text/html";
