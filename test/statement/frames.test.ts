import { describe, expect, it } from "vitest";
import { symmetricPredicates } from "../../src/ontology/terms.ts";
import { loadFrames } from "../../src/statement/load-frames.ts";
import { statementsOf } from "./note.ts";

/** A symmetric statement may be written either way round. */
function eitherWay(said: string): readonly string[] {
	const match = /^(.*) (metWith|partnerOf) (.*?)( \[\w+\])?$/u.exec(said);
	if (match === null || !symmetricPredicates.has(match[2] as "metWith")) return [said];
	return [said, `${match[3]} ${match[2]} ${match[1]}${match[4] ?? ""}`];
}

describe.each(loadFrames().frames.map((frame) => [frame.id, frame] as const))("frame %s", (id, frame) => {
	it.each(frame.examples.map((example) => [example.text, example.states] as const))("states %s", (text, states) => {
		const said = statementsOf(text).map((statement) => statement.said);
		for (const expected of states)
			expect(said).toEqual(expect.arrayContaining([expect.toBeOneOf([...eitherWay(expected)])]));
	});

	it.each(frame.nearMisses.map((text) => [text] as const))("is not evoked by %s", (text) => {
		const evoked = statementsOf(text).filter(({ rules }) => rules.includes(`frame/${id}`));
		expect(evoked).toEqual([]);
	});
});
