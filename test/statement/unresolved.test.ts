import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/statement/create-extractor.ts";
import { note } from "./note.ts";

const extractor = createExtractor();
const reasons = (text: string): readonly string[] =>
	extractor.extract(note(text)).unresolved.map(({ reason }) => reason);

describe("what looked like a fact and was not stated", () => {
	it("is told where somebody acts or stands beside one who acts, and cannot be told who", () => {
		expect(reasons("The visitors condemned Norway’s attack.")).toContain("condemn: subject not resolved");
		expect(reasons("Norway hosted the Oslo Summit with several guests.")).toContain(
			"beside-at-event: subject not resolved",
		);
	});

	it("is not told where nobody is said to stand beside", () => {
		const all = reasons("Norway attended the Oslo Summit in Geneva.");
		expect(all.filter((reason) => reason.startsWith("beside-at-event"))).toEqual([]);
	});
});
