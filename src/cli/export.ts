import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import type { Chunks, Exporter, FolderExporter } from "../export/exporter.ts";
import type { TieLevel } from "../graph/acting.ts";
import type { RdfFormat } from "../rdf/format.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

interface ExportArguments extends GraphOption {
	readonly format?: string;
	readonly list: boolean;
	readonly output?: string;
	readonly text: boolean;
	readonly rdf12: boolean;
	readonly ties?: TieLevel;
}

export const exportCommand: Command = defineCommand<ExportArguments>({
	usage: "export",
	summary: "Write the graph in another format",
	examples: [
		["$0 export --format turtle", "The asserted triples"],
		["$0 export -f trig -o corpus.trig", "With claims, evidence and provenance"],
		["$0 export -f gexf -o network.gexf", "For Gephi"],
		["$0 export -f gexf --ties states -o states.gexf", "The state–state graph"],
		["$0 export -f csv -o tables", "A folder of tables"],
	],
	options: (yargs) =>
		yargs.options({
			...graphOption,
			format: {
				alias: "f",
				type: "string",
				requiresArg: true,
				describe:
					"turtle, trig, nquads, ntriples, jsonld, rdfxml, jsonl, gexf, graphml, csv, cypher, json, parquet; all with --list",
			},
			list: { type: "boolean", default: false, describe: "List all formats and what they are for" },
			output: {
				alias: "o",
				type: "string",
				requiresArg: true,
				describe: "File, or folder for csv and parquet (default: standard output)",
			},
			text: { type: "boolean", default: true, describe: "Texts of the documents in jsonl; --no-text leaves them out" },
			ties: {
				choices: ["actors", "persons", "bodies", "states"] as const satisfies readonly TieLevel[],
				requiresArg: true,
				describe: "In gexf, graphml, csv and parquet: ties between these, not statements",
			},
			rdf12: { type: "boolean", default: false, describe: "Claims as reifiers of RDF 1.2" },
		}),
	run: async (options, terminal) => {
		if (options.list) return listFormats(terminal);
		const { openCorpus } = await import("../store/open-corpus.ts");
		const { rdfFormats } = await import("../rdf/format.ts");
		const { format = "" } = options;
		const rdf = rdfFormats.find((id) => id === format);
		if (rdf !== undefined) return writeRdf(openCorpus(options.graph), rdf, options, terminal);
		const exporter = await findFormat(format);
		return writeExport(openCorpus(options.graph), exporter, options, terminal);
	},
});

async function findFormat(format: string): Promise<Exporter> {
	const { exporters } = await import("../export/exporters.ts");
	const { rdfFormats } = await import("../rdf/format.ts");
	const found = exporters.find(({ id }) => id === format);
	if (found !== undefined) return found;
	const known = [...rdfFormats, ...exporters.map(({ id }) => id)].join(", ");
	throw new EntenteError(`export: ${format === "" ? "name a --format" : `no format ${format}`}; known are ${known}`, {
		exitCode: 2,
	});
}

async function listFormats(terminal: Terminal): Promise<ExitCode> {
	const { exporters } = await import("../export/exporters.ts");
	const { mediaTypes, rdfFormats } = await import("../rdf/format.ts");
	const rdf = rdfFormats.map((id) => [id, `RDF, ${mediaTypes[id]}`]);
	const rows = [...rdf, ...exporters.map(({ id, label, description }) => [id, `${label}: ${description}`])];
	await terminal.write(
		terminal.json ? `${JSON.stringify(rows.map(([id]) => id))}\n` : formatTable(["format", ""], rows),
	);
	return 0;
}

async function writeRdf(
	corpus: Corpus,
	format: RdfFormat,
	options: ExportArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	const { writeCorpus } = await import("../rdf/write-corpus.ts");
	const { readManifest } = await import("../store/manifest.ts");
	const { extractor } = readManifest(options.graph);
	const blocks = writeCorpus(corpus, format, { extractor: extractor.name, rdf12: options.rdf12 });
	await writeOutput(blocks, options.output, terminal);
	return 0;
}

async function writeExport(
	corpus: Corpus,
	exporter: Exporter,
	options: ExportArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	if (exporter.multiple) await writeFolder(corpus, exporter, options, terminal);
	else await writeOutput(exporter.write(corpus, { text: options.text, ties: options.ties }), options.output, terminal);
	return 0;
}

async function writeFolder(
	corpus: Corpus,
	exporter: FolderExporter,
	{ output, text, ties, format }: ExportArguments,
	terminal: Terminal,
): Promise<void> {
	if (output === undefined)
		throw new EntenteError(`${format} is several files; name a folder with --output`, { exitCode: 2 });
	await mkdir(output, { recursive: true });
	for (const { name, content } of exporter.write(corpus, { text, ties }))
		await writeOutput(content as Chunks, join(output, name), terminal);
}
