/** Sent with every answer. The viewer needs its own script, style and images, and talks to this server alone. */
export const securityHeaders: Readonly<Record<string, string>> = {
	"content-security-policy": [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join("; "),
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"referrer-policy": "no-referrer",
	"permissions-policy": "camera=(), geolocation=(), microphone=()",
	"cross-origin-opener-policy": "same-origin",
};

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a request is meant for this server, by its Host header. A page elsewhere can make a browser send requests to a
 * name that it has pointed at 127.0.0.1; such requests carry that name and are refused.
 */
export function allowsHost(header: string | undefined, hosts: readonly string[]): boolean {
	if (header === undefined || hosts.includes("*")) return header !== undefined;
	const name = header.toLowerCase().replace(/:\d*$/u, "").replace(/\.$/u, "");
	return loopback.has(name) || hosts.some((host) => host.toLowerCase() === name);
}
