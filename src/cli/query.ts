import { readFileSync } from "node:fs";
import { text as readStream } from "node:stream/consumers";
import { EntenteError } from "../errors.ts";
import type { ResultFormat } from "../store/format-results.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import type { OpenStore } from "./open-graph-store.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

interface QueryArguments extends GraphOption {
	readonly sparql?: string;
	readonly file?: string;
	readonly format?: ResultFormat;
	readonly output?: string;
	readonly endpoint?: string;
	readonly timeout: number;
	readonly limit?: number;
}

const formats = [
	"table",
	"csv",
	"tsv",
	"json",
	"xml",
	"turtle",
	"trig",
	"nquads",
	"ntriples",
	"jsonld",
	"rdfxml",
] as const satisfies readonly ResultFormat[];

export const queryCommand: Command = defineCommand<QueryArguments>({
	usage: "query [sparql]",
	summary: "Ask the graph in SPARQL",
	examples: [
		["$0 query 'SELECT ?person WHERE { ?person a ent:Person }'", "Prefixes ent:, skos:, prov: … are known"],
		["$0 query --file meetings.rq --format csv", "A query in a file"],
		["$0 query --endpoint https://example.org/sparql 'ASK {}'", "A remote store"],
	],
	options: (yargs) =>
		yargs
			.positional("sparql", { type: "string", describe: "The query; - reads it from standard input" })
			.options({
				...graphOption,
				file: { type: "string", requiresArg: true, conflicts: "sparql", describe: "Read the query from a file" },
				format: {
					alias: "f",
					choices: formats,
					requiresArg: true,
					describe: "Format (default: table, turtle for triples)",
				},
				output: { alias: "o", type: "string", requiresArg: true, describe: "File (default: standard output)" },
				endpoint: { type: "string", requiresArg: true, describe: "Ask a SPARQL 1.1 store over HTTP instead" },
				timeout: { type: "number", default: 60, requiresArg: true, describe: "Seconds before a query is stopped" },
				limit: { type: "number", requiresArg: true, describe: "Rows at most" },
			})
			.check(({ sparql, file, timeout }) => {
				if (sparql === undefined && file === undefined) throw new Error("query needs a query, --file or -");
				if (!(Number(timeout) > 0)) throw new Error("--timeout takes a number of seconds");
				return true;
			}),
	run: async (options, terminal) => {
		const sparql = await queryText(options);
		const opened = await openStore(options, terminal);
		try {
			return await answer(opened, sparql, options, terminal);
		} finally {
			await opened.store.close();
		}
	},
});

async function queryText({ sparql, file }: QueryArguments): Promise<string> {
	if (sparql === "-" || file === "-") return readStream(process.stdin);
	if (file === undefined) return sparql ?? "";
	try {
		return readFileSync(file, "utf8");
	} catch (cause) {
		throw new EntenteError(`${file}: cannot be read (${(cause as Error).message})`, { exitCode: 2, cause });
	}
}

async function openStore({ endpoint, graph }: QueryArguments, terminal: Terminal): Promise<OpenStore> {
	if (endpoint !== undefined) {
		const { RemoteStore } = await import("../store/remote-store.ts");
		const { defaultBase } = await import("../ontology/namespaces.ts");
		return { store: new RemoteStore({ endpoint }), base: defaultBase };
	}
	const { openGraphStore } = await import("./open-graph-store.ts");
	return openGraphStore(graph, (done, total) => terminal.progress(done, total, "loading documents"));
}

async function answer(
	{ store, base }: OpenStore,
	sparql: string,
	options: QueryArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	const { formatResults } = await import("../store/format-results.ts");
	const { declarePrefixes, withOwnLines } = await import("./query/known-prefixes.ts");
	const { timeout, limit, output } = options;
	const declared = declarePrefixes(sparql, base);
	const bounds = { timeoutMs: timeout * 1000, ...(limit === undefined ? {} : { maxRows: limit }) };
	const results = await store.query(declared, bounds).catch((error: unknown) => {
		throw withOwnLines(error, sparql, declared);
	});
	terminal.endProgress();
	const usual = terminal.json ? "json" : results.kind === "triples" ? "turtle" : "table";
	await writeOutput([await formatResults(results, options.format ?? usual, { base })], output, terminal);
	if (results.kind !== "boolean" && results.truncated) terminal.say(`cut after ${limit} rows; --limit takes more`);
	return 0;
}
