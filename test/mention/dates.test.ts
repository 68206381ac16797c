import { describe, expect, it } from "vitest";
import { datesOf } from "./recognised.ts";

describe("dates of a note of Friday, 10 May 2024", () => {
	it.each([
		["The treaty was signed on 6 July 2021.", ["2021-07-06"]],
		["The treaty was signed on July 6, 2021.", ["2021-07-06"]],
		["The treaty was signed on 2021-07-06.", ["2021-07-06"]],
		["They met in 2018.", ["2018"]],
		["In 2018 they met.", ["2018"]],
		["They met in May 2016.", ["2016-05"]],
		["The talks ran 7-8 July, 2022.", ["2022-07-07/2022-07-08"]],
		["The talks ran from March 27 to 29.", ["2024-03-27/2024-03-29"]],
		["The talks ran from March 21 to April 2, 2022.", ["2022-03-21/2022-04-02"]],
		["The plan of 2021-2025 was adopted.", ["2021/2025"]],
		["They met in August this year.", ["2024-08"]],
		["They met yesterday.", ["2024-05-09"]],
		["They meet tomorrow.", ["2024-05-11"]],
		["They met on Monday.", ["2024-05-06"]],
		["They will meet on Monday.", ["2024-05-13"]],
		["They met Tuesday in Oslo.", ["2024-05-07"]],
		["They will meet in November.", ["2024-11"]],
		["They met in November.", ["2023-11"]],
		["They announced the talks planned in November.", ["2024-11"]],
		["They have agreed to meet in Oslo in January.", ["2024-01"]],
		["They recalled the November summit.", ["2024-11"]],
		["They discussed her June trip and Norway's July summit.", ["2024-06", "2024-07"]],
		["They met in November of last year.", ["2023-11"]],
		["They spoke this past December.", ["2023-12"]],
		["The talks ran from 30 April to 2 May.", ["2024-04-30/2024-05-02"]],
		["The talks ran from December 30, 2023.", ["2023-12-30"]],
		["They met on March 3 and March 10.", ["2024-03-03", "2024-03-10"]],
		["They met in mid-April.", ["2024-04"]],
		["They meet on Tuesday, May 21.", ["2024-05-21"]],
		["They meet on Tuesday the 21st of May.", ["2024-05-21"]],
		["They met on Tuesday, 30 April 2024.", ["2024-04-30"]],
		["They met last Monday.", ["2024-05-06"]],
		["They met last year and meet next month.", ["2023", "2024-06"]],
		["They met on December 20.", ["2023-12-20"]],
		["They met on the 5th of May.", ["2024-05-05"]],
	])("%s", (text, expected) => {
		expect(datesOf(text)).toEqual(expected);
	});

	it.each([
		"They may march in two columns, May said.",
		"Room 2020 holds 31 chairs at 10:30.",
		"They brought a total of 2018 soldiers.",
		"Norway sent 12 envoys and 4.5 million kroner.",
	])("none: %s", (text) => {
		expect(datesOf(text)).toEqual([]);
	});
});
