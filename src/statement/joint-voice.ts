import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Token } from "../text/token.ts";
import { sentencesIn } from "./blocks.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { referencesIn } from "./issuer-references.ts";

/** The sentences of the text proper. */
export const bodyOf = (document: LinkedDocument): readonly LinkedSentence[] =>
	sentencesIn(document, "paragraph", "turn", "list-item").filter(({ label }) => !label);

/** Who "we" are by the first sentences: "*We, the leaders of A and B*, met", "Today, *we – President X and Premier Y* – agree". */
export function weNamed(document: LinkedDocument, discourse: Discourse): readonly Reference[] {
	for (const sentence of bodyOf(document).slice(0, openingSentences)) {
		const from = weAt(sentence.scene.tokens);
		if (from === undefined) continue;
		const named = referencesIn(sentence, discourse, from, verbAfter(sentence, from));
		if (named.length > 0) return named;
	}
	return [];
}

const openingSentences = 4;

/**
 * "I deliver this statement *on behalf of the following countries: A, B and C*", "Statement by the delegation of A *on behalf of A, B and C*
 * on rivers": for whom one speaks, in the title or the first sentences.
 */
export function spokenFor(document: LinkedDocument, discourse: Discourse): readonly Reference[] {
	const sentences = sentencesIn(document, "title", "heading", "paragraph", "list-item").slice(0, 2 + openingSentences);
	for (const [at, sentence] of sentences.entries()) {
		const { tokens } = sentence.scene;
		const behalf = tokens.findIndex(({ norm }) => norm === "behalf");
		const stated = tokens.slice(0, Math.max(behalf, 0)).some(({ norm }) => /^(?:statement|declaration)$/.test(norm));
		if (!stated || tokens[behalf + 1]?.norm !== "of") continue;
		const colon = tokens.findIndex(({ text }, index) => index > behalf && text === ":");
		const next = sentences[at + 1];
		if (colon === tokens.length - 1 && next !== undefined) return referencesIn(next, discourse, 0, verbAfter(next, 0));
		const from = colon < 0 ? behalf + 2 : colon + 1;
		const topic = tokens.findIndex(({ norm }, index) => index > from && /^(?:on|in|at|regarding|for|to)$/.test(norm));
		return referencesIn(sentence, discourse, from, topic < 0 ? tokens.length : topic);
	}
	return [];
}

/** Where it is said who "we" are: after a comma or dash, or by "the". */
function weAt(tokens: readonly Token[]): number | undefined {
	const at = tokens.findIndex(
		({ norm }, index) => norm === "we" && /^(?:[,–—-]|the)$/.test(tokens[index + 1]?.norm ?? ""),
	);
	if (at < 0) return undefined;
	const marked = tokens[at + 1]?.norm !== "the";
	const next = tokens[at + 2];
	const names = marked ? next?.norm === "the" || next?.capital === true : groups.test(next?.norm ?? "");
	return names ? at + 1 : undefined;
}

/** "we *the Ministers* of A and B", not "we the people". */
const groups =
	/^(?:leaders?|ministers|governments|heads|foreign|presidents?|members|representatives|undersigned|g7|g20)$/;

/** The first verb after a token that is no part of a name: "Norway *met*", not "the *Counter* Crime Initiative". */
export function verbAfter({ scene: { tokens }, atoms }: LinkedSentence, from: number): number {
	const isNamed = (at: number): boolean => atoms.some(({ atom }) => atom.from <= at && at < atom.to);
	const verb = tokens.findIndex(
		({ pos }, index) => index > from && (pos === "VERB" || pos === "AUX") && !isNamed(index),
	);
	return verb < 0 ? tokens.length : verb;
}
