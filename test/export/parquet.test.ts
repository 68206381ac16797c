import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { parquet } from "../../src/export/parquet.ts";
import { tablesOf } from "../../src/export/tables.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";
import { sample } from "../fixtures/graph/sample.ts";

async function read(name: string, corpus = sample): Promise<Record<string, unknown>[]> {
	const file = [...parquet.write(corpus)].find((candidate) => candidate.name === name);
	const [bytes] = file ? (file.content as Iterable<Uint8Array<ArrayBuffer>>) : [];
	return parquetReadObjects({ file: (bytes ?? new Uint8Array()).buffer });
}

test.each(["nodes", "edges", "ties", "statements"])("hyparquet reads back the table of %s", async (name) => {
	const table = tablesOf(sample).find((candidate) => candidate.name === name);
	const rows = [...(table?.rows ?? [])].map((row) => row.map((cell) => cell ?? null));
	const read_ = await read(`${name}.parquet`);
	expect(read_.map((row) => table?.columns.map(({ id }) => row[id] ?? null))).toEqual(rows);
	expect(rows.length).toBeGreaterThan(2);
});

test("an empty graph gives tables without rows", async () => {
	expect(await read("edges.parquet", corpusOf([]))).toEqual([]);
});
