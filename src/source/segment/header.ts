import type { BlockKind } from "../document.ts";
import { dateOfLine } from "./date.ts";
import { isFurniture } from "./furniture.ts";
import { bullet, extend, type Line } from "./line.ts";
import { cityAfterSite, datelineOfLine, datelineOfTitle, isPlaceLine, isSiteLine } from "./place.ts";
import type { TurnFinder } from "./turn.ts";
import { genre, issuer, occasion, office } from "./words.ts";

/** A line with its kind. */
export interface Classified {
	readonly line: Line;
	readonly kind: BlockKind;
}

/** What stands above the body of a document. */
export interface Header {
	readonly lines: readonly Classified[];
	/** How many lines of the document it takes, a title of two lines counting two. */
	readonly taken: number;
	readonly title?: string;
	readonly date?: string;
	readonly place?: string;
}

const longestHeader = 16;
const subtitlesAllowed = 2;

/** Reads the lines above the body: title, date, who issues or speaks, where. `given` is a title the format states. */
export function readHeader(text: string, lines: readonly Line[], turnOf: TurnFinder, given?: string): Header {
	const zone = headerZone(lines, turnOf, given);
	const chosen = chooseTitle(zone, given);
	if (chosen === undefined) return headerWithoutTitle(zone);
	const continued = continuation(zone, chosen);
	const title = extend(text, zone[chosen] as Line, (zone[continued] as Line).end);
	const before = zone.slice(0, chosen).map((line) => ({ line, kind: kindBefore(line) }));
	const after = classifyAfter(zone.slice(continued + 1));
	const classified: Classified[] = [...before, { line: title, kind: "title" }, ...after];
	return { lines: classified, taken: continued + 1 + after.length, title: title.text, ...dateAndPlace(classified) };
}

/** Without a title only lines that are surely header ones are taken, up to the first that is not. */
function headerWithoutTitle(zone: readonly Line[]): Header {
	const classified: Classified[] = [];
	for (const line of zone) {
		const kind = sureKind(line);
		if (kind === undefined) break;
		classified.push({ line, kind });
	}
	return { lines: classified, taken: classified.length, ...dateAndPlace(classified) };
}

/** The lines before the first that reads as prose, a speaker's turn or a list. */
function headerZone(lines: readonly Line[], turnOf: TurnFinder, given?: string): readonly Line[] {
	const limit = Math.min(lines.length, longestHeader);
	let end = 0;
	while (end < limit && belongsToHeader(lines[end] as Line, turnOf, given)) end++;
	return lines.slice(0, end);
}

function belongsToHeader(line: Line, turnOf: TurnFinder, given?: string): boolean {
	if (line.text === given || isFurniture(line.text) || isAttribution(line.text)) return true;
	return turnOf(line) === undefined && line.mark !== "list-item" && !bullet.test(line.raw) && !isProse(line.text);
}

const longestTitle = 500;

