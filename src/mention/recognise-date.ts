import type { Token } from "../text/token.ts";
import type { DateAtom } from "./atom.ts";
import { type Outlook, outlookAt, pointerBefore, yearOfDay, yearOfMonth } from "./outlook.ts";
import { readRelative, relativeWords, weekdays } from "./relative-date.ts";
import type { Scene } from "./scene.ts";

/** Dates with the precision of the text, absolute or told by the document's own date. */
export function recogniseDates(scene: Scene): readonly DateAtom[] {
	const dates: DateAtom[] = [];
	for (let index = 0; index < scene.tokens.length; ) {
		const date = scene.words[index]?.opensDate ? readDate(scene, index) : undefined;
		if (date !== undefined) dates.push(date);
		index = date?.to ?? index + 1;
	}
	return dates;
}

const months: ReadonlyMap<string, number> = new Map(
	"january february march april may june july august september october november december"
		.split(" ")
		.flatMap((name, index) => [
			[name, index + 1] as const,
			[name.slice(0, 3), index + 1] as const,
			[`${name.slice(0, 3)}.`, index + 1] as const,
			...(name === "september" ? [["sept.", 9] as const] : []),
		]),
);

export const opensDate = ({ norm, text }: Pick<Token, "norm" | "text">): boolean =>
	/^\d/.test(text) || months.has(norm) || relativeWords.has(norm);

/** A date as read; empty where it has no year and nothing tells which. */
export interface DateReading {
	readonly to: number;
	readonly value: string;
	readonly relative?: boolean;
}

function readDate(scene: Scene, from: number): DateAtom | undefined {
	const reading =
		readWeekdayAndDate(scene, from) ??
		readIso(scene, from) ??
		readDayMonth(scene, from) ??
		readMonthDay(scene, from) ??
		readMonth(scene, from) ??
		readYears(scene, from) ??
		readRelative(scene, from);
	if (reading === undefined) return undefined;
	return { type: "date", from, to: reading.to, inner: [], value: reading.value, relative: reading.relative ?? false };
}

const at = (tokens: readonly Token[], index: number): string => tokens[index]?.norm ?? "";
const pad = (value: number): string => String(value).padStart(2, "0");
const day = (text: string): number | undefined => {
	const value = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1];
	return value !== undefined && Number(value) >= 1 && Number(value) <= 31 ? Number(value) : undefined;
};
const year = (text: string): number | undefined => (/^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined);
const monthAt = (scene: Scene, index: number): number | undefined => {
	const token = scene.tokens[index];
	if (token === undefined || !token.capital) return undefined;
	const month = months.get(token.norm);
	return token.norm === "may" || token.norm === "march" ? confirm(scene, index, month) : month;
};

/** "May" and "March" are months beside a number or after a preposition of time. */
function confirm(scene: Scene, index: number, month: number | undefined): number | undefined {
	const around = [at(scene.tokens, index - 1), at(scene.tokens, index + 1), at(scene.tokens, index + 2)];
	const preposition = /^(?:in|of|on|last|past|next|since|until|by|from|to|early|late|mid|this|between|and|during|-|–)$/;
	return around.some((text) => /^\d/.test(text)) || preposition.test(around[0] as string) || isModifier(scene, index)
		? month
		: undefined;
}

