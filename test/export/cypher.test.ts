import fc from "fast-check";
import { expect, test } from "vitest";
import { cypher, literal } from "../../src/export/cypher.ts";
import { collectText } from "../../src/export/exporter.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { sample } from "../fixtures/graph/sample.ts";

/** Reads a literal as Neo4j does: `\uXXXX` first, then strings joined by `+`. */
function readLiteral(text: string): string {
	const decoded = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
	const string = String.raw`'(?:[^'\\\n]|\\['\\nrt])*'`;
	expect(decoded).toMatch(new RegExp(`^${string}(?: \\+ ${string})*$`));
	return [...decoded.matchAll(new RegExp(string, "g"))].map(([token]) => withoutEscapes(token.slice(1, -1))).join("");
}

function withoutEscapes(text: string): string {
	const plain: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
	return text.replace(/\\(.)/g, (_, character: string) => plain[character] ?? character);
}

test.each(["\\u0027) DETACH DELETE n //", "it's", "a\\", "\\\\u0027", "line\nbreak", "x' + 'y"])(
	"%j is read as written",
	(text) => {
		expect(readLiteral(literal(text))).toBe(text);
	},
);

test("no text ends its literal", () => {
	const piece = fc.constantFrom("\\", "u", "0027", "'", "\n", " + ", "n");
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			expect(readLiteral(literal(pieces.join("")))).toBe(pieces.join(""));
		}),
	);
});

test("every node and edge is one statement on one line", async () => {
	const graph = buildKnowledgeGraph(sample);
	const lines = (await collectText(cypher.write(sample))).trimEnd().split("\n");
	expect(lines).toHaveLength(1 + graph.order + graph.size);
	expect(lines.every((line) => line.endsWith(";"))).toBe(true);
	expect(lines).toContainEqual(
		expect.stringContaining("MERGE (a)-[r:MEMBER_OF {key: 'state/LAO|memberOf|actual|organisation/asean'}]->(b)"),
	);
});
