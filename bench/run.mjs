// Measures extraction against the yardsticks of the field, in one run on one machine, so that the ratios mean something
// where the seconds do not. Usage: npm run bench -- [--corpus file.jsonl] [--documents N] [--rounds N] [--json]
// `--graph` measures the graph and its measures, `--viewer` the viewer.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
	options: {
		corpus: { type: "string" },
		documents: { type: "string", default: "200" },
		rounds: { type: "string", default: "3" },
		json: { type: "boolean", default: false },
		/** Measures the viewer in a browser instead. */
		viewer: { type: "boolean", default: false },
		/** Measures the graph and its measures instead, on made-up networks of these numbers of nodes. */
		graph: { type: "boolean", default: false },
		sizes: { type: "string", default: "10000,100000" },
		/** Set by this script for the process that measures one subject. */
		subject: { type: "string" },
	},
});

const subjects = {
	"wink-nlp sentences and parts of speech": winkTagger,
	"compromise people, places and organisations": compromiseNames,
	"Entente: read, extract": ententeExtraction,
	"Entente: read, extract, quads": ententeQuads,
};

if (options.viewer) {
	const { benchViewer } = await import("./viewer.mjs");
	await benchViewer({ json: options.json });
} else if (options.graph) {
	const { benchGraph } = await import("./graph.mjs");
	benchGraph({ sizes: options.sizes, rounds: Number(options.rounds), json: options.json });
} else if (options.subject !== undefined) await measure(options.subject);
else report();

/** Each subject in a process of its own, in turns, so that neither memory nor warmth carries over. */
function report() {
	if (!existsSync(join(root, "dist/src/cli.js")))
		throw new Error("dist/src/cli.js: not built; run `npm run build` first");
	const rounds = Object.keys(subjects).map((subject) => ({ subject, runs: [] }));
	for (let round = 0; round < Number(options.rounds); round++)
		for (const row of rounds) row.runs.push(measureApart(row.subject));
	const rows = rounds.map(({ subject, runs }) => summary(subject, runs));
	const yardstick = rows[0].seconds;
	for (const row of rows) row.ratio = row.seconds / yardstick;
	if (options.json) console.log(JSON.stringify(rows, null, "\t"));
	else printTable(rows);
}

function measureApart(subject) {
	const passed = ["documents", "corpus"]
		.filter((name) => options[name] !== undefined)
		.flatMap((name) => [`--${name}`, options[name]]);
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[fileURLToPath(import.meta.url), "--subject", subject, ...passed],
		{
			encoding: "utf8",
		},
	);
	if (status !== 0) throw new Error(`${subject}: ${stderr}`);
	return JSON.parse(stdout);
}

function summary(subject, runs) {
	const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
	const [{ documents, megabytes }] = runs;
	return {
		subject,
		documents,
		megabytes,
		seconds: median("seconds"),
		load: median("load"),
		peakMiB: median("peakMiB"),
	};
}

function printTable(rows) {
	const [{ documents, megabytes }] = rows;
	console.log(
		`${documents} documents, ${megabytes.toFixed(2)} MB of text; medians of ${options.rounds} rounds, each in a process of its own\n`,
	);
	console.log(
		"| subject | wall time, ratio to the first | MB/s | load s | peak MiB |\n| --- | ---: | ---: | ---: | ---: |",
	);
	for (const { subject, ratio, seconds, load, peakMiB } of rows)
		console.log(
			`| ${subject} | ${ratio.toFixed(2)} | ${(megabytes / seconds).toFixed(2)} | ${load.toFixed(2)} | ${peakMiB.toFixed(0)} |`,
		);
}

async function measure(subject) {
	const texts = readTexts();
	const begun = performance.now();
	const work = await subjects[subject]();
	const loaded = performance.now();
	for (const [index, text] of texts.entries()) work(text, `document-${index}`);
	const done = performance.now();
	console.log(
		JSON.stringify({
			documents: texts.length,
			megabytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6,
			load: (loaded - begun) / 1000,
			seconds: (done - loaded) / 1000,
			peakMiB: process.resourceUsage().maxRSS / 1024,
		}),
	);
}

function readTexts() {
	const shipped = () => {
		const folder = join(root, "data/documents");
		return readdirSync(folder)
			.sort()
			.map((name) => readFileSync(join(folder, name), "utf8"));
	};
	const given = (path) =>
		readFileSync(path, "utf8")
			.split("\n")
			.filter(Boolean)
			.map((line) => JSON.parse(line).text);
	const texts = options.corpus === undefined ? shipped() : given(options.corpus);
	return Array.from({ length: Number(options.documents) }, (_, index) => texts[index % texts.length]);
}

async function winkTagger() {
	const { default: winkNLP } = await import("wink-nlp");
	const { default: model } = await import("wink-eng-lite-web-model");
	const nlp = winkNLP(model, ["sbd", "pos"]);
	return (text) => {
		const document = nlp.readDoc(text);
		return [document.sentences().out(), document.tokens().out(nlp.its.pos)];
	};
}

async function compromiseNames() {
	const { default: nlp } = await import("compromise/three");
	return (text) => {
		const document = nlp(text);
		return [document.people().out("array"), document.places().out("array"), document.organizations().out("array")];
	};
}

async function ententeExtraction() {
	const { createExtractor } = await import("../dist/src/statement/create-extractor.js");
	const { makeDocument } = await import("../dist/src/source/make-document.js");
	const extractor = createExtractor();
	return (text, name) => extractor.extract(makeDocument(name, name, { text }));
}

async function ententeQuads() {
	const extract = await ententeExtraction();
	const { documentLines } = await import("../dist/src/pipeline/quad-lines.js");
	return (text, name) => documentLines(extract(text, name), { base: "https://example.org/", extractor: "bench" });
}
