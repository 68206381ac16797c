// Measures the script time of the viewer in a real browser, on a made-up network of 5,000 nodes and 20,000 ties: once as
// the page opens and once with everything drawn; and, as a yardstick, that of one bare `refresh` of Sigma with as many
// nodes and ties, in the same browser. Usage: npm run bench -- --viewer [--json]
// Needs `npm run build`, and a browser: CHROMIUM_PATH, else the one of the npm package `@sparticuz/chromium`.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const webRoot = join(root, "dist/web");

/** Script time in milliseconds of each act, median and 95th percentile; first load runs ten times at most. */
export async function benchViewer({ rounds = 50, json = false } = {}) {
	const browser = await launch();
	try {
		const address = await writePage();
		const rows = [];
		const refresh = await measureRefresh(browser, 5000, 20_000, rounds);
		for (const [scene, hash] of [
			["as it opens", ""],
			["everything drawn", "limit=5000&ties=all"],
		])
			rows.push(...(await measureScene(browser, `${address}${hash && `#${hash}`}`, scene, rounds)));
		const firstPage = firstPageBytes();
		for (const row of rows) row.ratio = row.median / refresh.median;
		if (json) console.log(JSON.stringify({ rounds, firstPage, refresh, rows }, null, "\t"));
		else print(rows, rounds, firstPage, refresh);
	} finally {
		await browser.close();
	}
}

async function launch() {
	const executablePath =
		process.env.CHROMIUM_PATH ?? (await (await import("@sparticuz/chromium")).default.executablePath());
	const args = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-sandbox"];
	return chromium.launch({ executablePath, args: [...args, "--no-zygote"], headless: true });
}

async function measureScene(browser, address, scene, rounds) {
	const loads = [];
	for (let round = 0; round < Math.min(rounds, 10); round++) {
		const opened = await open(browser, address);
		loads.push(await opened.scriptTime());
		await opened.page.close();
	}
	const { page, scriptTime } = await open(browser, address);
	const rows = [{ scene, act: "first load", ...spread(loads) }];
	for (const [act, run] of Object.entries(acts))
		rows.push({ scene, act, ...(await measureAct(page, scriptTime, rounds, run)) });
	await page.close();
	return rows;
}

async function measureAct(page, scriptTime, rounds, run) {
	const times = [];
	for (let round = -3; round < rounds; round++) {
		const before = await scriptTime();
		await run(page, round + 3);
		await settle(page);
		// The first three warm up.
		if (round >= 0) times.push((await scriptTime()) - before);
	}
	return spread(times);
}

/** Script time of `sigma.refresh({ partialGraph })` with all nodes and ties, in a page with nothing but Sigma in it. */
async function measureRefresh(browser, nodes, ties, rounds) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.setContent('<div id="holder" style="width: 1000px; height: 700px"></div>');
	for (const script of ["graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js"])
		await page.addScriptTag({ path: join(root, "node_modules", script) });
	const network = madeUpNetwork(nodes, ties);
	await page.evaluate(
		({ x, y, subject, object }) => {
			const { Sigma, graphology } = globalThis;
			const graph = new graphology.UndirectedGraph();
			for (const [n] of x.entries()) graph.addNode(String(n), { x: x[n], y: y[n], size: 4, color: "#1f5fa6" });
			for (const [t] of subject.entries())
				graph.addEdgeWithKey(String(t), String(subject[t]), String(object[t]), { size: 1, color: "#c3c6cb" });
			const sigma = new Sigma(graph, globalThis.document.getElementById("holder"), { renderLabels: false });
			const partialGraph = { nodes: graph.nodes(), edges: graph.edges() };
			// From a timer, since what the protocol itself runs is not counted as script of the page.
			globalThis.refresh = () =>
				setTimeout(() => sigma.refresh({ partialGraph, skipIndexation: true, schedule: true }));
		},
		{ ...network.nodes, ...network.statements },
	);
	const measured = await measureAct(page, await scriptTimeOf(page), rounds, () =>
		page.evaluate(() => void globalThis.refresh()),
	);
	await page.close();
	return measured;
}

const acts = {
	hover: async (page, round) => {
		const place = await page.evaluate((id) => globalThis.entente.place(id), `person/p${(round * 7) % 290}`);
		await page.mouse.move(place?.x ?? 600, place?.y ?? 400);
	},
	"filter by a relation": (page) => clickOn(page, 6),
	"filter by a type": (page) => clickOn(page, 0),
	search: async (page, round) => {
		const box = page.getByPlaceholder(/search/iu);
		await box.fill(`person ${round}`);
	},
	path: async (page, round) => {
		await page.evaluate(
			(hash) => {
				location.hash = hash;
			},
			`path=person/p${round}|person/p${4000 + round}`,
		);
	},
};

/** Clicks as a hand does: what Playwright runs in the page before a click of its own would be counted as ours. */
async function clickOn(page, number) {
	places[number] ??= await page.locator(".legend .switch input").nth(number).boundingBox();
	const { x, y, width, height } = places[number];
	await page.mouse.click(x + width / 2, y + height / 2);
}

const places = {};

async function open(browser, address) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	const scriptTime = await scriptTimeOf(page);
	await page.goto(address);
	await page.locator(".page").waitFor();
	await settle(page);
	return { page, scriptTime };
}

async function scriptTimeOf(page) {
	const client = await page.context().newCDPSession(page);
	await client.send("Performance.enable");
	return async () => {
		const { metrics } = await client.send("Performance.getMetrics");
		return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
	};
}

/** Until what an act has set going is drawn and written into the address. */
const settle = (page) =>
	page.evaluate(
		() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 160)),
	);

