import type { Token } from "../../text/token.ts";
import type { Discourse } from "../discourse.ts";
import type { Range } from "../phrase.ts";
import type { Reference } from "./reference.ts";
import { besideSpeaker, speakerOf } from "./speaker.ts";

/** Whom the speaker addresses: the one called by name, or the other of two who appear together (not where the press is spoken to). */
export function addressee(discourse: Discourse, byNameOnly = false): readonly Reference[] {
	const { sentence, situation } = discourse;
	const { atoms, tokens } = sentence;
	const speaker = speakerOf(discourse);
	const called = atoms.find(({ atom }) => atom.type === "person" && isVocative(tokens, atom.extent));
	if (speaker === undefined || called?.entity === speaker) return [];
	if (called !== undefined) return sentence.reference(called);
	const [other, another] = besideSpeaker(discourse);
	const span = sentence.opening();
	const appear = other !== undefined && another === undefined && situation.counterparts.includes(speaker);
	if (byNameOnly || !appear || span === undefined) return [];
	return [{ entity: other, type: "person", span, confidence: 0.8, reason: "addressee" }];
}

/** "Well, *President Silva*, welcome": a name in commas at the beginning, or one before the stop. */
function isVocative(tokens: readonly Token[], { from, to }: Range): boolean {
	const opens = tokens
		.slice(0, from)
		.every(({ norm }) => /^(?:,|well|so|and|but|thank|you|dear|my|friend|now|again)$/.test(norm));
	const apposed = tokens[from - 2]?.pos === "NOUN" && tokens[from - 2]?.capital === false;
	const closes = tokens[from - 1]?.text === "," && !apposed && /^[.!—–-]$/.test(tokens[to]?.text ?? ".");
	return (opens && /^[,.]$/.test(tokens[to]?.text ?? "")) || closes;
}
