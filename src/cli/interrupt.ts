import { EntenteError } from "../errors.ts";

/** Runs a task that stops cleanly when the user presses Ctrl-C; the process then ends by that signal, as shells expect. */
export async function untilInterrupted<Result>(task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
	const controller = new AbortController();
	const stop = (signal: NodeJS.Signals): void => {
		process.once("exit", () => process.kill(process.pid, signal));
		controller.abort();
	};
	process.once("SIGINT", stop).once("SIGTERM", stop);
	try {
		return await task(controller.signal);
	} catch (error) {
		throw controller.signal.aborted ? new EntenteError("interrupted; the graph is as it was", { cause: error }) : error;
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop);
	}
}
