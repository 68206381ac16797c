import type { PlainText } from "../make-document.ts";
import { Skip } from "../skip.ts";
import type { ReadLimits } from "../source.ts";
import { joinParagraphs } from "../structured-text.ts";
import { type PdfLine, paragraphsOfPdf } from "./pdf-paragraphs.ts";

/** A PDF's text layer: lines put together to paragraphs, running heads and page numbers left out. Scans hold no text. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<PlainText> {
	const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const task = getDocument({
		data: new Uint8Array(bytes),
		isEvalSupported: false,
		useSystemFonts: false,
		disableFontFace: true,
		stopAtErrors: false,
		verbosity: VerbosityLevel.ERRORS,
	});
	try {
		const pdf = await task.promise;
		if (pdf.numPages > limits.pdfPages) throw new Skip(`PDF of more than ${limits.pdfPages} pages`);
		const pages: PdfLine[][] = [];
		for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOfPage(await pdf.getPage(number)));
		const { text, marks } = joinParagraphs(paragraphsOfPdf(pages));
		if (text === "") throw new Skip("PDF without text (a scan needs character recognition first)");
		return { text, hints: { marks } };
	} catch (error) {
		throw error instanceof Skip ? error : new Skip(pdfReason(error));
	} finally {
		await task.destroy();
	}
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import("pdfjs-dist").getDocument>["promise"]>["getPage"]>>;

/** Text items of a page gathered to lines by pdf.js's own line ends. */
async function linesOfPage(page: Page): Promise<PdfLine[]> {
	const { items } = await page.getTextContent();
	const lines: PdfLine[] = [];
	let line: { text: string; top: number; left: number; right: number; height: number } | undefined;
	for (const item of items) {
		if (!("str" in item)) continue;
		const [, , , , left = 0, top = 0] = item.transform as readonly number[];
		if (line !== undefined && item.str !== "" && Math.abs(line.top - top) > Math.max(line.height, item.height) * 0.6) {
			lines.push(line);
			line = undefined;
		}
		if (line === undefined && item.str.trim() === "") continue;
		line ??= { text: "", top, left, right: left, height: item.height };
		line = {
			...line,
			text: line.text + item.str,
			right: Math.max(line.right, left + item.width),
			height: Math.max(line.height, item.height),
		};
		if (item.hasEOL) {
			lines.push(line);
			line = undefined;
		}
	}
	if (line !== undefined) lines.push(line);
	page.cleanup();
	return lines.filter(({ text }) => text.trim() !== "");
}

function pdfReason(error: unknown): string {
	const name = error instanceof Error ? error.name : "";
	if (name === "PasswordException") return "PDF is locked with a password";
	if (name === "InvalidPDFException") return "damaged PDF";
	return `PDF could not be read: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/gu, " ").slice(0, 200)}`;
}
