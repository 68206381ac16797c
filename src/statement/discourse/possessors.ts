import type { Discourse } from "../discourse.ts";
import { alone } from "../group.ts";
import { type NounPhrase, nounLike } from "../phrase.ts";
import { actorsOf } from "./actors.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { pronoun } from "./pronoun.ts";
import type { Reference } from "./reference.ts";

/** Who owns what a phrase names: "*Kenya's* visit", "*both countries*' condemnation", "*her* visit". */
export function possessorsOf(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const named = noun.possessors.length === 0 ? [] : noun.possessors.flatMap((linked) => discourse.reference(linked));
	if (named.length > 0) return named;
	return (
		unnamedOwner(noun, discourse) ??
		(/^(?:his|her|their|our|its|my|your)$/.test(noun.opener) ? pronoun(noun.opener, noun, discourse) : [])
	);
}

/** "*both countries*' condemnation", "*the Secretary*'s support": an owner who is not named; undefined where there is none. */
export function unnamedOwner(noun: NounPhrase, discourse: Discourse): readonly Reference[] | undefined {
	const owner = ownerPhrase(noun, discourse.sentence);
	return owner && actorsOf(alone(owner, -1), discourse);
}

function ownerPhrase(noun: NounPhrase, { tokens }: CurrentSentence): NounPhrase | undefined {
	if (!noun.possessed) return undefined;
	let to = noun.headToken;
	while (to > noun.from && !/^['’]s?$/.test(tokens[to]?.text ?? "")) to--;
	const head = tokens[to - 1];
	if (to <= noun.from || head === undefined) return undefined;
	const names = noun.names.filter(({ atom }) => atom.to <= to);
	return nounLike(noun, { to, headToken: to - 1, head: head.lemma, names, possessors: [], possessed: false });
}
