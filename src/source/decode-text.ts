import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { Skip } from "./skip.ts";

/**
 * The text of a file: UTF-8 unless a byte order mark or the statistics of the bytes say otherwise, without the mark and with
 * line ends as `\n`; nothing else is changed. `declared` is a character set the format names (an HTML `meta`).
 * Throws `Skip` for empty, binary or damaged input.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
	if (bytes.length === 0) throw new Skip("empty");
	const text = (decodeMarked(bytes) ?? decodePlain(bytes, declared)).replace(/\r\n?/gu, "\n");
	if (looksBinary(text)) throw new Skip("binary");
	if (text.trim() === "") throw new Skip("empty");
	return text;
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
	["utf-8", [0xef, 0xbb, 0xbf]],
	["utf-32le", [0xff, 0xfe, 0, 0]],
	["utf-32be", [0, 0, 0xfe, 0xff]],
	["utf-16le", [0xff, 0xfe]],
	["utf-16be", [0xfe, 0xff]],
];

function decodeMarked(bytes: Uint8Array): string | undefined {
	const mark = marks.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
	if (mark === undefined) return undefined;
	const [encoding, signature] = mark;
	const rest = bytes.subarray(signature.length);
	return encoding === "utf-8" ? decodePlain(rest) : iconv.decode(rest, encoding);
}

function decodePlain(bytes: Uint8Array, declared?: string): string {
	if (isUtf8(bytes)) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	if (bytes.subarray(0, 8192).includes(0)) throw new Skip("binary");
	if (declared !== undefined && !/^utf-?8$/iu.test(declared) && iconv.encodingExists(declared)) {
		return iconv.decode(bytes, declared);
	}
	if (isPrefix(bytes)) throw new Skip(`truncated UTF-8 at byte ${firstInvalidByte(bytes)}`);
	const text = decodeLegacy(bytes);
	if (text === undefined) throw new Skip(`invalid UTF-8 at byte ${firstInvalidByte(bytes)}`);
	return text;
}

/** True if the bytes are UTF-8 save for a last character that lacks its end. */
function isPrefix(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Offset of the first character that is not whole UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
	let good = 0;
	let bad = bytes.length + 1;
	while (bad - good > 1) {
		const middle = (good + bad) >>> 1;
		if (isPrefix(bytes.subarray(0, middle))) good = middle;
		else bad = middle;
	}
	return lastCharacterStart(bytes, good);
}

/** Steps back over continuation bytes of a character that is not whole, so the offset names its first byte. */
function lastCharacterStart(bytes: Uint8Array, end: number): number {
	let start = end;
	while (start > 0 && end - start < 4 && !isUtf8(bytes.subarray(0, start))) start--;
	return start;
}

const minimumConfidence = 25;

/** Text in an encoding older than UTF-8, if the bytes are not mostly UTF-8 and the statistics name one. */
function decodeLegacy(bytes: Uint8Array): string | undefined {
	const { characters, strays } = countMultibyte(bytes);
	if (characters > strays || strays === 0) return undefined;
	const match = analyse(bytes).find(({ name }) => !/^UTF-|^ASCII$/u.test(name));
	if (match === undefined || match.confidence < minimumConfidence || !iconv.encodingExists(match.name))
		return undefined;
	const text = iconv.decode(bytes, windowsSuperset[match.name] ?? match.name);
	return /[\uFFFD\u0080-\u009F]/u.test(text) ? undefined : text;
}

/** The Windows code pages contain the ISO ones and add the quotes and dashes that real files use. */
const windowsSuperset: Readonly<Record<string, string>> = {
	"ISO-8859-1": "windows-1252",
	"ISO-8859-2": "windows-1250",
	"ISO-8859-7": "windows-1253",
	"ISO-8859-8": "windows-1255",
	"ISO-8859-9": "windows-1254",
	GB18030: "gb18030",
};

/** How many whole multi-byte UTF-8 characters there are, and how many high bytes that belong to none. */
function countMultibyte(bytes: Uint8Array): { characters: number; strays: number } {
	let characters = 0;
	let strays = 0;
	for (let index = 0; index < bytes.length; ) {
		const length = sequenceLength(bytes, index);
		if (length > 1) characters++;
		if (length === 0) strays++;
		index += Math.max(length, 1);
	}
	return { characters, strays };
}

/** Bytes of the UTF-8 character that starts here; 0 if none does. */
function sequenceLength(bytes: Uint8Array, index: number): number {
	const lead = bytes[index] as number;
	if (lead < 0x80) return 1;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
	return length > 0 && isUtf8(bytes.subarray(index, index + length)) && index + length <= bytes.length ? length : 0;
}

/** A NUL, or more than one control character in a hundred, is not text. */
function looksBinary(text: string): boolean {
	if (text.includes("\0")) return true;
	const sample = text.slice(0, 65_536);
	const controls = sample.match(/(?![\t\n\v\f])\p{Cc}/gu)?.length ?? 0;
	return controls * 100 > sample.length;
}
