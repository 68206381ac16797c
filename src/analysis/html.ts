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

function markupOf(insert: Insert): string {
	if (insert === null || insert === undefined) return "";
	if (typeof insert === "string" || typeof insert === "number") return escapeHtml(String(insert));
	return "markup" in insert ? insert.markup : insert.map(({ markup }) => markup).join("");
}
