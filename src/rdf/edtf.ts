import type { Literal } from "@rdfjs/types";
import { daysOf, hasSeason } from "../days.ts";
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
	const days = hasSeason(date) ? undefined : daysOf(date);
	const exact = days && exactLiteral(date);
	return {
		edtf: typed(date, "edtf:EDTF"),
		...(exact === undefined ? {} : { exact }),
		...(days?.first === undefined ? {} : { earliest: typed(days.first, "xsd:date") }),
		...(days?.last === undefined ? {} : { latest: typed(days.last, "xsd:date") }),
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
