// Measures the graph and its measures on made-up networks beside graphology called bare, in one run on one machine.
// Usage: npm run bench -- --graph [--sizes 10000,100000] [--rounds N] [--json]
// Needs `npm run build`. A network has five edges a node. Each subject runs in a process of its own.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { madeUpCorpus, madeUpTies } from "./made-up.mjs";

const edgesPerNode = 5;
/** Sources of the sampled betweenness; the program takes up to 3000, and the time grows with their number. */
const sources = 50;
const seed = 1;

/** What is measured: our call, what it is set beside, and what both are given. */
const subjects = {
	projection: {
		beside: "one pass over the statements that adds them to a bare graphology graph",
		given: corpusOf,
		ours: async () => {
			const { buildKnowledgeGraph } = await import("../dist/src/graph/knowledge-graph.js");
			return (corpus) => buildKnowledgeGraph(corpus);
		},
		bare: async () => {
			const { MultiDirectedGraph } = await import("graphology");
			return (corpus) => {
				const graph = new MultiDirectedGraph();
				for (const id of corpus.entities.keys()) graph.addNode(id);
				for (const { id, subject, object } of corpus.statements) graph.addEdgeWithKey(id, subject, object);
				return graph;
			};
		},
	},
	ties: {
		beside: "one pass over the same pairs that sums a weight for each",
		given: corpusOf,
		ours: async () => {
			const { computeTies } = await import("../dist/src/graph/ties.js");
			return (corpus) => computeTies(corpus);
		},
		bare: async () => sumByPair,
	},
	"graph of the ties": {
		beside: "the same edges added to a bare graphology graph",
		given: async (nodes, edges) => {
			const corpus = madeUpCorpus(nodes, 0, seed);
			const ids = [...corpus.entities.keys()];
			const ties = madeUpTies(nodes, edges, seed).map(([a, b, strength]) => tie(...[ids[a], ids[b]].sort(), strength));
			return { corpus, ties };
		},
		ours: async () => {
			const { buildTieGraph } = await import("../dist/src/graph/projection.js");
			return ({ corpus, ties }) => buildTieGraph(corpus, ties);
		},
		bare: async () => {
			const { UndirectedGraph } = await import("graphology");
			return ({ corpus, ties }) => {
				const graph = new UndirectedGraph();
				for (const id of corpus.entities.keys()) graph.addNode(id);
				for (const { source, target, strength } of ties) graph.addEdge(source, target, { weight: strength });
				return graph;
			};
		},
	},
	PageRank: {
		beside: "graphology-metrics, to the same tolerance",
		given: tieGraphOf,
		ours: async () => {
			const { pageRankOf } = await import("../dist/src/analysis/centrality.js");
			return (graph) => pageRankOf(graph);
		},
		bare: async () => {
			const { default: pagerank } = await import("graphology-metrics/centrality/pagerank.js");
			const { pageRankTolerance: tolerance } = await import("../dist/src/analysis/centrality.js");
			return (graph) => pagerank(graph, { alpha: 0.85, maxIterations: 10_000, tolerance });
		},
	},
	"Louvain, one run": {
		beside: "graphology-communities-louvain with a random source of the same kind",
		given: tieGraphOf,
		ours: async () => {
			const { communitiesOf } = await import("../dist/src/analysis/communities.js");
			return (graph) => communitiesOf(graph, { runs: 1, seed });
		},
		bare: async () => {
			const { default: louvain } = await import("graphology-communities-louvain");
			const { randomFrom } = await import("./made-up.mjs");
			return (graph) => louvain.detailed(graph, { rng: randomFrom(seed) });
		},
	},
	[`betweenness from ${sources} sources`]: {
		beside: "the search of graphology-shortest-path from as many",
		given: tieGraphOf,
		ours: async () => {
			const { betweennessOf } = await import("../dist/src/analysis/betweenness.js");
			return (graph) => betweennessOf(graph, { sources, seed });
		},
		bare: async () => {
			const { createUnweightedIndexedBrandes } = await import("graphology-shortest-path/indexed-brandes.js");
			return (graph) => brandes(graph, createUnweightedIndexedBrandes(graph));
		},
	},
};

async function corpusOf(nodes, edges) {
	return madeUpCorpus(nodes, edges, seed);
}

async function tieGraphOf(nodes, edges) {
	const { UndirectedGraph } = await import("graphology");
	const graph = new UndirectedGraph();
	for (let n = 0; n < nodes; n++) graph.addNode(`state/${n}`, { label: `State ${n}`, type: "state" });
	for (const [a, b, weight] of madeUpTies(nodes, edges, seed))
		graph.addEdgeWithKey(`${a}|${b}`, `state/${a}`, `state/${b}`, { weight, distance: 1 / weight });
	return graph;
}

const tie = (source, target, strength) => ({ source, target, strength });

