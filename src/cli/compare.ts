import { printResult, type ResultFormat, resultFormats } from "./analyse/print-result.ts";
import { readTieOptions, type TieArguments, tieArguments } from "./analyse/tie-options.ts";
import { type Command, defineCommand } from "./command.ts";

interface CompareArguments extends TieArguments {
	readonly before: string;
	readonly after: string;
	readonly format?: ResultFormat;
	readonly output?: string;
	readonly top: number;
}

export const compareCommand: Command = defineCommand<CompareArguments>({
	usage: "compare <before> <after>",
	summary: "What one graph says that another does not: ties, agreements, plans that came true",
	examples: [
		["$0 compare graph-2021 graph-2022", "A table, largest changes first"],
		["$0 compare old new --level states -f csv -o changes.csv", "Between states, every row, in a file"],
	],
	options: (yargs) =>
		yargs
			.positional("before", { type: "string", demandOption: true, describe: "Folder of the earlier graph" })
			.positional("after", { type: "string", demandOption: true, describe: "Folder of the later graph" })
			.options({
				...tieArguments,
				format: { alias: "f", choices: resultFormats, requiresArg: true, describe: "Format (default: table)" },
				output: {
					alias: "o",
					type: "string",
					requiresArg: true,
					describe: "File (default: standard output)",
				},
				top: { type: "number", default: 20, requiresArg: true, describe: "Rows of a table; 0 for all" },
			}),
	run: async (options, terminal) => {
		const { compareFolders } = await import("./analyse/compare-folders.ts");
		const result = await compareFolders(options.before, options.after, await readTieOptions(options));
		const format = options.format ?? (terminal.json ? "json" : "table");
		await printResult(result, { format, top: options.top, output: options.output }, terminal);
		return 0;
	},
});
