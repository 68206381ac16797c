import { expect, it } from "vitest";
import { link } from "../../src/entity/link.ts";
import { loadKnowledge } from "../../src/mention/knowledge.ts";
import { note } from "../statement/note.ts";

const knowledge = loadKnowledge();

/** The name of what an acronym's last mention is taken for. */
function meaningOf(acronym: string, text: string): string | undefined {
	const linked = link(note(text), knowledge);
	const mention = linked.sentences
		.flatMap(({ atoms, scene: { tokens } }) =>
			atoms.map(({ atom, entity }) => ({ text: tokens[atom.from]?.text, entity })),
		)
		.findLast((found) => found.text === acronym);
	return mention?.entity === undefined ? undefined : linked.register.get(mention.entity)?.name;
}

it.each([
	[
		"The Norway-Kenya Trade Growth Dialogue (TGD) met. They praised the TGD.",
		"TGD",
		"Norway-Kenya Trade Growth Dialogue",
	],
	["The Memorandum on Promoting Orro Reef Care (ORC) passed. They praised the ORC.", "ORC", undefined],
])("in %s", (text, acronym, name) => {
	expect(meaningOf(acronym, text)).toBe(name);
});
