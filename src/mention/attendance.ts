import type { Document } from "../source/document.ts";
import { oncePerDocument } from "../source/once-per-document.ts";

/** A list of who was there. */
export interface Attendance {
	/** "Government participants included:" */
	readonly opener: string;
	/** Indexes of the blocks that are its items. */
	readonly items: readonly number[];
}

/** "*Participants in today's meeting included:*" before a list. */
const opensList = /^\P{L}*(?:[\p{L}’'-]+ ){0,6}?(?:participants|attendees|speakers|panell?ists)\b[^:.]{0,60}:\W*$/iu;

/** The lists under words that say who took part. */
export const attendanceIn: (document: Document) => readonly Attendance[] = oncePerDocument((document) =>
	document.blocks.flatMap(({ bodyStart, end }, at) => {
		const opener = document.text.slice(bodyStart, end);
		return opensList.test(opener) ? [{ opener, items: itemsAfter(document, at) }] : [];
	}),
);

/** Whether a block is an item of one. */
export const isAttendanceItem = (document: Document, block: number): boolean =>
	document.blocks[block]?.kind === "list-item" && attendanceIn(document).some(({ items }) => items.includes(block));

/** Indexes of the items that follow a block. */
function itemsAfter({ blocks }: Document, at: number): readonly number[] {
	const items: number[] = [];
	for (let index = at + 1; blocks[index]?.kind === "list-item"; index++) items.push(index);
	return items;
}
