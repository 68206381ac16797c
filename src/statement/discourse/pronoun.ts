import type { Discourse } from "../discourse.ts";
import type { NounPhrase } from "../phrase.ts";
import { addressee } from "./addressee.ts";
import type { Reference } from "./reference.ts";
import { besideSpeaker, speakerOf, we } from "./speaker.ts";
import { thatPerson, thoseActing } from "./third-person.ts";

const pronouns: ReadonlyMap<string, "one" | "speaker" | "we" | "you" | "several"> = new Map([
	...["he", "she", "him", "her", "his", "hers"].map((word) => [word, "one"] as const),
	...["i", "me", "my"].map((word) => [word, "speaker"] as const),
	...["we", "us", "our", "ours"].map((word) => [word, "we"] as const),
	...["you", "your", "yours"].map((word) => [word, "you"] as const),
	...["they", "them", "their", "theirs", "both"].map((word) => [word, "several"] as const),
]);

/** Whom a pronoun means, that is a phrase ("she") or opens one ("*her* visit"). */
export function pronoun(word: string, noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { sentence } = discourse;
	const infer = (ids: readonly (string | undefined)[], confidence: number): readonly Reference[] =>
		ids.filter((id) => id !== undefined).map((id) => sentence.inferred(id, noun, confidence, "pronoun"));
	switch (pronouns.get(word)) {
		case "one":
			return infer([thatPerson(noun, discourse)], 0.8);
		case "speaker":
			return isQuoted(noun, discourse) ? [] : infer([speakerOf(discourse)], 0.95);
		case "we":
			return isQuoted(noun, discourse) ? [] : infer(we(discourse), 0.8);
		case "you":
			return you(noun, discourse);
		case "several":
			return infer(thoseActing(noun, discourse), 0.7);
		default:
			return [];
	}
}

/** "a mayor said: “*We* thank …": the words of somebody else, in a text that is somebody's. */
function isQuoted(noun: NounPhrase, { document: { document }, sentence }: Discourse): boolean {
	const block = document.blocks[sentence.block];
	if (block === undefined) return false;
	const before = document.text.slice(block.bodyStart, sentence.spanOf(noun).start);
	if (!before.includes("“") && !before.includes("«")) return false;
	return (before.match(/[“«]/gu)?.length ?? 0) > (before.match(/[”»]/gu)?.length ?? 0);
}

function you(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const { document, sentence } = discourse;
	const byNameOnly = !bilateral.test(document.document.title) && !isJourney(noun);
	return addressee(discourse, byNameOnly).map((one) => ({ ...one, span: sentence.spanOf(noun) }));
}

/** Where "you" is the other of two, not the press. */
const bilateral = /\b(?:before|after|during|in|at)\b.*\b(?:meeting|call|dinner|lunch|talks|arrival)\b|\bbilateral\b/i;

/** "*your* visit": no reporter's. */
const isJourney = ({ opener, head }: NounPhrase): boolean =>
	opener === "your" && /^(?:visit|trip|travel|stay|meeting|conversation|call)$/.test(head);

/** "my colleague and friend": the one other person of a joint appearance. */
export function counterpartOf(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	if (isNamedNext(noun, discourse)) return [];
	const [other, another] = besideSpeaker(discourse);
	return other !== undefined && another === undefined
		? [discourse.sentence.inferred(other, noun, 0.8, "counterpart")]
		: [];
}

/** "my friend *and counterpart X*": the person whose name follows. */
const isNamedNext = ({ to }: NounPhrase, { sentence: { atoms, tokens } }: Discourse): boolean =>
	tokens[to]?.norm === "and" &&
	tokens[to + 1]?.norm === "counterpart" &&
	atoms.some(({ atom }) => atom.type === "person" && atom.extent.from === to + 1);
