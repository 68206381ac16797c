import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateGraph } from "../../src/pipeline/validate.ts";
import { build } from "../../src/pipeline.ts";
import { parse } from "../../src/rdf/parse.ts";
import { validate } from "../../src/rdf/validate.ts";
import { quadFiles, readManifest } from "../../src/store/manifest.ts";
import { openCorpus } from "../../src/store/open-corpus.ts";
import { folderWith } from "./folder.ts";
import { toyExtractor } from "./toy-extractor.ts";

const base = "https://w3id.org/entente/id/";
const ns = "https://w3id.org/entente/ns#";

/** Three documents; the first two make one claim together. */
async function toyGraph(): Promise<string> {
	const folder = folderWith({
		"in/a.txt": "Ann met Bob.",
		"in/b.txt": "Bob met Ann. Carl met Dora.",
		"in/c.txt": "Emil met Ann.",
	});
	const graph = join(folder, "graph");
	await build([join(folder, "in")], { graph, extractor: toyExtractor() });
	return graph;
}

/** The same files read as one dataset and checked at once. */
async function validateAtOnce(graph: string): ReturnType<typeof validate> {
	const files = quadFiles(graph).map((path) => readFileSync(path, "utf8"));
	return validate(await parse(files.join(""), "nquads"));
}

describe("validateGraph", () => {
	test("lets a graph pass, and tells how far it is", async () => {
		const steps: string[] = [];
		const graph = await toyGraph();
		const onProgress = (done: number, total: number): number => steps.push(`${done}/${total}`);
		expect(await validateGraph(graph, readManifest(graph), { onProgress })).toEqual([]);
		expect(steps).toEqual(["0/3", "1/3", "2/3", "3/3"]);
	});

	test("finds what is wrong in the network, in a document and between documents, as if all were one graph", async () => {
		const graph = await toyGraph();
		const [network = "", first = "", second = ""] = quadFiles(graph);
		appendFileSync(network, `<${base}state/zoe> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${ns}State> .\n`);
		writeFileSync(network, readFileSync(network, "utf8").replace(`<${ns}State> .`, `<${ns}Place> .`));
		const claim = openCorpus(graph).statements.find(({ evidence }) => evidence.length === 2)?.id;
		const kind = (name: string): string =>
			`<${base}${claim}> <${ns}kind> <https://w3id.org/entente/scheme/contact#${name}> <${base}graph/provenance> .\n`;
		appendFileSync(first, kind("call"));
		appendFileSync(second, kind("talks"));
		writeFileSync(second, readFileSync(second, "utf8").replace(/.*#exact> .*\n/u, ""));
		const found = await validateGraph(graph);
		expect(found).toEqual(await validateAtOnce(graph));
		expect(new Set(found.map(({ shape, focus }) => `${shape} ${focus.slice(base.length).split("/")[0]}`))).toEqual(
			new Set(["ClaimShape statement", "EntityShape state", "MetWithShape state", "QuoteShape text"]),
		);
	});

	test("stops when told to", async () => {
		const graph = await toyGraph();
		const signal = AbortSignal.abort(new Error("enough"));
		await expect(validateGraph(graph, readManifest(graph), { signal })).rejects.toThrow("enough");
	});
});
