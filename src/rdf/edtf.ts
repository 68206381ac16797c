import type { Literal } from "@rdfjs/types";
import { typed } from "./quads.ts";

/** What RDF can say of an EDTF date. */
export interface DateLiterals {
	/** The date as written, in EDTF. */
	readonly edtf: Literal;
	/** xsd:date, xsd:gYearMonth or xsd:gYear; absent for a span or an uncertain date, which XSD cannot hold. */
	readonly exact?: Literal;
	/** First and last day that the date allows, as xsd:date; absent for an open end. */
	readonly earliest?: Literal;
	readonly latest?: Literal;
}

/** Literals for a date such as `2018`, `2016-05`, `2022-07-07`, `2022-07-07/2022-07-08`, `199X` or `2018~`. */
export function dateLiterals(date: string): DateLiterals {
	const [from, to, ...rest] = date.split("/");
	const first = rest.length === 0 ? days(from ?? "") : undefined;
	const last = to === undefined ? first : rest.length === 0 ? days(to) : undefined;
	const exact = to === undefined && first !== undefined ? exactLiteral(date) : undefined;
	return {
		edtf: typed(date, "edtf:EDTF"),
		...(exact === undefined ? {} : { exact }),
		...(first === undefined ? {} : { earliest: typed(first[0], "xsd:date") }),
		...(last === undefined ? {} : { latest: typed(last[1], "xsd:date") }),
	};
}

/** The literal that stands as object of `heldOn`: typed by XSD where it can be, else EDTF. */
export function dateObject(date: string): Literal {
	const { exact, edtf } = dateLiterals(date);
	return exact ?? edtf;
}

function exactLiteral(date: string): Literal | undefined {
	if (/^\d{4}$/.test(date)) return typed(date, "xsd:gYear");
	if (/^\d{4}-\d\d$/.test(date)) return typed(date, "xsd:gYearMonth");
	return /^\d{4}-\d\d-\d\d$/.test(date) ? typed(date, "xsd:date") : undefined;
}

/** First and last day of a single date, or undefined where it is open, a season or no date at all. */
function days(date: string): readonly [string, string] | undefined {
	const match = /^(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(date);
	if (match === null) return undefined;
	const [, year = "", month, day] = match;
	if (month === undefined) return [`${year.replaceAll("X", "0")}-01-01`, `${year.replaceAll("X", "9")}-12-31`];
	if (year.includes("X")) return undefined;
	const length = monthLength(Number(year), Number(month));
	if (length === undefined) return undefined;
	if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${length}`];
	if (Number(day) < 1 || Number(day) > length) return undefined;
	return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
}

function monthLength(year: number, month: number): number | undefined {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
