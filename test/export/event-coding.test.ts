import { expect, test } from "vitest";
import { plover } from "../../src/export/event-coding.ts";
import { collectText } from "../../src/export/exporter.ts";
import { sample } from "../fixtures/graph/sample.ts";

async function events(): Promise<Record<string, unknown>[]> {
	return (await collectText(plover.write(sample)))
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a meeting that took place is a consultation of two actors, with their countries", async () => {
	const met = (await events()).find(({ date }) => date === "2021-07-06");
	expect(met).toMatchObject({
		event: ["CONSULT"],
		actor: [
			{ id: "person/ann", countries: ["LAO"] },
			{ id: "person/bob", countries: [] },
		],
		recipient: [],
		date_source: "statement",
	});
});

test("a meeting that is planned is an agreement about the future", async () => {
	expect((await events()).find(({ date }) => date === "2022")).toMatchObject({
		event: ["AGREE"],
		mode: ["multilateral", "future"],
	});
});

test("a denied visit carries its negation, a criticism its hostile score", async () => {
	expect((await events()).find(({ mode }) => (mode as string[]).includes("visit"))).toMatchObject({
		mode: ["visit", "negation"],
	});
	expect((await events()).find(({ event }) => (event as string[])[0] === "ACCUSE")).toMatchObject({
		magnitude: -3,
		recipient: [{ id: "state/LAO" }],
		text: "state/RUS criticises state/LAO (actual).",
	});
});

test("standing facts are no events", async () => {
	expect(await events()).toHaveLength(5);
});