/** Sentences, salutations and openings of enumerations: text that someone says. */
export function isProse(text: string): boolean {
	if (text.length > longestTitle || /[,;]$/u.test(text)) return true;
	if (/[.!?…]["”’»)\]]*$/u.test(text)) return text.length > 60 || !endsInAbbreviation(text);
	return text.length > 80 && /:$/u.test(text);
}

const endsInAbbreviation = (text: string): boolean =>
	/(?:\b\p{Lu}|\b(?:Jr|Sr|St|Inc|Ltd|Co|etc|a\.m|p\.m))\.$/u.test(text);

const isAttribution = (text: string): boolean =>
	text.length < 160 && /^.{0,40}\battribut(?:able|ed) to\b.*:?$/iu.test(text);

const isTime = (text: string): boolean =>
	/^\(?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+(?:[A-Z]{2,5}|local time))?\)?$/iu.test(text);

/** Kind of a header line that can be told by itself. */
function sureKind(line: Line): BlockKind | undefined {
	const { text } = line;
	if (dateOfLine(text) !== undefined) return "date";
	if (isFurniture(text) || genre.test(text) || /^\([^()]*\)$/u.test(text)) return "furniture";
	if (isTime(text) || datelineOfLine(text) !== undefined || cityAfterSite(text) !== undefined) return "dateline";
	if (isByline(text)) return "byline";
	return isPlaceLine(text) === "certain" || isSiteLine(text) ? "dateline" : undefined;
}

/** Who issues the document or speaks in it: a body, a person with an office, "By …". */
function isByline(text: string): boolean {
	if (isAttribution(text)) return true;
	if (text.length > 140 || /\d/u.test(text) || isProse(text)) return false;
	if (/^(?:by|from|issued by|source)(?::|\s+\p{Lu})/iu.test(text) || isIssuer(text)) return true;
	return (
		office.test(text) && !occasion.test(text) && !/[’'‘]s?\s/u.test(text) && !/\b(?:in|at|on|with|to)\b/iu.test(text)
	);
}

const isIssuer = (text: string): boolean =>
	text.length <= 110 && issuer.test(text) && !occasion.test(text) && !isSiteLine(text);

/** The likeliest title: the line the format names, else by what titles are about and what stands beside them. */
function chooseTitle(zone: readonly Line[], given?: string): number | undefined {
	const stated = given === undefined ? -1 : zone.findIndex(({ text }) => text === given);
	if (stated >= 0) return stated;
	let best: number | undefined;
	let bestScore = 0;
	for (const [index, line] of zone.entries()) {
		const score = titleScore(line, zone[index + 1], index);
		if (score > bestScore) [best, bestScore] = [index, score];
	}
	return best;
}

function titleScore(line: Line, next: Line | undefined, index: number): number {
	const { text } = line;
	const kind = sureKind(line);
	if (kind === "furniture" || kind === "date" || isTime(text) || isIssuer(text) || isAttribution(text)) return 0;
	let score = 2;
	if (index === 0) score += 1;
	if (line.mark === "heading") score += 2;
	if (occasion.test(text)) score += 2;
	if (text.length > 40) score += 1;
	if (datelineOfTitle(text) !== undefined) score += 2;
	if (next !== undefined && dateOfLine(next.text) !== undefined) score += 3;
	if (kind !== undefined || isPlaceLine(text) !== undefined) score -= 2;
	return Math.max(score, 1);
}

/** Index of the last line of a title that runs over several: "(via Video Conference)" or words in lower case below it. */
function continuation(zone: readonly Line[], title: number): number {
	let last = title;
	for (let index = title + 1; index < zone.length && index <= title + 2; index++) {
		const { gap, text } = zone[index] as Line;
		if (gap || !/^(?:\p{Ll}|\([^()]{3,80}\)$)/u.test(text)) break;
		last = index;
	}
	return last;
}

/** Above the title stand the issuer, date and place; what is none of them is a banner or the section of a site. */
const kindBefore = (line: Line): BlockKind => sureKind(line) ?? "furniture";

function classifyAfter(lines: readonly Line[]): readonly Classified[] {
	const classified: Classified[] = [];
	let subtitles = 0;
	for (const [index, line] of lines.entries()) {
		const kind = kindAfter(line, classified.at(-1), lines[index + 1]);
		if (kind === "heading" && ++subtitles > subtitlesAllowed) break;
		classified.push({ line, kind });
	}
	return classified;
}

/** Below the title a lone name is a place if a speaker or another part of the dateline is next to it; below a place a body is the site. */
function kindAfter(line: Line, before: Classified | undefined, next: Line | undefined): BlockKind {
	const kind = sureKind(line);
	if (kind === "byline" && before?.kind === "dateline" && isIssuer(line.text)) return "dateline";
	if (kind !== undefined) return kind;
	if (isPlaceLine(line.text) === undefined) return "heading";
	const speaks = before?.kind === "byline" && office.test(before.line.text) && !isIssuer(before.line.text);
	const beside = before?.kind === "dateline" || (next !== undefined && sureKind(next) === "dateline");
	return speaks || beside ? "dateline" : "heading";
}

function dateAndPlace(lines: readonly Classified[]): { readonly date?: string; readonly place?: string } {
	const date = first(["date", "dateline", "title"] as const, (wanted) =>
		first(lines, ({ line, kind }) => (kind === wanted ? dateOf(line.text, kind) : undefined)),
	);
	const place =
		first(lines, ({ line, kind }) => placeOf(line.text, kind)) ??
		first(lines, ({ line, kind }) => siteOf(line.text, kind));
	return { ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) };
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
	for (const item of items) {
		const found = read(item);
		if (found !== undefined) return found;
	}
	return undefined;
}

function dateOf(text: string, kind: BlockKind): string | undefined {
	if (kind === "date") return dateOfLine(text);
	if (kind === "dateline") return datelineOfLine(text)?.date;
	return kind === "title" ? datelineOfTitle(text)?.date : undefined;
}

function placeOf(text: string, kind: BlockKind): string | undefined {
	if (kind === "title") return datelineOfTitle(text)?.place;
	if (kind !== "dateline") return undefined;
	return (
		datelineOfLine(text)?.place ??
		cityAfterSite(text) ??
		(isPlaceLine(text) === undefined || isSiteLine(text) ? undefined : text)
	);
}

/** A site says where only for want of a city; a line about the means of a call says nothing of a place. */
function siteOf(text: string, kind: BlockKind): string | undefined {
	return kind === "dateline" && !isTime(text) && !/\b(?:via|by|conference|teleconference|video|virtual)\b/iu.test(text)
		? text
		: undefined;
}
