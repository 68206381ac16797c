import { isCapital, isDash, type Token } from "../text/token.ts";
import { type EventAtom, lineOf } from "./atom.ts";
import type { Scene } from "./scene.ts";

/** Most words between the states and the head: "*political and security* consultations". */
const mostModifiers = 4;

/**
 * Talks told by who holds them, where the sentence says that they are held: "*Norwegian-Kenyan consultations on fisheries* took place
 * in Oslo". Others are an exchange between the two, not an occasion.
 */
export function describedTalks(scene: Scene): readonly EventAtom[] {
	const atoms: EventAtom[] = [];
	for (let index = 2; index < scene.tokens.length; index++) {
		if (!isHead(scene.tokens[index])) continue;
		const atom = talksAt(scene, index);
		if (atom !== undefined) atoms.push(atom);
	}
	return atoms;
}

const isHead = (token: Token | undefined): boolean => /^(?:consultations|talks|negotiations)$/.test(token?.norm ?? "");

function talksAt(scene: Scene, head: number): EventAtom | undefined {
	const { tokens, known } = scene;
	let from = head;
	while (head - from <= mostModifiers && isModifier(tokens, from - 1)) from--;
	const second = known.findIndex((atom) => atom !== undefined && atom.to === from);
	const first = isDash(tokens[second - 1])
		? known.findIndex((atom) => atom !== undefined && atom.to === second - 1)
		: -1;
	const parties = [known[first], known[second]].filter(
		(atom) => atom?.type === "state" || atom?.type === "organisation",
	);
	if (parties.length < 2) return undefined;
	const to = topicEnd(tokens, head + 1);
	if (!isHeld(tokens, to)) return undefined;
	return {
		type: "event",
		from: first,
		to,
		inner: parties,
		name: lineOf(scene, first, to),
		kind: "round-of-talks",
		named: true,
	};
}

const isModifier = (tokens: readonly Token[], at: number): boolean =>
	!isCapital(tokens[at]) && (/^(?:ADJ|NOUN)$/.test(tokens[at]?.pos ?? "") || tokens[at]?.norm === "and");

/** "consultations *on biological security*", "talks *at the level of deputy ministers*" are not told apart by their level. */
function topicEnd(tokens: readonly Token[], at: number): number {
	if (tokens[at]?.norm !== "on") return at;
	let to = at + 1;
	while (/^(?:ADJ|NOUN|PROPN|CCONJ|DET)$/.test(tokens[to]?.pos ?? "") || isDash(tokens[to])) to++;
	return to;
}

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
