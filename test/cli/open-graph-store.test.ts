import { describe, expect, test } from "vitest";
import { openGraphStore, wantsGraphs } from "../../src/cli/open-graph-store.ts";
import { documents } from "./documents.ts";
import { entente, folderWith } from "./entente.ts";

describe("which queries need the graphs of the documents", () => {
	test.each([
		["SELECT * { ?s ?p ?o }", false],
		["ASK { ?telegraph a ent:Person }", false],
		["SELECT * { GRAPH ?g { ?s ?p ?o } }", true],
		["select * from <x> { ?s ?p ?o }", true],
		["DESCRIBE <x>", true],
		["SELECT * { \\u0047RAPH ?g { ?s ?p ?o } }", true],
	])("%s: %s", (sparql, wanted) => {
		expect(wantsGraphs(sparql)).toBe(wanted);
	});

	test("one that is given its dataset does", () => {
		expect(wantsGraphs("ASK {}", { namedGraphs: ["http://example.org/g"] })).toBe(true);
	});
});

test("answers are those of the whole folder, whichever part is loaded", async () => {
	const folder = await folderWith(documents);
	await entente(["build", "in", "-g", "graph"], { cwd: folder });
	const messages: number[] = [];
	const { store } = openGraphStore(`${folder}/graph`, (done) => messages.push(done));
	const count = async (pattern: string): Promise<number> => {
		const results = await store.query(`SELECT (COUNT(*) AS ?n) { ${pattern} }`);
		return results.kind === "bindings" ? Number(results.rows[0]?.["n"]?.value) : Number.NaN;
	};
	const network = await count("?s ?p ?o");
	expect(network).toBeGreaterThan(10);
	expect(messages).toEqual([]);
	expect(await count("GRAPH ?g { ?s ?p ?o }")).toBeGreaterThan(network);
	expect(await count("?s ?p ?o FILTER NOT EXISTS { GRAPH <urn:none> { ?s ?p ?o } }")).toBe(network);
	expect(messages).toEqual([0]);
	await expect(store.update("CLEAR ALL")).rejects.toThrow("read-only");
	await store.close();
});
