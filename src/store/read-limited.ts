import { QueryError } from "./query-error.ts";

/** Text of a response, refused once it is longer than the given number of bytes. */
export async function readLimited(response: Response, maxBytes: number): Promise<string> {
	const decoder = new TextDecoder();
	const parts: string[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		const data = chunk as Uint8Array;
		bytes += data.length;
		if (bytes > maxBytes)
			throw new QueryError("failed", `SPARQL: the answer is longer than ${maxBytes} bytes; ask for less`);
		parts.push(decoder.decode(data, { stream: true }));
	}
	return parts.join("") + decoder.decode();
}