function readIso({ tokens }: Scene, from: number): DateReading | undefined {
	const text = tokens
		.slice(from, from + 5)
		.map((token) => token.text)
		.join("");
	const iso = /^((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/.exec(text)?.[1];
	return iso === undefined ? undefined : { to: from + 5, value: iso };
}

/** "Tuesday, August 29", "Tuesday, the 29th of August": the day of the month tells which Tuesday. */
function readWeekdayAndDate(scene: Scene, from: number): DateReading | undefined {
	const { tokens } = scene;
	if (!weekdays.includes(at(tokens, from))) return undefined;
	let index = from + 1;
	if (at(tokens, index) === ",") index++;
	if (at(tokens, index) === "the") index++;
	return /^\d/.test(at(tokens, index)) || months.has(at(tokens, index))
		? (readDayMonth(scene, index) ?? readMonthDay(scene, index))
		: undefined;
}

/** "the *March* summit", "our *June* meeting": a month before what it dates. */
function isModifier({ tokens }: Scene, index: number): boolean {
	const next = tokens[index + 1];
	if (!/^(?:the|our|my|your|his|her|their|its|a|'s|following|after)$/.test(at(tokens, index - 1)) || next === undefined)
		return false;
	if (at(tokens, index).length === 3 && at(tokens, index) !== "may") return false;
	return /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) && !/^\d/.test(next.text);
}

/** "6 July 2021", "7-8 July, 2022", "30 June to 2 July 2022", "the 5th of May". */
function readDayMonth(scene: Scene, from: number): DateReading | undefined {
	const { tokens } = scene;
	const first = day(at(tokens, from));
	if (first === undefined) return undefined;
	let index = from + 1;
	let last: number | undefined;
	if (isDash(tokens, index)) {
		last = day(at(tokens, index + 1));
		if (last !== undefined) index += 2;
	}
	if (at(tokens, index) === "of") index++;
	const month = monthAt(scene, index);
	if (month === undefined) return undefined;
	index++;
	const end = last === undefined ? endOfSpan(scene, from, index) : undefined;
	if (end !== undefined) return finish(scene, from, end.to, { month, first, last: end.day, lastMonth: end.month });
	return finish(scene, from, index, { month, first, ...(last === undefined ? {} : { last }) });
}

/** "30 June *to 2 July*": the other end of a span over two months. */
function endOfSpan(
	scene: Scene,
	from: number,
	dash: number,
): { readonly to: number; readonly day: number; readonly month: number } | undefined {
	const { tokens } = scene;
	const last = day(at(tokens, dash + 1));
	const month = monthAt(scene, dash + 2);
	if (!spans(tokens, from, dash) || last === undefined || month === undefined) return undefined;
	return { to: dash + 3, day: last, month };
}

/** "July 6, 2021", "March 21 to March 30", "March 27 to 29", "September 20-22". */
function readMonthDay(scene: Scene, from: number): DateReading | undefined {
	const { tokens } = scene;
	const month = monthAt(scene, from);
	const first = day(at(tokens, from + 1));
	if (month === undefined || first === undefined) return undefined;
	let index = from + 2;
	let last: number | undefined;
	let lastMonth: number | undefined;
	if (isDash(tokens, index)) {
		const other = spans(tokens, from, index) ? monthAt(scene, index + 1) : undefined;
		last = day(at(tokens, index + (other === undefined ? 1 : 2)));
		if (last !== undefined) {
			lastMonth = other;
			index += other === undefined ? 2 : 3;
		}
	}
	return finish(scene, from, index, {
		month,
		first,
		...(last === undefined ? {} : { last }),
		...(lastMonth === undefined ? {} : { lastMonth }),
	});
}

const isDash = (tokens: readonly Token[], index: number): boolean =>
	/^(?:-|–|—|to|through|until|and)$/.test(at(tokens, index));

/** "March 3 and March 10" are two days, "between March 3 and March 10" is a span. */
const spans = (tokens: readonly Token[], from: number, dash: number): boolean =>
	isDash(tokens, dash) && (at(tokens, dash) !== "and" || at(tokens, from - 1) === "between");

interface Days {
	readonly month: number;
	readonly first: number;
	readonly last?: number;
	readonly lastMonth?: number;
}

function finish(scene: Scene, from: number, index: number, days: Days): DateReading | undefined {
	const { tokens } = scene;
	const comma = at(tokens, index) === "," ? 1 : 0;
	const stated = year(at(tokens, index + comma));
	const to = stated === undefined ? index : index + comma + 1;
	const value = stated ?? yearFor(scene, from, to, days);
	if (value === undefined) return { to, value: "", relative: true };
	const endMonth = days.lastMonth ?? days.month;
	const start = calendarDay(value, days.month, days.first);
	const end =
		days.last === undefined ? start : calendarDay(value + (endMonth < days.month ? 1 : 0), endMonth, days.last);
	if (start === undefined || end === undefined) return undefined;
	return { to, value: end <= start ? start : `${start}/${end}`, relative: stated === undefined };
}

function yearFor(scene: Scene, from: number, to: number, { month, first }: Days): number | undefined {
	const { tokens, document } = scene;
	if (document.date === undefined) return undefined;
	return yearOfDay(document.date, month, first, pointerBefore(tokens, from), outlook(scene, from, to));
}

/** "discussed *the July 9-11* summit", "*her June* trip": the verb says nothing of when it was. */
const outlook = ({ tokens }: Scene, from: number, to: number): Outlook =>
	/^(?:the|a|our|my|your|his|her|their|its|'s)$/.test(at(tokens, from - 1)) &&
	/^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]?.pos ?? "")
		? undefined
		: outlookAt(tokens, from, to);

/** A day of the calendar: there is no 30 February. */
function calendarDay(value: number, month: number, first: number): string | undefined {
	const date = new Date(Date.UTC(value, month - 1, first));
	return date.getUTCMonth() === month - 1 ? `${value}-${pad(month)}-${pad(first)}` : undefined;
}

/** "May 2016", "October 2021", "in August this year", "last November", "the June summit". */
function readMonth(scene: Scene, from: number): DateReading | undefined {
	const { tokens, document } = scene;
	const month = monthAt(scene, from);
	if (month === undefined) return undefined;
	const comma = at(tokens, from + 1) === "," || at(tokens, from + 1) === "of" ? 1 : 0;
	const stated = year(at(tokens, from + 1 + comma));
	if (stated !== undefined) return { to: from + 2 + comma, value: `${stated}-${pad(month)}` };
	const offset = { this: 0, last: -1, next: 1 }[at(tokens, from + 1 + comma)];
	const ofYear = offset !== undefined && at(tokens, from + 2 + comma) === "year";
	if (!ofYear && !isDating(scene, from)) return undefined;
	const to = ofYear ? from + 3 + comma : from + 1;
	if (document.date === undefined) return { to, value: "", relative: true };
	const value = ofYear
		? Number(document.date.slice(0, 4)) + offset
		: yearOfMonth(document.date, month, pointerBefore(tokens, from), outlook(scene, from, to));
	return { to, value: `${value}-${pad(month)}`, relative: true };
}

/** A month alone is a date after a word of time, or before what it dates. */
const isDating = (scene: Scene, from: number): boolean =>
	/^(?:in|last|past|next|since|this|early|late|by|until|of|and|during|coming)$/.test(at(scene.tokens, from - 1)) ||
	(at(scene.tokens, from - 1) === "for" &&
		/^(?:scheduled|planned|set|slated|expected)$/.test(at(scene.tokens, from - 2))) ||
	(isDash(scene.tokens, from - 1) && /^(?:mid|early|late)$/.test(at(scene.tokens, from - 2))) ||
	isModifier(scene, from);

/** "in 2018", "2021-2025" after a word of time; a bare number is none, nor is "a total *of 2018 soldiers*". */
function readYears({ tokens }: Scene, from: number): DateReading | undefined {
	const first = year(at(tokens, from));
	if (first === undefined) return undefined;
	const last = /^[-–—]$/.test(at(tokens, from + 1)) ? year(at(tokens, from + 2)) : undefined;
	if (last !== undefined && last > first) return { to: from + 3, value: `${first}/${last}` };
	const before = at(tokens, from - 1);
	if (before === "of" && tokens[from + 1]?.pos === "NOUN") return undefined;
	return /^(?:in|since|by|until|during|of|year|before|after|early|late|mid|end|through|,)$/.test(before)
		? { to: from + 1, value: String(first) }
		: undefined;
}
