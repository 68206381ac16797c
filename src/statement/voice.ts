import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { BlockKind } from "../source/document.ts";
import { isConversation, sentencesIn } from "./blocks.ts";
import type { Discourse } from "./discourse.ts";
import { ownState } from "./office-body.ts";

/** The state for which a text speaks: of the person whose it is, of the body that publishes it, or the only one that it lets speak. Among several who speak, it has no voice of its own. */
export function voiceOf(linked: LinkedDocument, discourse: Discourse): string | undefined {
	if (isConversation(linked)) return undefined;
	const authors = [authorIn(linked, "byline"), authorIn(linked, "title")];
	const own = authors.flatMap((person) => (person === undefined ? [] : (stateOfPerson(person, discourse) ?? [])))[0];
	return own ?? publisherOf(linked, discourse) ?? onlySpeaker(linked, discourse);
}

/** The first person named in byline or title who is not somebody met: "The Secretary's Meeting *with* Minister X". */
function authorIn(linked: LinkedDocument, kind: BlockKind): string | undefined {
	for (const sentence of sentencesIn(linked, kind))
		for (const { atom, entity } of sentence.atoms)
			if (atom.type === "person") return isMet(sentence, atom.extent.from) ? undefined : entity;
	return undefined;
}

const isMet = ({ scene }: LinkedSentence, from: number): boolean =>
	scene.tokens.slice(0, from).some(({ norm }) => norm === "with");

/** "Readout of the *White House* Meeting with X". */
function publisherOf(linked: LinkedDocument, discourse: Discourse): string | undefined {
	for (const sentence of sentencesIn(linked, "title", "byline"))
		for (const { atom, entity } of sentence.atoms) {
			const state = entity === undefined || isMet(sentence, atom.from) ? undefined : stateOfBody(entity, discourse);
			if (state !== undefined) return state;
		}
	return undefined;
}

/** The state a person holds office in, or to which the body of the office belongs. */
export const stateOfPerson = (person: string, discourse: Discourse): string | undefined =>
	discourse.tenures.stateOf(person) ??
	discourse.tenures.bodiesOf(person).flatMap((body) => stateOfBody(body, discourse) ?? [])[0];

/** The state, named in the document, that the gazetteer gives a body of government, or what that is an office of. */
function stateOfBody(body: string, discourse: Discourse): string | undefined {
	const { organisations } = discourse.knowledge.lexicon;
	const state = ownState(discourse.knowledge.lexicon, body);
	if (state !== undefined) return discourse.register.get(state) === undefined ? undefined : state;
	const parent = organisations.get(body.replace(/^organisation\//u, ""))?.parent ?? "";
	return organisations.has(parent) ? stateOfBody(parent, discourse) : undefined;
}

/** "*The United States* condemns …", "*The Department of State* welcomes …": who does by a word what only the author of the text can do. */
function onlySpeaker({ sentences }: LinkedDocument, discourse: Discourse): string | undefined {
	const speaking = sentences.flatMap(({ atoms, scene: { tokens } }) =>
		atoms.flatMap(({ atom, entity }) => {
			const next = tokens[atom.to]?.pos === "ADV" ? atom.to + 1 : atom.to;
			if (entity === undefined || !speech.test(tokens[next]?.norm ?? "")) return [];
			return atom.type === "state" ? [entity] : (stateOfBody(entity, discourse) ?? []);
		}),
	);
	return new Set(speaking).size === 1 ? speaking[0] : undefined;
}

const speech =
	/^(?:condemns|welcomes|commends|applauds|congratulates|reaffirms|reiterates|regrets|denounces|deplores|stands|thanks|designates)$/;
