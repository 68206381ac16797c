import type { Paragraph } from "../structured-text.ts";

/** The little of a DOM node that is needed to read text; both linkedom's and a browser's have it. */
interface HtmlNode {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly nodeValue: string | null;
	readonly childNodes: ArrayLike<unknown>;
}

const blocks: ReadonlySet<string> = new Set(
	(
		"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 " +
		"H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
	).split(" "),
);

const unread: ReadonlySet<string> = new Set(
	"SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG HEAD TITLE SELECT BUTTON OBJECT".split(" "),
);

const elementNode = 1;
const textNode = 3;

/** Paragraphs of mark-up in order: each block element or line break ends one. The cells of a table row share one. */
export function paragraphsOfHtml(root: unknown): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let text = "";
	const flush = (mark: Paragraph["mark"]): void => {
		const line = text.replace(/\s+/gu, " ").trim();
		if (line !== "") paragraphs.push({ text: line, mark });
		text = "";
	};
	const walk = (node: HtmlNode, mark: Paragraph["mark"]): void => {
		if (node.nodeType === textNode) text += node.nodeValue ?? "";
		if (node.nodeType !== elementNode) return;
		const name = node.nodeName.toUpperCase();
		if (unread.has(name)) return;
		if (isCell(name)) text += " ";
		const block = blocks.has(name) && !isCell(name);
		if (block) flush(mark);
		const inner = markOf(name) ?? mark;
		for (const child of Array.from(node.childNodes)) walk(child as HtmlNode, inner);
		if (block) flush(inner);
	};
	walk(root as HtmlNode, "paragraph");
	flush("paragraph");
	return paragraphs;
}

const isCell = (name: string): boolean => name === "TD" || name === "TH";

function markOf(name: string): Paragraph["mark"] | undefined {
	if (/^H[1-6]$/u.test(name)) return "heading";
	return name === "LI" ? "list-item" : undefined;
}
