import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/export/fold.ts";

test.each([
	["Børge Brende", "borge brende"],
	["Lech Wałęsa", "lech walesa"],
	["Zoran Đinđić", "zoran dindic"],
	["Straßburg, GROẞ", "strassburg, gross"],
	["Ærø og Œuvre", "aero og oeuvre"],
	["Þórdís Kolbrún Reykfjörð Gylfadóttir, Guðni", "thordis kolbrun reykfjord gylfadottir, gudni"],
	["İlham Əliyev, Işık", "ilham aliyev, isik"],
	["Recep Tayyip ERDOĞAN", "recep tayyip erdogan"],
	["Nguyễn Phú Trọng", "nguyen phu trong"],
	["Côte d’Ivoire, Nuku`alofa, O´Brien", "cote d'ivoire, nuku'alofa, o'brien"],
	["„Quote“ «and» ”this”", '"quote" "and" "this"'],
	["Trinidad–Tobago ‑ 5 − 3 — 1", "trinidad-tobago - 5 - 3 - 1"],
	[" two\n\tlines\u00A0here ", "two lines here"],
	["Ｆｕｌｌ ﬁle", "full file"],
	["Сергей Лавров 王毅", "сергеи лавров 王毅"],
])("%s is found as %s", (text, folded) => {
	expect(fold(text)).toBe(folded);
});

test("what is folded stays as it is, however a text is composed", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		}),
	);
	const accented = fc.string({ unit: fc.constantFrom(..."aøłéßÉĐ İıșţ’-") });
	fc.assert(fc.property(accented, (text) => fold(text.normalize("NFD")) === fold(text.normalize("NFC"))));
});