function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
	return { median: at(0.5), p95: at(0.95) };
}

async function writePage() {
	const { offlinePage } = await import("../dist/src/server/offline-page.js");
	const file = join(mkdtempSync(join(tmpdir(), "entente-bench-")), "network.html");
	writeFileSync(file, offlinePage(madeUpNetwork(5000, 20_000), webRoot));
	return pathToFileURL(file).href;
}

/** What a browser loads before the data: page, style and the script that the page names. */
function firstPageBytes() {
	const html = readFileSync(join(webRoot, "index.html"), "utf8");
	const named = readdirSync(join(webRoot, "assets")).filter((name) => html.includes(name));
	const files = ["index.html", ...named.map((name) => join("assets", name))];
	return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(webRoot, name))).length, 0);
}

/** Ties fall on nodes of low number more often, as they do in a network of states. */
function madeUpNetwork(nodes, ties) {
	let seed = 1;
	const random = () => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
		return seed / 4_294_967_296;
	};
	const pairs = new Map();
	for (let n = 1; n < nodes; n++) pairs.set(`${Math.floor(n * random() ** 2)} ${n}`, 1);
	while (pairs.size < ties) {
		const [a, b] = [Math.floor(nodes * random() ** 3), Math.floor(nodes * random())].sort((x, y) => x - y);
		if (a !== b) pairs.set(`${a} ${b}`, 1);
	}
	const ends = [...pairs.keys()].map((key) => key.split(" ").map(Number));
	const row = (length, value) => Array.from({ length }, (_, index) => value(index));
	const angle = (n) => n * 2.399963;
	const degree = row(nodes, () => 0);
	for (const [a, b] of ends) for (const n of [a, b]) degree[n] += 1;
	return {
		format: "entente-view",
		version: 1,
		base: "https://example.org/",
		title: "Bench",
		types: ["person", "state", "organisation", "agreement", "event", "place"],
		predicates: ["metWith", "visited", "supports", "criticises"],
		statuses: ["actual", "planned", "proposed", "denied"],
		nodes: {
			id: row(nodes, (n) => `person/p${n}`),
			type: row(nodes, (n) => n % 6),
			kind: row(nodes, () => ""),
			name: row(nodes, (n) => `Person ${n}`),
			aliases: row(nodes, (n) => [`P. ${n}`]),
			links: row(nodes, () => []),
			named: row(nodes, () => 1),
			mentions: degree,
			documents: degree,
			community: row(nodes, (n) => n % 12),
			x: row(nodes, (n) => 14 * Math.sqrt(n) * Math.cos(angle(n))),
			y: row(nodes, (n) => 14 * Math.sqrt(n) * Math.sin(angle(n))),
			measures: { strength: degree, degree },
		},
		statements: {
			id: row(ties, (s) => `statement/${s}`),
			subject: ends.map(([a]) => a),
			predicate: row(ties, (s) => s % 4),
			object: ends.map(([, b]) => b),
			value: {},
			title: {},
			kind: {},
			category: {},
			status: row(ties, (s) => (s % 9 === 0 ? 1 : 0)),
			date: row(ties, (s) => `20${10 + (s % 15)}-0${1 + (s % 9)}-11`),
			evidence: row(ties + 1, (s) => s),
		},
		evidence: {
			document: row(ties, (s) => s % 4000),
			confidence: row(ties, (s) => 50 + (s % 50)),
			detail: {
				start: row(ties, () => 0),
				end: row(ties, () => 20),
				spans: row(ties * 6, () => -1),
				rule: row(ties, () => 0),
				statedBy: row(ties, () => -1),
				quote: row(ties, (s) => `A sentence, number ${s}.`),
			},
		},
		documents: row(4000, (d) => ({
			...{
				id: `d${d}`,
				title: `Document ${d}`,
				date: `20${10 + (d % 15)}-01-01`,
				place: "",
				path: `d${d}.txt`,
				url: "",
			},
			...{ issuer: "", copyOf: d, length: 20, statements: 5, mentions: 10, unresolved: 0 },
		})),
		rules: ["bench"],
	};
}

function print(rows, rounds, firstPage, refresh) {
	console.log(`5,000 nodes, 20,000 ties; script time over ${rounds} runs (first load: 10)\n`);
	console.log(
		"| network | act | median ms | p95 ms | median, ratio to the refresh |\n| --- | --- | ---: | ---: | ---: |",
	);
	for (const { scene, act, median, p95, ratio } of rows)
		console.log(`| ${scene} | ${act} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${ratio.toFixed(2)} |`);
	console.log(`\nOne bare sigma.refresh of all: ${refresh.median.toFixed(1)} ms, p95 ${refresh.p95.toFixed(1)} ms`);
	console.log(`\nFirst page without data: ${(firstPage / 1000).toFixed(0)} kB gzipped`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchViewer();
