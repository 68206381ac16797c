import { describe, expect, it } from "vitest";
import { readJsonLines } from "../../src/source/read/json-lines.ts";
import { defaultLimits, type ReadResult } from "../../src/source/source.ts";

async function read(chunks: readonly (string | Uint8Array)[], lineSize = 1000): Promise<readonly ReadResult[]> {
	const results: ReadResult[] = [];
	async function* stream(): AsyncIterable<string | Uint8Array> {
		yield* chunks;
	}
	for await (const result of readJsonLines("in.jsonl", stream(), { ...defaultLimits, lineSize })) results.push(result);
	return results;
}

const record = {
	id: "call-1",
	title: "Call with the Minister",
	date: "2022-06-30",
	text: "They spoke.\r\nThey agreed.",
};

describe("readJsonLines", () => {
	it("makes a document of a record: title, date and text below each other", async () => {
		const [result] = await read([JSON.stringify({ ...record, url: "https://mfa.example/1", place: "Rome" })]);
		expect(result).toMatchObject({
			kind: "document",
			path: "in.jsonl#call-1",
			document: {
				path: "in.jsonl#call-1",
				title: "Call with the Minister",
				date: "2022-06-30",
				place: "Rome",
				url: "https://mfa.example/1",
				text: "Call with the Minister\n\n2022-06-30\n\nThey spoke.\nThey agreed.",
			},
		});
	});

	it("finds records wherever the stream is cut, in the middle of a character too", async () => {
		const bytes = Buffer.from(
			`${JSON.stringify({ ...record, title: "Réunion 🇫🇷" })}\n\n${JSON.stringify({ ...record, id: 2 })}`,
		);
		const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
		const results = await read(single);
		expect(results.map(({ path }) => path)).toEqual(["in.jsonl#call-1", "in.jsonl#2"]);
		expect(results[0]).toMatchObject({ document: { title: "Réunion 🇫🇷" } });
	});

	it.each([
		["{broken", "not JSON"],
		["[1, 2]", "not a JSON object"],
		["null", "not a JSON object"],
		['{"id": "x", "title": "T"}', 'record without "text"'],
		['{"id": "x", "text": "  "}', "empty"],
		['{"id": "x", "text": ["a"]}', '"text" is not a string'],
	])("skips the line %s by its number and goes on", async (line, reason) => {
		const results = await read([`${line}\n`, JSON.stringify(record)]);
		expect(results[0]).toEqual({ kind: "skipped", path: "in.jsonl:1", reason });
		expect(results[1]?.kind).toBe("document");
	});

	it("skips a line that is not UTF-8", async () => {
		const results = await read([Buffer.from([0x22, 0xff, 0x22, 0x0a]), JSON.stringify(record)]);
		expect(results[0]).toEqual({ kind: "skipped", path: "in.jsonl:1", reason: "invalid UTF-8" });
	});

	it("refuses a line over the limit, drops its bytes, and reads the next", async () => {
		const huge = Array.from({ length: 50 }, () => "x".repeat(100));
		const results = await read([...huge, "\n", JSON.stringify(record)]);
		expect(results[0]).toEqual({ kind: "skipped", path: "in.jsonl:1", reason: "line of more than 1000 bytes" });
		expect(results[1]?.kind).toBe("document");
	});

	it("says that a stream without records is empty", async () => {
		expect(await read(["\n \n"])).toEqual([{ kind: "skipped", path: "in.jsonl", reason: "empty" }]);
	});

	it("keeps keys that look like parts of an object's prototype from doing harm", async () => {
		const [result] = await read(['{"__proto__": {"text": "evil"}, "id": "x"}']);
		expect(result).toMatchObject({ kind: "skipped" });
	});

	it("replaces half of a surrogate pair, which UTF-8 cannot hold", async () => {
		const [result] = await read(['{"id": "x", "text": "before \\ud83d after"}']);
		expect(result).toMatchObject({ document: { text: "before \uFFFD after" } });
	});
});
