import { expect, test } from "vitest";
import { describeDuration, describeProgress } from "../../src/cli/progress-line.ts";
import { formatTable } from "../../src/cli/table.ts";

test("a table aligns numbers to the right, with the same decimals, and text to the left", () => {
	expect(
		formatTable(
			["who", "ties"],
			[
				["Vũ Khoan", 11],
				["Lê", 0.5],
			],
		),
	).toBe("who         ties\n────────  ──────\nVũ Khoan  11.000\nLê         0.500\n");
});

test("a table counts columns, not code units, and lets no control character through", () => {
	const [, , first, second] = formatTable(
		["name", "x"],
		[
			["e\u0301", "a"],
			["\u001b[31mred\n", "b"],
		],
	).split("\n");
	expect(first).toBe("e\u0301        a");
	expect(second).toBe("[31mred  b");
});

test("a long cell is cut", () => {
	expect(formatTable(["q"], [["word ".repeat(100)]]).split("\n")[2]).toMatch(/^.{90,100}…$|^.{50,99}…$/);
});

test("progress tells share and time left once they can be known", () => {
	expect(describeProgress({ done: 1, total: 100, label: "3 documents", seconds: 2 })).toBe(
		`${"░".repeat(24)} 1 % · 3 documents`,
	);
	expect(describeProgress({ done: 50, total: 100, label: "9 documents", seconds: 30 })).toBe(
		`${"█".repeat(12)}${"░".repeat(12)} 50 % · 9 documents · 30 s left`,
	);
	expect(describeProgress({ done: 5, total: 0, label: "9 documents", seconds: 30 })).toBe("9 documents");
});

test.each([
	[0.2, "1 s"],
	[59, "59 s"],
	[200, "3 min 20 s"],
	[7500, "2 h 5 min"],
])("%f seconds are %s", (seconds, text) => {
	expect(describeDuration(seconds)).toBe(text);
});
