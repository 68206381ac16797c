import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import type { Chunks, Exporter, FolderExporter } from "../export/exporter.ts";
import type { RdfFormat } from "../rdf/format.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

interface ExportArguments extends GraphOption {
	readonly format: string;
	readonly output?: string;
	readonly text: boolean;
	readonly rdf12: boolean;
}

const rdfFormats = ["turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"] as const satisfies readonly RdfFormat[];
const otherFormats = ["jsonl", "gexf", "graphml", "csv", "cypher", "json", "parquet"] as const;

export const exportCommand: Command = defineCommand<ExportArguments>({
	usage: "export",
	summary: "Write the graph in another format",
	examples: [
		["$0 export --format turtle", "The asserted triples"],
		["$0 export -f trig -o corpus.trig", "With claims, evidence and provenance"],
		["$0 export -f gexf -o network.gexf", "For Gephi"],
		["$0 export -f csv -o tables", "A folder of tables"],
	],
	options: (yargs) =>
		yargs.options({
			...graphOption,
			format: {
				alias: "f",
				choices: [...rdfFormats, ...otherFormats],
				demandOption: true,
				requiresArg: true,
				describe: "Format",
			},
			output: {
				alias: "o",
				type: "string",
				requiresArg: true,
				describe: "File, or folder for csv and parquet (default: standard output)",
			},
			text: { type: "boolean", default: true, describe: "Texts of the documents in jsonl; --no-text leaves them out" },
			rdf12: { type: "boolean", default: false, describe: "Claims as reifiers of RDF 1.2" },
		}),
	run: async (options, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const corpus = openCorpus(options.graph);
		if (isRdf(options.format)) return writeRdf(corpus, options.format, options, terminal);
		const { findExporter } = await import("../export/exporters.ts");
		return writeExport(corpus, findExporter(options.format), options, terminal);
	},
});

const isRdf = (format: string): format is RdfFormat => (rdfFormats as readonly string[]).includes(format);

async function writeRdf(
	corpus: Corpus,
	format: RdfFormat,
	options: ExportArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	const { corpusToQuads } = await import("../rdf/corpus-to-quads.ts");
	const { serialize } = await import("../rdf/serialize.ts");
	const { readManifest } = await import("../store/manifest.ts");
	const quads = corpusToQuads(corpus, { extractor: readManifest(options.graph).extractor.name });
	await writeOutput(
		[await serialize(quads, format, { base: corpus.base, rdf12: options.rdf12 })],
		options.output,
		terminal,
	);
	return 0;
}

async function writeExport(
	corpus: Corpus,
	exporter: Exporter,
	options: ExportArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	if (exporter.multiple) await writeFolder(corpus, exporter, options, terminal);
	else await writeOutput(exporter.write(corpus, { text: options.text }), options.output, terminal);
	return 0;
}

async function writeFolder(
	corpus: Corpus,
	exporter: FolderExporter,
	{ output, text, format }: ExportArguments,
	terminal: Terminal,
): Promise<void> {
	if (output === undefined)
		throw new EntenteError(`${format} is several files; name a folder with --output`, { exitCode: 2 });
	await mkdir(output, { recursive: true });
	for (const { name, content } of exporter.write(corpus, { text }))
		await writeOutput(content as Chunks, join(output, name), terminal);
}
