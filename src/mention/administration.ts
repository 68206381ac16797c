import type { Token } from "../text/token.ts";
import type { StateAtom } from "./atom.ts";
import type { OfficeholderEntry } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** "the *Biden-Harris Administration*", "the *Lukashenka regime*": a government, named for who leads it, is its state. */
export function administrationAt(scene: Scene, from: number): StateAtom | undefined {
	const { tokens, words, knowledge } = scene;
	const before = tokens[from - 1];
	const goesOn = (before?.capital === true && before.norm !== "the") || isJoining(before);
	if (!isSurname(scene, from) || goesOn) return undefined;
	const to = afterNames(scene, from);
	const next = tokens[to];
	if (next === undefined || !governments.test(next.norm) || words[to]?.given) return undefined;
	const surname = tokens[from]?.norm ?? "";
	const leaders = (knowledge.lexicon.bySurname.get(surname) ?? []).filter(isLeader);
	const states = new Set(leaders.map(({ body }) => body));
	const [body] = states;
	if (states.size !== 1 || body === undefined) return undefined;
	return { type: "state", id: body.replace(/^state\//, ""), form: "metonym", from, to: to + 1, inner: [] };
}

const governments = /^(?:administration|regime|government)$/;

const isSurname = ({ tokens, words, known }: Scene, at: number): boolean =>
	tokens[at]?.capital === true && words[at]?.surname === true && known[at] === undefined;

/** After one surname, or two that a hyphen joins. */
function afterNames(scene: Scene, from: number): number {
	const { tokens } = scene;
	let second = from + 1;
	while (isJoining(tokens[second])) second++;
	return second > from + 1 && tokens[second]?.capital === true ? second + 1 : from + 1;
}

/** A hyphen, with or without the invisible mark that keeps a line from ending at it. */
const isJoining = (token: Token | undefined): boolean => /^[-–‑\u2060]+$/u.test(token?.text ?? "");

const isLeader = ({ title, body }: OfficeholderEntry): boolean =>
	/^(?:president|prime minister|supreme leader|chancellor|interim president|transitional president)$/i.test(title) &&
	body.startsWith("state/");
