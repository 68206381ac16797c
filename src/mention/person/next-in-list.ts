import type { Token } from "../../text/token.ts";

/** Where the next name of a list begins, after commas and "and"; -1 where no list goes on. */
export function nextInList(tokens: readonly Token[], at: number): number {
	let next = at;
	if (tokens[next]?.text === "," || tokens[next]?.text === ";") next++;
	if (tokens[next]?.norm === "and") next++;
	return next === at ? -1 : next;
}
