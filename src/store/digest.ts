import { createHash, randomBytes } from "node:crypto";

export interface Credentials {
	readonly username: string;
	readonly password: string;
}

/** The `Authorization` header that answers a server's challenge, or undefined where its scheme is not known. */
export function authorization(
	challenge: string,
	credentials: Credentials,
	request: { readonly method: string; readonly uri: string },
	nonceOfClient: string = randomBytes(12).toString("hex"),
): string | undefined {
	if (/^\s*basic\b/i.test(challenge)) return basicAuthorization(credentials);
	if (!/^\s*digest\b/i.test(challenge)) return undefined;
	return digestAuthorization(challengeFields(challenge), credentials, request, nonceOfClient);
}

/** RFC 7617. */
export function basicAuthorization({ username, password }: Credentials): string {
	return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

/** RFC 7616 with `qop=auth`, or RFC 2069 where the server offers no quality of protection. */
function digestAuthorization(
	{ realm = "", nonce = "", opaque, algorithm = "MD5", qop }: Readonly<Record<string, string>>,
	{ username, password }: Credentials,
	{ method, uri }: { readonly method: string; readonly uri: string },
	cnonce: string,
): string | undefined {
	const hash = hashes.get(algorithm.toUpperCase());
	if (hash === undefined) return undefined;
	const digest = (...parts: readonly string[]): string => createHash(hash).update(parts.join(":")).digest("hex");
	const user = digest(username, realm, password);
	const action = digest(method, uri);
	const protects = qop?.split(",").some((offer) => offer.trim() === "auth") === true;
	const response = protects ? digest(user, nonce, "00000001", cnonce, "auth", action) : digest(user, nonce, action);
	const fields = [
		...Object.entries({ username, realm, nonce, uri, response }).map(([name, value]) => `${name}="${quoted(value)}"`),
		`algorithm=${algorithm}`,
		...(opaque === undefined ? [] : [`opaque="${quoted(opaque)}"`]),
		...(protects ? ["qop=auth", "nc=00000001", `cnonce="${cnonce}"`] : []),
	];
	return `Digest ${fields.join(", ")}`;
}

const hashes: ReadonlyMap<string, string> = new Map([
	["MD5", "md5"],
	["SHA-256", "sha256"],
]);

/** Fields of a challenge, names in lower case. */
function challengeFields(challenge: string): Readonly<Record<string, string>> {
	const fields = challenge.matchAll(/([a-z]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,]+))/gi);
	return Object.fromEntries(
		Array.from(fields, ([, name = "", text, token = ""]) => [
			name.toLowerCase(),
			text?.replace(/\\(.)/g, "$1") ?? token,
		]),
	);
}

const quoted = (value: string): string => value.replace(/["\\]/g, "\\$&");
