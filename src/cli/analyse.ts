import type { AnalysisInput, Measure, ParameterValues } from "../analysis/measure.ts";
import type { Report } from "../analysis/report.ts";
import { EntenteError } from "../errors.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type PrintOptions, printResult, type ResultFormat, resultFormats, toCsv } from "./analyse/print-result.ts";
import { readTieOptions, type TieArguments, tieArguments } from "./analyse/tie-options.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { untilInterrupted } from "./interrupt.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

interface AnalyseArguments extends GraphOption, TieArguments {
	readonly measure: string;
	readonly set: readonly string[];
	readonly format?: ResultFormat | "html";
	readonly output?: string;
	readonly list: boolean;
	readonly with?: string;
	readonly top: number;
}

export const analyseCommand: Command = defineCommand<AnalyseArguments>({
	usage: "analyse [measure]",
	aliases: ["analyze"],
	summary: "Report on the network, or measure it: centrality, communities, paths, time lines …",
	examples: [
		["$0 analyse", "What to know first, with sentences"],
		["$0 analyse --format html -o report.html", "The same as a page"],
		["$0 analyse --list", "The measures and their parameters"],
		["$0 analyse pagerank --top 10", "A table of the first ten"],
		["$0 analyse path --set from=Russia --set to=ASEAN", "Parameters by name"],
	],
	options: (yargs) =>
		yargs.positional("measure", { type: "string", describe: "Which (default: report)", default: "report" }).options({
			...graphOption,
			list: { type: "boolean", default: false, describe: "List the measures and their parameters" },
			set: { type: "string", array: true, default: [], requiresArg: true, describe: "A parameter as name=value" },
			format: {
				alias: "f",
				choices: [...resultFormats, "html"] as const,
				requiresArg: true,
				describe: "Format (default: table); html for the report",
			},
			top: { type: "number", default: 20, requiresArg: true, describe: "Rows of a table; 0 for all" },
			...tieArguments,
			with: { type: "string", requiresArg: true, describe: "For compare: an earlier graph, instead of two periods" },
			output: {
				alias: "o",
				type: "string",
				requiresArg: true,
				describe: "File (default: standard output)",
			},
		}),
	run: async (options, terminal) => {
		const { findMeasure, measures } = await import("../analysis/measures.ts");
		if (options.list) return listMeasures(measures, terminal);
		if (options.measure === "report") return report(options, terminal);
		if (options.measure === "compare" && options.with !== undefined)
			return compareGraphs(options.with, options, terminal);
		const measure = findMeasure(options.measure);
		const input = await openInput(options);
		return compute(measure, input, { values: await readValues(options.set, measure, input.corpus), options, terminal });
	},
});

async function openInput(options: AnalyseArguments): Promise<AnalysisInput> {
	const { openCorpus } = await import("../store/open-corpus.ts");
	const { createAnalysis } = await import("../analysis/analysis-input.ts");
	return createAnalysis(openCorpus(options.graph), await readTieOptions(options));
}

const formatOf = ({ format }: AnalyseArguments, { json }: Terminal): ResultFormat =>
	format === undefined || format === "html" ? (json ? "json" : "table") : format;

/** Everything worth knowing first: size, coverage, the central, the groups, the changes, each with sentences. */
async function report(options: AnalyseArguments, terminal: Terminal): Promise<ExitCode> {
	const { createReport } = await import("../analysis/report.ts");
	const input = await openInput(options);
	const made = await untilInterrupted((signal) => createReport(input, { signal, progress: shown("Report", terminal) }));
	terminal.endProgress();
	const format = options.format ?? formatOf(options, terminal);
	await writeOutput([await renderReport(made, format)], options.output, terminal);
	return 0;
}

const shown =
	(label: string, terminal: Terminal) =>
	(share: number): void =>
		terminal.progress(share, 1, label);

async function renderReport(made: Report, format: ResultFormat | "html"): Promise<string> {
	if (format === "json") return `${JSON.stringify({ ...made, names: Object.fromEntries(made.names) })}\n`;
	if (format === "csv") return toCsv((await import("../analysis/report-table.ts")).reportTable(made));
	if (format === "html") return (await import("../analysis/report-html.ts")).renderReportHtml(made);
	return (await import("../analysis/report-text.ts")).renderReportText(made);
}

async function compareGraphs(earlier: string, options: AnalyseArguments, terminal: Terminal): Promise<ExitCode> {
	const { compareFolders } = await import("./analyse/compare-folders.ts");
	const result = await compareFolders(earlier, options.graph, await readTieOptions(options));
	await printResult(result, printing(options, terminal), terminal);
	return 0;
}

const printing = (options: AnalyseArguments, terminal: Terminal): PrintOptions => ({
	format: formatOf(options, terminal),
	top: options.top,
	output: options.output,
});

interface Request {
	readonly values: ParameterValues;
	readonly options: AnalyseArguments;
	readonly terminal: Terminal;
}

async function compute(
	measure: Measure,
	input: AnalysisInput,
	{ values, options, terminal }: Request,
): Promise<ExitCode> {
	const result = await untilInterrupted((signal) =>
		measure.compute(input, values, { signal, progress: shown(measure.label, terminal) }),
	);
	terminal.endProgress();
	await printResult(result, printing(options, terminal), terminal);
	return 0;
}

async function listMeasures(measures: readonly Measure[], terminal: Terminal): Promise<ExitCode> {
	const described = measures.map(({ compute: _, ...rest }) => rest);
	if (terminal.json) {
		await terminal.write(`${JSON.stringify(described)}\n`);
		return 0;
	}
	await terminal.write(
		`${terminal.paint("report", "bold")} · Report (the default)\n  What to know first, with sentences; --format html makes a page.\n`,
	);
	for (const { id, label, description, parameters } of described) {
		await terminal.write(`${terminal.paint(id, "bold")} · ${label}\n  ${description}\n`);
		for (const parameter of parameters)
			await terminal.write(
				`    --set ${parameter.id}=${parameter.choices?.join("|") ?? String(parameter.default ?? `<${parameter.type}>`)}  ${parameter.description}\n`,
			);
	}
	return 0;
}

/** Values of `--set`; entities may be given by name. */
async function readValues(pairs: readonly string[], measure: Measure, corpus: Corpus): Promise<ParameterValues> {
	const { findEntity } = await import("./explain/find-entity.ts");
	const nodes = new Set(measure.parameters.filter(({ type }) => type === "node").map(({ id }) => id));
	return Object.fromEntries(
		pairs.map((pair) => {
			const at = pair.indexOf("=");
			if (at < 1) throw new EntenteError(`analyse: --set takes name=value, not ${pair}`, { exitCode: 2 });
			const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
			return [name, nodes.has(name) && value !== "" ? findEntity(corpus, value).id : value];
		}),
	);
}
