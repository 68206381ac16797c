/** A letter of Latin-1 beyond ASCII as some publishers' systems leave it, spelt out: "S\xE1nchez". */
export const escapedLetter: string = String.raw`\\x[C-F][0-9A-F]`;

const escaped = new RegExp(escapedLetter, "g");

/** The text with such letters as they are meant. */
export const unescaped = (text: string): string => (text.includes("\\x") ? replaceEscaped(text, letterOf) : text);

/** The text with something else in their place. */
export const replaceEscaped = (text: string, by: (spelt: string) => string): string => text.replace(escaped, by);

const letterOf = (spelt: string): string => String.fromCharCode(Number.parseInt(spelt.slice(2), 16));
