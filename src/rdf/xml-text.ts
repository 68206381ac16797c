/** Text for an XML element or attribute. What XML 1.0 cannot hold (most control characters) becomes U+FFFD. */
export function escapeXml(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids are the point
	const held = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
	return held.replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\r": "&#xD;",
	"\n": "&#xA;",
	"\t": "&#x9;",
};
