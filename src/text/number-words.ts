/** "first" to "twentieth", in order. */
export const ordinals: readonly string[] =
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
		" ",
	);

/** "twenty" to "ninety", in order. */
export const tens: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Which of a series a folded word makes it: "third", "48th", "inaugural". */
export function ordinalOf(word: string): number | undefined {
	if (word === "inaugural") return 1;
	const at = ordinals.indexOf(word);
	if (at >= 0) return at + 1;
	return /^\d+(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined;
}
