import type { Block, BlockKind } from "../document.ts";
import { isFurniture, isStageDirection, opensTail } from "./furniture.ts";
import { isProse } from "./header.ts";
import { bullet, isTitleCase, type Line } from "./line.ts";
import { datelineOfParagraph } from "./place.ts";
import type { Turn, TurnFinder } from "./turn.ts";
import { office } from "./words.ts";

export interface Body {
	readonly blocks: readonly Block[];
	/** Of the dateline that opens the first paragraph. */
	readonly date?: string;
	readonly place?: string;
}

/** Reads the lines below the header: paragraphs, turns, lists, headings, and the furniture among and after them. */
export function readBody(text: string, lines: readonly Line[], turnOf: TurnFinder): Body {
	const end = lines.length - trailingLines(text, lines);
	const blocks: Block[] = [];
	let speaker: string | undefined;
	for (const [index, line] of lines.entries()) {
		const turn = index < end ? turnOf(line) : undefined;
		const kind = index < end ? kindOf(line, lines[index + 1], turn, speaker !== undefined) : closingKind(line);
		if (turn !== undefined) speaker = turn.speaker;
		blocks.push(makeBlock(line, kind, turn, speaker));
	}
	return withDateline(text, blocks);
}

function kindOf(line: Line, next: Line | undefined, turn: Turn | undefined, inTranscript: boolean): BlockKind {
	if (turn !== undefined) return "turn";
	if (isFurniture(line.text) || isStageDirection(line.text)) return "furniture";
	if (line.mark === "list-item" || bullet.test(line.raw)) return "list-item";
	if (line.mark === "heading" || (line.mark === undefined && !inTranscript && isHeading(line, next))) return "heading";
	return "paragraph";
}

const longestHeading = 110;

/** A short line without the end of a sentence, with something below it that it can head. */
function isHeading(line: Line, next: Line | undefined): boolean {
	const { text } = line;
	if (next === undefined || text.length > longestHeading || !/^["“*_#]*[\p{Lu}\p{N}]/u.test(text)) return false;
	if (isProse(text) || /[.!?…,;—–-]["”’*]*$/u.test(text)) return false;
	if (/:\**$/u.test(text)) return isTitleCase(text);
	return !(isField(text) && isField(next.text)) && (next.text.length > text.length || bullet.test(next.raw));
}

/** "VESSEL FLAG: Liberia": one of several facts set out line by line. */
const isField = (text: string): boolean => /^[^:]{2,50}: \S/u.test(text);

function makeBlock(
	{ start, end, raw }: Line,
	kind: BlockKind,
	turn: Turn | undefined,
	speaker: string | undefined,
): Block {
	const skipped = turn?.body ?? (kind === "list-item" ? (bullet.exec(raw)?.[0].length ?? 0) : 0);
	const bodyStart = Math.min(start + skipped, end);
	return { start, end, kind, bodyStart, ...(speaker === undefined || kind === "furniture" ? {} : { speaker }) };
}

/** Opens the first paragraph after its dateline ("WASHINGTON – Today, …"). */
function withDateline(text: string, blocks: readonly Block[]): Body {
	const index = blocks.findIndex(({ kind }) => kind !== "furniture");
	const block = blocks[index];
	const found = block?.kind === "paragraph" ? datelineOfParagraph(text.slice(block.start, block.end)) : undefined;
	if (block === undefined || found === undefined) return { blocks };
	const { place, date, end } = found;
	const opened = { ...block, bodyStart: block.start + end };
	return {
		blocks: blocks.with(index, opened),
		...(place === undefined ? {} : { place }),
		...(date === undefined ? {} : { date }),
	};
}

/** How many lines at the end do not belong to what is said: related links, an orphan of the last line, time and signature. */
function trailingLines(text: string, lines: readonly Line[]): number {
	return Math.max(afterTail(lines), closingLines(text, lines));
}

const tailReach = 30;

/** Lines from one that opens the page's tail on, if nothing after it reads as a sentence. */
function afterTail(lines: readonly Line[]): number {
	const from = Math.max(0, lines.length - tailReach);
	const opening = lines.findIndex((line, index) => index >= from && opensTail(line.text));
	if (opening === -1) return 0;
	const rest = lines.slice(opening + 1);
	return rest.some((line) => isProse(line.text) && !isFurniture(line.text)) ? 0 : rest.length + 1;
}

const mostClosing = 12;

function closingLines(text: string, lines: readonly Line[]): number {
	let count = 0;
	const most = Math.min(lines.length, mostClosing);
	while (count < most && isClosing(text, lines[lines.length - 1 - count] as Line)) count++;
	return count;
}

const isClosing = (text: string, line: Line): boolean =>
	isFurniture(line.text) || isClock(line.text) || isSignature(line.text) || isOrphan(text, line);

const isClock = (text: string): boolean =>
	/^(?:end\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+[a-z]{2,5})?$/iu.test(text);

/** A name in capitals alone below the text: who signed it. */
const isSignature = (text: string): boolean =>
	text.length <= 60 &&
	/^\p{Lu}[\p{Lu}.'’ -]+(?: (?:JR|SR)\.)?$/u.test(text) &&
	text.includes(" ") &&
	!office.test(text);

/** A fragment that a page break left behind: it starts in mid-word or mid-sentence and says again what stands above. */
function isOrphan(text: string, line: Line): boolean {
	if (!/^[\p{Ll},;.)]/u.test(line.raw) || line.raw.length < 4) return false;
	return text.indexOf(line.raw) < line.start;
}

function closingKind(line: Line): BlockKind {
	return isSignature(line.text) ? "byline" : "furniture";
}
