/** yargs drops a lone `-` from the positional arguments, so it goes through the parser under another name. */
const standIn = "\u0000-";

export const hideDashes = (words: readonly string[]): string[] => words.map((word) => (word === "-" ? standIn : word));

/** The parsed options with `-` where the user wrote it. */
export const restoreDashes = <Options extends object>(options: Options): Options =>
	Object.fromEntries(Object.entries(options).map(([name, value]) => [name, restored(value)])) as Options;

function restored(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(restored);
	return value === standIn ? "-" : value;
}
