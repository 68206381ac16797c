import type { BuildProgress, BuildReport } from "../pipeline/build-options.ts";
import { type Command, defineCommand, type ExitCode, type GraphOption, graphOption } from "./command.ts";
import { untilInterrupted } from "./interrupt.ts";
import { printable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

interface BuildArguments extends GraphOption {
	readonly input: readonly string[];
	readonly base?: string;
	readonly jobs?: number;
	readonly force: boolean;
	readonly frames?: readonly string[];
	readonly lexicon?: string;
	readonly decisions?: string;
	readonly validate?: boolean;
}

export const buildCommand: Command = defineCommand<BuildArguments>({
	usage: "build <input..>",
	summary: "Read documents and write the graph",
	examples: [
		["$0 build data/documents", "Build ./graph from a folder"],
		["$0 build 'remarks/**/*.html' notes.pdf --graph out", "Files, folders and patterns, into ./out"],
		["cat corpus.jsonl | $0 build - --graph - > corpus.nq", "JSON Lines in, N-Quads out, nothing on disk"],
	],
	options: (yargs) =>
		yargs
			.positional("input", {
				type: "string",
				array: true,
				demandOption: true,
				describe: "File, folder, pattern, or - for JSON Lines",
			})
			.options({
				...graphOption,
				base: { type: "string", requiresArg: true, describe: "IRI that ids are relative to" },
				jobs: { alias: "j", type: "number", requiresArg: true, describe: "Threads (default: what the input is worth)" },
				frames: { type: "string", array: true, requiresArg: true, describe: "Files or folders of your own frames" },
				lexicon: { type: "string", requiresArg: true, describe: "Folder of your own names" },
				decisions: {
					type: "string",
					requiresArg: true,
					describe: "Your decisions in Turtle (default: decisions.ttl in the graph folder)",
				},
				validate: { type: "boolean", describe: "Check the shapes at the end (default: for small graphs)" },
				force: { type: "boolean", default: false, describe: "Extract again what has not changed, too" },
			})
			.check(checkArguments),
	run: (options, terminal) => (options.graph === "-" ? streamQuads(options, terminal) : buildFolder(options, terminal)),
});

function checkArguments({ jobs, base }: Record<string, unknown>): true {
	if (jobs !== undefined && !(Number.isInteger(jobs) && Number(jobs) >= 1))
		throw new Error("--jobs takes a whole number from 1");
	if (base !== undefined && !/^https?:\/\/[^\s<>"{}|\\^`]+\/$/.test(String(base)))
		throw new Error(`--base takes an http(s) IRI that ends in /, not ${String(base)}`);
	return true;
}

async function buildFolder(options: BuildArguments, terminal: Terminal): Promise<ExitCode> {
	const { build } = await import("../pipeline.ts");
	const report = await untilInterrupted((signal) =>
		build(options.input, {
			...options,
			signal,
			onProgress: (progress) => showProgress(progress, terminal),
			onSkip: ({ path, reason }) => terminal.warn(`skipped ${path}: ${reason}`),
		}),
	);
	terminal.endProgress();
	if (terminal.json) await terminal.write(`${JSON.stringify(report)}\n`);
	else summarize(report, options.graph, terminal);
	if (options.validate ?? (report.written && report.documents <= validatedByDefault))
		await checkShapes(options.graph, terminal);
	return report.skipped.length > 0 ? 3 : 0;
}

/** Checking shapes takes several times as long as extraction, so a large graph is checked when asked for. */
const validatedByDefault = 20;
const violationsShown = 10;

async function checkShapes(graph: string, terminal: Terminal): Promise<void> {
	const { describeViolation, validateGraph } = await import("../pipeline/validate.ts");
	const { readManifest } = await import("../store/manifest.ts");
	const manifest = readManifest(graph);
	const found = await untilInterrupted((signal) =>
		validateGraph(graph, manifest, {
			signal,
			onProgress: (done, total) => terminal.progress(done, total, `${done} documents checked`),
		}),
	);
	terminal.endProgress();
	for (const violation of found.slice(0, violationsShown))
		terminal.warn(printable(describeViolation(violation, manifest.base)));
	if (found.length > violationsShown)
		terminal.warn(`… ${found.length - violationsShown} more; \`entente validate\` lists all`);
	if (found.length === 0) terminal.say(`${graph}: conforms to the shapes`);
}

function showProgress({ documents, bytes, total }: BuildProgress, terminal: Terminal): void {
	terminal.progress(bytes, total, `${documents} documents`);
}

function summarize(report: BuildReport, graph: string, terminal: Terminal): void {
	for (const { path, of } of report.duplicates) terminal.say(`${path}: same text as ${of}, read once`);
	const { written, documents, reused, entities, statements, skipped } = report;
	if (!written) {
		terminal.warn(`${graph}: nothing could be read, so the graph is as it was`);
		return;
	}
	const again = reused > 0 ? ` (${reused} unchanged)` : "";
	const left = skipped.length > 0 ? `; ${count(skipped.length, "input")} skipped` : "";
	terminal.say(
		`${graph}: ${count(documents, "document")}${again}, ${count(entities, "entity", "entities")}, ${count(statements, "statement")}${left}`,
	);
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

async function streamQuads(options: BuildArguments, terminal: Terminal): Promise<ExitCode> {
	const { streamNQuads } = await import("../pipeline/stream-nquads.ts");
	let skipped = 0;
	const onSkip = ({ path, reason }: { readonly path: string; readonly reason: string }): void => {
		skipped++;
		terminal.warn(`skipped ${path}: ${reason}`);
	};
	for await (const block of streamNQuads(options.input, { ...options, onSkip })) await terminal.write(block);
	return skipped > 0 ? 3 : 0;
}
