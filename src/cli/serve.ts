import { EntenteError } from "../errors.ts";
import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";

export const serveCommand: Command = defineCommand<GraphOption>({
	usage: "serve",
	summary: "…",
	examples: [],
	options: (yargs) => yargs.options(graphOption),
	run: () => Promise.reject(new EntenteError("not there yet")),
});
