import { fold } from "./tokenize.ts";

/** A name as part of an id: folded, words joined by hyphens, at most 80 characters, never empty. */
export function slug(name: string): string {
	const words = fold(name)
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
	return words.length <= 80 ? words || "unnamed" : words.slice(0, 80).replace(/-[^-]*$/, "");
}
