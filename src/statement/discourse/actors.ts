import type { LinkedAtom } from "../../entity/link.ts";
import type { Discourse } from "../discourse.ts";
import type { Member } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { described } from "./description.ts";
import { counterpartOf, pronoun } from "./pronoun.ts";
import { type Reference, unique } from "./reference.ts";
import { representatives, represented } from "./representative.ts";

/** Who or what acts: names, pronouns, and those who stand for a state or body ("Emirati officials"). */
export function actorsAmong(group: readonly Member[], discourse: Discourse): readonly Reference[] {
	const members = withSharedHeads(group);
	const [first] = members;
	if (members.length === 1 && first !== undefined) return unique(actorsOf(first, discourse));
	return unique(
		members.flatMap((member, index) => (index > 0 && isOwnGovernment(member.noun) ? [] : actorsOf(member, discourse))),
	);
}

/** "with *U.S.* and French *astronauts*", "*Kenyan* and Norwegian *officials*": the last noun is said of the states before it too. */
function withSharedHeads(members: readonly Member[]): readonly Member[] {
	const last = members.at(-1);
	if (members.length < 2 || last === undefined || last.noun.head === "") return members;
	const [first] = last.noun.names;
	if (first?.atom.from !== last.noun.from) return members;
	return members.map((member) => {
		const { name, from } = member.noun;
		const bare = name !== undefined && name.atom.from === from && isAdjectival(name);
		return bare ? { ...last, noun: { ...last.noun, names: [name] } } : member;
	});
}

/** "Kenyan", "U.S.": a state that stands before a noun. */
const isAdjectival = ({ atom }: LinkedAtom): boolean =>
	atom.type === "state" && (atom.form === "adjective" || (atom.form === "name" && atom.id === "USA"));

/** "*his Administration*": whose it is acts; after a name ("X and his government") it adds nobody. */
const isOwnGovernment = ({ opener, head }: NounPhrase): boolean =>
	(head === "administration" || head === "government") && /^(?:his|her|my|our)$/.test(opener);

/** "*his country*": the state of whose it is. */
const isOwnCountry = ({ opener, from, to, headToken, names }: NounPhrase, { tokens }: CurrentSentence): boolean =>
	/^(?:his|her|my|our)$/.test(opener) &&
	/^(?:country|nation)$/.test(tokens[headToken]?.norm ?? "") &&
	to === from + 2 &&
	names.length === 0;

/** Who acts as a member of a group, and those whom it includes. */
export function actorsOf(member: Member, discourse: Discourse): readonly Reference[] {
	const own = actorsWithout(member, discourse);
	return member.among === undefined ? own : [...own, ...discourse.actors(member.among)];
}

function actorsWithout({ noun, of, led }: Member, discourse: Discourse): readonly Reference[] {
	const { ofPhrases } = discourse.sentence.meanings;
	if (led !== undefined) return discourse.actors(led);
	if (noun.name !== undefined) return isPeople(noun) ? [] : discourse.reference(noun.name);
	if (noun.pronoun) return ofPhrases.get(noun) ?? ofPhrases.keep(noun, pronoun(noun.head, noun, discourse));
	if (of !== undefined && departments.has(noun.head)) return discourse.actors(of);
	if (isOwnGovernment(noun)) return ofPhrases.get(noun) ?? ofPhrases.keep(noun, pronoun(noun.opener, noun, discourse));
	if (isOwnCountry(noun, discourse.sentence))
		return (
			ofPhrases.get(noun) ??
			ofPhrases.keep(
				noun,
				pronoun(noun.opener, noun, discourse).flatMap((owner) => discourse.tenures.asState(owner)),
			)
		);
	if (noun.opener === "my" && isFellow(discourse.sentence.wordsOf(noun))) return counterpartOf(noun, discourse);
	if (representatives.has(noun.head)) {
		const stoodFor = represented(noun, of, discourse);
		if (stoodFor.length > 0) return stoodFor;
	}
	return ofPhrases.get(noun) ?? ofPhrases.keep(noun, described(noun, discourse));
}

/** "my *colleague* and friend". */
const isFellow = (words: readonly string[]): boolean =>
	words.some((word) => /^(?:colleague|friend|counterpart|host)$/.test(word));

/** "spoke with *Mexicans* of all walks of life": people, not those who speak for a state ("the Mexicans"). */
const isPeople = ({ name, opener }: NounPhrase): boolean =>
	name?.atom.type === "state" && name.atom.form === "people" && opener !== "the";

/** "the Ministers of *Foreign Affairs* of Norway and Portugal": what they are ministers of, on the way to whose. */
const departments = new Set(
	"affair affairs defence defense finance trade energy economy justice interior health education commerce".split(" "),
);
