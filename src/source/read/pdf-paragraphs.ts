import { bullet } from "../segment/line.ts";
import type { Paragraph } from "../structured-text.ts";

/** A line of a page with its place in points; `top` is measured from the foot of the page. */
export interface PdfLine {
	readonly text: string;
	readonly top: number;
	readonly left: number;
	readonly right: number;
	readonly height: number;
}

/** Puts lines together to paragraphs by the space between them, over page ends too, and drops running heads and page numbers. */
export function paragraphsOfPdf(pages: readonly (readonly PdfLine[])[]): readonly Paragraph[] {
	const running = runningLines(pages);
	const lines = pages.flatMap((page) =>
		page.filter((line, index) => !isMargin(index, page.length) || !running.has(shapeOf(line.text)) || pages.length < 3),
	);
	const kept = pages.length < 3 ? lines : lines.filter(({ text }) => !isPageNumber(text));
	const pitch = typicalPitch(kept);
	const body = median(kept.map(({ height }) => height));
	const right = kept.reduce((most, line) => Math.max(most, line.right), 0);
	const paragraphs: string[] = [];
	for (const [index, line] of kept.entries()) {
		const before = kept[index - 1];
		if (before !== undefined && goesOn(before, line, { pitch, right, body }))
			paragraphs.push(joinLines(paragraphs.pop() ?? "", line.text));
		else paragraphs.push(line.text.trim());
	}
	return paragraphs.map((text) => ({ text, mark: bullet.test(text) ? "list-item" : "paragraph" }));
}

const isMargin = (index: number, count: number): boolean => index < 2 || index >= count - 2;

const isPageNumber = (text: string): boolean =>
	/^\s*(?:page\s*)?[-–—]?\s*\d{1,4}\s*(?:(?:\/|of)\s*\d{1,4})?\s*[-–—]?\s*$/iu.test(text);

/** A line with its numbers blotted out, so that "Page 3" and "Page 4" are one. */
const shapeOf = (text: string): string => text.trim().replace(/\d+/gu, "#");

/** Lines that stand at the head or foot of at least half of the pages, save ends of sentences that happen to agree. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const page of pages) {
		const shapes = new Set(page.filter((_, index) => isMargin(index, page.length)).map(({ text }) => shapeOf(text)));
		for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	}
	const running = [...counts].filter(
		([shape, count]) => count > 1 && count * 2 >= pages.length && !/[.;,]$/u.test(shape),
	);
	return new Set(running.map(([shape]) => shape));
}

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The usual distance from one line to the next: the median of those that go down the page. */
function typicalPitch(lines: readonly PdfLine[]): number {
	const steps = lines.slice(1).map((line, index) => (lines[index] as PdfLine).top - line.top);
	const down = steps.filter((step) => step > 1 && step < 60).sort((a, b) => a - b);
	return down[Math.floor(down.length / 4)] ?? 14;
}

interface Layout {
	/** Distance of lines, right edge and height of type of the running text, in points. */
	readonly pitch: number;
	readonly right: number;
	readonly body: number;
}

function goesOn(before: PdfLine, line: PdfLine, { pitch, right, body }: Layout): boolean {
	if (bullet.test(line.text.trim()) || Math.abs(before.height - line.height) > 1.5) return false;
	const step = before.top - line.top;
	if (line.height > body * 1.15) return step > 0 && step <= line.height * 1.5;
	const full = before.right > right - Math.max(60, right * 0.15);
	const open = !/[.!?:]["”’)]*\s*$/u.test(before.text);
	if (step <= 0 || step > pitch * 6) return open && (full || /^\s*\p{Ll}/u.test(line.text));
	return step <= pitch * 1.35 && (full || (open && /^\s*\p{Ll}/u.test(line.text)));
}

/** A word cut at the end of a line is made whole if it goes on in lower case; "ASEAN-led" keeps its hyphen. */
function joinLines(before: string, line: string): string {
	const next = line.trim();
	if (/\p{Lu}-$/u.test(before)) return before + next;
	if (/\p{L}[-\u00AD]$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
	return `${before} ${next}`;
}
