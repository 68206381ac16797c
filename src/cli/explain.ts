import type { Corpus } from "../statement/corpus.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { printable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainArguments extends GraphOption {
	readonly entity?: string;
	readonly other?: string;
	readonly unresolved: boolean;
}

export const explainCommand: Command = defineCommand<ExplainArguments>({
	usage: "explain [entity] [other]",
	summary: "Everything behind a node or an edge, with quotes",
	examples: [
		["$0 explain 'Sergey Lavrov'", "By name or alias, whatever the case and diacritics"],
		["$0 explain state/RUS ASEAN", "All that is said between two"],
		["$0 explain --unresolved", "What was seen but not stated, and why"],
	],
	options: (yargs) =>
		yargs
			.positional("entity", { type: "string", describe: "Id, IRI, name or alias" })
			.positional("other", { type: "string", describe: "A second one: what lies between both" })
			.options({
				...graphOption,
				unresolved: { type: "boolean", default: false, describe: "List the passages that were left unresolved" },
			})
			.check(({ entity, unresolved }) => {
				if (entity === undefined && unresolved !== true) throw new Error("explain needs an entity, or --unresolved");
				return true;
			}),
	run: async (options, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const corpus = openCorpus(options.graph);
		return options.unresolved ? listUnresolved(corpus, terminal) : explainEntities(corpus, options, terminal);
	},
});

async function explainEntities(
	corpus: Corpus,
	{ entity, other, graph }: ExplainArguments,
	terminal: Terminal,
): Promise<ExitCode> {
	const { findEntity } = await import("./explain/find-entity.ts");
	const { accountFor } = await import("./explain/account.ts");
	const { describe } = await import("./explain/describe.ts");
	const { graphIdentities } = await import("../store/identities.ts");
	const entities = [entity, other].filter((words) => words !== undefined).map((words) => findEntity(corpus, words));
	const account = accountFor(corpus, entities, graphIdentities(graph).reasons);
	if (terminal.json) await terminal.write(`${JSON.stringify(account)}\n`);
	else for (const line of describe(account, corpus, terminal)) await terminal.write(`${line}\n`);
	return 0;
}

async function listUnresolved(corpus: Corpus, terminal: Terminal): Promise<ExitCode> {
	for (const { document, unresolved } of corpus.extractions())
		for (const { start, end, text, reason } of unresolved) {
			const row = { document: document.path, start, end, text, reason };
			await terminal.write(
				terminal.json ? `${JSON.stringify(row)}\n` : `${document.path}:${start}-${end} ${reason}: ${printable(text)}\n`,
			);
		}
	return 0;
}
