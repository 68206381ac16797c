import type { AnalysisInput, Measure, MeasureResult, ParameterValues, ResultCell } from "../analysis/measure.ts";
import { EntenteError } from "../errors.ts";
import type { TieOptions } from "../graph/ties.ts";
import type { Status } from "../ontology/terms.ts";
import type { Corpus } from "../statement/corpus.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { untilInterrupted } from "./interrupt.ts";
import { formatTable, printable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

interface AnalyseArguments extends GraphOption {
	readonly measure?: string;
	readonly set: readonly string[];
	readonly format?: Format;
	readonly top: number;
	readonly level?: TieOptions["level"];
	readonly status?: readonly Status[];
	readonly period?: string;
}

const formats = ["table", "csv", "json"] as const;
type Format = (typeof formats)[number];

export const analyseCommand: Command = defineCommand<AnalyseArguments>({
	usage: "analyse [measure]",
	aliases: ["analyze"],
	summary: "Measure the network: centrality, communities, paths, time lines …",
	examples: [
		["$0 analyse", "List the measures and their parameters"],
		["$0 analyse pagerank --top 10", "A table of the first ten"],
		["$0 analyse path --set from=Russia --set to=ASEAN", "Parameters by name"],
	],
	options: (yargs) =>
		yargs.positional("measure", { type: "string", describe: "Which; without it they are listed" }).options({
			...graphOption,
			set: { type: "string", array: true, default: [], requiresArg: true, describe: "A parameter as name=value" },
			format: { alias: "f", choices: formats, requiresArg: true, describe: "Format (default: table)" },
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
			period: { type: "string", requiresArg: true, describe: "Only this period, as 2021, 2021-07 or 2019/2021" },
		}),
	run: async (options, terminal) => {
		const { findMeasure, measures } = await import("../analysis/measures.ts");
		if (options.measure === undefined) return listMeasures(measures, terminal);
		const measure = findMeasure(options.measure);
		const { openCorpus } = await import("../store/open-corpus.ts");
		const { createAnalysis } = await import("../analysis/analysis-input.ts");
		const corpus = openCorpus(options.graph);
		const values = await readValues(options.set, measure, corpus);
		return compute(measure, createAnalysis(corpus, await tieOptions(options)), { values, options, terminal });
	},
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
		measure.compute(input, values, { signal, progress: (share) => terminal.progress(share, 1, measure.label) }),
	);
	terminal.endProgress();
	const format = options.format ?? (terminal.json ? "json" : "table");
	if (format === "json") await terminal.write(`${JSON.stringify(result)}\n`);
	else if (format === "csv") await terminal.write(toCsv(result));
	else await printTable(result, options.top, terminal);
	return 0;
}

async function listMeasures(measures: readonly Measure[], terminal: Terminal): Promise<ExitCode> {
	const described = measures.map(({ compute: _, ...rest }) => rest);
	if (terminal.json) await terminal.write(`${JSON.stringify(described)}\n`);
	else
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

async function tieOptions({ level, status, period }: AnalyseArguments): Promise<TieOptions> {
	const { daysOf } = await import("../graph/edtf.ts");
	const days = period === undefined ? undefined : daysOf(period);
	if (period !== undefined && days === undefined)
		throw new EntenteError(`analyse: --period takes 2021, 2021-07, 2021-07-06 or 2019/2021, not ${period}`, {
			exitCode: 2,
		});
	return {
		...(level === undefined ? {} : { level }),
		...(status === undefined ? {} : { statuses: status }),
		...(days === undefined ? {} : { period: days }),
	};
}

async function printTable(
	{ columns, rows, figures, notes }: MeasureResult,
	top: number,
	terminal: Terminal,
): Promise<void> {
	const shown = top > 0 ? rows.slice(0, top) : rows;
	if (columns.length > 0)
		await terminal.write(
			formatTable(
				columns.map(({ label }) => label),
				shown.map((row) => columns.map(({ id }) => row[id])),
			),
		);
	if (shown.length < rows.length) terminal.say(`… ${rows.length - shown.length} more rows; --top 0 shows all`);
	const facts = Object.entries(figures).map(([name, value]) => [name, value]);
	if (facts.length > 0) await terminal.write(`\n${formatTable(["figure", ""], facts)}`);
	for (const note of notes) terminal.say(printable(note));
}

function toCsv({ columns, rows }: MeasureResult): string {
	const lines = [columns.map(({ id }) => id), ...rows.map((row) => columns.map(({ id }) => row[id] ?? null))];
	return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvCell(cell: ResultCell): string {
	if (typeof cell !== "string") return String(cell ?? "");
	const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
