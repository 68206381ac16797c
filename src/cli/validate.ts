import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";
import { untilInterrupted } from "./interrupt.ts";
import { printable } from "./table.ts";

export const validateCommand: Command = defineCommand<GraphOption>({
	usage: "validate",
	summary: "Check the graph against the shapes of the ontology (SHACL)",
	examples: [["$0 validate --graph out", "Exit code 1 if a shape is violated"]],
	options: (yargs) => yargs.options(graphOption),
	run: async ({ graph }, terminal) => {
		const { describeViolation, validateGraph } = await import("../pipeline/validate.ts");
		const { readManifest } = await import("../store/manifest.ts");
		const manifest = readManifest(graph);
		const found = await untilInterrupted((signal) =>
			validateGraph(graph, manifest, {
				signal,
				onProgress: (done, total) => terminal.progress(done, total, `${done} documents`),
			}),
		);
		terminal.endProgress();
		for (const violation of found)
			await terminal.write(
				`${terminal.json ? JSON.stringify(violation) : printable(describeViolation(violation, manifest.base))}\n`,
			);
		const violated = found.filter(({ severity }) => severity === "violation").length;
		terminal.say(violated === 0 ? `${graph}: conforms` : `${graph}: ${violated} violations`);
		return violated === 0 ? 0 : 1;
	},
});
