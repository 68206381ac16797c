import type { Argv } from "yargs";
import type { Terminal } from "./terminal.ts";

/** 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Options that every command knows. */
export interface GlobalOptions {
	readonly quiet: boolean;
	readonly json: boolean;
	readonly verbose: boolean;
	/** Undefined: as the terminal has it. */
	readonly color?: boolean;
}

/** One command: what the help shows, and what it does. `run` imports what it needs, so that the help stays quick. */
export interface Command {
	readonly usage: string;
	readonly aliases?: readonly string[];
	readonly summary: string;
	readonly examples: readonly (readonly [line: string, text: string])[];
	readonly options: (yargs: Argv) => Argv;
	run(options: GlobalOptions, terminal: Terminal): Promise<ExitCode>;
}

/** A command whose options have been given a type; yargs has checked them by then. */
export function defineCommand<Options>(
	command: Omit<Command, "run"> & { run(options: Options & GlobalOptions, terminal: Terminal): Promise<ExitCode> },
): Command {
	return { ...command, run: (options, terminal) => command.run(options as Options & GlobalOptions, terminal) };
}

export interface GraphOption {
	readonly graph: string;
}

export const graphOption = {
	graph: { alias: "g", type: "string", default: "graph", describe: "Graph folder", requiresArg: true },
} as const;
