import type { EntityType } from "../ontology/terms.ts";

export type TitledType = "organisation" | "agreement";

export const isTitled = (type: EntityType): type is TitledType => type === "organisation" || type === "agreement";

export const withoutArticle = (name: string): string => name.replace(/^the\s+/i, "");

/** "UNSCR 2254", "UN Security Council Resolution 2254", "Security Council Resolution 2254" count the same. */
export function withoutSynonyms(words: readonly string[]): readonly string[] {
	const at = words.indexOf("resolution");
	const council = words.slice(0, at).join(" ");
	if (at < 0 || !/^(?:(?:un|united nations|unsc) ?)?(?:security council)?$/.test(council) || at === 0) return words;
	return ["unscr", ...words.slice(at + 1)];
}

export const articles: ReadonlySet<string> = new Set(["the", "a", "an", "s", "'s", "'"]);

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((word, index) => word === b[index]);

/** "Working Group" of "India-U.S. Counternarcotics Working Group": a proper beginning or end of the name. */
export function isShortOf(
	type: TitledType,
	kind: string,
	short: readonly string[],
	long: readonly string[],
	whole: boolean,
): boolean {
	if (short.length >= long.length || short.length < 2) return false;
	if (/^(?:embassy|mission|consulate)$/.test(kind))
		return short.every((word) => long.includes(word)) && short[0] === long.find((word) => short.includes(word));
	if (type === "agreement" && short.every((word) => long.includes(word)) && short.length >= 3) return true;
	const end = short.every((word, index) => word === long[long.length - short.length + index]);
	const begin = short.every((word, index) => word === long[index]);
	if (!end && !begin) return false;
	const rest = end ? long.slice(0, -short.length) : long.slice(short.length);
	if (type === "organisation" && whole && !end && !/^(?:of|for|on|in|to)$/.test(rest[0] ?? "")) return false;
	return (end && short.length >= 2) || (begin && short.length >= 2);
}

/** "Ministry of X of the State" is also called "Ministry of X". */
export function shortNames(name: string): readonly string[] {
	const state =
		/^(.*\S) of (?:the )?(?:Republic|Kingdom|Russian Federation|Islamic Republic|State|People|Lao|Federal|United)\b.*$/u.exec(
			name,
		)?.[1];
	return state === undefined || !state.includes(" ") ? [] : [state];
}
