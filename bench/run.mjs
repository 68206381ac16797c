// Measures extraction against the yardsticks of the field, in one run on one machine, so that the ratios mean something
// where the seconds do not. Usage: npm run bench -- [folder or file] [--documents N] [--rounds N] [--json]
// A folder's or file's .jsonl holds one {"text": …} a line, any other file one text; without either, the sample documents.
// `--graph` measures the graph and its measures, `--viewer` the viewer.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** So many documents, evenly spread over those given or, of the samples, repeated. */
		documents: { type: "string" },
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

const wink = "wink-nlp: sentences, parts of speech";
const compromise = "compromise: people, places, organisations";

/** Of Entente, each stage with those before it: what a stage adds is the difference to the row before. */
const subjects = {
	[wink]: winkTagger,
	[compromise]: compromiseNames,
	"Entente: documents": ententeDocuments,
	"Entente: … sentences, parts of speech": ententeSentences,
	"Entente: … names, entities": ententeEntities,
	"Entente: … statements (the extraction)": ententeExtraction,
	"Entente: … quads": ententeQuads,
};

/** What loads on first use belongs to loading, whoever does it. */
const warming = "Norway’s Foreign Minister met her counterpart in Oslo on 6 May 2024.";

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
	const secondsOf = (name) => rows.find(({ subject }) => subject === name).seconds;
	for (const row of rows) {
		row.toWink = secondsOf(wink) / row.seconds;
		row.toCompromise = secondsOf(compromise) / row.seconds;
	}
	if (options.json) console.log(JSON.stringify(rows, null, "\t"));
	else printTable(rows);
}

function measureApart(subject) {
	const passed = [...positionals, ...(options.documents === undefined ? [] : ["--documents", options.documents])];
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
		cpu: median("cpu"),
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
		"| subject | MB/s | speed, to wink-nlp | speed, to compromise | CPU s | load s | peak MiB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
	);
	for (const { subject, toWink, toCompromise, seconds, cpu, load, peakMiB } of rows)
		console.log(
			`| ${subject} | ${(megabytes / seconds).toFixed(3)} | ${toWink.toFixed(3)} | ${toCompromise.toFixed(2)} | ${cpu.toFixed(2)} | ${load.toFixed(2)} | ${peakMiB.toFixed(0)} |`,
		);
}

async function measure(subject) {
	const texts = readTexts();
	const begun = performance.now();
	const work = await subjects[subject]();
	work(warming, "warming");
	const loaded = performance.now();
	const idle = process.cpuUsage();
	for (const [index, text] of texts.entries()) work(text, `document-${index}`);
	const done = performance.now();
	const { user, system } = process.cpuUsage(idle);
	console.log(
		JSON.stringify({
			documents: texts.length,
			megabytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6,
			load: (loaded - begun) / 1000,
			seconds: (done - loaded) / 1000,
			cpu: (user + system) / 1e6,
			peakMiB: process.resourceUsage().maxRSS / 1024,
		}),
	);
}

function readTexts() {
	if (positionals.length === 0) {
		const texts = textsIn(join(root, "data/documents"));
		return Array.from({ length: Number(options.documents ?? 200) }, (_, index) => texts[index % texts.length]);
	}
	const texts = positionals.flatMap(textsIn);
	const count = Math.min(texts.length, Number(options.documents ?? texts.length));
	return Array.from({ length: count }, (_, index) => texts[Math.floor((index * texts.length) / count)]);
}

function textsIn(path) {
	if (statSync(path).isDirectory())
		return readdirSync(path)
			.sort()
			.flatMap((name) => textsIn(join(path, name)));
	const content = readFileSync(path, "utf8");
	if (!path.endsWith(".jsonl")) return [content];
	return content
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line).text);
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

async function ententeDocuments() {
	const { makeDocument } = await import("../dist/src/source/make-document.js");
	return (text, name) => makeDocument(name, name, { text });
}

async function ententeSentences() {
	const read = await ententeDocuments();
	const { analyse } = await import("../dist/src/text/analyse.js");
	return (text, name) => analyse(read(text, name));
}

async function ententeEntities() {
	const read = await ententeDocuments();
	const { link } = await import("../dist/src/entity/link.js");
	const { loadKnowledge } = await import("../dist/src/mention/knowledge.js");
	const knowledge = loadKnowledge();
	return (text, name) => link(read(text, name), knowledge);
}

async function ententeExtraction() {
	const read = await ententeDocuments();
	const { createExtractor } = await import("../dist/src/statement/create-extractor.js");
	const extractor = createExtractor();
	return (text, name) => extractor.extract(read(text, name));
}

async function ententeQuads() {
	const extract = await ententeExtraction();
	const { documentLines } = await import("../dist/src/pipeline/quad-lines.js");
	return (text, name) => documentLines(extract(text, name), { base: "https://example.org/", extractor: "bench" });
}
