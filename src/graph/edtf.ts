/** The days between which an EDTF date may lie, as `YYYY-MM-DD`; an open or unknown end is left out. */
export interface Days {
	readonly first?: string;
	readonly last?: string;
}

/**
 * The first and last day that an EDTF date covers: `2018` is all of 2018, `2016-05` all of May, `201X` the decade.
 * Qualifiers (`?`, `~`, `%`) are read as the plain date. Undefined if the text is not a date.
 */
export function daysOf(edtf: string): Days | undefined {
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

const isOpen = (part: string): boolean => part === "" || part === "..";
const shape = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

function daysOfDate(text: string): { first: string; last: string } | undefined {
	const [, year, month, day] = shape.exec(text.replace(/[?~%]/g, "")) ?? [];
	if (!year) return undefined;
	const first = year.replaceAll("X", "0");
	const last = year.replaceAll("X", "9");
	if (!month || Number(month) < 1 || Number(month) > 12) return { first: `${first}-01-01`, last: `${last}-12-31` };
	if (day) return { first: `${first}-${month}-${day}`, last: `${last}-${month}-${day}` };
	return { first: `${first}-${month}-01`, last: `${last}-${month}-${lastDay(Number(last), Number(month))}` };
}

const lastDay = (year: number, month: number): string => String(new Date(Date.UTC(year, month, 0)).getUTCDate());
