import { daysBetween, daysOf } from "../../days.ts";

/** A stretch of days (numbers of days since 1970-01-01, both ends included) as precise as its text was. */
export interface Period {
	readonly from: number;
	readonly to: number;
	readonly edtf: string;
}

/** The days of an EDTF date; undefined if it has an open end, ends before it begins or is no date. */
export function period(edtf: string): Period | undefined {
	const { first, last } = daysOf(edtf) ?? {};
	if (first === undefined || last === undefined || last < first) return undefined;
	return { from: numberOf(first), to: numberOf(last), edtf };
}

const numberOf = (day: string): number => daysBetween("1970-01-01", day);

/** Days between two periods; 0 if they overlap. */
export const distance = (a: Period, b: Period): number => Math.max(0, a.from - b.to, b.from - a.to);

export const lengthOf = ({ from, to }: Period): number => to - from + 1;

/** Known to the day or a few days, not only to the month or year. */
export const isPrecise = (one: Period): boolean => lengthOf(one) <= 14;
