import { dateAtEnd, dateOfLine } from "./date.ts";
import { occasion, office, site, siteNoun } from "./words.ts";

/** A place and perhaps a date that stand together; `end` is where they end in the string. */
export interface Dateline {
	readonly place?: string;
	readonly date?: string;
	readonly end: number;
}

const word = "(?:[\\p{Lu}][\\p{L}\\p{M}.'’-]*|(?:of|the|de|del|da|do|la|las|los|el|al|and|d['’][\\p{L}]+)(?=\\s|$))";
const name = `[\\p{Lu}][\\p{L}\\p{M}.'’-]*(?:\\s${word}){0,3}`;

const cityAndRegion: RegExp = new RegExp(`^${name},\\s${name}$`, "u");
const oneName: RegExp = new RegExp(`^${name}$`, "u");

/** True for a line that is only a place: "Washington, D.C.", "Brussels, Belgium", and, with less certainty, "Jerusalem". */
export function isPlaceLine(line: string): "certain" | "likely" | undefined {
	if (line.length > 60 || /\d/u.test(line)) return undefined;
	if (office.test(line) || occasion.test(line)) return undefined;
	if (cityAndRegion.test(line)) return "certain";
	return oneName.test(line) && line.split(" ").length <= 3 ? "likely" : undefined;
}

const siteThenCity: RegExp = new RegExp(`${siteNoun}\\s(${name}(?:,\\s${name}))$`, "u");

/** The city of a line that names a site and its city without a comma between: "Presidential Palace Warsaw, Poland". */
export function cityAfterSite(line: string): string | undefined {
	return line.length <= 110 && !occasionOf.test(line) ? siteThenCity.exec(line)?.[1] : undefined;
}

const occasionOf = /\b(?:on|with|for|before|after|following|remarks|statement|visit|meeting|travels?)\b/iu;

/** True for a line that is a site: "Treaty Room", "Via Teleconference", "NATO Headquarters". */
export function isSiteLine(line: string): boolean {
	return (
		line.length <= 90 &&
		site.test(line) &&
		!aboutSomething.test(line) &&
		!/[.!?]$/u.test(line) &&
		/^["“*]?[\p{Lu}\p{N}]/u.test(line)
	);
}

/** Words of a title that ends in a site: "Remarks at the Treaty Room". */
const aboutSomething =
	/\b(?:on|with|for|before|after|following)\b|\b(?:remarks|statement|speech|visit|meeting) (?:at|in|by|to|of)\b/iu;

/** "Moscow, 5 March 2022" as a line of its own. */
export function datelineOfLine(line: string): Dateline | undefined {
	const found = line.length <= 90 ? dateAtEnd(line) : undefined;
	if (found === undefined || found.start === 0) return undefined;
	const place = line.slice(0, found.start).replace(/[\s,–—-]+$/u, "");
	if (!oneName.test(place) && !cityAndRegion.test(place)) return undefined;
	if (office.test(place) || occasion.test(place)) return undefined;
	return { place, date: found.date, end: line.length };
}

/** Place and date that end a title: "…, Jakarta, August 9, 2017". */
export function datelineOfTitle(title: string): Dateline | undefined {
	const found = dateAtEnd(title);
	if (found === undefined) return undefined;
	const segments = title
		.slice(0, found.start)
		.replace(/[\s,(–—-]+$/u, "")
		.split(/,\s+/u);
	const place = segments.length > 1 ? placeAtEnd(segments) : undefined;
	return { date: found.date, end: title.length, ...(place === undefined ? {} : { place }) };
}

/** The last part after a comma, if shaped like a place; with the part before it where the last is a capital district or the like. */
function placeAtEnd(segments: readonly string[]): string | undefined {
	const last = segments.at(-1) ?? "";
	if (/^D\.?C\.?$/u.test(last) && segments.length > 2) return `${segments.at(-2)}, ${last}`;
	const words = last.split(" ").length;
	return oneName.test(last) && words <= 3 && !office.test(last) && !occasion.test(last) ? last : undefined;
}

const opening: RegExp = new RegExp(
	`^(${name}(?:,\\s${name})?)(?:,\\s([^–—()\\n]{4,30}?))?\\s*(?:[(/][^()/\\n]{2,30}[)/])?\\s*(?:[–—]|--?)\\s+(?=["“‘]?[\\p{Lu}])`,
	"u",
);

/** "WASHINGTON – Today, …", "Jakarta, August 9 (Agency) – …" at the start of a paragraph of some length. */
export function datelineOfParagraph(raw: string): Dateline | undefined {
	const match = raw.length > 80 ? opening.exec(raw.slice(0, 160)) : null;
	const place = match?.[1];
	if (match === null || place === undefined || office.test(place) || occasion.test(place)) return undefined;
	const capitals = place === place.toUpperCase();
	const rest = match[2];
	const day = rest === undefined ? undefined : dateOfLine(rest);
	if (!capitals && (rest === undefined || !/\d/u.test(rest))) return undefined;
	return { place, end: match[0].length, ...(day === undefined ? {} : { date: day }) };
}
