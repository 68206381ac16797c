import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";

export const validateCommand: Command = defineCommand<GraphOption>({
	usage: "validate",
	summary: "…",
	examples: [],
	options: (yargs) => yargs.options(graphOption),
	run: () => Promise.reject(new EntenteError("not there yet")),
});
