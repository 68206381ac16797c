import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../errors.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { formatTable, printable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

interface EvaluateArguments extends GraphOption {
	readonly gold: string;
	readonly errors: boolean;
}

export const evaluateCommand: Command = defineCommand<EvaluateArguments>({
	usage: "evaluate <gold>",
	summary: "Precision, recall and F1 against gold annotations, and what was missed",
	examples: [
		["$0 evaluate data/gold", "Score ./graph"],
		["$0 evaluate data/gold --no-errors --json", "The figures alone, as JSON"],
	],
	options: (yargs) =>
		yargs
			.positional("gold", { type: "string", demandOption: true, describe: "Gold file, or folder of gold files" })
			.options({
				...graphOption,
				errors: { type: "boolean", default: true, describe: "List what was missed and what was not wanted" },
			}),
	run: async ({ gold, graph, errors }, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const { evaluate } = await import("../evaluation/evaluate.ts");
		const { parseGold } = await import("../evaluation/gold.ts");
		const golds = goldFiles(gold).map((path) => parseGold(readFileSync(path, "utf8"), path));
		const evaluation = evaluate(openCorpus(graph), golds);
		for (const document of evaluation.absent) terminal.warn(`${document}: not in ${graph}; build it to score it`);
		return terminal.json ? printJson(evaluation, errors, terminal) : printTables(evaluation, errors, terminal);
	},
});

function goldFiles(path: string): readonly string[] {
	try {
		if (!statSync(path).isDirectory()) return [path];
		const names = readdirSync(path)
			.filter((name) => name.endsWith(".json"))
			.sort();
		if (names.length > 0) return names.map((name) => join(path, name));
	} catch (cause) {
		throw new EntenteError(`${path}: cannot be read (${(cause as Error).message})`, { exitCode: 2, cause });
	}
	throw new EntenteError(`${path}: holds no gold file (*.json)`, { exitCode: 2 });
}

async function printJson(evaluation: Evaluation, errors: boolean, terminal: Terminal): Promise<ExitCode> {
	const { errors: list, ...figures } = evaluation;
	await terminal.write(`${JSON.stringify(errors ? { ...figures, errors: list } : figures)}\n`);
	return 0;
}

async function printTables(evaluation: Evaluation, errors: boolean, terminal: Terminal): Promise<ExitCode> {
	const headings = ["", "precision", "recall", "F1", "found", "predicted", "gold"];
	const rows = evaluation.rows.map(({ name, precision, recall, f1, found, predicted, gold }) => [
		name,
		precision.toFixed(3),
		recall.toFixed(3),
		f1.toFixed(3),
		found,
		predicted,
		gold,
	]);
	await terminal.write(formatTable(headings, rows));
	await terminal.write(`\n${formatTable(["over all documents", ""], shares(evaluation))}`);
	if (!errors) return 0;
	for (const { document, fault, kind, what, quote } of evaluation.errors)
		await terminal.write(
			`\n${fault} ${kind}: ${printable(what)} (${document})${quote === "" ? "" : `\n  “${printable(quote)}”`}`,
		);
	await terminal.write("\n");
	return 0;
}

const shares = (evaluation: Evaluation): readonly (readonly [string, string])[] => [
	["macro F1, entities", percent(evaluation.macroEntities)],
	["macro F1, facts", percent(evaluation.macroFacts)],
	["status right", percent(evaluation.statusAccuracy)],
	["office title right", percent(evaluation.titleAccuracy)],
	["quotes in their document", percent(evaluation.groundedQuotes)],
];

const percent = (share: number | null): string => (share === null ? "–" : share.toFixed(3));
