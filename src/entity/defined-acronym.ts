import type { Atom } from "../mention/atom.ts";
import type { Scene } from "../mention/scene.ts";
import { speltOutIn } from "../mention/spelt-out.ts";
import type { Token } from "../text/token.ts";

/** The acronym that a document defines for a name where it stands: "Narcotics Control Bureau *(NCB)*". */
export function acronymOf({ tokens, document }: Scene, atom: Atom): string | undefined {
	const acronym = definedAfter(tokens, atom);
	if (acronym === undefined) return undefined;
	const words = tokens.slice(atom.from, atom.to);
	const isOwn = isOfHead(words, speltOutIn(document).get(acronym)) && abbreviates(acronym, words, atom.type);
	return isOwn ? acronym : undefined;
}

/** "Memorandum on Asylum Seekers' Education (ASE)": the letters are those of what it is about. */
function isOfHead(words: readonly Token[], full: string | undefined): boolean {
	const spelt = new Set(full?.split(" "));
	const end = words.findIndex(
		({ norm }, index) => index > 0 && /^(?:on|of|for|to|against|with|regarding|in)$/.test(norm),
	);
	const head = words[(end < 0 ? words.length : end) - 1];
	return full === undefined || end < 0 || spelt.has(head?.norm ?? "");
}

/** "Narcotics Control Bureau, India (NCB)": the acronym that a bracket gives to the name before it. */
function definedAfter(tokens: readonly Token[], atom: Atom): string | undefined {
	if (atom.type === "person" || atom.type === "date") return undefined;
	const conference = conferenceIn(tokens, atom);
	if (conference !== undefined) return conference.text;
	if (atom.inner.some((inner) => inner.to === atom.to) && atom.type === "event") return undefined;
	const seat = tokens[atom.to]?.text === "," && tokens[atom.to + 2]?.text === "(" ? atom.to + 2 : undefined;
	const open = tokens[atom.to]?.text === "(" ? atom.to : seat;
	const inside = open === undefined ? lastBracket(tokens, atom) : tokens[open + 1];
	if (inside === undefined || !/^[\p{Lu}][\p{Lu}\p{N}a-z.+-]*[\p{Lu}\p{N}+]$/u.test(inside.text)) return undefined;
	return open !== undefined && tokens[open + 2]?.text !== ")" ? undefined : inside.text;
}

/** "National Bank of Ukraine (NBU)" is no short form of Ukraine: its letters must be the name's, a state's its words' initials. */
function abbreviates(acronym: string, tokens: readonly Token[], type: Atom["type"]): boolean {
	if (type === "event" && /^COP-?\d/.test(acronym)) return true;
	const words = tokens.filter(({ text }) => /^\p{L}/u.test(text) && text !== acronym);
	const letters =
		type === "state" || type === "place"
			? words.map(({ norm }) => norm.charAt(0)).join("")
			: words.map(({ norm }) => norm).join("");
	let at = 0;
	for (const letter of acronym.toLowerCase().replace(/[^\p{L}]/gu, "")) {
		const found = letters.indexOf(letter, at);
		if (found < 0) return false;
		at = found + 1;
	}
	return true;
}

/** "26th Conference of the Parties *(COP26)* to the Convention": the number within the name. */
const conferenceIn = (tokens: readonly Token[], { type, from, to }: Atom): Token | undefined =>
	type !== "event"
		? undefined
		: tokens
				.slice(from, to)
				.find(({ text }, index) => /^COP-?\d+$/.test(text) && tokens[from + index - 1]?.text === "(");

function lastBracket(tokens: readonly Token[], atom: Atom): Token | undefined {
	const closes = tokens[atom.to - 1]?.text === ")" && tokens[atom.to - 3]?.text === "(";
	if (atom.inner.some((inner) => inner.to === atom.to || inner.to === atom.to - 3)) return undefined;
	return closes ? tokens[atom.to - 2] : undefined;
}
