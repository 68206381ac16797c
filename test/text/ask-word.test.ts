import { describe, expect, it } from "vitest";
import { askOnce } from "../../src/text/ask-word.ts";
import type { Word } from "../../src/text/word.ts";

const tokenOf = (id: number, norm: string): { readonly word: Word } => ({
	word: { id, text: norm, norm, capital: false, pos: "NOUN", lemma: norm },
});

describe("askOnce", () => {
	it("asks of each word once, however often it stands", () => {
		const asked: string[] = [];
		const isRiver = askOnce(({ norm }) => {
			asked.push(norm);
			return norm === "river";
		});
		const tokens = [tokenOf(1, "river"), tokenOf(2, "hill"), tokenOf(100_000, "river")];
		expect([...tokens, ...tokens].map(isRiver)).toEqual([true, false, true, true, false, true]);
		expect(asked).toEqual(["river", "hill", "river"]);
	});

	it("where no word stands the answer is no", () => {
		expect(askOnce(() => true)(undefined)).toBe(false);
	});
});
