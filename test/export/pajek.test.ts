import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { pajek } from "../../src/export/pajek.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

test("vertices are numbered, arcs weighted, and only what happened is written", async () => {
	const corpus = corpusOf(
		[
			["state/B", "aids", "state/A", { date: "2020" }],
			["state/B", "aids", "state/A", { date: "2021" }],
			["state/A", "metWith", "state/B"],
			["state/A", "visited", "state/B", { status: "planned" }],
		],
		{ "state/A": { name: 'An "A"\n*Arcs' } },
	);
	expect(await collectText(pajek.write(corpus))).toBe(
		`*Vertices 2\n1 "An 'A' *Arcs (state/A)"\n2 "B (state/B)"\n*Arcs\n1 2 1 l "metWith"\n2 1 2 l "aids"\n`,
	);
});
