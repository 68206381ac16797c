import type { fromMarkdown } from "mdast-util-from-markdown";
import { decodeText } from "../decode-text.ts";
import type { PlainText } from "../make-document.ts";
import { joinParagraphs, type Paragraph } from "../structured-text.ts";

/** A Markdown file as its readers see it: text without marks, a paragraph for each block; the first heading is the title. */
export async function readMarkdown(bytes: Uint8Array): Promise<PlainText> {
	const { fromMarkdown } = await import("mdast-util-from-markdown");
	const source = decodeText(bytes);
	if (isCostly(source)) return { text: source };
	const { fields, content } = splitFrontMatter(source);
	const nodes = partsOf(content).flatMap((part) => fromMarkdown(part).children);
	const paragraphs = nodes.flatMap((node) => paragraphsOf(node, "paragraph", 0));
	const heading = paragraphs.find(({ mark }) => mark === "heading");
	const title = fields.get("title") ?? heading?.text;
	const stated = title === undefined || paragraphs.some(({ text }) => text === title);
	const { text, marks } = joinParagraphs(stated ? paragraphs : [{ text: title, mark: "heading" }, ...paragraphs]);
	const [date, place, url] = [fields.get("date"), fields.get("place"), fields.get("url")];
	const hints = { marks, ...(title && { title }), ...(date && { date }), ...(place && { place }) };
	return { text, hints, ...(url && { url }) };
}

const longestSource = 1024 * 1024;
const mostMarks = 500;

/**
 * True for a source that no author writes and that would take the parser, whose time grows with the square of the marks in a
 * paragraph, minutes: it is read as plain text.
 */
function isCostly(source: string): boolean {
	if (source.length > longestSource) return true;
	return source.split(/\n[ \t]*\n/u).some((part) => (part.match(/[[\]<>*_`&-]/gu)?.length ?? 0) > mostMarks);
}

const partLength = 2 * 1024;

/**
 * Cuts a long source where a block at the margin follows a blank line, outside code, since the parser's time grows with the
 * square of a list's length. Each part gets the link definitions of all.
 */
function partsOf(content: string): readonly string[] {
	if (content.length <= partLength) return [content];
	const definitions = content.match(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S{1,200}.{0,100}$/gmu)?.slice(0, 20) ?? [];
	const parts: string[] = [];
	let part = "";
	let fenced = false;
	for (const line of content.split("\n")) {
		if (part.length > partLength && !fenced && /\n\s*\n$/u.test(part.slice(-200)) && /^\S/u.test(line)) {
			parts.push(part);
			part = "";
		}
		if (/^ {0,3}(?:```|~~~)/u.test(line)) fenced = !fenced;
		part += `${line}\n`;
	}
	return [...parts, part].map((one) => (definitions.length === 0 ? one : `${one}\n\n${definitions.join("\n")}`));
}

/** The `key: value` lines between rulers that many tools put on top of Markdown. */
function splitFrontMatter(text: string): { fields: ReadonlyMap<string, string>; content: string } {
	const match = /^---\n([\s\S]{0,20000}?)\n---(?:\n|$)/u.exec(text);
	if (match === null) return { fields: new Map(), content: text };
	const lines = (match[1] ?? "").split("\n").map((line) => /^(\w+):\s*(["']?)(.+?)\2\s*$/u.exec(line));
	const fields = lines.flatMap((found) => (found === null ? [] : [[found[1] as string, found[3] as string] as const]));
	return { fields: new Map(fields), content: text.slice(match[0].length) };
}

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root["children"][number];

const deepest = 200;

function paragraphsOf(node: RootContent, mark: Paragraph["mark"], depth: number): readonly Paragraph[] {
	if (depth > deepest) return [];
	switch (node.type) {
		case "heading":
			return [{ text: textOf(node, depth), mark: "heading" }];
		case "paragraph":
			return textOf(node, depth)
				.split("\n")
				.map((text) => ({ text, mark }));
		case "list":
			return node.children.flatMap((item) =>
				item.children.flatMap((child) => paragraphsOf(child, "list-item", depth + 1)),
			);
		case "blockquote":
			return node.children.flatMap((child) => paragraphsOf(child, mark, depth + 1));
		default:
			return [];
	}
}

/** Text of a node; a break the author asked for is a line, one of the source is a space. Images and code are left out. */
function textOf(node: RootContent, depth: number): string {
	if (depth > deepest) return "";
	if (node.type === "text") return node.value.replace(/\n/gu, " ");
	if (node.type === "inlineCode") return node.value;
	if (node.type === "break") return "\n";
	return "children" in node ? node.children.map((child) => textOf(child, depth + 1)).join("") : "";
}
