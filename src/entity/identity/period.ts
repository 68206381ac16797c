/** A stretch of days (numbers of days since 1970-01-01, both ends included) as precise as its text was. */
export interface Period {
	readonly from: number;
	readonly to: number;
	readonly edtf: string;
}

/** Days of an EDTF date with year, month or day precision, or a span of two such; undefined for anything else. */
export function period(edtf: string): Period | undefined {
	const [first = "", last = first] = edtf.replace(/[~?%]/g, "").split("/");
	const from = bounds(first)?.[0];
	const to = bounds(last)?.[1];
	return from === undefined || to === undefined || to < from ? undefined : { from, to, edtf };
}

function bounds(date: string): readonly [number, number] | undefined {
	const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
	if (match === null) return undefined;
	const [, year, month, day] = match;
	const start = days(Number(year), Number(month ?? 1), Number(day ?? 1));
	if (day !== undefined) return [start, start];
	return [start, month === undefined ? days(Number(year) + 1, 1, 1) - 1 : days(Number(year), Number(month) + 1, 1) - 1];
}

const days = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** Days between two periods; 0 if they overlap. */
export const distance = (a: Period, b: Period): number => Math.max(0, a.from - b.to, b.from - a.to);

export const lengthOf = ({ from, to }: Period): number => to - from + 1;

/** Known to the day or a few days, not only to the month or year. */
export const isPrecise = (one: Period): boolean => lengthOf(one) <= 14;
