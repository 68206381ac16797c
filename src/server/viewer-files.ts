import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const types: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
};

/** Serves the built viewer. Its few files are read once by name; no path of a request ever reaches the file system. */
export function addViewer(server: FastifyInstance, webRoot: string): void {
	const page = readFileSync(join(webRoot, "index.html"));
	const files = new Map(
		readdirSync(join(webRoot, "assets")).map((name) => [name, readFileSync(join(webRoot, "assets", name))]),
	);
	server.get("/", (request, reply) => sendBytes(request, reply, page, types[".html"] ?? "", "no-cache"));
	server.get<{ Params: { name: string } }>("/assets/:name", (request, reply) => {
		const file = files.get(request.params.name);
		const type = types[extname(request.params.name)];
		if (!file || !type) return reply.callNotFound();
		// Names of assets carry a hash of their content.
		return sendBytes(request, reply, file, type, "public, max-age=31536000, immutable");
	});
}

/** Sends bytes, compressed where the client takes it. */
export function sendBytes(
	request: FastifyRequest,
	reply: FastifyReply,
	bytes: Buffer,
	type: string,
	caching: string,
): FastifyReply {
	reply.type(type).header("cache-control", caching).header("vary", "accept-encoding");
	const packs = /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
	if (!packs || bytes.length < 1024) return reply.send(bytes);
	return reply.header("content-encoding", "gzip").send(gzipped(bytes));
}

const packed = new WeakMap<Buffer, Buffer>();

function gzipped(bytes: Buffer): Buffer {
	let done = packed.get(bytes);
	if (!done) {
		done = gzipSync(bytes, { level: 6 });
		packed.set(bytes, done);
	}
	return done;
}
