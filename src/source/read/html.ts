import { decodeText } from "../decode-text.ts";
import type { PlainText } from "../make-document.ts";
import { Skip } from "../skip.ts";
import type { ReadLimits } from "../source.ts";
import { joinParagraphs, type Paragraph } from "../structured-text.ts";
import { paragraphsOfHtml } from "./html-paragraphs.ts";

/** A web page: its main content, the title, and what its head says of date and address. Scripts are never run. */
export async function readHtml(bytes: Uint8Array, limits: ReadLimits): Promise<PlainText> {
	return htmlToText(decodeText(bytes, declaredCharset(bytes)), limits);
}

/** The same for mark-up that is at hand as text, such as the HTML part of a message. */
export async function htmlToText(html: string, limits: ReadLimits): Promise<PlainText> {
	const { parseHTML } = await import("linkedom");
	await checkShape(html, limits);
	const whole = /<(?:html|body)[\s>]/iu.test(html);
	const { document } = parseHTML(whole ? html : `<html><body>${html}</body></html>`);
	const page = { title: pageTitle(document), date: pageDate(document), url: pageAddress(document) };
	const paragraphs = await mainParagraphs(document);
	if (paragraphs.length === 0) throw new Skip("empty");
	return withHead(paragraphs, page);
}

type PageDocument = ReturnType<typeof import("linkedom").parseHTML>["document"];

interface Page {
	readonly title?: string | undefined;
	readonly date?: string | undefined;
	readonly url?: string | undefined;
}

/** Readability's choice, or the whole body where it finds no article: a short page is still a page. */
async function mainParagraphs(document: PageDocument): Promise<readonly Paragraph[]> {
	const { Readability } = await import("@mozilla/readability");
	for (const element of document.querySelectorAll("script, style, noscript, template, iframe, svg, form"))
		element.remove();
	const whole = paragraphsOfHtml(document.querySelector("body *") === null ? document.documentElement : document.body);
	const article = new Readability(document as unknown as globalThis.Document, {
		serializer: (element) => element,
	}).parse();
	const main = article?.content == null ? [] : paragraphsOfHtml(article.content);
	return textLength(main) * 4 > textLength(whole) ? main : whole;
}

const textLength = (paragraphs: readonly Paragraph[]): number =>
	paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Puts the title on top, where Readability leaves it out of the article. */
function withHead(paragraphs: readonly Paragraph[], { title, date, url }: Page): PlainText {
	const has = title === undefined || paragraphs.slice(0, 5).some(({ text }) => text === title);
	const { text, marks } = joinParagraphs(has ? paragraphs : [{ text: title, mark: "heading" }, ...paragraphs]);
	const hints = { marks, ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
	return { text, hints, ...(url === undefined ? {} : { url }) };
}

function pageTitle(document: PageDocument): string | undefined {
	const headings = [...document.querySelectorAll("h1")].map((element) => clean(element.textContent)).filter(Boolean);
	const stated = clean(
		document.querySelector('meta[property="og:title"]')?.getAttribute("content") ??
			document.querySelector("title")?.textContent,
	);
	return (
		(headings.length === 1 ? headings[0] : headings.find((heading) => stated.includes(heading))) ||
		stated ||
		headings[0]
	);
}

const dateSelectors: readonly string[] = [
	'meta[property="article:published_time"]',
	'meta[name="dcterms.issued"]',
	'meta[name="dcterms.date"]',
	'meta[name="DC.date"]',
	'meta[name="date"]',
	'meta[itemprop="datePublished"]',
	"time[datetime]",
];

function pageDate(document: PageDocument): string | undefined {
	for (const selector of dateSelectors) {
		const element = document.querySelector(selector);
		const value = element?.getAttribute("content") ?? element?.getAttribute("datetime");
		if (value) return value;
	}
	return undefined;
}

function pageAddress(document: PageDocument): string | undefined {
	const link = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
	const address = link ?? document.querySelector('meta[property="og:url"]')?.getAttribute("content") ?? "";
	return /^https?:\/\/\S+$/iu.test(address) ? address : undefined;
}

const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/gu, " ").trim();

/** Refuses a page of too many elements or too deep a nest, by a streaming pass, before anything walks it recursively. */
async function checkShape(html: string, { htmlElements, htmlDepth }: ReadLimits): Promise<void> {
	const { Parser } = await import("htmlparser2");
	let count = 0;
	let depth = 0;
	let texts = 0;
	const parser = new Parser({
		onopentagname: () => {
			if (++count > htmlElements) throw new Skip(`HTML of more than ${htmlElements} elements`);
			if (++depth > htmlDepth) throw new Skip(`HTML nested more than ${htmlDepth} deep`);
		},
		onclosetag: () => {
			depth--;
		},
		ontext: () => {
			if (++texts > htmlElements * 4) throw new Skip(`HTML of more than ${htmlElements * 4} pieces of text`);
		},
	});
	parser.end(html);
}

function declaredCharset(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
	return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(head)?.[1];
}
