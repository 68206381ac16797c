/**
 * Text made safe for XML content and attributes in double quotes. Characters that XML 1.0 forbids, lone surrogates
 * among them, become U+FFFD, for no escape can carry them.
 */
export function escapeXml(text: string): string {
	return text.replace(forbidden, "\uFFFD").replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be kept out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escapes: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\r": "&#xD;",
	"\n": "&#xA;",
	"\t": "&#x9;",
};
