import { tens } from "../text/number-words.ts";
import type { Token } from "../text/token.ts";
import { type EventAtom, lineOf, nameEndingAt } from "./atom.ts";
import type { KnownAtom } from "./known-atom.ts";
import type { Scene } from "./scene.ts";
import { ordinalWord } from "./titled-head.ts";

/**
 * Sessions of an assembly by their number, as the assembly's own papers write it: "*seventy-fifth session of the General Assembly*",
 * "*General Assembly, seventy-fifth session*", and "*79" session of* it" or "*79 session of* it" where a raised "th" was lost.
 */
export function countedSessions(scene: Scene): readonly EventAtom[] {
	const sessions: EventAtom[] = [];
	for (let at = 1; at < scene.tokens.length; at++) {
		if (scene.tokens[at]?.norm !== "session") continue;
		const session = sessionAt(scene, at);
		if (session !== undefined) sessions.push(session);
	}
	return sessions;
}

function sessionAt(scene: Scene, head: number): EventAtom | undefined {
	const { tokens } = scene;
	const number = numberBefore(tokens, head);
	if (number === undefined) return undefined;
	const after = bodyAfter(scene, head + 1);
	if (after !== undefined) return toEvent(scene, number, after.to, after);
	const before = tokens[number - 1]?.text === "," ? bodyBefore(scene, number - 1) : undefined;
	return before === undefined ? undefined : toEvent(scene, before.from, head + 1, before);
}

/** Where the number begins: "*seventy-fifth* session", "*79"* session". */
function numberBefore(tokens: readonly Token[], head: number): number | undefined {
	const last = /^["”″]$/.test(tokens[head - 1]?.text ?? "") ? head - 2 : head - 1;
	const { text = "", norm = "" } = tokens[last] ?? {};
	if (/^\d{1,3}$/.test(text)) return last;
	if (!ordinalWord.test(text) && !roundOrdinal.test(norm)) return undefined;
	return tokens[last - 1]?.text === "-" && tens.includes(tokens[last - 2]?.norm ?? "") ? last - 2 : last;
}

/** "twentieth" to "ninetieth". */
const roundOrdinal = /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth$/;
/** "of *the General Assembly*". */
function bodyAfter({ tokens, known }: Scene, at: number): KnownAtom | undefined {
	if (tokens[at]?.norm !== "of") return undefined;
	const body = known[tokens[at + 1]?.norm === "the" ? at + 2 : at + 1];
	return body?.type === "organisation" ? body : undefined;
}

function bodyBefore({ known }: Scene, end: number): KnownAtom | undefined {
	const body = nameEndingAt(known, end);
	return body?.type === "organisation" ? body : undefined;
}

const toEvent = (scene: Scene, from: number, to: number, body: KnownAtom): EventAtom => ({
	type: "event",
	from,
	to,
	inner: [body],
	name: lineOf(scene, from, to),
	kind: "session",
	named: true,
});
