import { once } from "node:events";
import { EntenteError } from "../errors.ts";
import type { ExitCode, GlobalOptions } from "./command.ts";
import { ProgressLine } from "./progress-line.ts";

type Colour = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
	bold: [1, 22],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	cyan: [36, 39],
};

/** Where a command speaks: results on standard output, everything else on standard error. */
export class Terminal {
	readonly json: boolean;
	readonly quiet: boolean;
	private readonly verbose: boolean;
	private readonly colour: boolean | undefined;
	private progressLine: ProgressLine | undefined;

	constructor({ json, quiet, verbose, color }: GlobalOptions) {
		this.json = json;
		this.quiet = quiet;
		this.verbose = verbose;
		this.colour = color;
	}

	/** Writes a result, waiting if the reader is slow. */
	async write(text: string | Uint8Array): Promise<void> {
		if (!process.stdout.write(text)) await once(process.stdout, "drain");
	}

	/** A message that `--quiet` leaves out. */
	say(message: string): void {
		if (!this.quiet) this.warn(message);
	}

	/** A message that is shown in any case, such as the name of an input that was skipped. */
	warn(message: string): void {
		this.progressLine?.clear();
		process.stderr.write(`${message}\n`);
	}

	/** One line for an error the user can mend; the stack for a bug, or if asked for. */
	failure(error: unknown): ExitCode {
		const mendable = error instanceof EntenteError;
		this.warn(`${this.paint("error", "red", process.stderr)}: ${messageOf(error)}`);
		if (this.verbose) this.warn(stackOf(error));
		else if (!mendable) this.warn("This is a bug in Entente; --verbose shows where.");
		return mendable ? error.exitCode : 1;
	}

	/** Shows where a long task stands: a bar on a terminal, a line now and then elsewhere. */
	progress(done: number, total: number, label: string): void {
		if (this.quiet) return;
		this.progressLine ??= new ProgressLine(process.stderr);
		this.progressLine.show(done, total, label);
	}

	endProgress(): void {
		this.progressLine?.clear();
		this.progressLine = undefined;
	}

	paint(text: string, colour: Colour, stream: NodeJS.WriteStream = process.stdout): string {
		if (!(this.colour ?? wantsColour(stream))) return text;
		const [on, off] = codes[colour];
		return `\u001b[${on}m${text}\u001b[${off}m`;
	}
}

const wantsColour = (stream: NodeJS.WriteStream): boolean =>
	stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";

const messageOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/gu, " ");

function stackOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === undefined ? "" : `\ncaused by ${stackOf(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
}

/** `entente … | head` closes the pipe: whoever reads has enough, so stop without a word. */
export function stopOnClosedPipe(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code === "EPIPE") process.exit(0);
			throw error;
		});
}