/** The least that ties need: every pair that a statement or a shared event makes, met once. */
function sumByPair({ statements }) {
	const sums = new Map();
	const guests = new Map();
	const add = (a, b, weight) => {
		const key = a < b ? `${a}|${b}` : `${b}|${a}`;
		sums.set(key, (sums.get(key) ?? 0) + weight);
	};
	for (const { subject, predicate, object } of statements) {
		if (predicate === "holdsOffice" || subject === object) continue;
		if (predicate !== "participatedIn") add(subject, object, 1);
		else if (guests.has(object)) guests.get(object).add(subject);
		else guests.set(object, new Set([subject]));
	}
	for (const set of guests.values()) {
		const all = [...set];
		for (let i = 0; i < all.length; i++)
			for (let j = i + 1; j < all.length; j++) add(all[i], all[j], 1 / (all.length - 1));
	}
	return sums;
}

function brandes(graph, search) {
	const sums = new Float64Array(graph.order);
	const carried = new Float64Array(graph.order);
	for (let round = 0; round < sources; round++) {
		const source = Math.floor((round * graph.order) / sources);
		const [stack, predecessors, paths] = search(source);
		carried.fill(0);
		while (stack.size > 0) {
			const node = stack.pop();
			const share = (1 + carried[node]) / paths[node];
			for (const before of predecessors[node]) carried[before] += paths[before] * share;
			if (node !== source) sums[node] += carried[node];
		}
	}
	return sums;
}

/** Medians of seconds and memory of every subject at every size, ours and the bare one in turns. */
export function benchGraph({ sizes = "10000,100000", rounds = 3, json = false } = {}) {
	const orders = sizes.split(",").map(Number);
	const rows = Object.keys(subjects).flatMap((subject) =>
		orders.map((nodes) => ({ subject, nodes, edges: nodes * edgesPerNode, ...medians(subject, nodes, rounds) })),
	);
	for (const row of rows) row.growth = growthOf(row, rows);
	if (json) console.log(JSON.stringify({ rounds, rows }, null, "\t"));
	else print(rows, rounds);
}

function medians(subject, nodes, rounds) {
	const runs = Array.from({ length: rounds }, () => [apart(subject, "ours", nodes), apart(subject, "bare", nodes)]);
	const median = (side, name) => runs.map((run) => run[side][name]).sort((a, b) => a - b)[Math.floor((rounds - 1) / 2)];
	const figures = (side) => ({
		seconds: median(side, "seconds"),
		holdsMiB: median(side, "holdsMiB"),
		peakMiB: median(side, "peakMiB"),
	});
	const [ours, bare] = [figures(0), figures(1)];
	return { ours, bare, ratio: ours.seconds / bare.seconds };
}

/** The exponent of the number of edges by which the seconds grow from the size before. */
function growthOf(row, rows) {
	const before = rows.filter(({ subject, nodes }) => subject === row.subject && nodes < row.nodes).at(-1);
	if (!before) return undefined;
	const exponent = (side) => Math.log(row[side].seconds / before[side].seconds) / Math.log(row.edges / before.edges);
	return { ours: exponent("ours"), bare: exponent("bare") };
}

function apart(subject, side, nodes) {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		["--expose-gc", fileURLToPath(import.meta.url), "--subject", subject, "--side", side, "--nodes", String(nodes)],
		{ encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`${subject}, ${side}: ${stderr}`);
	return JSON.parse(stdout);
}

async function measure({ subject, side, nodes }) {
	const { given, [side]: prepare } = subjects[subject];
	const work = await prepare();
	const input = await given(Number(nodes), Number(nodes) * edgesPerNode);
	globalThis.gc();
	const held = process.memoryUsage().heapUsed;
	const begun = process.cpuUsage();
	const result = await work(input);
	const { user, system } = process.cpuUsage(begun);
	const seconds = (user + system) / 1e6;
	const peakMiB = process.resourceUsage().maxRSS / 1024;
	globalThis.gc();
	const holdsMiB = Math.max(0, process.memoryUsage().heapUsed - held) / 1024 ** 2;
	console.log(JSON.stringify({ seconds, holdsMiB, peakMiB, done: result !== undefined && input !== undefined }));
}

function print(rows, rounds) {
	console.log(
		`Medians of ${rounds} rounds, each in a process of its own; CPU time, for others may use the machine. “Bare” is:`,
	);
	for (const [subject, { beside }] of Object.entries(subjects)) console.log(`- ${subject}: ${beside}`);
	console.log(
		"\n| subject | nodes | edges | CPU s | bare | ratio | result MiB | bare | peak MiB | bare | growth | bare |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
	);
	const whole = (value) => value.toLocaleString("en");
	for (const { subject, nodes, edges, ours, bare, ratio, growth } of rows) {
		const cells = [
			subject,
			whole(nodes),
			whole(edges),
			ours.seconds.toFixed(3),
			bare.seconds.toFixed(3),
			ratio.toFixed(2),
		];
		for (const name of ["holdsMiB", "peakMiB"]) cells.push(ours[name].toFixed(0), bare[name].toFixed(0));
		cells.push(growth?.ours.toFixed(2) ?? "", growth?.bare.toFixed(2) ?? "");
		console.log(`| ${cells.join(" | ")} |`);
	}
	console.log("\nGrowth: the exponent of the number of edges; n log n would be 1.08 here.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const options = { subject: { type: "string" }, side: { type: "string" }, nodes: { type: "string" } };
	await measure(parseArgs({ options }).values);
}
