import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf, meetsPeriod } from "../src/days.ts";

describe("daysOf", () => {
	test.each([
		["2018", "2018-01-01", "2018-12-31"],
		["2016-02", "2016-02-01", "2016-02-29"],
		["2022-07-07", "2022-07-07", "2022-07-07"],
		["2022-07-07/2022-07-08", "2022-07-07", "2022-07-08"],
		["2021/2022-03", "2021-01-01", "2022-03-31"],
		["2018~", "2018-01-01", "2018-12-31"],
		["2022-21", "2022-01-01", "2022-12-31"],
		["199X", "1990-01-01", "1999-12-31"],
		["2021-07-06T10:00:00Z", "2021-07-06", "2021-07-06"],
	])("%s lasts from %s to %s", (edtf, first, last) => {
		expect(daysOf(edtf)).toEqual({ first, last });
	});

	test("an open end has no day", () => {
		expect(daysOf("2020-01/..")).toEqual({ first: "2020-01-01" });
		expect(daysOf("../2020")).toEqual({ last: "2020-12-31" });
	});

	test.each([
		"",
		"soon",
		"2020/2021/2022",
		"20-01-01",
		"last year",
		"2021-02-30",
		"2021-13",
		"2021-21-05",
		"2021/soon",
	])("%j is no date", (text) => {
		expect(daysOf(text)).toBeUndefined();
	});

	test("a coarser date covers each finer one within it", () => {
		const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
		fc.assert(
			fc.property(day, (date) => {
				const iso = date.toISOString().slice(0, 10);
				const period = { first: iso, last: iso };
				expect([iso, iso.slice(0, 7), iso.slice(0, 4)].map((edtf) => meetsPeriod(edtf, period))).toEqual([
					true,
					true,
					true,
				]);
			}),
		);
	});
});

test("a date meets a period if any of its days do", () => {
	const summer = { first: "2021-06-01", last: "2021-08-31" };
	expect(meetsPeriod("2021", summer)).toBe(true);
	expect(meetsPeriod("2021-09", summer)).toBe(false);
	expect(meetsPeriod("2021-05-01/2021-06-01", summer)).toBe(true);
	expect(meetsPeriod("someday", summer)).toBe(false);
});
