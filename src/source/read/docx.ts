import type { PlainText } from "../make-document.ts";
import { Skip } from "../skip.ts";
import type { ReadLimits } from "../source.ts";
import { joinParagraphs } from "../structured-text.ts";
import { paragraphsOfHtml } from "./html-paragraphs.ts";

/** A Word document: paragraphs, headings and lists; pictures, comments and macros are left out. */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<PlainText> {
	await checkArchive(bytes, limits.unpackedSize);
	const [{ default: mammoth }, { parseHTML }] = await Promise.all([import("mammoth"), import("linkedom")]);
	const noImages = mammoth.images.imgElement(async () => ({ src: "" }));
	const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
	const { document } = parseHTML(`<html><body>${value}</body></html>`);
	const paragraphs = paragraphsOfHtml(document.body);
	const { text, marks } = joinParagraphs(paragraphs);
	return { text, hints: { marks } };
}

const mostEntries = 10_000;

/** Unpacks the archive piece by piece without keeping it, so that one which swells past the limit is never held in memory. */
async function checkArchive(bytes: Uint8Array, limit: number): Promise<void> {
	const { default: JsZip } = await import("jszip");
	const archive = await JsZip.loadAsync(bytes).catch(() => {
		throw new Skip("damaged DOCX: not a ZIP archive");
	});
	const entries = Object.values(archive.files);
	if (!entries.some(({ name }) => name === "word/document.xml")) throw new Skip("not a DOCX: no word/document.xml");
	if (entries.length > mostEntries) throw new Skip(`DOCX of more than ${mostEntries} parts`);
	let total = 0;
	for (const entry of entries) total += await unpackedSize(entry, partLimit(entry.name, limit - total));
}

/** Parts of mark-up become trees in memory, many times their size. */
const largestMarkup = 32 * 1024 * 1024;

const partLimit = (name: string, left: number): number =>
	/\.(?:xml|rels)$/iu.test(name) ? Math.min(left, largestMarkup) : left;

function unpackedSize(entry: import("jszip").JSZipObject, limit: number): Promise<number> {
	const stream = entry.nodeStream("nodebuffer");
	return new Promise((resolve, reject) => {
		let size = 0;
		stream.on("data", (chunk: Uint8Array) => {
			size += chunk.length;
			if (size <= limit) return;
			stream.pause();
			reject(new Skip("DOCX unpacks to more than the limit"));
		});
		stream.on("error", () =>
			reject(new Skip(`damaged DOCX: ${JSON.stringify(entry.name.slice(0, 80))} does not unpack`)),
		);
		stream.on("end", () => resolve(size));
	});
}
