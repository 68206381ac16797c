import { readDocx } from "./read/docx.ts";
import { readEmail } from "./read/email.ts";
import { readHtml } from "./read/html.ts";
import { readMarkdown } from "./read/markdown.ts";
import { readPdf } from "./read/pdf.ts";
import type { Reader } from "./read/reader.ts";
import { readText } from "./read/text.ts";
import { Skip } from "./skip.ts";
import type { SourceKind } from "./source.ts";

/** Kind of a file by its name; text where the name says nothing, to be sniffed when it is read. */
export function kindOfName(name: string): SourceKind {
	return kinds[extension(name)] ?? "text";
}

/** The reader of a file: what its first bytes say outranks its name. Throws `Skip` for formats that hold no prose. */
export function chooseReader(name: string, bytes: Uint8Array): Reader {
	const named = kindOfName(name);
	const kind = kindOfBytes(bytes) ?? named;
	const known = extension(name) in kinds;
	if (!known && kind === "text" && notProse.has(extension(name))) throw new Skip(unsupported(extension(name)));
	if ((named === "pdf" || named === "docx") && kind === named && kindOfBytes(bytes) !== named) {
		throw new Skip(bytes.length === 0 ? "empty" : `not a ${named.toUpperCase()} file, although its name says so`);
	}
	return readers[kind];
}

const kinds: Readonly<Record<string, SourceKind>> = {
	txt: "text",
	text: "text",
	md: "markdown",
	markdown: "markdown",
	html: "html",
	htm: "html",
	xhtml: "html",
	jsonl: "json-lines",
	ndjson: "json-lines",
	pdf: "pdf",
	docx: "docx",
	eml: "email",
};

/** Formats of data, code or office files that would make nonsense as text. */
const notProse: ReadonlySet<string> = new Set(
	(
		"json json5 jsonld geojson csv tsv xml rdf owl ttl trig nt nq n3 yaml yml toml ini cfg conf log sql gexf graphml " +
		"js mjs cjs ts tsx jsx css scss py rb java c h cpp rs go sh bat ps1 ipynb svg rtf tex bib srt vtt ics vcf map lock"
	).split(" "),
);

const readers: Readonly<Record<SourceKind, Reader>> = {
	text: readText,
	markdown: readMarkdown,
	html: readHtml,
	pdf: readPdf,
	docx: readDocx,
	email: readEmail,
	"json-lines": readText,
	unreadable: readText,
};

const unsupported = (ending: string): string =>
	ending === "json"
		? "unsupported format .json (give one record a line as .jsonl)"
		: `unsupported format .${ending} (save it as text, Markdown, HTML, PDF or DOCX)`;

function extension(name: string): string {
	return /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** What the first bytes give away; undefined for plain text. */
function kindOfBytes(bytes: Uint8Array): SourceKind | undefined {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
	if (head.slice(0, 1024).includes("%PDF-") && head.trimStart().startsWith("%PDF-")) return "pdf";
	if (head.startsWith("PK\u0003\u0004")) return "docx";
	return /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(head) ? "html" : undefined;
}
