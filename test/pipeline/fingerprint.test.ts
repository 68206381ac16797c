import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { decisive, fingerprint } from "../../src/pipeline/fingerprint.ts";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Every file of the program that runs when these do; types leave nothing behind. */
function imported(roots: readonly string[]): ReadonlySet<string> {
	const seen = new Set(roots.map((root) => join(source, root)));
	for (const file of seen)
		for (const [, fixed, asked] of readFileSync(file, "utf8").matchAll(statement))
			seen.add(join(dirname(file), fixed ?? asked ?? ""));
	return new Set([...seen].map((file) => relative(source, file)));
}

const statement = /^(?:import|export) (?!type )[^;]*?from "(\..*?)";|\bimport\("(\..*?)"\)/gmu;

const isDecisive = (file: string): boolean =>
	decisive.folders.some((folder) => file.startsWith(`${folder}/`)) ||
	decisive.files.some((name) => file === `${name}.ts`);

const makers = ["source/list-sources.ts", "pipeline/extract-worker.ts", "store/relabel.ts", "pipeline/quad-lines.ts"];

describe("fingerprint", () => {
	test("counts every file that makes a record or the quads of a document", () => {
		const files = [...imported(makers)];
		expect(files.length).toBeGreaterThan(100);
		expect(files.filter((file) => !isDecisive(file))).toEqual(["errors.ts"]);
	});

	test("changes with the user's own frames and names, and with nothing else", () => {
		const folder = mkdtempSync(join(tmpdir(), "entente-"));
		mkdirSync(join(folder, "frames"));
		writeFileSync(join(folder, "frames/own.yaml"), "a");
		const before = fingerprint([join(folder, "frames")]);
		expect(fingerprint([join(folder, "frames")])).toBe(before);
		expect(before).not.toBe(fingerprint());
		writeFileSync(join(folder, "frames/own.yaml"), "b");
		expect(fingerprint([join(folder, "frames")])).not.toBe(before);
	});
});
