import { EntenteError } from "../../errors.ts";
import { namespaces } from "../../ontology/namespaces.ts";

/** A query with a line in front that declares the known prefixes it uses without declaring them; `id:` is the base of the graph. */
export function declarePrefixes(sparql: string, base: string): string {
	const known: Readonly<Record<string, string>> = { ...namespaces, id: base };
	const missing = Object.keys(known).filter((prefix) => uses(sparql, prefix) && !declares(sparql, prefix));
	return missing.length === 0
		? sparql
		: `${missing.map((prefix) => `PREFIX ${prefix}: <${known[prefix]}>`).join(" ")}\n${sparql}`;
}

const uses = (sparql: string, prefix: string): boolean => new RegExp(`(?<![\\w:-])${prefix}:`, "u").test(sparql);
const declares = (sparql: string, prefix: string): boolean => new RegExp(`\\bprefix\\s+${prefix}:`, "iu").test(sparql);

/** An error in a query that got such a line, told with the line numbers of the user's own text. */
export function withOwnLines(error: unknown, sparql: string, declared: string): unknown {
	if (declared === sparql || !(error instanceof EntenteError)) return error;
	const message = error.message.replace(/\bline (\d+)/u, (_, line: string) => `line ${Number(line) - 1}`);
	return new EntenteError(message, { exitCode: error.exitCode, cause: error });
}
