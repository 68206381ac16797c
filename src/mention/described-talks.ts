import { isCapital, isDash, type Token } from "../text/token.ts";
import { type EventAtom, isBody, lineOf, nameEndingAt } from "./atom.ts";
import type { KnownAtom } from "./known-atom.ts";
import type { Scene } from "./scene.ts";

/** Most words between the states and the head: "*political and security* consultations". */
const mostModifiers = 4;

/**
 * Talks told by who holds them, or by their topic, where the sentence says that they are held: "*Norwegian-Kenyan consultations on fisheries* took place
 * in Oslo". Others are an exchange between the two, not an occasion.
 */
export function describedTalks(scene: Scene): readonly EventAtom[] {
	const atoms: EventAtom[] = [];
	for (let index = 1; index < scene.tokens.length; index++) {
		if (!isHead(scene.tokens[index])) continue;
		const atom = talksAt(scene, index);
		if (atom !== undefined) atoms.push(atom);
	}
	return atoms;
}

const isHead = (token: Token | undefined): boolean => /^(?:consultations|talks|negotiations)$/.test(token?.norm ?? "");

function talksAt(scene: Scene, head: number): EventAtom | undefined {
	const { tokens } = scene;
	let from = head;
	while (head - from <= mostModifiers && isModifier(tokens, from - 1)) from--;
	const parties = partiesBefore(scene, from);
	const to = topicEnd(tokens, head + 1);
	const isTold = parties.length > 0 || (tokens[from - 1]?.norm === "the" && to > head + 1);
	if (!isTold || !isHeld(tokens, to)) return undefined;
	const begin = parties[0]?.from ?? from;
	return {
		type: "event",
		from: begin,
		to,
		inner: parties,
		name: lineOf(scene, begin, to),
		kind: "round-of-talks",
		named: true,
	};
}

/** "*Norwegian-Kenyan* consultations"; nobody, of "the consultations on fisheries". */
function partiesBefore({ tokens, known }: Scene, at: number): readonly KnownAtom[] {
	const endingAt = (end: number): KnownAtom | undefined => {
		const party = nameEndingAt(known, end);
		return isBody(party) ? party : undefined;
	};
	const second = endingAt(at);
	const first = second !== undefined && isDash(tokens[second.from - 1]) ? endingAt(second.from - 1) : undefined;
	return first === undefined || second === undefined ? [] : [first, second];
}

const isModifier = (tokens: readonly Token[], at: number): boolean =>
	!isCapital(tokens[at]) && (/^(?:ADJ|NOUN)$/.test(tokens[at]?.pos ?? "") || tokens[at]?.norm === "and");

/** "consultations *on biological security*", "talks *at the level of deputy ministers*" are not told apart by their level. */
function topicEnd(tokens: readonly Token[], at: number): number {
	if (tokens[at]?.norm !== "on") return at;
	let to = at + 1;
	while (/^(?:ADJ|NOUN|PROPN|CCONJ|DET)$/.test(tokens[to]?.pos ?? "") || isDash(tokens[to]) || isListed(tokens, to))
		to++;
	return to;
}

/** "arms control*,* disarmament and non-proliferation". */
const isListed = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.text === "," && tokens[at + 1]?.pos === "NOUN" && /^(?:,|and)$/.test(tokens[at + 2]?.norm ?? "");

/** "… *took place*", "… in interagency format *were held*": no other verb comes first. */
function isHeld(tokens: readonly Token[], at: number): boolean {
	const verb = tokens.findIndex(
		({ pos, norm }, index) => index >= at && (pos === "VERB" || pos === "AUX" || norm === "took"),
	);
	const words = tokens
		.slice(verb, verb + 4)
		.map(({ norm }) => norm)
		.join(" ");
	return (
		verb >= 0 &&
		/^(?:took place|(?:were|was|are|will be|have been) (?:held|conducted|convened)|will (?:take place|be held))/.test(
			words,
		)
	);
}
