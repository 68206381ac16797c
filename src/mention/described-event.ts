import { isCapital, type Token } from "../text/token.ts";
import { type EventAtom, lineOf } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { type Head, headAt, isMonthDay } from "./titled-head.ts";

/** Most words that a topic in lower case may have. */
const longestTopic = 5;

/**
 * Occasions in lower case that a topic tells apart: "an *international conference on regional connectivity*", "a *senior-level
 * partners meeting on Haiti*". A word before the head must say that states or bodies meet there.
 */
export function describedEvents(scene: Scene): readonly EventAtom[] {
	const atoms: EventAtom[] = [];
	for (let index = 1; index < scene.tokens.length; index++) {
		if (scene.words[index]?.opensHead !== true || isCapital(scene.tokens[index])) continue;
		const head = headAt(scene, index);
		const atom = head === undefined ? undefined : describedAt(scene, head);
		if (atom !== undefined) atoms.push(atom);
	}
	return atoms;
}

function describedAt(scene: Scene, head: Head): EventAtom | undefined {
	const { tokens } = scene;
	const word = tokens[head.to - 1]?.norm ?? "";
	if (!gatherings.test(word) || !/^(?:on|for)$/.test(tokens[head.to]?.norm ?? "")) return undefined;
	const from = modifiersFrom(scene, head.from);
	if (from === head.from || !/^(?:an?|the|this|our)$/.test(tokens[from - 1]?.norm ?? "")) return undefined;
	const between = tokens.slice(from, head.from);
	if (!between.some(({ norm }) => official.test(norm))) return undefined;
	const to = topicEnd(scene, head.to + 1);
	if (to === undefined) return undefined;
	const topic = scene.known[to.from];
	if (word === "meeting" && topic === undefined) return undefined;
	return {
		type: "event",
		from,
		to: to.to,
		inner: topic === undefined ? [] : [topic],
		name: lineOf(scene, from, to.to),
		kind: head.noun.kind,
		named: true,
	};
}

const gatherings = /^(?:conference|summit|symposium|workshop|forum|seminar|meeting)$/;

/** Words that make it an occasion of states or bodies. */
const official =
	/^(?:international|ministerial|regional|global|intergovernmental|multilateral|level|donors?|pledging|humanitarian|partners|reconstruction|peace|replenishment|review)$/;

/** The first of the lower-case words before the head: "*senior-level international partners* meeting". */
function modifiersFrom({ tokens, known }: Scene, head: number): number {
	let from = head;
	while (from > 0 && known[from - 1] === undefined && isModifier(tokens, from - 1)) from--;
	return from;
}

const isModifier = (tokens: readonly Token[], at: number): boolean => {
	const { pos, text } = tokens[at] as Token;
	if (text === "-") return tokens[at - 1]?.end === tokens[at]?.start;
	return !isCapital(tokens[at]) && /^(?:ADJ|NOUN)$/.test(pos) && !/^\p{N}/u.test(text);
};

/** "on *Moldova*", "on *regional connectivity*": a known name alone, or a few words in lower case up to where a phrase ends. */
function topicEnd(scene: Scene, at: number): { readonly from: number; readonly to: number } | undefined {
	const { tokens, known } = scene;
	const from = tokens[at]?.norm === "the" ? at + 1 : at;
	if (isMonthDay(tokens, from)) return undefined;
	const name = known[from];
	if (name !== undefined)
		return /^(?:state|place)$/.test(name.type) && name.to > from ? ended(scene, from, name.to) : undefined;
	let to = from;
	while (to < tokens.length && to - from <= longestTopic && isTopical(scene, to)) to++;
	return to > from && to - from <= longestTopic && tokens[to - 1]?.norm !== "and" ? ended(scene, from, to) : undefined;
}

const isTopical = ({ tokens, known }: Scene, at: number): boolean => {
	const { pos, norm } = tokens[at] as Token;
	if (known[at] !== undefined || isCapital(tokens[at])) return false;
	return pos === "ADJ" || pos === "NOUN" || (norm === "and" && /^(?:ADJ|NOUN)$/.test(tokens[at + 1]?.pos ?? ""));
};

/** Nothing of the topic goes on: "on Haiti *relief*" and "on the rights of women" are read no further, and not at all. */
function ended(
	{ tokens }: Scene,
	from: number,
	to: number,
): { readonly from: number; readonly to: number } | undefined {
	const after = tokens[to];
	if (after === undefined || /^(?:PUNCT|VERB|AUX|CCONJ|PRON|DET|ADV|PART|NUM)$/.test(after.pos)) return { from, to };
	return /^(?:in|at|on|from|with|last|this|next|today|to|by|during|where|which|that)$/.test(after.norm) ||
		isMonthDay(tokens, to)
		? { from, to }
		: undefined;
}
