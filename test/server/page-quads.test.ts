import { expect, test } from "vitest";
import { pageQuads } from "../../src/server/page-quads.ts";
import { documents } from "../cli/documents.ts";
import { entente, folderWith } from "../cli/entente.ts";

test("a page carries all quads of a small graph, and of a large one what is asserted", async () => {
	const folder = await folderWith(documents);
	await entente(["build", "in", "-g", "graph"], { cwd: folder });
	const lines = ({ blocks }: ReturnType<typeof pageQuads>): readonly string[] => [...blocks].join("").split("\n");
	const inGraph = (line: string): boolean => / <[^>]+> \.$/u.test(line.replace(/^\S+ \S+ (?:<[^>]*>|".*?"\S*)/u, ""));
	const all = pageQuads(`${folder}/graph`);
	expect(all.whole).toBe(true);
	expect(lines(all).some(inGraph)).toBe(true);
	const part = pageQuads(`${folder}/graph`, 1000);
	expect(part.whole).toBe(false);
	expect(lines(part).length).toBeGreaterThan(10);
	expect(lines(part).some(inGraph)).toBe(false);
});
