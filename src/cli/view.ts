import { type Command, defineCommand, type GraphOption, graphOption } from "./command.ts";
import { writeOutput } from "./write-output.ts";

interface ViewArguments extends GraphOption {
	readonly output: string;
	readonly title?: string;
	readonly texts: boolean;
	readonly sparql: boolean;
}

export const viewCommand: Command = defineCommand<ViewArguments>({
	usage: "view",
	summary: "Write one page that shows the network and opens without a server",
	examples: [
		["$0 view", "Write entente.html; open it in a browser"],
		["$0 view --no-texts -o asean.html --title ASEAN", "Quotes, but no whole texts"],
	],
	options: (yargs) =>
		yargs.options({
			...graphOption,
			output: {
				alias: "o",
				type: "string",
				default: "entente.html",
				requiresArg: true,
				describe: "File; - for standard output",
			},
			title: { type: "string", requiresArg: true, describe: "Title of the page" },
			texts: { type: "boolean", default: true, describe: "Whole texts in the page; --no-texts keeps the quotes alone" },
			sparql: {
				type: "boolean",
				default: true,
				describe: "SPARQL answered in the page, 2.4 MB; --no-sparql leaves it out",
			},
		}),
	run: async ({ graph, output, title, texts, sparql }, terminal) => {
		const { openCorpus } = await import("../store/open-corpus.ts");
		const { writeOfflinePage } = await import("../server/offline-page.ts");
		const { pageQuads } = await import("../server/page-quads.ts");
		const { graphIdentities } = await import("../store/identities.ts");
		const page = writeOfflinePage(openCorpus(graph), {
			texts,
			identity: graphIdentities(graph).reasons,
			...(title === undefined ? {} : { title }),
			...(sparql ? { quads: pageQuads(graph) } : {}),
		});
		await writeOutput([page], output, terminal);
		if (output !== "-")
			terminal.say(`${output}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB; open it in a browser`);
		return 0;
	},
});
