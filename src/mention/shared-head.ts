import { Token } from "../text/token.ts";
import type { Knowledge } from "./knowledge.ts";
import { type KnownAtom, toAtom } from "./known-atom.ts";

/** "the *Departments of* State, Energy, and Commerce": each by its own name, as far as the gazetteer has them. */
export function readShared(tokens: readonly Token[], from: number, knowledge: Knowledge): readonly KnownAtom[] {
	const of = tokens[from + 1];
	const head = of?.norm === "of" ? singularOf(tokens[from]) : undefined;
	if (head === undefined || of === undefined) return none;
	const parts: KnownAtom[] = [];
	for (let at = from + 2, begin = from; ; ) {
		const part = readPart([head, of, ...tokens.slice(at, at + longestPart)], begin, at, knowledge);
		if (part === undefined) return parts;
		parts.push(part);
		const next = skipList(tokens, part.to);
		if (next === part.to || tokens[next]?.capital !== true) return parts;
		at = next;
		begin = next;
	}
}

const none: readonly KnownAtom[] = [];
const longestPart = 6;

/** "Departments", "Ministries" as one of them. */
function singularOf(token: Token | undefined): Token | undefined {
	const norm = token?.capital ? singulars.get(token.norm) : undefined;
	return token === undefined || norm === undefined
		? undefined
		: new Token(token.start, token.end, { ...token.word, norm });
}

const singulars: ReadonlyMap<string, string> = new Map([
	["departments", "department"],
	["ministries", "ministry"],
]);

function readPart(words: readonly Token[], begin: number, at: number, knowledge: Knowledge): KnownAtom | undefined {
	const match = knowledge.lexicon.names.match(words, 0);
	const hit = match?.values.find(({ kind }) => kind === "organisation");
	if (match === undefined || hit === undefined || match.end < 3) return undefined;
	const atom = toAtom(words, hit, 0, match.end, knowledge);
	return atom && { ...atom, inner: [], from: begin, to: at + match.end - 2 };
}

function skipList(tokens: readonly Token[], at: number): number {
	let index = at;
	if (tokens[index]?.text === ",") index++;
	if (tokens[index]?.norm === "and" || tokens[index]?.text === "&") index++;
	return index;
}
