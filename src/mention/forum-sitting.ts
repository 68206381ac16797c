import { isCapital, type Token } from "../text/token.ts";
import { type EventAtom, lineOf } from "./atom.ts";
import type { KnownAtom } from "./known-atom.ts";
import type { Scene } from "./scene.ts";
import { skipAcronym } from "./titled-complement.ts";
import { headAt, isJoiner } from "./titled-head.ts";

/**
 * A standing forum whose sitting somebody goes to: "attended *the East Asia Summit*", "will participate in the G7 Summit and *the
 * ASEAN Regional Forum*". Body and occasion go by one name, and the verb tells which is meant.
 */
export function forumSittings(scene: Scene): readonly EventAtom[] {
	const sittings: EventAtom[] = [];
	for (let at = 1; at < scene.tokens.length; at++) {
		const forum = scene.known[at];
		const kind = forum === undefined ? undefined : sittingKind(scene, forum);
		if (forum === undefined || kind === undefined || !isGoneTo(scene, forum)) continue;
		const { from, to } = forum;
		sittings.push({ type: "event", from, to, inner: [forum], name: lineOf(scene, from, to), kind, named: true });
	}
	return sittings;
}

/** By the last word of its name: "East Asia *Summit*"; "the G7" may be its members. */
function sittingKind(scene: Scene, forum: KnownAtom): string | undefined {
	if (forum.type !== "organisation" || forum.kind !== "forum") return undefined;
	const head = headAt(scene, forum.to - 1);
	return head?.noun.type === "event" ? head.noun.kind : undefined;
}

function isGoneTo(scene: Scene, { from, to }: KnownAtom): boolean {
	const { tokens } = scene;
	const next = tokens[skipAcronym(scene, to)];
	if (isJoiner(next) || isCapital(next) || /^(?:NOUN|ADJ)$/.test(next?.pos ?? "")) return false;
	const direct = beforeArticle(tokens, from);
	return (
		leadsThere(tokens, direct) ||
		/^(?:at|during)$/.test(tokens[direct]?.norm ?? "") ||
		leadsThere(tokens, beforeList(tokens, direct))
	);
}

/** The last word before "the annual". */
function beforeArticle(tokens: readonly Token[], from: number): number {
	let at = from - 1;
	while (/^(?:the|annual|this|year|['’]s|upcoming)$/.test(tokens[at]?.norm ?? "")) at--;
	return at;
}

/** The last word before a list of names that goes on to here: "*in* the G7 Summit and". */
function beforeList(tokens: readonly Token[], from: number): number {
	if (!/^(?:and|,)$/.test(tokens[from]?.norm ?? "")) return -1;
	let at = from;
	while (at >= 0 && (isCapital(tokens[at]) || inList.test(tokens[at]?.norm ?? ""))) at--;
	return at;
}

const inList = /^(?:and|the|of|on|for|annual|['’]s?|[-–,()])$/;

const leadsThere = (tokens: readonly Token[], at: number): boolean =>
	/^(?:attend|attends|attended|attending)$/.test(tokens[at]?.norm ?? "") ||
	(/^(?:in|at|of)$/.test(tokens[at]?.norm ?? "") && goes.test(tokens[at - 1]?.norm ?? ""));

const goes = /^(?:participate|participates|participated|participating|speak|speaks|spoke|margins|sidelines)$/;
