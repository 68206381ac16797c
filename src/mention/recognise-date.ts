import type { Token } from "../text/token.ts";
import type { DateAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";

/** Dates with the precision of the text, absolute or told by the document's own date. */
export function recogniseDates(scene: Scene): readonly DateAtom[] {
	const dates: DateAtom[] = [];
	for (let index = 0; index < scene.tokens.length; ) {
		const date = readDate(scene, index);
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

interface Reading {
	readonly to: number;
	readonly value: string;
	readonly relative?: boolean;
}

function readDate(scene: Scene, from: number): DateAtom | undefined {
	const { norm, text } = scene.tokens[from] as Token;
	if (!/^\d/.test(text) && !months.has(norm) && !relativeWords.has(norm)) return undefined;
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
	const preposition = /^(?:in|of|on|last|next|since|until|by|from|to|early|late|mid|this|between|and|during|-|–)$/;
	return around.some((text) => /^\d/.test(text)) || preposition.test(around[0] as string) ? month : undefined;
}

function readIso({ tokens }: Scene, from: number): Reading | undefined {
	const text = tokens
		.slice(from, from + 5)
		.map((token) => token.text)
		.join("");
	const iso = /^((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/.exec(text)?.[1];
	return iso === undefined ? undefined : { to: from + 5, value: iso };
}

/** "Tuesday, August 29", "Tuesday, the 29th of August": the day of the month tells which Tuesday. */
function readWeekdayAndDate(scene: Scene, from: number): Reading | undefined {
	const { tokens } = scene;
	if (!weekdays.includes(at(tokens, from))) return undefined;
	let index = from + 1;
	if (at(tokens, index) === ",") index++;
	if (at(tokens, index) === "the") index++;
	return /^\d/.test(at(tokens, index)) || months.has(at(tokens, index))
		? (readDayMonth(scene, index) ?? readMonthDay(scene, index))
		: undefined;
}

/** "6 July 2021", "7-8 July, 2022", "30 June to 2 July 2022", "the 5th of May". */
function readDayMonth(scene: Scene, from: number): Reading | undefined {
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
	return finish(scene, index + 1, { month, first, ...(last === undefined ? {} : { last }) });
}

/** "July 6, 2021", "March 21 to March 30", "March 27 to 29", "September 20-22". */
function readMonthDay(scene: Scene, from: number): Reading | undefined {
	const { tokens } = scene;
	const month = monthAt(scene, from);
	const first = day(at(tokens, from + 1));
	if (month === undefined || first === undefined) return undefined;
	let index = from + 2;
	let last: number | undefined;
	let lastMonth: number | undefined;
	if (isDash(tokens, index)) {
		const other = monthAt(scene, index + 1);
		last = day(at(tokens, index + (other === undefined ? 1 : 2)));
		if (last !== undefined) {
			lastMonth = other;
			index += other === undefined ? 2 : 3;
		}
	}
	return finish(scene, index, {
		month,
		first,
		...(last === undefined ? {} : { last }),
		...(lastMonth === undefined ? {} : { lastMonth }),
	});
}

const isDash = (tokens: readonly Token[], index: number): boolean =>
	/^(?:-|–|—|to|through|until|and)$/.test(at(tokens, index));

interface Days {
	readonly month: number;
	readonly first: number;
	readonly last?: number;
	readonly lastMonth?: number;
}

function finish(scene: Scene, index: number, days: Days): Reading {
	const { tokens } = scene;
	const comma = at(tokens, index) === "," ? 1 : 0;
	const stated = year(at(tokens, index + comma));
	const value = stated ?? nearestYear(scene, days.month);
	const start = `${value}-${pad(days.month)}-${pad(days.first)}`;
	const end = days.last === undefined ? undefined : `${value}-${pad(days.lastMonth ?? days.month)}-${pad(days.last)}`;
	return {
		to: stated === undefined ? index : index + comma + 1,
		value: end === undefined ? start : `${start}/${end}`,
		relative: stated === undefined,
	};
}

/** The year that brings a month closest to the document's date. */
function nearestYear({ document }: Scene, month: number): number {
	const [documentYear, documentMonth] = (document.date ?? "0000-01").split("-").map(Number) as [number, number];
	if (month - documentMonth > 6) return documentYear - 1;
	return documentMonth - month > 6 ? documentYear + 1 : documentYear;
}

/** "May 2016", "October 2021", "in August this year", "last November". */
function readMonth(scene: Scene, from: number): Reading | undefined {
	const { tokens, document } = scene;
	const month = monthAt(scene, from);
	if (month === undefined) return undefined;
	const comma = at(tokens, from + 1) === "," || at(tokens, from + 1) === "of" ? 1 : 0;
	const stated = year(at(tokens, from + 1 + comma));
	if (stated !== undefined) return { to: from + 2 + comma, value: `${stated}-${pad(month)}` };
	if (document.date === undefined) return undefined;
	const offset = { this: 0, last: -1, next: 1 }[at(tokens, from + 1)];
	if (offset !== undefined && at(tokens, from + 2) === "year")
		return { to: from + 3, value: `${Number(document.date.slice(0, 4)) + offset}-${pad(month)}`, relative: true };
	if (!/^(?:in|last|next|since|this|early|late|by|until|of|and|during)$/.test(at(tokens, from - 1))) return undefined;
	return { to: from + 1, value: `${yearFor(scene, month, at(tokens, from - 1))}-${pad(month)}`, relative: true };
}

function yearFor(scene: Scene, month: number, word: string): number {
	const [documentYear, documentMonth] = (scene.document.date ?? "0000-01").split("-").map(Number) as [number, number];
	if (word === "last" || word === "since") return month > documentMonth ? documentYear - 1 : documentYear;
	if (word === "next") return month <= documentMonth ? documentYear + 1 : documentYear;
	return nearestYear(scene, month);
}

/** "in 2018", "2021-2025" after a word of time; a bare number is none. */
function readYears({ tokens }: Scene, from: number): Reading | undefined {
	const first = year(at(tokens, from));
	if (first === undefined) return undefined;
	const last = /^[-–—]$/.test(at(tokens, from + 1)) ? year(at(tokens, from + 2)) : undefined;
	if (last !== undefined && last > first) return { to: from + 3, value: `${first}/${last}` };
	return /^(?:in|since|by|until|during|of|year|before|after|early|late|mid|end|through|,)$/.test(at(tokens, from - 1))
		? { to: from + 1, value: String(first) }
		: undefined;
}

const relativeWords = new Set(
	"today tonight yesterday tomorrow this last next sunday monday tuesday wednesday thursday friday saturday".split(" "),
);
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** "today", "yesterday", "last year", "this week", "on Monday": by the document's date, or not at all. */
function readRelative({ tokens, document }: Scene, from: number): Reading | undefined {
	if (document.date === undefined || document.date.length < 10) return undefined;
	const one = at(tokens, from);
	if (!relativeWords.has(one)) return undefined;
	const two = `${one} ${at(tokens, from + 1)}`;
	const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[one];
	if (shift !== undefined) return { to: from + 1, value: shiftDays(document.date, shift), relative: true };
	const phrase = { "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1 }[two];
	if (phrase !== undefined) return { to: from + 2, value: shiftDays(document.date, phrase), relative: true };
	const yearShift = { "last year": -1, "this year": 0, "next year": 1 }[two];
	if (yearShift !== undefined)
		return { to: from + 2, value: String(Number(document.date.slice(0, 4)) + yearShift), relative: true };
	const monthShift = { "last month": -1, "this month": 0, "next month": 1 }[two];
	if (monthShift !== undefined) return { to: from + 2, value: shiftMonths(document.date, monthShift), relative: true };
	const weekday = weekdays.indexOf(one);
	return weekday >= 0 && /^(?:on|,|this|last|next)$/.test(at(tokens, from - 1))
		? { to: from + 1, value: nearWeekday(document.date, weekday, at(tokens, from - 1)), relative: true }
		: undefined;
}

const toTime = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const millisecondsADay = 86_400_000;
const shiftDays = (iso: string, days: number): string => toIso(toTime(iso) + days * millisecondsADay);

function shiftMonths(iso: string, months: number): string {
	const total = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
	return `${Math.floor(total / 12)}-${pad((total % 12) + 1)}`;
}

/** The day of that name closest to the document's date, at most three days away; "last" and "next" look one way. */
function nearWeekday(iso: string, weekday: number, word: string): string {
	const own = new Date(toTime(iso)).getUTCDay();
	let shift = ((weekday - own + 10) % 7) - 3;
	if (word === "last" && shift >= 0) shift -= 7;
	if (word === "next" && shift <= 0) shift += 7;
	return shiftDays(iso, shift);
}
