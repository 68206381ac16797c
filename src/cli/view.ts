import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";

export const viewCommand: Command = defineCommand<GraphOption>({
	usage: "view",
	summary: "…",
	examples: [],
	options: (yargs) => yargs.options(graphOption),
	run: () => Promise.reject(new EntenteError("not there yet")),
});
