import type { GazetteerHit } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** "*Dominican*", "*Congolese*" of two states: that which the document names, then that which has the word in its name. */
export function byWhatIsNamed(
	hits: readonly GazetteerHit[],
	{ document, tokens, knowledge: { lexicon } }: Scene,
	from: number,
): readonly GazetteerHit[] {
	if (hits.length < 2 || !hits.every(({ kind, form }) => kind === "state" && /^(?:adjective|people)$/.test(form)))
		return hits;
	const word = tokens[from]?.text ?? "";
	const namesOf = ({ id }: GazetteerHit): readonly string[] => {
		const state = lexicon.states.get(id);
		return state === undefined ? [] : [state.name, ...state.forms];
	};
	const named = (names: readonly string[]): number =>
		2 * Number(names.some((name) => isWord(document.text, name))) + Number(names.some((name) => name.startsWith(word)));
	return hits
		.map((hit) => ({ hit, rank: named(namesOf(hit)) }))
		.sort((a, b) => b.rank - a.rank)
		.map(({ hit }) => hit);
}

function isWord(text: string, name: string): boolean {
	const at = text.indexOf(name);
	return at >= 0 && (!/^\p{L}/u.test(text.slice(at + name.length)) || isWord(text.slice(at + name.length), name));
}
