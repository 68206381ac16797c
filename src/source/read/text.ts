import { decodeText } from "../decode-text.ts";
import type { PlainText } from "../make-document.ts";

/** A text file as it is: users compare quotes with it. */
export async function readText(bytes: Uint8Array): Promise<PlainText> {
	return { text: decodeText(bytes) };
}
