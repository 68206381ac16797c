import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/source/decode-text.ts";

const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

describe("decodeText", () => {
	it("gives UTF-8 as it is, astral characters and odd spaces included", () => {
		const text = "Réunion à Phnom\u00A0Penh  🇰🇭 “ok”\n\n\ttab";
		expect(decodeText(utf8(text))).toBe(text);
	});

	it("drops a byte order mark and makes line ends newlines", () => {
		expect(decodeText(utf8("\uFEFFone\r\ntwo\rthree\n"))).toBe("one\ntwo\nthree\n");
	});

	it.each(["utf-16le", "utf-16be"])("reads %s with its mark", (encoding) => {
		expect(decodeText(iconv.encode("Встреча в Москве", encoding, { addBOM: true }))).toBe("Встреча в Москве");
	});

	it("reads windows-1252", () => {
		const text =
			"Le ministre des Affaires étrangères a reçu à l’Élysée son homologue sénégalais. Les deux côtés se sont félicités de la coopération engagée dès l’été dernier, à l’issue d’une visite très réussie.";
		expect(decodeText(iconv.encode(text, "windows-1252"))).toBe(text);
	});

	it("reads windows-1251", () => {
		const text =
			"Министр иностранных дел России встретился с министром иностранных дел Лаоса. Стороны обсудили двусторонние отношения и международные вопросы.";
		expect(decodeText(iconv.encode(text, "windows-1251"))).toBe(text);
	});

	it("reads GBK", () => {
		const text =
			"外交部长会见了老挝外交部长。双方讨论了双边关系和国际问题。会谈在友好的气氛中进行。两国将继续加强合作。";
		expect(decodeText(iconv.encode(text, "gbk"))).toBe(text);
	});

	it("names the byte where a cut last character starts", () => {
		const bytes = utf8("The Ministers met in Bogotá");
		expect(() => decodeText(bytes.subarray(0, bytes.length - 1))).toThrow("truncated UTF-8 at byte 26");
	});

	it("refuses UTF-8 with a damaged byte instead of guessing an old encoding", () => {
		const bytes = Buffer.concat([utf8("Réunion à Bogotá — "), Buffer.from([0xff]), utf8(" très réussie")]);
		expect(() => decodeText(bytes)).toThrow(`invalid UTF-8 at byte ${utf8("Réunion à Bogotá — ").length}`);
	});

	it.each([
		["nothing", new Uint8Array(), "empty"],
		["a mark alone", utf8("\uFEFF"), "empty"],
		["blank lines", utf8(" \n\t\r\n"), "empty"],
		["a NUL", utf8("text\0text"), "binary"],
		["control characters", utf8("\u0001\u0002\u0003text"), "binary"],
		["random high bytes", Uint8Array.from({ length: 400 }, (_, index) => (index * 167 + 13) % 256), "binary"],
	])("refuses %s", (_, bytes, reason) => {
		expect(() => decodeText(bytes)).toThrow(reason);
	});
});
