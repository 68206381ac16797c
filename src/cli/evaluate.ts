import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";

export const evaluateCommand: Command = defineCommand<GraphOption>({
	usage: "evaluate",
	summary: "…",
	examples: [],
	options: (yargs) => yargs.options(graphOption),
	run: () => Promise.reject(new EntenteError("not there yet")),
});
