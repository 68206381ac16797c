import type { LinkedDocument } from "../entity/link.ts";
import type { Span } from "../source/span.ts";
import { sentencesIn } from "./blocks.ts";

/** Where a text was spoken, and the line that says so. */
export interface Dateline {
	readonly place: string;
	readonly passage: Span;
}

/** "Lisbon, Portugal" under the title: the first place of the dateline, unless those who met there did so from afar. */
export function datelineOf({ document, sentences }: LinkedDocument): Dateline | undefined {
	if (/virtual|video|online|teleconference/i.test(document.text.slice(0, 600))) return undefined;
	const [line] = sentencesIn({ sentences }, "dateline");
	const place = line?.atoms.find(({ atom, entity }) => atom.type === "place" && entity !== undefined)?.entity;
	return line === undefined || place === undefined
		? undefined
		: { place, passage: { start: line.sentence.start, end: line.sentence.end } };
}
