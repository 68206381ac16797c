import { expect, test } from "vitest";
import { dateLiterals, dateObject } from "../../src/rdf/edtf.ts";

const short = (
	literal: { readonly value: string; readonly datatype: { readonly value: string } } | undefined,
): string | undefined => literal && `${literal.value}^${literal.datatype.value.replace(/.*[#/]/, "")}`;

test.each([
	["2018", "2018^gYear", "2018-01-01", "2018-12-31"],
	["2016-02", "2016-02^gYearMonth", "2016-02-01", "2016-02-29"],
	["1900-02", "1900-02^gYearMonth", "1900-02-01", "1900-02-28"],
	["2022-07-07", "2022-07-07^date", "2022-07-07", "2022-07-07"],
	["2022-07-07/2022-07-08", "2022-07-07/2022-07-08^EDTF", "2022-07-07", "2022-07-08"],
	["2021/2025", "2021/2025^EDTF", "2021-01-01", "2025-12-31"],
	["2018~", "2018~^EDTF", "2018-01-01", "2018-12-31"],
	["199X", "199X^EDTF", "1990-01-01", "1999-12-31"],
	["2020/..", "2020/..^EDTF", "2020-01-01", undefined],
	["2021-21", "2021-21^EDTF", undefined, undefined],
	["2021/2022-24~", "2021/2022-24~^EDTF", undefined, undefined],
	["2021-02-30", "2021-02-30^EDTF", undefined, undefined],
	["next week", "next week^EDTF", undefined, undefined],
])("%s keeps its precision", (date, object, earliest, latest) => {
	expect(short(dateObject(date))).toBe(object);
	const literals = dateLiterals(date);
	expect(short(literals.edtf)).toBe(`${date}^EDTF`);
	expect(literals.earliest?.value).toBe(earliest);
	expect(literals.latest?.value).toBe(latest);
});
