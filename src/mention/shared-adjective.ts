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
	const named = (hit: GazetteerHit): number =>
		2 * Number(namesOf(hit).some((name) => isWord(document.text, name))) +
		Number(namesOf(hit).some((name) => name.startsWith(word)));
	return [...hits].sort((a, b) => named(b) - named(a));
}

function isWord(text: string, name: string): boolean {
	const at = text.indexOf(name);
	return at >= 0 && (!/^\p{L}/u.test(text.slice(at + name.length)) || isWord(text.slice(at + name.length), name));
}
