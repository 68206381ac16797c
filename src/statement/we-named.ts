import type { Phrase } from "./phrase.ts";

/** "*We, the leaders of Norway, Kenya and Portugal*, met": up to a verb, we and who we are. */
export function opensWithUs(phrases: readonly Phrase[]): boolean {
	const [we, mark] = phrases;
	if (we?.type !== "noun" || !we.pronoun || we.head !== "we") return false;
	const told = mark?.type === "comma" || (mark?.type === "stop" && /^[–—-]$/.test(mark.word));
	return told && !phrases.some(({ type }) => type === "verb");
}
