/** The form of a SPARQL text, by its first word after the prologue; `unknown` is left to the engine to refuse. */
export type QueryForm = "select" | "ask" | "construct" | "describe" | "update" | "unknown";

/** What a SPARQL text is, without parsing it: comments, strings, IRIs and names are told apart from keywords. */
export function queryForm(sparql: string): QueryForm {
	const words = keywords(sparql).filter(({ depth }) => depth === 0);
	const first = words.find(({ word }) => forms.has(word));
	return first === undefined ? "unknown" : (forms.get(first.word) ?? "unknown");
}

/** Whether the text would make the store reach out: SERVICE in a query, LOAD in an update. */
export function reachesOut(sparql: string): boolean {
	const found = (text: string): boolean => keywords(text).some(({ word }) => word === "SERVICE" || word === "LOAD");
	return found(sparql) || found(unescaped(sparql));
}

/**
 * The same SELECT query with a limit on its rows, so that the engine stops early. A query that has its own limit is
 * left as it is.
 */
export function withLimit(sparql: string, rows: number): string {
	const outer = keywords(sparql).filter(({ depth }) => depth === 0);
	if (outer.some(({ word }) => word === "LIMIT")) return sparql;
	const values = outer.find(({ word }) => word === "VALUES");
	if (values === undefined) return `${sparql}\nLIMIT ${rows}`;
	return `${sparql.slice(0, values.index)}LIMIT ${rows} ${sparql.slice(values.index)}`;
}

interface Keyword {
	/** In capitals. */
	readonly word: string;
	readonly index: number;
	/** How many braces and parentheses are open around it. */
	readonly depth: number;
}

function keywords(sparql: string): readonly Keyword[] {
	const found: Keyword[] = [];
	let depth = 0;
	for (const { 0: token, index } of sparql.matchAll(tokens)) {
		if (token === "{" || token === "(") depth += 1;
		else if (token === "}" || token === ")") depth -= 1;
		else if (/^[A-Za-z]+$/.test(token)) found.push({ word: token.toUpperCase(), index, depth });
	}
	return found;
}

/** In this order: comments, IRIs, strings, variables and tags, names with a colon, words, brackets. */
const tokens =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: an IRI reference excludes control characters
	/#[^\r\n]*|<[^<>"{}|^`\\\u0000-\u0020]*>|"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|[?$@][\p{L}\p{N}_-]+|[\p{L}\p{N}_.-]*:(?:[\p{L}\p{N}_.:%-]|\\.)*|[\p{L}\p{N}_]+|[{}()]/gsu;

const forms: ReadonlyMap<string, QueryForm> = new Map<string, QueryForm>([
	["SELECT", "select"],
	["ASK", "ask"],
	["CONSTRUCT", "construct"],
	["DESCRIBE", "describe"],
	...["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"].map(
		(word) => [word, "update"] as const,
	),
]);

/** SPARQL resolves `\u0053` before it reads the text, also in keywords. */
function unescaped(sparql: string): string {
	return sparql.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (written, short?: string, long?: string) => {
		const code = Number.parseInt(short ?? long ?? "", 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : written;
	});
}
