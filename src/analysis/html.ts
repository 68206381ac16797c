import { createHash } from "node:crypto";

/** Markup that is safe to place in a page. */
export interface Html {
	readonly markup: string;
	toString(): string;
}

type Insert = string | number | null | undefined | Html | readonly Html[];

/** Markup with every inserted text escaped; only markup made the same way goes in as it is. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
	return raw(parts.map((part, index) => `${part}${index < inserts.length ? markupOf(inserts[index]) : ""}`).join(""));
}

/** Text that is known to be markup. */
export const raw = (markup: string): Html => ({ markup, toString: () => markup });

/** Text safe in content and in quoted attributes; control characters become U+FFFD. */
export function escapeHtml(text: string): string {
	return text
		.replace(/(?![\t\n])\p{Cc}|\p{Surrogate}/gu, "\uFFFD")
		.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A page that loads nothing and runs nothing: its policy allows its own style sheet alone. */
export function standalonePage({
	title,
	style,
	body,
}: {
	readonly title: string;
	readonly style: string;
	readonly body: Html;
}): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(style))}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const policyOf = (style: string): string =>
	`default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

function markupOf(insert: Insert): string {
	if (insert === null || insert === undefined) return "";
	if (typeof insert === "string" || typeof insert === "number") return escapeHtml(String(insert));
	return "markup" in insert ? insert.markup : insert.map(({ markup }) => markup).join("");
}
