import type { ViewText } from "../../src/export/viewer-data.ts";

/** A stretch of a document under one set of marks. */
export interface Segment {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Node mentioned, or -1. */
	readonly node: number;
	/** Evidence that covers the stretch, shortest first. */
	readonly evidence: readonly number[];
	/** Why it was recognised but not stated, or the empty string. */
	readonly unresolved: string;
	readonly furniture: boolean;
	readonly heading: boolean;
}

/** A line of the document with its segments; lines end where the text breaks. */
export interface Line {
	readonly heading: boolean;
	readonly furniture: boolean;
	readonly segments: readonly Segment[];
}

/**
 * Cuts a text wherever a mark begins or ends. The segments of all lines and the breaks between them join to the text, so
 * that nothing is lost or shown twice.
 */
export function linesOf(view: ViewText): readonly Line[] {
	return groupLines(view.text, segmentsOf(view));
}

export function segmentsOf(view: ViewText): readonly Segment[] {
	const marks = marksOf(view);
	const cuts = new Set([0, view.text.length]);
	for (const mark of marks) {
		cuts.add(mark.start);
		cuts.add(mark.end);
	}
	for (const found of view.text.matchAll(/\n+/gu)) {
		cuts.add(found.index);
		cuts.add(found.index + found[0].length);
	}
	const points = [...cuts].filter((cut) => cut >= 0 && cut <= view.text.length).sort((a, b) => a - b);
	const segments: Segment[] = [];
	let open: readonly Mark[] = [];
	let next = 0;
	points.slice(0, -1).forEach((start, i) => {
		const end = points[i + 1] ?? start;
		open = open.filter((mark) => mark.end > start);
		while (next < marks.length && (marks[next]?.start ?? 0) <= start) {
			const mark = marks[next];
			if (mark && mark.end > start) open = [...open, mark];
			next += 1;
		}
		segments.push(segmentOf(view.text, start, end, open));
	});
	return segments;
}

interface Mark {
	readonly start: number;
	readonly end: number;
	readonly kind: "mention" | "evidence" | "unresolved" | "furniture" | "heading";
	readonly value: number;
	readonly reason: string;
}

function marksOf(view: ViewText): readonly Mark[] {
	const marks: Mark[] = [];
	const add = (kind: Mark["kind"], start = 0, end = 0, value = -1, reason = ""): void => {
		if (start < end) marks.push({ kind, start, end, value, reason });
	};
	for (let i = 0; i < view.mentions.length; i += 3) {
		add("mention", view.mentions[i], view.mentions[i + 1], view.mentions[i + 2]);
	}
	for (let i = 0; i < view.evidence.length; i += 4) {
		add("evidence", view.evidence[i + 2], view.evidence[i + 3], view.evidence[i]);
	}
	for (let i = 0; i < view.unresolved.length; i += 2) {
		add("unresolved", view.unresolved[i], view.unresolved[i + 1], -1, view.reasons[i / 2]);
	}
	for (const kind of ["furniture", "heading"] as const) {
		const flat = kind === "furniture" ? view.furniture : view.headings;
		for (let i = 0; i < flat.length; i += 2) add(kind, flat[i], flat[i + 1]);
	}
	return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

function segmentOf(text: string, start: number, end: number, open: readonly Mark[]): Segment {
	const length = (mark: Mark): number => mark.end - mark.start;
	const shortest = (kind: Mark["kind"]): readonly Mark[] =>
		open.filter((mark) => mark.kind === kind).sort((a, b) => length(a) - length(b) || a.value - b.value);
	return {
		start,
		end,
		text: text.slice(start, end),
		node: shortest("mention")[0]?.value ?? -1,
		evidence: shortest("evidence").map((mark) => mark.value),
		unresolved: shortest("unresolved")[0]?.reason ?? "",
		furniture: shortest("furniture").length > 0,
		heading: shortest("heading").length > 0,
	};
}

function groupLines(text: string, segments: readonly Segment[]): readonly Line[] {
	const lines: Segment[][] = [[]];
	for (const segment of segments) {
		if (/^\n+$/u.test(text.slice(segment.start, segment.end))) lines.push([]);
		else lines.at(-1)?.push(segment);
	}
	return lines
		.filter((line) => line.length > 0)
		.map((line) => ({
			heading: line.every((s) => s.heading),
			furniture: line.every((s) => s.furniture),
			segments: line,
		}));
}
