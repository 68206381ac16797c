import type { Token } from "../text/token.ts";
import { type EventAtom, lineOf } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { type Head, headAt } from "./titled-head.ts";

/** Longest name in quotation marks, in tokens. */
const longest = 16;

/**
 * Occasions named by what stands in quotation marks: the *"Peace for the World" Conference*, the *"Better Rivers" event*, a
 * *conference entitled "Peace for the World"*.
 */
export function recogniseQuoted(scene: Scene): readonly EventAtom[] {
	const { tokens, words } = scene;
	const atoms: EventAtom[] = [];
	for (let index = 0; index < tokens.length; index++) {
		if (!words[index]?.opensQuotation) continue;
		const close = closeOf(tokens, index);
		if (close < 0 || tokens[index + 1]?.capital !== true) continue;
		const atom = beforeHead(scene, index, close) ?? afterHead(scene, index, close);
		if (atom !== undefined) atoms.push(atom);
		index = close;
	}
	return atoms;
}

export const opensQuotation = ({ text }: Pick<Token, "text">): boolean => /^[“"«]$/.test(text);
const closes = /^[”"»]$/;

function closeOf(tokens: readonly Token[], open: number): number {
	for (let index = open + 1; index < Math.min(tokens.length, open + longest); index++)
		if (closes.test(tokens[index]?.text ?? "")) return index > open + 1 ? index : -1;
	return -1;
}

/** "“Road to Peace” *Conference*", "“Better Rivers” *public event*". */
function beforeHead(scene: Scene, open: number, close: number): EventAtom | undefined {
	for (let at = close + 1; at <= close + 2; at++) {
		const head = eventAt(scene, at);
		if (head !== undefined) return toEvent(scene, { from: open, to: head.to, open, close, head });
		if (!/^(?:ADJ|PROPN)$/.test(scene.tokens[at]?.pos ?? "")) return undefined;
	}
	return undefined;
}

/** "conference *entitled* “Road to Peace”", "conference “Road to Peace”". */
function afterHead(scene: Scene, open: number, close: number): EventAtom | undefined {
	const { tokens } = scene;
	let at = open - 1;
	if (/^(?:entitled|titled|called|named|dubbed)$/.test(tokens[at]?.norm ?? "")) {
		at--;
		if (tokens[at]?.text === ",") at--;
	}
	const head = eventAt(scene, at);
	if (head === undefined || tokens[at]?.capital === true) return undefined;
	return toEvent(scene, { from: at, to: close + 1, open, close, head });
}

function eventAt(scene: Scene, at: number): Head | undefined {
	const head = headAt(scene, at);
	const plural = /s$/.test(scene.tokens[at]?.norm ?? "");
	return head?.noun.type === "event" && !plural && scene.tokens[at]?.pos !== "VERB" ? head : undefined;
}

interface Found {
	readonly from: number;
	readonly to: number;
	readonly open: number;
	readonly close: number;
	readonly head: Head;
}

function toEvent(scene: Scene, { from, to, open, close, head }: Found): EventAtom | undefined {
	const { tokens, known } = scene;
	const quoted = lineOf(scene, open + 1, close).replace(/[.,]$/, "");
	const named = tokens[head.from]?.capital === true;
	if (!named && close - open < 3) return undefined;
	const inner = known
		.slice(open + 1)
		.filter((atom) => atom !== undefined)
		.filter(({ to }) => to <= close);
	return {
		type: "event",
		from,
		to,
		inner,
		name: named ? lineOf(scene, from, to) : quoted,
		kind: head.noun.kind,
		named: true,
		quoted,
	};
}
