import type { Corpus } from "../statement/corpus.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainArguments extends GraphOption {
	readonly entity?: string;
	readonly other?: string;
	readonly unresolved: boolean;
	readonly limit: number;
}

export const explainCommand: Command = defineCommand<ExplainArguments>({
	usage: "explain [entity] [other]",
	summary: "Everything behind a node or an edge, with quotes",
	examples: [
		["$0 explain 'Sergey Lavrov'", "By name or alias, whatever the case and diacritics"],
		["$0 explain state/RUS ASEAN", "All that is said between two"],
		["$0 explain --unresolved --limit 5", "What was seen but not stated: the five most frequent reasons"],
		["$0 explain --unresolved --json", "Every such passage, one a line"],
	],
	options: (yargs) =>
		yargs
			.positional("entity", { type: "string", describe: "Id, IRI, name or alias" })
			.positional("other", { type: "string", describe: "A second one: what lies between both" })
			.options({
				...graphOption,
				unresolved: { type: "boolean", default: false, describe: "What was seen but not stated: reasons by frequency" },
				limit: {
					type: "number",
					default: 20,
					requiresArg: true,
					describe: "Reasons shown with --unresolved; 0 for all",
				},
			})
			.check(({ entity, unresolved }) => {
				if (entity === undefined && unresolved !== true) throw new Error("explain needs an entity, or --unresolved");
				return true;
			}),
	run: async (options, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const corpus = openCorpus(options.graph);
		return options.unresolved ? listUnresolved(corpus, options, terminal) : explainEntities(corpus, options, terminal);
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

async function listUnresolved(corpus: Corpus, { limit }: ExplainArguments, terminal: Terminal): Promise<ExitCode> {
	const { describeReasons, groupReasons, unresolvedRows } = await import("./explain/unresolved.ts");
	if (terminal.json) for (const row of unresolvedRows(corpus)) await terminal.write(`${JSON.stringify(row)}\n`);
	else
		for (const line of describeReasons(groupReasons(unresolvedRows(corpus)), limit, terminal))
			await terminal.write(`${line}\n`);
	return 0;
}
