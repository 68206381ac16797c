/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	const text = atob(base64.trim());
	const bytes = new Uint8Array(text.length);
	// A loop: a function called for each of ten million characters would take a second.
	for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
	return bytes;
}

/** The text that was gzipped. Piece by piece: `Response.text()` takes several times as long over tens of megabytes. */
export async function unpackedText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const gzip = new DecompressionStream("gzip");
	const writer = gzip.writable.getWriter();
	// Where this fails, so does reading below, which tells.
	Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined);
	const reader = gzip.readable.getReader();
	const decoder = new TextDecoder();
	let text = "";
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		text += decoder.decode(part.value, { stream: true });
	}
	return text + decoder.decode();
}

/** The bytes that were gzipped. */
export const unpackedBytes = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
	new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
