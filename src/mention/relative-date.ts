import { tens } from "../text/number-words.ts";
import type { Token } from "../text/token.ts";
import { outlookAt, pointerBefore } from "./outlook.ts";
import type { DateReading } from "./recognise-date.ts";
import type { Scene } from "./scene.ts";

/** Words that open a date told by the document's own. */
export const relativeWords: ReadonlySet<string> = new Set(
	"today tonight yesterday tomorrow this last next sunday monday tuesday wednesday thursday friday saturday".split(" "),
);
export const weekdays: readonly string[] = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

const at = (tokens: readonly Token[], index: number): string => tokens[index]?.norm ?? "";

/** "today", "yesterday", "last year", "this week", "on Monday": by the document's date, or not at all. */
export function readRelative(scene: Scene, from: number): DateReading | undefined {
	const { tokens, document } = scene;
	if (document.date === undefined || document.date.length < 10) return undefined;
	const one = at(tokens, from);
	if (!relativeWords.has(one)) return undefined;
	const two = `${one} ${at(tokens, from + 1)}`;
	if (at(tokens, from - 1) === "ago") return anniversary(tokens, from, document.date);
	const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[one];
	if (shift !== undefined) return { to: from + 1, value: shiftDays(document.date, shift), relative: true };
	const phrase = { "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1 }[two];
	if (phrase !== undefined) return { to: from + 2, value: shiftDays(document.date, phrase), relative: true };
	const yearShift = { "last year": -1, "this year": 0, "next year": 1 }[two];
	if (yearShift !== undefined)
		return { to: from + 2, value: String(Number(document.date.slice(0, 4)) + yearShift), relative: true };
	const monthShift = { "last month": -1, "this month": 0, "next month": 1 }[two];
	if (monthShift !== undefined) return { to: from + 2, value: shiftMonths(document.date, monthShift), relative: true };
	return readWeekday(scene, from, document.date);
}

/** "twenty-five years ago *today*", "two weeks ago *today*": the same day of then. */
function anniversary(tokens: readonly Token[], from: number, date: string): DateReading | undefined {
	const unit = at(tokens, from - 2).replace(/s$/, "");
	const count = countBefore(tokens, from - 2);
	if (at(tokens, from) !== "today" || count === undefined) return undefined;
	if (unit === "week") return { to: from + 1, value: shiftDays(date, -7 * count), relative: true };
	if (unit === "year")
		return { to: from + 1, value: `${Number(date.slice(0, 4)) - count}${date.slice(4)}`, relative: true };
	return undefined;
}

const units = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "25", "five", "twenty-five" before a word. */
function countBefore(tokens: readonly Token[], end: number): number | undefined {
	const last = at(tokens, end - 1);
	if (/^\d{1,3}$/.test(last)) return Number(last);
	if (tens.includes(last)) return tenOf(last);
	const unit = last === "a" ? 1 : units.indexOf(last) + 1;
	const ten = at(tokens, end - 2) === "-" ? tenOf(at(tokens, end - 3)) : 0;
	return unit === 0 ? undefined : unit + ten;
}

/** 20 to 90 of "twenty" to "ninety"; 0 of other words. */
const tenOf = (word: string): number => (tens.includes(word) ? 10 * (tens.indexOf(word) + 2) : 0);

function readWeekday({ tokens }: Scene, from: number, date: string): DateReading | undefined {
	const weekday = weekdays.indexOf(at(tokens, from));
	const before = tokens[from - 1];
	const placed =
		/^(?:on|,|this|last|next|past|coming)$/.test(at(tokens, from - 1)) ||
		(before?.pos === "VERB" && tokens[from]?.capital === true);
	if (weekday < 0 || !placed) return undefined;
	return { to: from + 1, value: nearWeekday(date, weekday, wayOf(tokens, from)), relative: true };
}

type Way = "before" | "until" | "from" | "after" | "near";

/** "last" and "next" look one way and not at the day itself; the tense of the verb may mean it. */
function wayOf(tokens: readonly Token[], from: number): Way {
	const pointer = pointerBefore(tokens, from);
	if (pointer === "last") return "before";
	if (pointer === "next") return "after";
	const outlook = outlookAt(tokens, from, from + 1);
	if (outlook === "behind" || outlook === "rather behind") return "until";
	return outlook === "ahead" ? "from" : "near";
}

const toTime = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const millisecondsADay = 86_400_000;
const shiftDays = (iso: string, days: number): string => toIso(toTime(iso) + days * millisecondsADay);

function shiftMonths(iso: string, months: number): string {
	const total = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
	return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}

/** The day of that name before or after the document's date, or the closest to it. */
function nearWeekday(iso: string, weekday: number, way: Way): string {
	const own = new Date(toTime(iso)).getUTCDay();
	const near = ((weekday - own + 10) % 7) - 3;
	if (way === "before") return shiftDays(iso, near < 0 ? near : near - 7);
	if (way === "until") return shiftDays(iso, near <= 0 ? near : near - 7);
	if (way === "after") return shiftDays(iso, near > 0 ? near : near + 7);
	if (way === "from") return shiftDays(iso, near >= 0 ? near : near + 7);
	return shiftDays(iso, near);
}
