import type { Line } from "./line.ts";
import { office } from "./words.ts";

/** A speaker's name at the start of a line and where, within the line, the speech begins. */
export interface Turn {
	readonly speaker: string;
	readonly body: number;
}

/** Finds turns in one document: what counts as a speaker depends on the other labels of the same text. */
export type TurnFinder = (line: Line) => Turn | undefined;

/**
 * Labels with a role ("QUESTION:", "Mr. Kirby:", "President Putin:") are speakers anywhere. A bare name ("Sergey Lavrov:") is
 * one if the text also has such labels, or its title names the person, or names alternate; so "VESSEL TYPE: Cargo" is not.
 */
export function findTurns(lines: readonly Line[], title: string): TurnFinder {
	const counts = new Map<string, number>();
	let roles = 0;
	let reporters = 0;
	let asked = false;
	for (const line of lines) {
		const label = readLabel(line.raw);
		if (label === undefined) continue;
		counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
		if (isRole(label.speaker)) roles++;
		if (label.speaker === "Q") reporters++;
		asked ||= asks.test(label.speaker);
	}
	const recurring = [...counts].filter(([name, count]) => count > 1 && isNameShaped(name)).length;
	return (line) => {
		const label = readLabel(line.raw);
		if (label === undefined) return undefined;
		const { speaker } = label;
		if (speaker === "Q" && !line.raw.startsWith("Q:")) return roles > reporters || reporters > 2 ? label : undefined;
		if (isRole(speaker)) return label;
		if (!isNameShaped(speaker)) return undefined;
		if (namedIn(title, speaker) || (asked && speaker.includes(" "))) return label;
		const known = roles > 0 || recurring > 1;
		return known && speaksHere(line.raw, label, counts.get(speaker) ?? 0, roles) ? label : undefined;
	};
}

/** In a transcript a bare name speaks if it comes again, is in capitals as the others are, or what follows is quoted. */
const speaksHere = (raw: string, { speaker, body }: Turn, count: number, roles: number): boolean =>
	count > 1 || (roles > 2 && speaker === speaker.toUpperCase()) || /^["“«]/u.test(raw.slice(body, body + 1));

const labelWidth = 90;

/** What stands before the first colon, or the lone "Q" of a transcript, if it has the shape of a label at all. */
function readLabel(raw: string): Turn | undefined {
	const head = raw.slice(0, labelWidth + 30);
	const question = /^Q\s+(?=["“‘'(\p{Lu}—–-])/u.exec(head);
	if (question !== null) return { speaker: "Q", body: question[0].length };
	const match =
		/^[*_]{0,2}([\p{Lu}][\p{L}\p{M}\p{N}.,'’‘&/ \u00A0-]{0,70}?)(?:\s*(?:\([^()\n]{1,50}\)|\[[^[\]\n]{1,50}\]))?\s?[*_]{0,2}[::][*_]{0,2}(?=\s|$)\s*/u.exec(
			head,
		);
	const speaker = match?.[1]?.trim();
	if (match === null || speaker === undefined || !isLabelShaped(speaker)) return undefined;
	return { speaker, body: match[0].length };
}

const joining: ReadonlySet<string> = new Set(
	"of the for and to at de del della di da dos van von der den la le al el bin ibn bint ben zu af e y".split(" "),
);

/** Up to nine words, each capitalised save those that join names; no label ends in one of them. */
function isLabelShaped(label: string): boolean {
	const words = label.split(/[\s\u00A0]+/u);
	if (words.length > 9 || notFirst.test(label) || joining.has(words.at(-1) as string)) return false;
	return words.every(
		(word) => /^[("“]?[\p{Lu}\p{N}]/u.test(word) || joining.has(word) || /^(?:al|el|an|as|ad)-\p{Lu}/u.test(word),
	);
}

/** Words that open a clause or a letter, never a name. */
const notFirst =
	/^(?:and|but|first|second|third|finally|dear|from|to|for|in|on|at|as|also|with|after|before|re|here|this|these|that|one|two|three|four|five|correction|ps|nb)\b/iu;

const role =
	/^(?:q|a|question|answer|moderator|host|operator|interpreter|translator|participant|audience(?: member)?|reporters?|journalist|correspondent|media|press|staff|speaker|voice|unidentified .+|interviewer|anchor|presenter|the (?:president|vice president|first lady|prime minister|second gentleman|minister|chair|moderator|interpreter|press))(?: (?:\d+|one|two|three|four|five|six))?$/iu;

/** Roles of those who put questions: whoever else has a label in such a text answers. */
const asks = /^(?:q|question|moderator|interviewer|journalist|correspondent|reporter|host)$/iu;

function isRole(label: string): boolean {
	if (role.test(label)) return true;
	return office.test(label) && !notSpeaking.test(label) && !isPlural(label);
}

/** Labels that hold a noun of office yet introduce no speech: fields and headings. */
const notSpeaking =
	/^(?:office|ministry|department|note|subject)\b|\b(?:office of|to|from|cc|remarks|statement|fact sheet|participants?|attendees|awards?|winners?)\b/iu;

const isPlural = (label: string): boolean =>
	/^(?:\p{L}+ )*(?:ministers|presidents|secretaries|attorneys general|officials|representatives|ambassadors|advisors|leaders|members|directors)$/iu.test(
		label,
	);

/** Two to five words, as personal names are, none of them a common noun in capitals that fields use. */
function isNameShaped(label: string): boolean {
	const words = label.split(/\s+/u);
	if (words.length > 5 || /\d/u.test(label)) return false;
	return !/\b(?:vessel|type|flag|name|date|time|place|where|when|what|who|why|how|subject|location|contact|identification|registration|tonn?age|sheet|note|background|summary|fact|facts|read|update|overview|purpose|example|source|target|total|article|section|part|annex|chapter|step|goal|topic)\b/iu.test(
		label,
	);
}

function namedIn(title: string, label: string): boolean {
	const words = label.split(/\s+/u);
	const surname = words.at(-1)?.toLowerCase() ?? "";
	return (
		words.length > 1 &&
		surname.length > 2 &&
		title
			.toLowerCase()
			.split(/[^\p{L}\p{M}-]+/u)
			.includes(surname)
	);
}
