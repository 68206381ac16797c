import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";

export const analyseCommand: Command = defineCommand<GraphOption>({
	usage: "analyse",
	summary: "…",
	examples: [],
	options: (yargs) => yargs.options(graphOption),
	run: () => Promise.reject(new EntenteError("not there yet")),
});
