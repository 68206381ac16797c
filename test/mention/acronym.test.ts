import { describe, expect, it } from "vitest";
import { atomsOf } from "./recognised.ts";

const bodiesOf = (text: string): readonly string[] =>
	atomsOf(text).flatMap((atom) => (atom.type === "organisation" ? [atom.name] : []));

describe("an acronym of a known body", () => {
	it.each([
		["Envoys of the OSCE spoke.", "Organization for Security and Cooperation in Europe"],
		["Syria hosts talks. The SDF spoke.", "Syrian Democratic Forces"],
		["Japan sent envoys. The SDF spoke.", "Japan Self-Defense Forces"],
	])("stands for it: %s", (text, name) => {
		expect(bodiesOf(text)).toContain(name);
	});

	it.each([
		["where the document spells it out otherwise", "The Orro Stone Clay Edict (OSCE) passed. They praised the OSCE."],
		["where others share it and nothing tells whose it is", "They said that the SDF and the IRA helped."],
		["where a word has its letters", "They said: Let us talk."],
	])("does not %s", (_, text) => {
		expect(bodiesOf(text).filter((name) => !name.startsWith("Orro"))).toEqual([]);
	});
});
