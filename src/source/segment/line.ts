import type { Span } from "../span.ts";

/** What a format says of a line: a heading or an item by its markup. */
export type Mark = "heading" | "list-item" | "paragraph";

/** A line of the text, or the lines of one hard-wrapped paragraph, without the blank space around it. */
export interface Line extends Span {
	/** The text at the span, verbatim. */
	readonly raw: string;
	/** The same on one line, without emphasis marks around it: what patterns are tried on. */
	readonly text: string;
	/** True if a blank line, or the start of the text, stands before it. */
	readonly gap: boolean;
	readonly mark?: Mark;
}

/**
 * Lines of a text in order. Where `marks` is given (by offset of a line's start) the reader has already made paragraphs of
 * lines; else hard-wrapped prose is put together.
 */
export function splitLines(text: string, marks?: ReadonlyMap<number, Mark>): readonly Line[] {
	const lines = physicalLines(text, marks);
	return marks === undefined ? unwrap(text, lines) : lines;
}

const blank = "[\\s\\u200B\\u200E\\u200F\\uFEFF]";
const leadingBlank: RegExp = new RegExp(`^${blank}+`, "u");
const trailingBlank: RegExp = new RegExp(`${blank}$`, "u");

function physicalLines(text: string, marks?: ReadonlyMap<number, Mark>): Line[] {
	const lines: Line[] = [];
	let gap = true;
	for (let from = 0; from <= text.length; ) {
		const newline = text.indexOf("\n", from);
		const to = newline === -1 ? text.length : newline;
		const line = makeLine(text, from, to, gap, marks?.get(from));
		if (line !== undefined) for (const part of partsOfLine(text, line)) lines.push(part);
		gap = line === undefined;
		from = to + 1;
	}
	return lines;
}

function makeLine(text: string, from: number, to: number, gap: boolean, mark?: Mark): Line | undefined {
	const start = from + (leadingBlank.exec(text.slice(from, to))?.[0].length ?? 0);
	let end = to;
	while (end > start && trailingBlank.test(text[end - 1] as string)) end--;
	if (start === end) return undefined;
	const raw = text.slice(start, end);
	return { start, end, raw, text: plain(raw), gap, ...(mark === undefined ? {} : { mark }) };
}

/** A line that the loss of mark-up has run together: several items after dashes, or a heading and its paragraph. */
function partsOfLine(text: string, line: Line): readonly Line[] {
	if (line.mark !== undefined) return [line];
	const items = itemStarts(line.raw);
	if (items !== undefined) return cutLine(text, line, items);
	const paragraph = headingEnd(line.raw);
	if (paragraph === undefined) return [line];
	const [heading, ...rest] = cutLine(text, line, [paragraph]);
	return heading === undefined ? [line] : [{ ...heading, mark: "heading" }, ...rest];
}

function cutLine(text: string, line: Line, cuts: readonly number[]): readonly Line[] {
	const edges = [0].concat(cuts, line.raw.length);
	return edges
		.slice(1)
		.flatMap((to, index) => makeLine(text, line.start + (edges[index] as number), line.start + to, true) ?? []);
}

const fewestItems = 3;

/** Where the second and later items of "- One - Two - Three" start. */
function itemStarts(raw: string): readonly number[] | undefined {
	if (!raw.startsWith("- ")) return undefined;
	const starts = [...raw.matchAll(/ (?=- [\p{Lu}\p{N}“"*])/gu)].map(({ index }) => index + 1);
	return starts.length + 1 >= fewestItems ? starts : undefined;
}

/** Where the paragraph starts in "Cooperation for Security* The two sides agreed …", whose asterisk once ended an emphasis. */
function headingEnd(raw: string): number | undefined {
	const match = /^[*_]{0,3}(\p{Lu}[^*!?\n]{2,100}?)\*{1,3}:?\s+(?=["“]?\p{Lu})/u.exec(raw.slice(0, 130));
	return match !== null && isTitleCase(match[1] as string) ? match[0].length : undefined;
}

/** True if all words of more than three letters, and the first, are capitalised. */
export function isTitleCase(text: string): boolean {
	return /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(text) && !/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]{3,}/u.test(text);
}

/** One line, single spaces, without the asterisks or underscores of emphasis around the whole. */
function plain(raw: string): string {
	const line = raw.replace(/[\s\u200B\u200E\u200F]{2,}|[^\S ]|[\u200B\u200E\u200F]/gu, " ");
	return /^([*_]{1,3})([^*_].*[^*_])\1$/u.exec(line)?.[2]?.trim() ?? line;
}

/** Joins runs of lines without a gap that a typewriter-style wrap has cut. */
function unwrap(text: string, lines: readonly Line[]): Line[] {
	const joined: Line[] = [];
	for (let index = 0; index < lines.length; ) {
		const run = takeRun(lines, index);
		for (const line of joinRun(text, run)) joined.push(line);
		index += run.length;
	}
	return joined;
}

function takeRun(lines: readonly Line[], from: number): readonly Line[] {
	let to = from + 1;
	while (to < lines.length && !(lines[to] as Line).gap) to++;
	return lines.slice(from, to);
}

const narrowest = 45;
const widest = 120;

function joinRun(text: string, run: readonly Line[]): readonly Line[] {
	const width = run.reduce((most, line) => Math.max(most, line.raw.length), 0);
	if (run.length < 2 || width < narrowest || width > widest || !run.some(endsMidSentence)) return run;
	const joined: Line[] = [];
	for (const [index, line] of run.entries()) {
		const before = run[index - 1];
		const last = joined.at(-1);
		if (last === undefined || before === undefined || !isWrapped(before, line, width)) joined.push(line);
		else joined[joined.length - 1] = extend(text, last, line.end);
	}
	return joined;
}

/** True if the next line goes on in lower case: the sure sign of a wrap. */
function endsMidSentence(line: Line, index: number, run: readonly Line[]): boolean {
	const next = run[index + 1];
	return next !== undefined && line.raw.length >= narrowest && /^\p{Ll}/u.test(next.raw) && !startsItem(next.raw);
}

/** True if the first word of the next line would not have fitted on this one. */
function isWrapped(line: Line, next: Line, width: number): boolean {
	if (startsItem(next.raw) || startsTurn(next.raw)) return false;
	const word = /^\S+/u.exec(next.raw)?.[0].length ?? 0;
	return line.raw.length + 1 + word > width;
}

export function extend(text: string, line: Line, end: number): Line {
	const raw = text.slice(line.start, end);
	return { ...line, end, raw, text: plain(raw) };
}

const startsItem = (raw: string): boolean => bullet.test(raw);
const startsTurn = (raw: string): boolean => /^[\p{Lu}][\p{L}.' -]{0,40}:\s/u.test(raw);

/** A bullet or number that opens a list item, with the space after it. */
export const bullet: RegExp = /^(?:[•·▪◦‣●○■*–—-]|\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[a-z][.)]|[ivx]{1,5}[.)])\s+(?=\S)/u;
