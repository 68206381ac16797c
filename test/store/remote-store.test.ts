import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { authorization } from "../../src/store/digest.ts";
import { RemoteStore } from "../../src/store/remote-store.ts";

interface Request {
	readonly path: string;
	readonly headers: IncomingMessage["headers"];
	readonly body: URLSearchParams;
}
const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A store that answers as told, and remembers what it was asked. */
async function serving(
	answer: (request: Request, response: ServerResponse) => void,
): Promise<{ readonly endpoint: string; readonly asked: Request[] }> {
	const asked: Request[] = [];
	const server = createServer(async (message, response) => {
		let text = "";
		for await (const chunk of message) text += String(chunk);
		const request = { path: message.url ?? "", headers: message.headers, body: new URLSearchParams(text) };
		asked.push(request);
		answer(request, response);
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`, asked };
}
const rows =
	'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"1"}},{"x":{"type":"literal","value":"2"}}]}}';
const failure = async (work: Promise<unknown>): Promise<unknown> =>
	work.then(
		() => "no error",
		(error: unknown) => error,
	);

describe("queries", () => {
	test("are posted as a form, with the dataset, and ask for JSON", async () => {
		const { endpoint, asked } = await serving((_, response) => response.end(rows));
		const results = await new RemoteStore({ endpoint }).query("SELECT * { ?x ?y ?z }", {
			maxRows: 1,
			defaultGraphs: ["http://a/1", "http://a/2"],
			namedGraphs: ["http://a/3"],
		});
		expect(results).toEqual({
			kind: "bindings",
			variables: ["x"],
			rows: [{ x: { type: "literal", value: "1" } }],
			truncated: true,
		});
		expect(asked[0]?.headers).toMatchObject({
			accept: "application/sparql-results+json",
			"content-type": expect.stringMatching(/^application\/x-www-form-urlencoded/),
		});
		expect(asked[0]?.body.get("query")).toBe("SELECT * { ?x ?y ?z }\nLIMIT 2");
		expect(asked[0]?.body.getAll("default-graph-uri")).toEqual(["http://a/1", "http://a/2"]);
		expect(asked[0]?.body.getAll("named-graph-uri")).toEqual(["http://a/3"]);
	});

	test("CONSTRUCT reads N-Triples and Turtle", async () => {
		const { endpoint, asked } = await serving((_, response) =>
			response.end("@prefix a: <http://a/> . a:s a:p 1 , 2 ."),
		);
		expect(await new RemoteStore({ endpoint }).query("CONSTRUCT WHERE { ?s ?p ?o }")).toMatchObject({
			quads: { length: 2 },
		});
		expect(asked[0]?.headers.accept).toMatch(/n-triples/);
	});

	test("SERVICE and updates are refused before anything is sent", async () => {
		const { endpoint, asked } = await serving((_, response) => response.end(rows));
		const store = new RemoteStore({ endpoint });
		await expect(store.query("SELECT * { SERVICE <http://a/> {} }")).rejects.toMatchObject({ reason: "refused" });
		await expect(store.query("DROP ALL")).rejects.toMatchObject({ reason: "refused" });
		await expect(store.update("DROP ALL")).rejects.toMatchObject({ reason: "refused" });
		await expect(store.load(['<http://a/s> <http://a/p> "1" .\n'])).rejects.toMatchObject({ reason: "refused" });
		expect(asked).toEqual([]);
	});
});

describe("what goes wrong is said on one line with its reason", () => {
	test.each([
		[400, "syntax", /SPARQL: Parse error at line 1/],
		[401, "refused", /answered 401; give a user and password/],
		[500, "failed", /answered 500: Parse error at line 1/],
		[503, "timeout", /answered 503/],
	])("status %i", async (status, reason, message) => {
		const { endpoint } = await serving((_, response) =>
			response.writeHead(status).end("Parse error\n\u001B[31m at line 1"),
		);
		const error = await failure(new RemoteStore({ endpoint }).query("SELECT * {}"));
		expect(error).toMatchObject({ name: "EntenteError", reason });
		expect((error as Error).message.replaceAll(" [31m", "")).toMatch(message);
		expect((error as Error).message).not.toMatch(/\p{Cc}/u);
	});

	test("a store that does not answer in time", async () => {
		const { endpoint } = await serving(() => undefined);
		const error = await failure(new RemoteStore({ endpoint }).query("SELECT * {}", { timeoutMs: 100 }));
		expect(error).toMatchObject({ reason: "timeout", message: expect.stringContaining("0.1 s") });
	});

	test("nothing listens, no JSON, no address, too long", async () => {
		const { endpoint } = await serving((_, response) => response.end("<html>"));
		expect(await failure(new RemoteStore({ endpoint: "http://127.0.0.1:9/" }).query("ASK {}"))).toMatchObject({
			message: expect.stringMatching(/cannot be reached/),
		});
		expect(await failure(new RemoteStore({ endpoint }).query("ASK {}"))).toMatchObject({
			message: expect.stringMatching(/is not JSON: <html>/),
		});
		expect(() => new RemoteStore({ endpoint: "file:///etc/passwd" })).toThrow(/no http or https address/);
		expect(await failure(new RemoteStore({ endpoint, maxBytes: 3 }).query("ASK {}"))).toMatchObject({
			message: expect.stringMatching(/longer than 3 bytes/),
		});
	});
});

describe("login", () => {
	const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

	test("Basic, from the address, which is not sent on", async () => {
		const { endpoint, asked } = await serving((request, response) =>
			request.headers.authorization === `Basic ${Buffer.from("ana:s e:cret").toString("base64")}`
				? response.end('{"head":{},"boolean":true}')
				: response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end(),
		);
		const store = new RemoteStore({ endpoint: endpoint.replace("//", "//ana:s%20e%3Acret@") });
		expect(await store.query("ASK {}")).toEqual({ kind: "boolean", value: true });
		expect(asked).toHaveLength(2);
		expect(asked[0]?.headers.authorization).toBeUndefined();
	});

	test("Digest, as Virtuoso asks for it", async () => {
		const { endpoint } = await serving((request, response) => {
			const field = (name: string): string =>
				new RegExp(`\\b${name}="?([^",]+)`).exec(request.headers.authorization ?? "")?.[1] ?? "";
			const user = md5("dba:SPARQL:dba");
			const expected = md5(`${user}:n1:${field("nc")}:${field("cnonce")}:auth:${md5("POST:/sparql")}`);
			if (field("response") === expected && field("opaque") === "o1") response.end('{"head":{},"boolean":true}');
			else
				response
					.writeHead(401, {
						"www-authenticate": 'Digest realm="SPARQL", nonce="n1", opaque="o1", qop="auth", algorithm=MD5',
					})
					.end();
		});
		const credentials = { username: "dba", password: "dba" };
		expect(await new RemoteStore({ endpoint, credentials }).query("ASK {}")).toEqual({ kind: "boolean", value: true });
		const wrong = new RemoteStore({ endpoint, credentials: { ...credentials, password: "x" } });
		await expect(wrong.query("ASK {}")).rejects.toMatchObject({ reason: "refused" });
	});

	test("the digest of the example of RFC 7616, in MD5 and SHA-256", () => {
		const credentials = { username: "Mufasa", password: "Circle of Life" };
		const response = (algorithm: string): string | undefined => {
			const challenge = `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
			const request = { method: "GET", uri: "/dir/index.html" };
			const header = authorization(challenge, credentials, request, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
			return /response="([0-9a-f]+)"/.exec(header ?? "")?.[1];
		};
		expect(response("MD5")).toBe("8ca523f5e9506fed4657c9700eebdbec");
		expect(response("SHA-256")).toBe("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
		expect(response("WHIRLPOOL")).toBeUndefined();
	});
});

test("loading and dropping are updates, each quad in its graph", async () => {
	const { endpoint, asked } = await serving((_, response) => response.end());
	const store = new RemoteStore({ endpoint, updateEndpoint: `${endpoint}/update`, updates: true });
	await store.load(['<http://a/s> <http://a/p> "} DROP ALL #" .\n<http://a/s> <http://a/p> "2" <http://a/g> .\n', ""]);
	await store.dropGraph("http://a/g> ; DROP ALL #");
	expect(asked.map(({ path }) => path)).toEqual(["/sparql/update", "/sparql/update"]);
	expect(asked[0]?.body.get("update")).toBe(
		'INSERT DATA {\n<http://a/s> <http://a/p> "} DROP ALL #" .\nGRAPH <http://a/g> { <http://a/s> <http://a/p> "2" . }\n}',
	);
	expect(asked[1]?.body.get("update")).toBe(
		"DROP SILENT GRAPH <http://a/g\\u003E\\u0020;\\u0020DROP\\u0020ALL\\u0020#>",
	);
});
