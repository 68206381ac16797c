/** The days between which an EDTF date may lie, as `YYYY-MM-DD`; an open or unknown end is left out. */
export interface Days {
	readonly first?: string;
	readonly last?: string;
}

/**
 * The first and last day that an EDTF date covers: `2018` is all of 2018, `2016-05` all of May, `201X` the decade.
 * Qualifiers (`?`, `~`, `%`) are read as the plain date, a season (`2022-21`) as its year. Undefined if the text is not a date or
 * names a day that no calendar has.
 */
export function daysOf(edtf: string): Days | undefined {
	const known = read.get(edtf);
	if (known !== undefined || read.has(edtf)) return known;
	if (read.size >= mostRead) read.clear();
	const days = daysOfText(edtf);
	read.set(edtf, days);
	return days;
}

/** The same few thousand dates are asked for again and again: by every statement, in every period. */
const read = new Map<string, Days | undefined>();
const mostRead = 20_000;

function daysOfText(edtf: string): Days | undefined {
	const parts = edtf.split("/");
	if (parts.length > 2) return undefined;
	if (parts.length === 1) return daysOfDate(edtf);
	const [start = "", end = ""] = parts;
	const from: Days | undefined = isOpen(start) ? {} : daysOfDate(start);
	const to: Days | undefined = isOpen(end) ? {} : daysOfDate(end);
	if (!from || !to) return undefined;
	return { ...(from.first ? { first: from.first } : {}), ...(to.last ? { last: to.last } : {}) };
}

/** Whether the days a date may lie in meet a period; a date that cannot be read meets none. */
export function meetsPeriod(edtf: string, period: Days): boolean {
	const days = daysOf(edtf);
	if (!days) return false;
	const startsInTime = !period.last || !days.first || days.first <= period.last;
	const endsInTime = !period.first || !days.last || days.last >= period.first;
	return startsInTime && endsInTime;
}

/** Days from one day to a later one, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Whether an EDTF date or an end of it is a season. When one begins and ends depends on where, and winter outlasts the year. */
export const hasSeason = (edtf: string): boolean =>
	edtf.split("/").some((part) => isSeason.test(part.replace(/[?~%]/g, "").split("-")[1] ?? ""));

const isSeason = /^(?:2[1-9]|3\d|4[01])$/;
const isOpen = (part: string): boolean => part === "" || part === "..";
const shape = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

function daysOfDate(text: string): { first: string; last: string } | undefined {
	const [, year, month, day] = shape.exec(text.replace(/[?~%]/g, "")) ?? [];
	if (!year) return undefined;
	const first = year.replaceAll("X", "0");
	const last = year.replaceAll("X", "9");
	if (!month || (isSeason.test(month) && !day)) return { first: `${first}-01-01`, last: `${last}-12-31` };
	const length = lastDay(Number(last), Number(month));
	if (length === undefined) return undefined;
	if (!day) return { first: `${first}-${month}-01`, last: `${last}-${month}-${length}` };
	if (Number(day) < 1 || Number(day) > length) return undefined;
	return { first: `${first}-${month}-${day}`, last: `${last}-${month}-${day}` };
}

function lastDay(year: number, month: number): number | undefined {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
