import type { AnalysisInput, Measure, ParameterValues } from "../analysis/measure.ts";
import type { Report } from "../analysis/report.ts";
import { EntenteError } from "../errors.ts";
import type { TieOptions } from "../graph/ties.ts";
import type { Status } from "../ontology/terms.ts";
import type { Corpus } from "../statement/corpus.ts";
import { printResult, type ResultFormat, resultFormats } from "./analyse/print-result.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { untilInterrupted } from "./interrupt.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

interface AnalyseArguments extends GraphOption {
	readonly measure?: string;
	readonly set: readonly string[];
	readonly format?: ResultFormat | "html";
	readonly output?: string;
	readonly weights?: string;
	readonly with?: string;
	readonly top: number;
	readonly level?: TieOptions["level"];
	readonly status?: readonly Status[];
	readonly period?: string;
}

export const analyseCommand: Command = defineCommand<AnalyseArguments>({
	usage: "analyse [measure]",
	aliases: ["analyze"],
	summary: "Measure the network: centrality, communities, paths, time lines …",
	examples: [
		["$0 analyse", "List the measures and their parameters"],
		["$0 analyse pagerank --top 10", "A table of the first ten"],
		["$0 analyse report --format html -o report.html", "What to know first, with sentences"],
		["$0 analyse path --set from=Russia --set to=ASEAN", "Parameters by name"],
	],
	options: (yargs) =>
		yargs.positional("measure", { type: "string", describe: "Which; without it they are listed" }).options({
			...graphOption,
			set: { type: "string", array: true, default: [], requiresArg: true, describe: "A parameter as name=value" },
			format: {
				alias: "f",
				choices: [...resultFormats, "html"] as const,
				requiresArg: true,
				describe: "Format (default: table); html for the report",
			},
			top: { type: "number", default: 20, requiresArg: true, describe: "Rows of a table; 0 for all" },
			level: {
				choices: ["actors", "persons", "bodies", "states"] as const,
				requiresArg: true,
				describe: "Whose ties: all actors as named, persons alone, the bodies or the states they stand for",
			},
			status: {
				choices: ["actual", "planned", "proposed"] as const,
				array: true,
				requiresArg: true,
				describe: "Statuses that count",
			},
			weights: {
				type: "string",
				requiresArg: true,
				describe: "How much each kind of statement binds (default: data/weights/ties.json)",
			},
			with: { type: "string", requiresArg: true, describe: "For compare: an earlier graph, instead of two periods" },
			output: {
				alias: "o",
				type: "string",
				requiresArg: true,
				describe: "For report: file (default: standard output)",
			},
			period: { type: "string", requiresArg: true, describe: "Only this period, as 2021, 2021-07 or 2019/2021" },
		}),
	run: async (options, terminal) => {
		const { findMeasure, measures } = await import("../analysis/measures.ts");
		if (options.measure === undefined) return listMeasures(measures, terminal);
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
	return createAnalysis(openCorpus(options.graph), await tieOptions(options));
}

const formatOf = ({ format }: AnalyseArguments, { json }: Terminal): ResultFormat =>
	format === undefined || format === "html" ? (json ? "json" : "table") : format;

/** Everything worth knowing first: size, coverage, the central, the groups, the changes, each with sentences. */
async function report(options: AnalyseArguments, terminal: Terminal): Promise<ExitCode> {
	const { createReport } = await import("../analysis/report.ts");
	const input = await openInput(options);
	const made = await untilInterrupted((signal) => createReport(input, { signal }));
	await writeOutput(
		[await renderReport(made, options.format ?? formatOf(options, terminal))],
		options.output,
		terminal,
	);
	return 0;
}

async function renderReport(made: Report, format: ResultFormat | "html"): Promise<string> {
	if (format === "json") return `${JSON.stringify(made)}\n`;
	if (format === "html") return (await import("../analysis/report-html.ts")).renderReportHtml(made);
	return (await import("../analysis/report-text.ts")).renderReportText(made);
}

async function compareGraphs(earlier: string, options: AnalyseArguments, terminal: Terminal): Promise<ExitCode> {
	const { compareCorpora, comparisonRows } = await import("../analysis/compare.ts");
	const { openCorpus } = await import("../store/open-corpus.ts");
	const [before, after] = [openCorpus(earlier), openCorpus(options.graph)];
	const rows = comparisonRows(compareCorpora(before, after, await tieOptions(options)), {
		entities: new Map([...before.entities, ...after.entities]),
	});
	const columns = ["change", "what", "before", "after", "quote"].map(
		(id) => ({ id, label: id, type: "text" }) as const,
	);
	await printResult({ columns, rows, figures: {}, notes: [] }, formatOf(options, terminal), options.top, terminal);
	return 0;
}

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
		measure.compute(input, values, { signal, progress: (share) => terminal.progress(share, 1, measure.label) }),
	);
	terminal.endProgress();
	await printResult(result, formatOf(options, terminal), options.top, terminal);
	return 0;
}

async function listMeasures(measures: readonly Measure[], terminal: Terminal): Promise<ExitCode> {
	const described = measures.map(({ compute: _, ...rest }) => rest);
	if (terminal.json) {
		await terminal.write(`${JSON.stringify(described)}\n`);
		return 0;
	}
	await terminal.write(
		`${terminal.paint("report", "bold")} · Report\n  What to know first, with sentences; --format html makes a page.\n`,
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

async function tieOptions({ level, status, period, weights }: AnalyseArguments): Promise<TieOptions> {
	const { daysOf } = await import("../graph/edtf.ts");
	const { readTieWeights } = await import("../graph/weights.ts");
	const days = period === undefined ? undefined : daysOf(period);
	if (period !== undefined && days === undefined)
		throw new EntenteError(`analyse: --period takes 2021, 2021-07, 2021-07-06 or 2019/2021, not ${period}`, {
			exitCode: 2,
		});
	return {
		...(level === undefined ? {} : { level }),
		...(weights === undefined ? {} : { weights: readTieWeights(weights) }),
		...(status === undefined ? {} : { statuses: status }),
		...(days === undefined ? {} : { period: days }),
	};
}
