import yargs from "yargs";
import { analyseCommand } from "./analyse.ts";
import { buildCommand } from "./build.ts";
import type { Command, ExitCode, GlobalOptions } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { hideDashes, restoreDashes } from "./dash.ts";
import { evaluateCommand } from "./evaluate.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { queryCommand } from "./query.ts";
import { serveCommand } from "./serve.ts";
import { stopOnClosedPipe, Terminal } from "./terminal.ts";
import { validateCommand } from "./validate.ts";
import { version } from "./version.ts";
import { viewCommand } from "./view.ts";

/** In the order of use, which is the order of the help. */
const commands: readonly Command[] = [
	buildCommand,
	exportCommand,
	queryCommand,
	analyseCommand,
	compareCommand,
	explainCommand,
	validateCommand,
	viewCommand,
	serveCommand,
	evaluateCommand,
];

/** Runs one command line and tells the exit code: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped. */
export async function run(words: readonly string[]): Promise<ExitCode> {
	stopOnClosedPipe();
	let outcome: ExitCode = 0;
	const parser = createParser(words, async (command, options) => {
		outcome = await perform(command, options);
	});
	try {
		await parser.parseAsync();
		return outcome;
	} catch (error) {
		if (!(error instanceof WrongUsage)) throw error;
		process.stderr.write(`entente: ${error.message}\n`);
		return 2;
	}
}

type Perform = (command: Command, options: GlobalOptions) => Promise<void>;

function createParser(words: readonly string[], performCommand: Perform): ReturnType<typeof yargs> {
	const parser = yargs(hideDashes(words))
		.scriptName("entente")
		.usage(
			"$0 <command> [options]\n\nReads diplomatic documents and draws the network they describe, every edge with the sentence that says it.",
		)
		.options(globalOptions)
		.parserConfiguration({ "boolean-negation": true, "camel-case-expansion": true, "parse-positional-numbers": false })
		.recommendCommands()
		.strict()
		.demandCommand(1, "name a command; `entente --help` lists them")
		.fail(fail)
		.exitProcess(false)
		.wrap(Math.min(110, process.stdout.columns ?? 110))
		.version(version())
		.epilogue("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped.");
	for (const command of commands)
		parser.command({
			command: [command.usage, ...(command.aliases ?? [])],
			describe: command.summary,
			builder: (yargs) => command.options(yargs).example(command.examples.map(([line, text]) => [line, text])),
			handler: (options) => performCommand(command, restoreDashes(options as unknown as GlobalOptions)),
		});
	return parser;
}

const globalOptions = {
	quiet: { alias: "q", type: "boolean", default: false, describe: "Only results and errors" },
	json: { type: "boolean", default: false, describe: "Results as JSON" },
	color: { type: "boolean", describe: "Colour; --no-color or NO_COLOR turns it off" },
	verbose: { type: "boolean", default: false, describe: "More messages, and the stack of an error" },
} as const;

class WrongUsage extends Error {}

/** Commands catch their own errors, so whatever comes here is about the words of the command line. */
function fail(message: string | null, error: Error | undefined): never {
	const text = message ?? error?.message ?? "wrong usage";
	throw new WrongUsage(`${text.replaceAll("\n", "; ")}; see \`entente --help\``);
}

async function perform(command: Command, options: GlobalOptions): Promise<ExitCode> {
	const terminal = new Terminal(options);
	try {
		return await command.run(options, terminal);
	} catch (error) {
		return terminal.failure(error);
	} finally {
		terminal.endProgress();
	}
}
