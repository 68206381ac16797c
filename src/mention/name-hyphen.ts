import type { Token } from "../text/token.ts";

/** "Kim Jong-un", "Prayut Chan-o-cha": the word after a hyphen belongs to the one before. */
export function joinHyphen(tokens: readonly Token[], at: number): number {
	const tight =
		tokens[at]?.text === "-" && tokens[at]?.start === tokens[at - 1]?.end && tokens[at + 1]?.start === tokens[at]?.end;
	return tight && /^\p{L}/u.test(tokens[at + 1]?.text ?? "") ? joinHyphen(tokens, at + 2) : at;
}
